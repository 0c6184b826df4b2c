//! What is typed into a cell.

use super::{Shown, Spot};
use crate::workbook::{Edit, Row, RowId, typing};
use std::sync::Arc;

impl Shown<'_> {
    /// Takes over what was typed into a cell; in the blank row after the last it adds the row. Nothing where nothing
    /// changes.
    #[must_use]
    pub fn typed(&self, at: Spot, text: String) -> Option<Edit> {
        let column = *self.columns.get(at.column)?;
        if self.cell(at) == text {
            return None;
        }
        if let Some(id) = self.rows.get(at.row) {
            return Some(typing(self.sheet, *id, column, text));
        }
        let table = self.facts.table(self.sheet);
        let row = Row::blank(self.sheet, RowId(table.next)).with(column, text);
        Some(Edit::AddRow(self.sheet, table.rows.len(), Arc::new(row)))
    }
}
