//! What a file may hold, and the meter that counts it while it is read.

use crate::{Limit, SpreadsheetError};

/// The largest file, in bytes: 10 MiB.
pub const MAX_FILE_BYTES: usize = 10 << 20;
/// The most bytes that the parts of a file may have together when they are unpacked: 64 MiB.
pub const MAX_UNPACKED_BYTES: u64 = 64 << 20;
/// The most sheets in a file.
pub const MAX_SHEETS: usize = 50;
/// The most cells in a file, counted in each row from the first column to the last value.
pub const MAX_CELLS: usize = 2_000_000;
/// The most text in all cells together, in bytes: 64 MiB. A text may be packed once and stand in every cell.
pub const MAX_TEXT_BYTES: usize = 64 << 20;
/// Rows behind this one are left out, and counted. It is the last one that a workbook can have.
pub const MAX_ROWS: u32 = 1_048_576;
/// Columns behind this one (IV) are left out, and counted.
pub const MAX_COLUMNS: u32 = 256;

/// So many rows, or texts, lie between two words of progress.
const BETWEEN_REPORTS: u32 = 1_000;

/// Counts what was read, and says so now and then.
pub struct Meter<'a> {
    rows: u64,
    cells: usize,
    text: usize,
    since_report: u32,
    on_progress: &'a mut dyn FnMut(u64),
}

impl<'a> Meter<'a> {
    pub fn new(on_progress: &'a mut dyn FnMut(u64)) -> Self {
        Self {
            rows: 0,
            cells: 0,
            text: 0,
            since_report: 0,
            on_progress,
        }
    }

    /// A row more.
    pub fn row(&mut self) {
        self.rows += 1;
        self.beat();
    }

    /// Something was read that is no row: it's still going on.
    pub fn beat(&mut self) {
        self.since_report += 1;
        if self.since_report >= BETWEEN_REPORTS {
            self.since_report = 0;
            (self.on_progress)(self.rows);
        }
    }

    /// So many places for cells more.
    pub const fn cells(&mut self, more: usize) -> Result<(), SpreadsheetError> {
        self.cells = self.cells.saturating_add(more);
        if self.cells > MAX_CELLS {
            return Err(SpreadsheetError::TooMuch(Limit::Cells));
        }
        Ok(())
    }

    /// So many bytes of text in cells more.
    pub const fn text(&mut self, more: usize) -> Result<(), SpreadsheetError> {
        self.text = self.text.saturating_add(more);
        if self.text > MAX_TEXT_BYTES {
            return Err(SpreadsheetError::TooMuch(Limit::TextBytes));
        }
        Ok(())
    }
}
