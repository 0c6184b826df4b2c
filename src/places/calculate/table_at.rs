//! How one goes through a table, and how rows come and go.

use crate::common::{ROWS, cell_id, turn_to};
use crate::platform::dom::focus_soon;
use crate::state::State;
use leptos::prelude::*;
use rewards_document::workbook::{Edit, Row, RowId, Sheet};
use std::sync::Arc;

/// Where the keyboard goes from a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To the same column of the row below; from the last row to a new one.
    Enter,
    /// To the same column of the row below.
    Down,
    /// To the same column of the row above.
    Up,
}

/// What a row needs to know of its table.
#[derive(Clone, Copy)]
pub struct TableAt {
    pub state: State,
    pub sheet: Sheet,
    /// All rows that are shown, on whichever page.
    pub ids: Memo<Vec<RowId>>,
    /// The columns that are shown.
    pub columns: Memo<Vec<usize>>,
}

/// Adds a row at the end and goes there.
pub fn add_row(state: State, sheet: Sheet) {
    let (at, id) = state.facts.with_untracked(|facts| {
        let table = facts.table(sheet);
        (table.rows.len(), RowId(table.next))
    });
    state.close_run();
    state.act(Edit::AddRow(sheet, at, Arc::new(Row::blank(sheet, id))));
    turn_to(state, sheet, usize::MAX);
    focus_cell(sheet, id, 0);
}

/// Takes a row out and goes to its neighbour.
pub fn remove_row(state: State, sheet: Sheet, id: RowId) {
    let neighbour = state.facts.with_untracked(|facts| {
        let table = facts.table(sheet);
        let at = table.position(id)?;
        let below = table.rows.get(at + 1);
        let next = below.or_else(|| table.rows.get(at.checked_sub(1)?));
        next.map(|row| row.id)
    });
    state.close_run();
    state.act(Edit::RemoveRow(sheet, id));
    if let Some(neighbour) = neighbour {
        focus_cell(sheet, neighbour, 0);
    }
}

/// Goes to the first cell of a table.
pub fn focus_first(state: State, sheet: Sheet) {
    let first = state
        .facts
        .with_untracked(|facts| facts.table(sheet).rows.first().map(|row| row.id));
    match first {
        Some(id) => focus_cell(sheet, id, 0),
        None => add_row(state, sheet),
    }
}

fn focus_cell(sheet: Sheet, id: RowId, column: usize) {
    focus_soon(cell_id(sheet, id, column));
}

impl TableAt {
    /// Goes from a cell. Whether there was somewhere to go.
    pub fn go(self, id: RowId, column: usize, way: Way) -> bool {
        let columns = self.columns.get_untracked();
        let Some(at) = columns.iter().position(|one| *one == column) else {
            return false;
        };
        let down = match way {
            Way::Enter | Way::Down => 1,
            Way::Up => -1,
        };
        let (place, row) = self.row_from(id, down);
        match (row, columns.get(at)) {
            (Some(row), Some(column)) => {
                turn_to(self.state, self.sheet, place / ROWS);
                focus_cell(self.sheet, row, *column);
                true
            }
            (None, _) if way == Way::Enter => {
                add_row(self.state, self.sheet);
                true
            }
            _ => false,
        }
    }

    /// The row so many below another, with its place.
    fn row_from(self, id: RowId, down: isize) -> (usize, Option<RowId>) {
        self.ids.with_untracked(|ids| {
            let at = ids.iter().position(|one| *one == id);
            let place = at.and_then(|at| at.checked_add_signed(down));
            let row = place.and_then(|place| ids.get(place).copied());
            (place.unwrap_or_default(), row)
        })
    }
}
