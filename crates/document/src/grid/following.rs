//! What is selected stays on its rows where others come and go, as another window puts them in or takes them out.

use super::selection::{Selection, Spot};
use crate::workbook::RowId;

impl Selection {
    /// The same cells among other rows: each corner stays on its row, and behind the last row where it was there. A corner whose
    /// row went stays in its place.
    #[must_use]
    pub fn following(self, before: &[RowId], after: &[RowId]) -> Self {
        let follow = |spot: Spot| {
            let row = match before.get(spot.row) {
                Some(row) => place_of(*row, after).unwrap_or(spot.row),
                None => after.len(),
            };
            Spot::at(row.min(after.len()), spot.column)
        };
        Self {
            active: follow(self.active),
            begin: follow(self.begin),
            end: follow(self.end),
        }
    }

    /// Whether the row of the active cell is among the first rows and not among the others.
    #[must_use]
    pub fn lost_its_row(self, before: &[RowId], after: &[RowId]) -> bool {
        let row = before.get(self.active.row);
        row.is_some_and(|row| place_of(*row, after).is_none())
    }
}

fn place_of(row: RowId, rows: &[RowId]) -> Option<usize> {
    rows.iter().position(|one| *one == row)
}
