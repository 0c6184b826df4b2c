//! A row of text cells, exactly as typed.

use super::column::Choice;
use super::normalize;
use super::sheet::Sheet;
use rewards_core::ledger::OutcomeKind;
use std::sync::Arc;

/// A row's number in its table: given once, never given again, shown as `#12` where a row has no better name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowId(pub u32);

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number.
    pub id: RowId,
    /// Its cells, one for each column of its table.
    pub cells: Vec<String>,
}

/// A row before and after.
pub type Swapped = (Arc<Row>, Arc<Row>);

impl Row {
    /// A row without any text.
    #[must_use]
    pub fn blank(sheet: Sheet, id: RowId) -> Self {
        Self {
            id,
            cells: vec![String::new(); sheet.columns().len()],
        }
    }

    /// The text of a cell.
    #[must_use]
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// The text of a cell by its field.
    #[must_use]
    pub fn field(&self, sheet: Sheet, field: &str) -> &str {
        sheet.column(field).map_or("", |column| self.cell(column))
    }

    /// The same row with another text in a cell.
    #[must_use]
    pub fn with(&self, column: usize, text: String) -> Self {
        let mut row = self.clone();
        row.cells
            .get_mut(column)
            .into_iter()
            .for_each(|cell| cell.clone_from(&text));
        row
    }

    /// The kind that a row of outcomes tells, as typed or chosen.
    #[must_use]
    pub fn kind(&self) -> Option<OutcomeKind> {
        let typed = self.field(Sheet::Outcomes, "kind");
        OutcomeKind::of_word(&normalize::word(Choice::OutcomeKind, typed))
    }

    /// Whether nothing is typed in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }

    /// About how many bytes it holds.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.cells
            .iter()
            .map(|cell| size_of::<String>() + cell.len())
            .sum()
    }
}
