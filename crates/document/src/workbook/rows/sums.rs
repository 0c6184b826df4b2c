//! What the columns of a table come to: each chunk is summed once, so that an edit sums its own chunk only.

use super::total::{Sums, added, money_of};
use super::{Chunk, Rows};
use crate::workbook::Sheet;
use rewards_core::pieces::pause;

/// So many chunks are one piece of work.
const PIECE: usize = 8;

impl Rows {
    /// What the columns of money of their sheet come to.
    #[must_use]
    pub fn money(&self, sheet: Sheet) -> Sums {
        let chunks = self.chunks.iter().map(|chunk| sums(chunk, sheet).clone());
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

    /// Finds what will be asked of rows that are shown as a sheet, in pieces: then it's there at once.
    pub async fn know_in_pieces(&self, sheet: Sheet) {
        for chunks in self.chunks.chunks(PIECE) {
            let is_known = |chunk: &Chunk| chunk.held.known.sums.get().is_some();
            let is_new = !chunks.iter().all(is_known);
            for chunk in chunks {
                sums(chunk, sheet);
                chunk.held.filled();
            }
            if is_new {
                pause().await;
            }
        }
    }
}

/// What the columns of a chunk come to.
fn sums(chunk: &Chunk, sheet: Sheet) -> &Sums {
    let held = &chunk.held;
    held.known.sums.get_or_init(|| money_of(sheet, &held.rows))
}
