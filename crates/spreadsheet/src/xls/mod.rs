//! Workbooks of Excel 97 to 2003 (BIFF8), and of WPS.

mod compound;
mod globals;
mod record;
mod sheet;
mod string;

use crate::limits::{MAX_SHEETS, Meter};
use crate::{FilePart, Foreign, Limit, Sheet, SpreadsheetError};
use compound::Compound;
use globals::Globals;

/// The sheets of a workbook.
pub fn read(bytes: &[u8], meter: &mut Meter<'_>) -> Result<Vec<Sheet>, SpreadsheetError> {
    let compound = Compound::open(bytes)?;
    let Some(stream) = compound.stream("Workbook") else {
        return Err(no_workbook(&compound));
    };
    let globals = Globals::read(&stream, meter)?;
    if globals.sheets.len() > MAX_SHEETS {
        return Err(SpreadsheetError::TooMuch(Limit::Sheets));
    }
    let mut sheets = Vec::with_capacity(globals.sheets.len());
    for entry in &globals.sheets {
        let records = stream
            .get(entry.begin..)
            .ok_or(SpreadsheetError::Damaged(FilePart::Sheet))?;
        sheets.push(sheet::read(records, entry, &globals, meter)?);
    }
    Ok(sheets)
}

/// What a compound file without a workbook of Excel 97 is.
fn no_workbook(compound: &Compound<'_>) -> SpreadsheetError {
    if compound.has("EncryptedPackage") || compound.has("EncryptionInfo") {
        SpreadsheetError::Encrypted
    } else if compound.has("Book") {
        SpreadsheetError::Foreign(Foreign::Excel95)
    } else {
        SpreadsheetError::Foreign(Foreign::Other)
    }
}
