//! What the tables come to: a sound ledger, or every problem with the field it is shown at.

use super::facts_node::{FactsNode, facts_node};
use super::field_ref::{FieldRef, field_of_facts};
use super::sheet::Sheet;
use super::table::{Facts, RowId};
use rewards_format::{IndexedLedger, Path, Problem, Problems, read_ledger};
use std::sync::Arc;

/// A problem and the field that it is shown at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The field.
    pub field: FieldRef,
    /// What is wrong; nothing where a cell names several rows.
    pub problem: Option<Problem>,
}

/// The tables, checked.
#[derive(Debug)]
pub struct FactsCheck {
    /// The document that was checked.
    pub written: FactsNode,
    /// The ledger, where nothing is wrong.
    pub sound: Option<Arc<IndexedLedger>>,
    /// Everything that is wrong, in the order of the form.
    pub problems: Vec<Placed>,
}

impl FactsCheck {
    /// Checks the tables.
    #[must_use]
    pub fn of(facts: &Facts) -> Self {
        let written = facts_node(facts);
        let mut problems = Problems::default();
        let ledger = read_ledger(&written.node, &Path::Root("ledger"), &mut problems);
        let mut placed: Vec<Placed> = problems
            .into_list()
            .into_iter()
            .map(|problem| placed(problem, &written))
            .collect();
        // In the order of the form.
        placed.sort_by_key(|placed| placed.field.rank());
        let sound = ledger.map(|ledger| Arc::new(IndexedLedger::new(ledger)));
        Self {
            written,
            sound,
            problems: placed,
        }
    }

    /// The row of the form that an entry of a list of the ledger came from.
    #[must_use]
    pub fn row(&self, sheet: Sheet, entry: usize) -> Option<RowId> {
        self.written.rows.get(sheet.index())?.get(entry).copied()
    }
}

fn placed(problem: Problem, written: &FactsNode) -> Placed {
    let field = field_of_facts(&problem.path, written);
    let is_ambiguous = matches!(&field, FieldRef::Cell(sheet, row, column) if written.ambiguous.contains(&(*sheet, *row, *column)));
    Placed {
        problem: (!is_ambiguous).then_some(problem),
        field,
    }
}
