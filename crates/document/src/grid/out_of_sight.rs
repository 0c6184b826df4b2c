//! Whether what was taken back, or done again, is to be seen.

use crate::workbook::{Facts, Row, RowId, Sheet};
use std::collections::HashSet;
use std::sync::Arc;

/// Whether rows of a table became others or came, and none of them is among those that are shown.
#[must_use]
pub fn is_out_of_sight(before: &Facts, after: &Facts, sheet: Sheet, shown: &[RowId]) -> bool {
    let old = before.table(sheet);
    let is_changed = |row: &&Arc<Row>| match old.row(row.id) {
        Some(was) => !Arc::ptr_eq(was, row) && was != *row,
        None => !row.is_blank(),
    };
    let mut changed = after.table(sheet).rows.iter().filter(is_changed).peekable();
    if changed.peek().is_none() {
        return false;
    }
    let shown: HashSet<RowId> = shown.iter().copied().collect();
    !changed.any(|row| shown.contains(&row.id))
}
