//! Merged cells: the first of an area has its value, the others show nothing.

use crate::limits::{MAX_COLUMNS, MAX_ROWS};
use crate::{Cell, Row};

/// An area of cells, counted from 0, its last row and column included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its first cell: row and column.
    pub first: (u32, u32),
    /// Its last cell.
    pub last: (u32, u32),
}

/// Areas that overlap are against the rules; more work than areas side by side can make is not done.
const MAX_WORK: usize = 4 * MAX_ROWS as usize;

/// Empties what an area covers. `rows` are in order.
pub fn clear_covered(rows: &mut [Row], areas: &[Area]) {
    let mut work = 0;
    for area in areas {
        let begin = rows.partition_point(|row| row.number <= area.first.0);
        let covered = rows.iter_mut().skip(begin);
        for row in covered.take_while(|row| row.number - 1 <= area.last.0) {
            let from = area.first.1.min(MAX_COLUMNS) as usize;
            let to = area.last.1.min(MAX_COLUMNS) as usize;
            let is_first_row = row.number - 1 == area.first.0;
            let from = if is_first_row { from + 1 } else { from };
            let end = row.cells.len().min(to + 1);
            work += 1 + end.saturating_sub(from);
            if work > MAX_WORK {
                return;
            }
            for cell in row.cells.get_mut(from..end).unwrap_or_default() {
                *cell = Cell::Empty;
            }
        }
    }
}
