//! Workbooks of Excel since 2007, and of WPS.

mod formats;
mod sheet;
mod strings;
mod workbook;

use crate::archive::Archive;
use crate::limits::{MAX_SHEETS, Meter};
use crate::{FilePart, Limit, Sheet, SpreadsheetError};
use formats::Formats;
use sheet::Shared;
use workbook::Workbook;

/// The sheets of a workbook.
pub fn read(
    archive: &mut Archive<'_>,
    meter: &mut Meter<'_>,
) -> Result<Vec<Sheet>, SpreadsheetError> {
    let workbook = Workbook::read(archive)?;
    if workbook.sheets.len() > MAX_SHEETS {
        return Err(SpreadsheetError::TooMuch(Limit::Sheets));
    }
    let strings = match &workbook.strings {
        Some(name) => strings::read(archive, name, meter)?,
        None => Vec::new(),
    };
    let formats = match &workbook.formats {
        Some(name) => Formats::read(archive, name)?,
        None => Formats::default(),
    };
    let shared = Shared {
        strings: &strings,
        formats: &formats,
        epoch: workbook.epoch,
    };
    let mut sheets = Vec::with_capacity(workbook.sheets.len());
    for entry in workbook.sheets {
        let text = archive
            .text(&entry.part, FilePart::Sheet)?
            .ok_or(SpreadsheetError::Damaged(FilePart::Sheet))?;
        sheets.push(sheet::read(&text, entry, &shared, meter)?);
    }
    Ok(sheets)
}
