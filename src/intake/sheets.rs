//! A spreadsheet's sheets as tables on their way in.

use rewards_document::import::{Cell, RawTable};
use rewards_spreadsheet::{Cell as SheetCell, Sheet};

/// The sheet as a table.
pub fn table(sheet: Sheet) -> RawTable {
    let mut table = RawTable {
        name: Some(sheet.name),
        merged: sheet.merged,
        ..RawTable::default()
    };
    for row in sheet.rows {
        table.push(
            row.number,
            row.hidden,
            row.cells.into_iter().map(cell).collect(),
        );
    }
    table.cut.columns = table.cut.columns.saturating_add(sheet.beyond);
    table
}

fn cell(cell: SheetCell) -> Cell {
    match cell {
        SheetCell::Empty => Cell::Empty,
        SheetCell::Text(text) => Cell::Text(text),
        SheetCell::Number(text) => Cell::Number(text),
        SheetCell::Date(text) => Cell::Date(text),
        SheetCell::Logical(truth) => Cell::Logical(truth),
        SheetCell::Error(text) => Cell::Error(text),
        SheetCell::NotComputed => Cell::NotComputed,
    }
}
