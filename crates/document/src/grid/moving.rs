//! Where keys go.

use super::{Extends, Move, Selection, Shown, Spot};
use crate::workbook::Row;

/// What keys go over: rows and columns, some cells of which are filled, and one more row, blank, after the last.
pub(super) trait Ground {
    /// So many rows are there.
    fn height(&self) -> usize;

    /// So many columns.
    fn width(&self) -> usize;

    /// Whether something stands in a cell.
    fn is_filled(&self, at: Spot) -> bool;

    /// Whether something stands in a column in each of these rows.
    fn down(
        &self,
        column: usize,
        rows: impl Iterator<Item = usize>,
    ) -> impl Iterator<Item = (usize, bool)>;

    /// The last row in which something stands.
    fn last_filled(&self) -> Option<usize>;

    /// The same place, on the ground.
    fn place(&self, spot: Spot) -> Spot {
        Spot::at(
            spot.row.min(self.height()),
            spot.column.min(self.last_column()),
        )
    }

    /// The last column.
    fn last_column(&self) -> usize {
        self.width().saturating_sub(1)
    }
}

/// What is selected after a key. Without growing, one goes from the cell that is typed into; Tab and Enter stay within
/// several cells that are selected.
pub(super) fn moved(
    ground: &impl Ground,
    selection: Selection,
    step: Move,
    extends: Extends,
) -> Selection {
    let selection = Selection {
        active: ground.place(selection.active),
        begin: ground.place(selection.begin),
        end: ground.place(selection.end),
    };
    let active = selection.active;
    match (extends, within(selection, step)) {
        (Extends::No, Some(active)) => Selection {
            active,
            ..selection
        },
        (Extends::No, None) => Selection::cell(gone(ground, active, step)),
        (Extends::Yes, _) => Selection::range(active, gone(ground, selection.end, step)),
    }
}

impl Ground for Shown<'_> {
    fn height(&self) -> usize {
        self.rows.len()
    }

    fn width(&self) -> usize {
        self.columns.len()
    }

    fn is_filled(&self, at: Spot) -> bool {
        !self.cell(at).is_empty()
    }

    fn down(
        &self,
        column: usize,
        rows: impl Iterator<Item = usize>,
    ) -> impl Iterator<Item = (usize, bool)> {
        let column = self.columns.get(column).copied();
        let is_filled = move |row: &Row| column.is_some_and(|column| !row.cell(column).is_empty());
        self.rows_in(rows)
            .map(move |(at, row)| (at, is_filled(row)))
    }

    fn last_filled(&self) -> Option<usize> {
        let mut rows = self.rows_in((0..self.rows.len()).rev());
        let last = rows.find(|(_, row)| !row.is_blank());
        last.map(|(at, _)| at)
    }
}

impl Shown<'_> {
    /// What is selected after a key. Without growing, one goes from the cell that is typed into; Tab and Enter stay within
    /// several cells that are selected.
    #[must_use]
    pub fn moved(&self, selection: Selection, step: Move, extends: Extends) -> Selection {
        moved(self, selection, step, extends)
    }
}

fn gone(ground: &impl Ground, from: Spot, step: Move) -> Spot {
    let Spot { row, column } = from;
    let last_column = ground.last_column();
    let spot = match step {
        Move::Up | Move::EnterUp => Spot::at(row.saturating_sub(1), column),
        Move::Down => Spot::at(row + 1, column),
        Move::Left => Spot::at(row, column.saturating_sub(1)),
        Move::Right => Spot::at(row, column + 1),
        Move::RowStart => Spot::at(row, 0),
        Move::RowEnd => Spot::at(row, last_column),
        Move::Top => Spot::default(),
        // The last cell of the last row in which something stands.
        Move::Bottom => Spot::at(ground.last_filled().unwrap_or_default(), last_column),
        Move::EdgeUp => {
            let above = ground.down(column, (0..row).rev());
            let edge = edge(ground.is_filled(from), above);
            Spot::at(edge.unwrap_or_default(), column)
        }
        Move::EdgeDown => {
            let below = ground.down(column, row + 1..ground.height());
            let edge = edge(ground.is_filled(from), below);
            Spot::at(edge.unwrap_or(ground.height()), column)
        }
        Move::EdgeLeft => Spot::at(row, across(ground, from, (0..column).rev()).unwrap_or(0)),
        Move::EdgeRight => {
            let edge = across(ground, from, column + 1..ground.width());
            Spot::at(row, edge.unwrap_or(last_column))
        }
        Move::PageUp(rows) => Spot::at(row.saturating_sub(rows), column),
        Move::PageDown(rows) => Spot::at(row.saturating_add(rows), column),
        Move::Next => next(ground, from),
        Move::Back => back(ground, from),
        Move::Enter { from_column } => Spot::at(row + 1, from_column),
    };
    ground.place(spot)
}

fn next(ground: &impl Ground, from: Spot) -> Spot {
    if from.column < ground.last_column() {
        Spot::at(from.row, from.column + 1)
    } else if from.row < ground.height() {
        Spot::at(from.row + 1, 0)
    } else {
        from
    }
}

fn back(ground: &impl Ground, from: Spot) -> Spot {
    match (from.row.checked_sub(1), from.column.checked_sub(1)) {
        (_, Some(column)) => Spot::at(from.row, column),
        (Some(row), None) => Spot::at(row, ground.last_column()),
        (None, None) => from,
    }
}

fn across(ground: &impl Ground, from: Spot, columns: impl Iterator<Item = usize>) -> Option<usize> {
    let cells = columns.map(|column| (column, ground.is_filled(Spot::at(from.row, column))));
    edge(ground.is_filled(from), cells)
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
