//! A table as it stands in a text or a spreadsheet, before anybody knows what it means.

pub use rewards_spreadsheet::Cell;
use rewards_spreadsheet::Sheet;

/// Columns behind this one are left out, and counted.
pub const MAX_COLUMNS: usize = 256;
/// Rows behind this one are left out, and counted: the last one that a spreadsheet can have.
pub const MAX_ROWS: usize = 1_048_576;
/// The most cells, those of shorter rows not counted.
pub const MAX_CELLS: usize = 2_000_000;
/// The longest text of a cell, in bytes; a longer one is cut, and counted.
pub const MAX_CELL_BYTES: usize = 4_096;

/// A table as it stands in a text or on one sheet of a spreadsheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawTable {
    /// The name of its sheet, where it has one.
    pub name: Option<String>,
    /// The rows in which something stands, in their order.
    pub rows: Vec<RawRow>,
    /// So many areas of merged cells it has. The value of an area belongs to its first cell, the others are empty.
    pub merged: u32,
    /// What was too much.
    pub cut: Cut,
}

/// A row in which something stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawRow {
    /// Its number in the source; the first row is 1. Messages cite it.
    pub number: u32,
    /// Whether the spreadsheet hides it, by hand or by a filter.
    pub is_hidden: bool,
    /// Its cells from the first column on.
    pub cells: Vec<Cell>,
}

/// How much of a source was too much, and is left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cut {
    /// Cells with a value behind the last column that is read.
    pub columns: u32,
    /// Rows behind the last one that is read, or behind the last cell.
    pub rows: u32,
    /// Cells whose text is too long, and was cut.
    pub texts: u32,
}

impl RawRow {
    /// The cell of a column; an empty one where the row is shorter.
    #[must_use]
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }

    /// Whether nothing stands in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(Cell::is_blank)
    }
}

impl RawTable {
    /// Adds a row, as far as there is room; blank ones are left out.
    pub fn push(&mut self, number: u32, is_hidden: bool, mut cells: Vec<Cell>) {
        if self.rows.len() >= MAX_ROWS {
            self.cut.rows += 1;
            return;
        }
        if let Some(beyond) = cells.get(MAX_COLUMNS..) {
            let filled = beyond.iter().filter(|cell| !cell.is_blank()).count();
            self.cut.columns += u32::try_from(filled).unwrap_or(u32::MAX);
            cells.truncate(MAX_COLUMNS);
        }
        for cell in &mut cells {
            if let Cell::Text(text) = cell {
                self.cut.texts += u32::from(shorten(text));
            }
        }
        let row = RawRow {
            number,
            is_hidden,
            cells,
        };
        if !row.is_blank() {
            self.rows.push(row);
        }
    }

    /// How many columns the widest row has.
    #[must_use]
    pub fn width(&self) -> usize {
        let widths = self.rows.iter().map(|row| row.cells.len());
        widths.max().unwrap_or_default()
    }
}

impl From<Sheet> for RawTable {
    /// A spreadsheet's sheet as a table.
    fn from(sheet: Sheet) -> Self {
        let mut table = Self {
            name: Some(sheet.name),
            merged: sheet.merged,
            ..Self::default()
        };
        for row in sheet.rows {
            table.push(row.number, row.hidden, row.cells);
        }
        table.cut.columns = table.cut.columns.saturating_add(sheet.cells_beyond);
        table.cut.rows = table.cut.rows.saturating_add(sheet.rows_below);
        table
    }
}

/// Cuts a text that is too long; whether it was.
fn shorten(text: &mut String) -> bool {
    let is_long = text.len() > MAX_CELL_BYTES;
    if is_long {
        text.truncate(text.floor_char_boundary(MAX_CELL_BYTES));
    }
    is_long
}
