//! Where one is on the sheet, what is selected, and the ways one goes from there.

use std::ops::RangeInclusive;

/// A place on the sheet: of a row among the rows shown, of a column among the columns shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Spot {
    /// Which of the rows shown; one after the last stands for the blank row there.
    pub row: usize,
    /// Which of the columns shown.
    pub column: usize,
}

/// What is selected: a block of cells, from where it was begun to where it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Selection {
    /// The cell that is typed into: where it was begun, until Tab or Enter goes on within it.
    pub active: Spot,
    /// The corner where it was begun.
    pub begin: Spot,
    /// The corner across.
    pub end: Spot,
}

/// Whether what is selected grows, or begins anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extends {
    /// It grows from where it was begun, as with Shift.
    Yes,
    /// It's one cell again.
    No,
}

/// Where a key goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// A row up.
    Up,
    /// A row down.
    Down,
    /// A column to the left.
    Left,
    /// A column to the right.
    Right,
    /// To the first column.
    RowStart,
    /// To the last column.
    RowEnd,
    /// To the first cell of all.
    Top,
    /// To the last cell of the last row in which something stands.
    Bottom,
    /// Up to the edge of the filled block, or to the next filled cell.
    EdgeUp,
    /// Down, likewise; behind the last filled cell to the blank row.
    EdgeDown,
    /// To the left, likewise.
    EdgeLeft,
    /// To the right, likewise.
    EdgeRight,
    /// So many rows up.
    PageUp(usize),
    /// So many rows down.
    PageDown(usize),
    /// To the next cell of the row, from the last one to the row below. Within several cells that are selected, this and the
    /// three that follow go round and round.
    Next,
    /// To the cell before, from the first one to the row above.
    Back,
    /// To the next row, in the column where typing began; within several cells down each column.
    Enter {
        /// Where typing began.
        from_column: usize,
    },
    /// A row up, in the same column.
    EnterUp,
}

impl Spot {
    /// A place.
    #[must_use]
    pub const fn at(row: usize, column: usize) -> Self {
        Self { row, column }
    }
}

impl Selection {
    /// A single cell.
    #[must_use]
    pub const fn cell(spot: Spot) -> Self {
        Self::range(spot, spot)
    }

    /// From one corner to the one across; the first one is typed into.
    #[must_use]
    pub const fn range(begin: Spot, end: Spot) -> Self {
        Self {
            active: begin,
            begin,
            end,
        }
    }

    /// The rows, from above.
    #[must_use]
    pub fn rows(&self) -> RangeInclusive<usize> {
        between(self.begin.row, self.end.row)
    }

    /// The columns, from the left.
    #[must_use]
    pub fn columns(&self) -> RangeInclusive<usize> {
        between(self.begin.column, self.end.column)
    }

    /// Whether it's one cell.
    #[must_use]
    pub fn is_single(&self) -> bool {
        self.begin == self.end
    }

    /// Whether a cell is selected.
    #[must_use]
    pub fn holds(&self, spot: Spot) -> bool {
        self.rows().contains(&spot.row) && self.columns().contains(&spot.column)
    }

    /// Its corner above on the left.
    #[must_use]
    pub fn start(&self) -> Spot {
        Spot::at(*self.rows().start(), *self.columns().start())
    }
}

fn between(one: usize, other: usize) -> RangeInclusive<usize> {
    one.min(other)..=one.max(other)
}
