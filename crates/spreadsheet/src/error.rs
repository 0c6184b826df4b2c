//! Why a file can't be read.

use std::error::Error;
use std::fmt::{self, Display, Formatter};

/// Why a spreadsheet file isn't read. What a person is told stands in `rewards-document`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SpreadsheetError {
    /// No byte in it.
    EmptyFile,
    /// More than is read.
    TooMuch(Limit),
    /// It asks for a password.
    Encrypted,
    /// A file of another kind, whatever its name says.
    Foreign(Foreign),
    /// A workbook without a sheet of cells.
    NoSheets,
    /// It is cut short or broken.
    Damaged(FilePart),
}

/// Of what there is too much.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Limit {
    /// Bytes of the file: [`MAX_FILE_BYTES`](crate::MAX_FILE_BYTES).
    FileBytes,
    /// Bytes of its parts when unpacked: [`MAX_UNPACKED_BYTES`](crate::MAX_UNPACKED_BYTES).
    UnpackedBytes,
    /// Sheets: [`MAX_SHEETS`](crate::MAX_SHEETS).
    Sheets,
    /// Cells, in each row up to its last value: [`MAX_CELLS`](crate::MAX_CELLS).
    Cells,
    /// Bytes of text in cells: [`MAX_TEXT_BYTES`](crate::MAX_TEXT_BYTES).
    TextBytes,
}

/// What a file is that isn't a spreadsheet we read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Foreign {
    /// A binary workbook (.xlsb).
    BinaryWorkbook,
    /// A workbook of Excel 95 or before.
    Excel95,
    /// A web page.
    WebPage,
    /// The XML of Excel 2003.
    XmlSpreadsheet,
    /// Plain text: .csv or .tsv, most likely.
    PlainText,
    /// Something else.
    Other,
}

/// Which part of a file is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FilePart {
    /// The package or container that holds all parts: the file is cut short, most likely.
    Container,
    /// The list of sheets.
    Workbook,
    /// The texts that cells share.
    Texts,
    /// The formats of cells.
    Formats,
    /// A sheet.
    Sheet,
}

impl Display for SpreadsheetError {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "{self:?}")
    }
}

impl Error for SpreadsheetError {}
