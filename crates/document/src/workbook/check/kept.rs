//! What one check hands on to the next: the tables as they were read, and the ledger that was made of them.

use super::super::table::Facts;
use super::assemble::assembled;
use super::left_out::Placed;
use super::period::{period_problems, too_long};
use super::sheet_check::Doubles;
use super::tables::Tables;
use rewards_format::IndexedLedger;
use std::sync::Arc;

/// What one check hands on to the next.
#[derive(Debug, Default)]
pub struct Kept {
    /// The tables as they were read.
    pub tables: Tables,
    /// The ledger of the sound rows; nothing while the period, or a table as a whole, is wrong.
    pub ledger: Option<Arc<IndexedLedger>>,
}

impl Kept {
    /// Brings all up to what the tables are now, and gives what is wrong with the period or with a table as a whole.
    pub fn mend(&mut self, facts: &Facts) -> Vec<Placed> {
        let mended = self.tables.mend(facts, Doubles::Now);
        let mut wrong = period_problems(facts);
        wrong.extend(too_long(&self.tables));
        let before = self.ledger.take();
        let period = self.tables.period.filter(|_| wrong.is_empty());
        self.ledger = period.map(|period| assembled(&self.tables, period, before, &mended));
        wrong
    }
}
