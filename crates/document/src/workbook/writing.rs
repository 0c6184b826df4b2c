//! How many rows are written at once, and what refers to them with them.

use super::Workbook;
use super::block::{Block, PIECE};
use super::change::Change;
use super::direction::Direction;
use super::following::Following;
use super::row::Swapped;
use super::row_finder::RowFinder;
use super::sheet::Sheet;
use rewards_core::pieces::pause;
use std::sync::Arc;

impl Workbook {
    /// Writes a block, in pieces. Cells that named a row by a name which nobody has any more name it by the one that it has now.
    pub(super) async fn write_block(
        &mut self,
        sheet: Sheet,
        block: &Block,
        written: &mut Vec<Change>,
    ) {
        let before = self.facts.clone();
        let swaps = block.swaps(&before.table(sheet).rows).await;
        let following = Following::of(&before, sheet, &swaps);
        self.swap_rows(sheet, swaps, written).await;
        let Some(following) = following else {
            return;
        };
        let followed = following.followed(&before, &self.facts).await;
        for (sheet, swaps) in followed {
            self.swap_rows(sheet, swaps, written).await;
        }
    }

    async fn swap_rows(
        &mut self,
        sheet: Sheet,
        swaps: Vec<(usize, Swapped)>,
        written: &mut Vec<Change>,
    ) {
        if swaps.is_empty() {
            return;
        }
        let rows = &mut self.facts.write().table_mut(sheet).rows;
        for swaps in swaps.chunks(PIECE) {
            for (at, (_, new)) in swaps {
                if let Some(row) = rows.get_mut(*at) {
                    *row = Arc::clone(new);
                }
            }
            pause().await;
        }
        let swaps = swaps.into_iter().map(|(_, swapped)| swapped).collect();
        written.push(Change::Rows(sheet, swaps));
    }

    /// Puts rows in the place of those of their numbers.
    pub(super) fn put_rows(&mut self, sheet: Sheet, swaps: &[Swapped], direction: Direction) {
        let rows = &mut self.facts.write().table_mut(sheet).rows;
        let ids = swaps.iter().map(|(old, _)| old.id);
        let places = RowFinder::positions(rows, ids);
        for (at, (old, new)) in places.into_iter().zip(swaps) {
            if let Some(row) = at.and_then(|at| rows.get_mut(at)) {
                *row = Arc::clone(direction.of(old, new));
            }
        }
    }
}
