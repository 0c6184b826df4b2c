//! A check of many rows in pieces, so that nobody waits for all of them at once.

use super::super::sheet::Sheet;
use super::super::table::Facts;
use super::FactsCheck;
use super::kept::Kept;
use super::sheet_check::Doubles;
use crate::progress::Progress;

/// A check that takes its rows in one after the other.
#[derive(Debug)]
pub struct GradualCheck {
    /// What is checked.
    facts: Facts,
    /// As much of it as is taken in by now.
    taken: Facts,
    kept: Box<Kept>,
}

impl GradualCheck {
    /// Begins to check the tables.
    #[must_use]
    pub fn new(facts: &Facts) -> Self {
        let mut kept = Box::<Kept>::default();
        kept.tables.make_room(facts);
        Self {
            facts: facts.clone(),
            taken: Facts {
                period: facts.period.clone(),
                ..Facts::default()
            },
            kept,
        }
    }

    /// Takes in about so many rows more, to the end of a chunk. Tables whose rows others name come first.
    pub fn advance(&mut self, rows: usize) -> Progress {
        let unfinished = Sheet::ALL.iter().find_map(|sheet| {
            let at = self.taken.table(*sheet).rows.len();
            let all = &self.facts.table(*sheet).rows;
            (at < all.len()).then_some((*sheet, at))
        });
        if let Some((sheet, at)) = unfinished {
            let all = &self.facts.table(sheet).rows;
            self.taken.table_mut(sheet).rows = all.beginning(at.saturating_add(rows.max(1)));
            self.kept.tables.mend(&self.taken, Doubles::Later);
        }
        self.progress()
    }

    /// How many rows are taken in.
    #[must_use]
    pub fn progress(&self) -> Progress {
        let count = |facts: &Facts| facts.tables.iter().map(|table| table.rows.len()).sum();
        Progress {
            done: count(&self.taken),
            of: count(&self.facts),
        }
    }

    /// The check; what was not taken in yet is taken in at once.
    #[must_use]
    pub fn into_check(self) -> FactsCheck {
        FactsCheck::mended(self.kept, &self.facts)
    }
}
