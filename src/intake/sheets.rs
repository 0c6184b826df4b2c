//! A spreadsheet's sheets as tables on their way in.

use rewards_document::import::RawTable;
use rewards_spreadsheet::Sheet;

/// The sheet as a table.
pub fn table(sheet: Sheet) -> RawTable {
    let mut table = RawTable {
        name: Some(sheet.name),
        merged: sheet.merged,
        ..RawTable::default()
    };
    for row in sheet.rows {
        table.push(row.number, row.hidden, row.cells);
    }
    table.cut.columns = table.cut.columns.saturating_add(sheet.beyond);
    table
}
