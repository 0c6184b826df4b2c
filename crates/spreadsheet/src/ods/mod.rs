//! Spreadsheets of `LibreOffice` and its kin: OpenDocument.

mod sheet;
mod value;

use crate::archive::Archive;
use crate::limits::{MAX_SHEETS, Meter};
use crate::xml::{Tag, Xml};
use crate::{FilePart, Foreign, Limit, Sheet, SpreadsheetError};
use std::collections::HashSet;

/// The sheets of a spreadsheet.
pub fn read(
    archive: &mut Archive<'_>,
    meter: &mut Meter<'_>,
) -> Result<Vec<Sheet>, SpreadsheetError> {
    if is_encrypted(archive)? {
        return Err(SpreadsheetError::Encrypted);
    }
    let text = archive
        .text("content.xml", FilePart::Workbook)?
        .ok_or(SpreadsheetError::Damaged(FilePart::Workbook))?;
    let mut xml = Xml::new(&text, FilePart::Sheet);
    let mut sheets = Vec::new();
    let mut style = String::new();
    let mut hiding_styles = HashSet::new();
    let mut has_body = false;
    loop {
        match xml.next()? {
            Tag::Open(element) => match element.name() {
                "style" => style = element.attribute("name").unwrap_or_default(),
                "table-properties" if element.attribute("display").as_deref() == Some("false") => {
                    hiding_styles.insert(style.clone());
                }
                "spreadsheet" => has_body = true,
                // What somebody changed and may take back holds cells, too.
                "tracked-changes" => xml.skip()?,
                "table" if has_body => {
                    if sheets.len() == MAX_SHEETS {
                        return Err(SpreadsheetError::TooMuch(Limit::Sheets));
                    }
                    let name = element.attribute("name").unwrap_or_default();
                    let own = element.attribute("style-name").unwrap_or_default();
                    let hidden = hiding_styles.contains(&own);
                    sheets.push(sheet::read(&mut xml, name, hidden, meter)?);
                }
                _ => {}
            },
            Tag::Close(element) if element.name() == "spreadsheet" => return Ok(sheets),
            Tag::Close(_) | Tag::Text(_) => {}
            Tag::End if has_body => return Err(xml.damaged()),
            Tag::End => return Err(SpreadsheetError::Foreign(Foreign::Other)),
        }
    }
}

/// Whether the list of parts says that they are encrypted.
fn is_encrypted(archive: &mut Archive<'_>) -> Result<bool, SpreadsheetError> {
    let list = archive.text("META-INF/manifest.xml", FilePart::Container)?;
    Ok(list.is_some_and(|list| list.contains("encryption-data")))
}
