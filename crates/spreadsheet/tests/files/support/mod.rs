//! Makes files, and shows what was read of them.

pub mod biff;
pub mod compound;
pub mod ods;
pub mod package;
pub mod xlsx;

use rewards_spreadsheet::{Cell, Row, Sheet, SpreadsheetError, read};

/// The sheets of a file, or why it isn't read.
pub fn opened(bytes: &[u8]) -> Result<Vec<Sheet>, SpreadsheetError> {
    read(bytes, &mut |_| {})
}

/// The only sheet of a file.
pub fn only(bytes: &[u8]) -> Sheet {
    let mut sheets = opened(bytes).expect("a file that can be read");
    assert_eq!(sheets.len(), 1, "one sheet");
    sheets.remove(0)
}

/// The rows of a file's only sheet, as `shown` shows them.
pub fn rows(bytes: &[u8]) -> Vec<String> {
    only(bytes).rows.iter().map(shown).collect()
}

/// Why a file isn't read.
pub fn refused(bytes: &[u8]) -> SpreadsheetError {
    match opened(bytes) {
        Ok(sheets) => panic!("it was read: {sheets:?}"),
        Err(error) => error,
    }
}

/// A row as a line: its number, an h if it is hidden, its cells. Texts stand in quotes, days behind @, errors behind !, and
/// a formula without a result is a ?.
pub fn shown(row: &Row) -> String {
    let cells: Vec<String> = row.cells.iter().map(cell).collect();
    let hidden = if row.hidden { "h" } else { "" };
    format!("{}{hidden}: {}", row.number, cells.join(" | "))
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => format!("{text:?}"),
        Cell::Number(text) => text.clone(),
        Cell::Date(text) => format!("@{text}"),
        Cell::Logical(value) => value.to_string().to_uppercase(),
        Cell::Error(text) => format!("!{text}"),
        Cell::NotComputed => "?".to_owned(),
    }
}
