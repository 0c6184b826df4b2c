//! Where keys go.

use super::{Extends, Move, Selection, Shown, Spot};

impl Shown<'_> {
    /// What is selected after a key. Without growing, one goes from the cell that is typed into; Tab and Enter stay within
    /// several cells that are selected.
    #[must_use]
    pub fn moved(&self, selection: Selection, step: Move, extends: Extends) -> Selection {
        let selection = self.held_selection(selection);
        let active = selection.active;
        match (extends, within(selection, step)) {
            (Extends::No, Some(active)) => Selection {
                active,
                ..selection
            },
            (Extends::No, None) => Selection::cell(self.gone(active, step)),
            (Extends::Yes, _) => Selection::range(active, self.gone(selection.end, step)),
        }
    }

    fn gone(&self, from: Spot, step: Move) -> Spot {
        let Spot { row, column } = from;
        let spot = match step {
            Move::Up | Move::EnterUp => Spot::at(row.saturating_sub(1), column),
            Move::Down => Spot::at(row + 1, column),
            Move::Left => Spot::at(row, column.saturating_sub(1)),
            Move::Right => Spot::at(row, column + 1),
            Move::RowStart => Spot::at(row, 0),
            Move::RowEnd => Spot::at(row, self.last_column()),
            Move::Top => Spot::default(),
            Move::Bottom => self.bottom(),
            Move::EdgeUp => Spot::at(self.edge_above(from), column),
            Move::EdgeDown => Spot::at(self.edge_below(from), column),
            Move::EdgeLeft => Spot::at(row, self.edge_left(from)),
            Move::EdgeRight => Spot::at(row, self.edge_right(from)),
            Move::PageUp(rows) => Spot::at(row.saturating_sub(rows), column),
            Move::PageDown(rows) => Spot::at(row.saturating_add(rows), column),
            Move::Next => self.next(from),
            Move::Back => self.back(from),
            Move::Enter { from_column } => Spot::at(row + 1, from_column),
        };
        self.held(spot)
    }

    fn next(&self, from: Spot) -> Spot {
        if from.column < self.last_column() {
            Spot::at(from.row, from.column + 1)
        } else if from.row < self.rows.len() {
            Spot::at(from.row + 1, 0)
        } else {
            from
        }
    }

    fn back(&self, from: Spot) -> Spot {
        match (from.row.checked_sub(1), from.column.checked_sub(1)) {
            (_, Some(column)) => Spot::at(from.row, column),
            (Some(row), None) => Spot::at(row, self.last_column()),
            (None, None) => from,
        }
    }

    /// The last cell of the last row in which something stands.
    fn bottom(&self) -> Spot {
        let mut rows = self.rows_in((0..self.rows.len()).rev());
        let last = rows.find(|(_, row)| !row.is_blank());
        Spot::at(last.map_or(0, |(at, _)| at), self.last_column())
    }

    fn edge_below(&self, from: Spot) -> usize {
        let Some(column) = self.columns.get(from.column) else {
            return from.row;
        };
        let below = self.rows_in(from.row + 1..self.rows.len());
        let cells = below.map(|(at, row)| (at, !row.cell(*column).is_empty()));
        edge(!self.cell(from).is_empty(), cells).unwrap_or(self.rows.len())
    }

    fn edge_above(&self, from: Spot) -> usize {
        let Some(column) = self.columns.get(from.column) else {
            return from.row;
        };
        let above = self.rows_in((0..from.row).rev());
        let cells = above.map(|(at, row)| (at, !row.cell(*column).is_empty()));
        edge(!self.cell(from).is_empty(), cells).unwrap_or(0)
    }

    fn edge_left(&self, from: Spot) -> usize {
        let is_filled = |at| !self.cell(Spot::at(from.row, at)).is_empty();
        let cells = (0..from.column).rev().map(|at| (at, is_filled(at)));
        edge(is_filled(from.column), cells).unwrap_or(0)
    }

    fn edge_right(&self, from: Spot) -> usize {
        let is_filled = |at| !self.cell(Spot::at(from.row, at)).is_empty();
        let cells = (from.column + 1..self.columns.len()).map(|at| (at, is_filled(at)));
        edge(is_filled(from.column), cells).unwrap_or(self.last_column())
    }
}

/// The next cell within several that are selected, round and round; nothing where it is one cell, or the key leaves them.
fn within(selection: Selection, step: Move) -> Option<Spot> {
    let (rows, columns) = (selection.rows(), selection.columns());
    let (height, width) = (rows.clone().count(), columns.clone().count());
    let down = selection.active.row.saturating_sub(*rows.start());
    let across = selection.active.column.saturating_sub(*columns.start());
    let count = height * width;
    let (by_row, by_column) = (down * width + across, across * height + down);
    let (down, across) = match step {
        _ if selection.is_single() => return None,
        Move::Next => divided((by_row + 1) % count, width),
        Move::Back => divided((by_row + count - 1) % count, width),
        Move::Enter { .. } => swapped(divided((by_column + 1) % count, height)),
        Move::EnterUp => swapped(divided((by_column + count - 1) % count, height)),
        Move::Up
        | Move::Down
        | Move::Left
        | Move::Right
        | Move::RowStart
        | Move::RowEnd
        | Move::Top
        | Move::Bottom
        | Move::EdgeUp
        | Move::EdgeDown
        | Move::EdgeLeft
        | Move::EdgeRight
        | Move::PageUp(_)
        | Move::PageDown(_) => return None,
    };
    Some(Spot::at(rows.start() + down, columns.start() + across))
}

/// How many whole lines of this length a number is, and what is left.
const fn divided(number: usize, length: usize) -> (usize, usize) {
    (number / length, number % length)
}

const fn swapped((one, other): (usize, usize)) -> (usize, usize) {
    (other, one)
}

/// From a cell whose neighbour is filled, too, the last one before a gap; else the next filled one. Nothing where none is
/// left.
fn edge(is_filled: bool, mut cells: impl Iterator<Item = (usize, bool)>) -> Option<usize> {
    let (first, next_is_filled) = cells.next()?;
    if !(is_filled && next_is_filled) {
        let found = next_is_filled.then_some(first);
        return found.or_else(|| cells.find(|(_, is_filled)| *is_filled).map(|(at, _)| at));
    }
    let mut last = first;
    for (at, is_filled) in cells {
        if !is_filled {
            break;
        }
        last = at;
    }
    Some(last)
}
