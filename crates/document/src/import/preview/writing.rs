//! What is written: changed rows in their places, new ones into blank rows at the end and behind.

use crate::workbook::{Block, Edit, Facts, Row, RowId, Sheet};
use std::sync::Arc;

/// The rows at a table's end in which nothing is typed.
fn blank_rows(sheet: Sheet, facts: &Facts) -> Vec<RowId> {
    let rows = facts.table(sheet).rows.iter().rev();
    let blank = rows.take_while(|row| row.is_blank()).map(|row| row.id);
    let mut blank: Vec<RowId> = blank.collect();
    blank.reverse();
    blank
}

/// The numbers that new rows get, one after the other.
pub fn new_ids(sheet: Sheet, facts: &Facts) -> impl Iterator<Item = RowId> {
    let next = facts.table(sheet).next;
    blank_rows(sheet, facts)
        .into_iter()
        .chain((next..).map(RowId))
}

/// The acts that write rows that are there, and add new ones behind the last. Those that have the number that they get are
/// added as they are.
pub fn written(
    sheet: Sheet,
    facts: &Facts,
    changed: Vec<Row>,
    new: impl Iterator<Item = Arc<Row>>,
) -> Vec<Edit> {
    let mut block = Block {
        columns: (0..sheet.columns().len()).collect(),
        rows: changed
            .into_iter()
            .map(|row| (row.id, row.cells.into()))
            .collect(),
    };
    let blank = blank_rows(sheet, facts).len();
    let mut added = Vec::new();
    for (nth, (row, id)) in new.zip(new_ids(sheet, facts)).enumerate() {
        if nth < blank {
            block.rows.push((id, row.cells.clone().into()));
        } else if row.id == id {
            added.push(row);
        } else {
            let cells = row.cells.clone();
            added.push(Arc::new(Row { id, cells }));
        }
    }
    let end = facts.table(sheet).rows.len();
    let added = (!added.is_empty()).then(|| Edit::AddRows(sheet, end, added));
    Edit::of_block(sheet, block)
        .into_iter()
        .chain(added)
        .collect()
}
