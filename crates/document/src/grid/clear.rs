//! What clearing writes.

use super::{Selection, Shown};
use crate::workbook::{Block, Edit};
use std::sync::Arc;

impl Shown<'_> {
    /// Empties the selected cells; the rows stay. Nothing where they are empty.
    #[must_use]
    pub fn cleared(&self, selection: Selection) -> Option<Edit> {
        let columns = self.columns.get(self.columns_of(selection))?.to_vec();
        let texts: Arc<[String]> = vec![String::new(); columns.len()].into();
        let rows = self.rows_in(self.rows_of(selection));
        let is_filled = |cells: &[String]| {
            let cell = |column: &usize| cells.get(*column);
            columns.iter().filter_map(cell).any(|text| !text.is_empty())
        };
        let filled = rows.filter(|(_, row)| is_filled(&row.cells));
        let rows: Vec<_> = filled
            .map(|(_, row)| (row.id, Arc::clone(&texts)))
            .collect();
        Edit::of_block(self.sheet, Block { columns, rows })
    }
}
