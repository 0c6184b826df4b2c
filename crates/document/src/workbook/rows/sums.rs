//! What the columns of a table come to: each chunk is summed once, so that an edit sums its own chunk only.

use super::{Chunk, Rows};
use crate::workbook::normalize::number;
use crate::workbook::{CellKind, Row, Sheet};
use std::sync::Arc;

impl Rows {
    /// What each column of money of their sheet comes to, in fen: what can't be read is no number. Nothing for a column
    /// without any, and for one that holds something else.
    #[must_use]
    pub fn money(&self, sheet: Sheet) -> Vec<Option<i128>> {
        let of_chunk = |chunk: &Chunk| {
            let held = &chunk.held;
            let sums = held.known.sums.get_or_init(|| money_of(sheet, &held.rows));
            sums.clone()
        };
        let chunks = self.chunks.iter().map(of_chunk);
        chunks
            .reduce(|sums, chunk| sums.into_iter().zip(chunk).map(added).collect())
            .unwrap_or_default()
    }
}

/// What each column of money comes to in rows of a sheet, in fen.
#[must_use]
pub fn money_of<'a>(
    sheet: Sheet,
    rows: impl IntoIterator<Item = &'a Arc<Row>>,
) -> Vec<Option<i128>> {
    let columns = sheet.columns();
    let mut sums = vec![None; columns.len()];
    for row in rows {
        for ((at, column), sum) in columns.iter().enumerate().zip(&mut sums) {
            if column.kind == CellKind::Money {
                *sum = added((*sum, number(column.kind, row.cell(at))));
            }
        }
    }
    sums
}

fn added((sum, more): (Option<i128>, Option<i128>)) -> Option<i128> {
    match (sum, more) {
        (Some(sum), Some(more)) => Some(sum.saturating_add(more)),
        (one, other) => one.or(other),
    }
}
