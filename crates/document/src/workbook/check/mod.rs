//! What the tables come to: a ledger of the rows that are sound, and what is left out of it and why. A change costs what
//! changed: each row keeps what it was read to, and hands it on to the check after.

mod assemble;
mod difference;
mod draft;
mod entry;
mod faults;
mod gradual;
mod ids;
mod kept;
mod left_out;
mod link;
mod name_index;
mod per_sheet;
mod period;
mod products;
mod sheet_check;
mod standing;
mod tables;

pub use gradual::GradualCheck;
pub use left_out::{Cause, Fault, LeftOut, Placed};

use super::facts_node::facts_node;
use super::field_ref::FieldRef;
use super::naming::{Named, named_once, told};
use super::row::RowId;
use super::shared::Shared;
use super::sheet::Sheet;
use super::table::Facts;
use draft::is_named;
use kept::Kept;
use per_sheet::PerSheet;
use rewards_format::{IndexedLedger, Node};
use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

/// The tables, checked.
#[derive(Debug)]
pub struct FactsCheck {
    /// The ledger of the sound rows; nothing while the period, or a table as a whole, is wrong.
    pub sound: Option<Arc<IndexedLedger>>,
    /// The rows that the ledger does not hold though something is typed in them, in the order of the form.
    pub left_out: Vec<LeftOut>,
    /// Everything that is wrong, in the order of the form.
    pub problems: Vec<Placed>,
    /// The rows that the ledger's lists hold.
    rows: PerSheet<Arc<Vec<RowId>>>,
    /// What was checked.
    facts: Facts,
    /// What each row was read to, until the next check takes it over.
    kept: Mutex<Option<Box<Kept>>>,
}

impl FactsCheck {
    /// Checks the tables, all of them.
    #[must_use]
    pub fn of(facts: &Facts) -> Self {
        Self::mended(Box::default(), facts)
    }

    /// Checks the tables after an earlier check of them: what did not change in between is not read again. The earlier
    /// check stays as it is; a second one after it begins anew, so keep a chain for each kind of use.
    #[must_use]
    pub fn after(earlier: Option<&Shared<Self>>, facts: &Facts) -> Self {
        let kept = earlier.and_then(|earlier| {
            let mut kept = earlier.kept.lock().unwrap_or_else(PoisonError::into_inner);
            kept.take()
        });
        Self::mended(kept.unwrap_or_default(), facts)
    }

    fn mended(mut kept: Box<Kept>, facts: &Facts) -> Self {
        let mut problems = kept.mend(facts);
        let left_out = kept.tables.left_out();
        problems.extend(left_out.iter().flat_map(|row| row.cells.iter().cloned()));
        let layouts = &kept.tables.layouts;
        Self {
            sound: kept.ledger.clone(),
            left_out,
            problems,
            rows: PerSheet::of(|sheet| Arc::clone(&layouts.get(sheet).entries)),
            facts: facts.clone(),
            kept: Mutex::new(Some(kept)),
        }
    }

    /// What was checked.
    #[must_use]
    pub const fn facts(&self) -> &Facts {
        &self.facts
    }

    /// Whether just these tables were checked: quick where they share their rows.
    #[must_use]
    pub fn is_of(&self, facts: &Facts) -> bool {
        self.facts == *facts
    }

    /// Whom a text names among the rows of a table that others name, as [`Names::find`](super::Names::find) finds it: at
    /// once, however many rows there are, as long as no check was made after this one.
    #[must_use]
    pub fn find(&self, sheet: Sheet, text: &str) -> Named {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        match kept.as_ref().map(|kept| kept.tables.sheets.get(sheet)) {
            Some(table) if is_named(sheet) => table.names.find(text, &table.rows),
            Some(_) | None => named_once(sheet, self.facts.table(sheet), text),
        }
    }

    /// A text that names the row at this place, as [`Names::text_for`](super::Names::text_for) gives it.
    #[must_use]
    pub fn text_for(&self, sheet: Sheet, at: usize) -> String {
        let row = self.facts.table(sheet).rows.get(at);
        let names_it = |text: &str| self.find(sheet, text) == Named::One(at);
        row.map_or_else(String::new, |row| told(sheet, row, names_it))
    }

    /// The row of the form that an entry of a list of the ledger came from.
    #[must_use]
    pub fn row(&self, sheet: Sheet, entry: usize) -> Option<RowId> {
        self.list(sheet).get(entry).copied()
    }

    /// The entry of a list of the ledger that a row of the form is; nothing where it's blank or left out.
    #[must_use]
    pub fn entry_of(&self, sheet: Sheet, row: RowId) -> Option<usize> {
        let list = self.list(sheet);
        // Numbers mostly ascend.
        let guess = list.binary_search(&row).ok();
        guess.or_else(|| list.iter().position(|id| *id == row))
    }

    /// Who has the customer of a deal, also of one that is left out; nothing where that isn't known.
    #[must_use]
    pub fn owner_of_deal(&self, deal: RowId) -> Option<&str> {
        let ledger = &self.sound.as_ref()?.ledger;
        let counted = self.entry_of(Sheet::Deals, deal);
        if let Some(deal) = counted.and_then(|at| ledger.deals.get(at)) {
            return self.owner_at(deal.customer.index());
        }
        let row = self.facts().table(Sheet::Deals).row(deal)?;
        self.owner_of(row.field(Sheet::Deals, "customer"))
    }

    /// Who has the only customer whom a text names; nothing where that isn't known.
    #[must_use]
    pub fn owner_of(&self, customer: &str) -> Option<&str> {
        let Named::One(at) = self.find(Sheet::Customers, customer) else {
            return None;
        };
        let row = self.facts().table(Sheet::Customers).rows.get(at)?;
        self.owner_at(self.entry_of(Sheet::Customers, row.id)?)
    }

    fn owner_at(&self, customer: usize) -> Option<&str> {
        let ledger = &self.sound.as_ref()?.ledger;
        let rep = ledger.customers.get(customer)?.rep;
        ledger.reps.get(rep.index()).map(|rep| &*rep.name)
    }

    /// Why a row is left out; nothing where it isn't.
    #[must_use]
    pub fn why_left_out(&self, sheet: Sheet, row: RowId) -> Option<&LeftOut> {
        self.left_out
            .iter()
            .find(|left_out| (left_out.sheet, left_out.row) == (sheet, row))
    }

    /// The cells of a table that are refused.
    pub fn refused(&self, sheet: Sheet) -> impl Iterator<Item = (RowId, usize)> {
        let rows = self.left_out.iter().filter(move |row| row.sheet == sheet);
        let cells = rows.flat_map(|row| &row.cells);
        cells.filter_map(move |placed| match placed.field {
            FieldRef::Cell(of, row, column) if of == sheet => Some((row, column)),
            _ => None,
        })
    }

    /// The contract's document of the sound rows, as a file holds it. Made anew: for an act, not for every key.
    #[must_use]
    pub fn document(&self) -> Node {
        let written = facts_node(&self.facts);
        let Node::Map(mut entries) = written.node else {
            return written.node;
        };
        for (sheet, rows) in Sheet::ALL.iter().zip(&written.rows) {
            let sound: HashSet<RowId> = self.list(*sheet).iter().copied().collect();
            let list = entries.iter_mut().find(|(key, _)| key == sheet.word());
            if let Some((_, Node::List(list))) = list {
                let mut rows = rows.iter();
                list.retain(|_| rows.next().is_some_and(|row| sound.contains(row)));
            }
        }
        Node::Map(entries)
    }

    fn list(&self, sheet: Sheet) -> &[RowId] {
        self.rows.get(sheet)
    }
}
