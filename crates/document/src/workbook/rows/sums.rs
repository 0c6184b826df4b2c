//! What the columns of a table come to: each chunk is summed once, so that an edit sums its own chunk only.

use super::total::{Sums, added, money_of};
use super::{Chunk, Rows};
use crate::workbook::Sheet;

impl Rows {
    /// What the columns of money of their sheet come to.
    #[must_use]
    pub fn money(&self, sheet: Sheet) -> Sums {
        let of_chunk = |chunk: &Chunk| {
            let held = &chunk.held;
            let sums = held.known.sums.get_or_init(|| money_of(sheet, &held.rows));
            sums.clone()
        };
        let chunks = self.chunks.iter().map(of_chunk);
        let both = |sums: Sums, chunk: Sums| Sums {
            columns: sums
                .columns
                .into_iter()
                .zip(chunk.columns)
                .map(added)
                .collect(),
            cancelled: added((sums.cancelled, chunk.cancelled)),
        };
        chunks.reduce(both).unwrap_or_default()
    }
}
