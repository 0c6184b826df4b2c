//! Several cells written at once: the same columns of several rows, in one go however many they are.

use super::row::{Row, RowId, Swapped};
use super::row_finder::RowFinder;
use super::rows::Rows;
use rewards_core::pieces::pause;
use std::sync::Arc;

/// So many rows are written in one piece.
pub const PIECE: usize = 1_024;

/// Texts for the same columns of several rows, each row once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Block {
    /// The columns, by their place in the table.
    pub columns: Vec<usize>,
    /// Rows, with a text for each of these columns.
    pub rows: Vec<(RowId, Arc<[String]>)>,
}

impl Block {
    /// A row with its texts; nothing where they stand there already.
    fn written(&self, row: &Row, texts: &[String]) -> Option<Row> {
        if !self.is_new(row, texts) {
            return None;
        }
        let mut written: Vec<Option<&String>> = row.cells.iter().map(Some).collect();
        for (column, text) in self.columns.iter().zip(texts) {
            if let Some(cell) = written.get_mut(*column) {
                *cell = Some(text);
            }
        }
        Some(Row {
            id: row.id,
            cells: written.into_iter().flatten().cloned().collect(),
        })
    }

    /// Whether it changes anything in these rows.
    #[must_use]
    pub fn changes(&self, rows: &Rows) -> bool {
        let mut finder = RowFinder::of(rows);
        self.rows.iter().any(|(id, texts)| {
            let row = finder.position(*id).and_then(|at| rows.get(at));
            row.is_some_and(|row| self.is_new(row, texts))
        })
    }

    /// Whether one of its texts does not stand in a row yet.
    fn is_new(&self, row: &Row, texts: &[String]) -> bool {
        let mut cells = self.columns.iter().zip(texts);
        cells.any(|(column, text)| row.cells.get(*column).is_some_and(|cell| cell != text))
    }

    /// The rows that it changes, with their places; found in pieces.
    pub(super) async fn swaps(&self, rows: &Rows) -> Vec<(usize, Swapped)> {
        let mut finder = RowFinder::of(rows);
        let mut swap = |(id, texts): &(RowId, Arc<[String]>)| {
            let at = finder.position(*id)?;
            let row = rows.get(at)?;
            let written = self.written(row, texts)?;
            Some((at, (Arc::clone(row), Arc::new(written))))
        };
        let mut swaps = Vec::new();
        for rows in self.rows.chunks(PIECE) {
            swaps.extend(rows.iter().filter_map(&mut swap));
            pause().await;
        }
        swaps
    }
}
