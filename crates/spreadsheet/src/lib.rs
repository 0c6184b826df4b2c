//! Spreadsheets in: the bytes of an .xlsx, .xls or .ods file as sheets of plain cells.
//!
//! Whoever made the file may have meant harm: nothing is taken on trust, each size is limited, and what a file costs follows
//! what it holds, not what it claims. Numbers leave as the decimal text that a person sees, days as ISO dates; there is no
//! float beyond this crate.

mod archive;
mod build;
mod cell;
mod day;
mod decimal;
mod error;
mod limits;
mod merge;
mod number_format;
mod ods;
mod reference;
mod sniff;
mod text;
pub mod wire;
mod xls;
mod xlsx;
mod xml;

pub use cell::{Cell, Row, Sheet, is_unseen};
pub use error::{FilePart, Foreign, Limit, SpreadsheetError};
pub use limits::{
    MAX_CELLS, MAX_COLUMNS, MAX_FILE_BYTES, MAX_ROWS, MAX_SHEETS, MAX_TEXT_BYTES,
    MAX_UNPACKED_BYTES,
};

use archive::Archive;
use limits::Meter;
use sniff::Kind;

/// The sheets of a spreadsheet file, in their order. `on_progress` hears now and then how many rows are read so far.
///
/// # Errors
/// A file that is no spreadsheet, is encrypted or damaged, or holds more than the limits allow.
pub fn read(
    bytes: &[u8],
    on_progress: &mut dyn FnMut(u64),
) -> Result<Vec<Sheet>, SpreadsheetError> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(SpreadsheetError::TooMuch(Limit::FileBytes));
    }
    let mut meter = Meter::new(on_progress);
    let sheets = match sniff::kind(bytes)? {
        Kind::Package => package(bytes, &mut meter)?,
        Kind::Compound => xls::read(bytes, &mut meter)?,
    };
    if sheets.is_empty() {
        return Err(SpreadsheetError::NoSheets);
    }
    Ok(sheets)
}

/// What a zip package holds: .xlsx or .ods.
fn package(bytes: &[u8], meter: &mut Meter<'_>) -> Result<Vec<Sheet>, SpreadsheetError> {
    let mut archive = Archive::open(bytes)?;
    if archive.has("content.xml") && archive.is_open_document_spreadsheet()? {
        ods::read(&mut archive, meter)
    } else {
        xlsx::read(&mut archive, meter)
    }
}
