//! What a file is by its first bytes, whatever its name says.

use crate::{FilePart, Foreign, SpreadsheetError};

/// The containers in which spreadsheets come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A zip package: .xlsx, .ods.
    Package,
    /// A compound file of older Office: .xls, and every encrypted one.
    Compound,
}

/// So much is looked at.
const LOOKED_AT: usize = 4096;

/// The container of a file.
///
/// # Errors
/// What else it is.
pub fn kind(bytes: &[u8]) -> Result<Kind, SpreadsheetError> {
    match bytes {
        [] => Err(SpreadsheetError::EmptyFile),
        [b'P', b'K', 3, 4, ..] => Ok(Kind::Package),
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => Ok(Kind::Compound),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Err(SpreadsheetError::Damaged(FilePart::Container)),
        // A sheet of Excel 2, 3 or 4 without a container.
        [0x09, 0 | 2 | 4, 4 | 6, 0, ..] => Err(SpreadsheetError::Foreign(Foreign::Excel95)),
        _ => Err(other(bytes)),
    }
}

fn other(bytes: &[u8]) -> SpreadsheetError {
    let start = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    if matches!(start, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..]) {
        return text(
            &start
                .iter()
                .filter(|byte| **byte != 0)
                .copied()
                .collect::<Vec<u8>>(),
        );
    }
    let is_binary =
        |byte: &u8| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C | 0x1A);
    if start.iter().any(is_binary) || start.starts_with(b"%PDF") {
        return SpreadsheetError::Foreign(Foreign::Other);
    }
    text(start)
}

/// Which kind of text it is: it is read as ASCII, whatever its encoding.
fn text(start: &[u8]) -> SpreadsheetError {
    let start: String = start
        .iter()
        .map(|byte| byte.to_ascii_lowercase() as char)
        .collect();
    let has = |word: &str| start.contains(word);
    let start =
        start.trim_start_matches(|letter: char| !letter.is_ascii() || letter.is_whitespace());
    if has("urn:schemas-microsoft-com:office:spreadsheet") && start.starts_with("<?xml") {
        SpreadsheetError::Foreign(Foreign::XmlSpreadsheet)
    } else if start.starts_with("mime-version:")
        || (start.starts_with('<') && (has("<html") || has("<table") || has("<!doctype html")))
    {
        SpreadsheetError::Foreign(Foreign::WebPage)
    } else if start.starts_with("<?xml") || start.starts_with('{') {
        SpreadsheetError::Foreign(Foreign::Other)
    } else {
        SpreadsheetError::Foreign(Foreign::PlainText)
    }
}
