//! Puts a sheet together from cells as they come.

use crate::limits::{MAX_COLUMNS, MAX_ROWS, Meter};
use crate::merge::{self, Area};
use crate::{Cell, Row, Sheet, SpreadsheetError};

/// A sheet that is being read. Rows and columns are counted from 0.
#[derive(Default)]
pub struct SheetBuilder {
    sheet: Sheet,
    /// Hidden rows, from and to; in no order.
    hidden_rows: Vec<(u32, u32)>,
    merged: Vec<Area>,
    is_unordered: bool,
    /// The row below the last one that was counted last.
    row_below: Option<u32>,
}

impl SheetBuilder {
    /// Begins a sheet.
    pub fn new(name: String, hidden: bool) -> Self {
        let sheet = Sheet {
            name,
            hidden,
            ..Sheet::default()
        };
        Self {
            sheet,
            ..Self::default()
        }
    }

    /// Puts a cell into its place; the last one counts, where a place is named twice.
    pub fn put(
        &mut self,
        (row, column): (u32, u32),
        cell: Cell,
        meter: &mut Meter<'_>,
    ) -> Result<(), SpreadsheetError> {
        if cell.is_empty() {
            return Ok(());
        }
        if row >= MAX_ROWS {
            if self.row_below.replace(row) != Some(row) {
                self.sheet.rows_below = self.sheet.rows_below.saturating_add(1);
            }
            return Ok(());
        }
        if column >= MAX_COLUMNS {
            self.sheet.cells_beyond = self.sheet.cells_beyond.saturating_add(1);
            return Ok(());
        }
        meter.text(cell.len())?;
        let number = row + 1;
        let last = self.sheet.rows.last().map_or(0, |row| row.number);
        if last != number {
            self.is_unordered |= number < last;
            meter.row();
            self.sheet.rows.push(Row {
                number,
                ..Row::default()
            });
        }
        let Some(row) = self.sheet.rows.last_mut() else {
            return Ok(());
        };
        let place = column as usize;
        if row.cells.len() <= place {
            meter.cells(place + 1 - row.cells.len())?;
            row.cells.resize(place + 1, Cell::Empty);
        }
        if let Some(old) = row.cells.get_mut(place) {
            *old = cell;
        }
        Ok(())
    }

    /// Says that rows are hidden, the last one included.
    pub fn hide(&mut self, first: u32, last: u32) {
        match self.hidden_rows.last_mut() {
            Some((_, end)) if end.checked_add(1) == Some(first) => *end = last,
            _ => self.hidden_rows.push((first, last)),
        }
    }

    /// Says that cells are merged.
    pub fn merge(&mut self, area: Area) {
        self.merged.push(area);
    }

    /// The whole sheet.
    pub fn finish(mut self) -> Sheet {
        if self.is_unordered {
            self.sheet.rows.sort_by_key(|row| row.number);
            self.sheet.rows.dedup_by(|later, row| {
                let is_same = later.number == row.number;
                if is_same {
                    lay_over(&mut row.cells, std::mem::take(&mut later.cells));
                }
                is_same
            });
        }
        self.sheet.merged = u32::try_from(self.merged.len()).unwrap_or(u32::MAX);
        merge::clear_covered(&mut self.sheet.rows, &self.merged);
        for row in &mut self.sheet.rows {
            let filled = row.cells.iter().rposition(|cell| !cell.is_empty());
            row.cells.truncate(filled.map_or(0, |last| last + 1));
        }
        self.sheet.rows.retain(|row| !row.cells.is_empty());
        self.mark_hidden();
        self.sheet
    }

    fn mark_hidden(&mut self) {
        self.hidden_rows.sort_unstable();
        let mut hidden = self.hidden_rows.iter().peekable();
        for row in &mut self.sheet.rows {
            let place = row.number - 1;
            while hidden.next_if(|(_, last)| *last < place).is_some() {}
            row.hidden = hidden.peek().is_some_and(|(first, _)| *first <= place);
        }
    }
}

/// Cells that were named again for the same row.
fn lay_over(cells: &mut Vec<Cell>, later: Vec<Cell>) {
    if cells.len() < later.len() {
        cells.resize(later.len(), Cell::Empty);
    }
    for (cell, later) in cells.iter_mut().zip(later) {
        if !later.is_empty() {
            *cell = later;
        }
    }
}
