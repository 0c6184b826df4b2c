//! What the columns of a table come to: each chunk is summed once, so that an edit sums its own chunk only.

use super::{Chunk, Rows};
use crate::workbook::normalize::{self, number};
use crate::workbook::{CellKind, Choice, Row, Sheet};
use rewards_core::ledger::Stage;
use std::sync::Arc;

/// What columns come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// Each column of money of the sheet, in fen: what can't be read is no number. Nothing for a column without any, and for one
    /// that holds something else. Deals that were cancelled are left out, as everywhere.
    pub columns: Vec<Option<i128>>,
    /// The amounts of these; nothing where none was cancelled.
    pub cancelled: Option<i128>,
}

impl Rows {
    /// What the columns of money of their sheet come to.
    #[must_use]
    pub fn money(&self, sheet: Sheet) -> Sums {
        let of_chunk = |chunk: &Chunk| {
            let held = &chunk.held;
            let sums = held.known.sums.get_or_init(|| money_of(sheet, &held.rows));
            sums.clone()
        };
        let chunks = self.chunks.iter().map(of_chunk);
        let both = |sums: Sums, chunk: Sums| Sums {
            columns: sums
                .columns
                .into_iter()
                .zip(chunk.columns)
                .map(added)
                .collect(),
            cancelled: added((sums.cancelled, chunk.cancelled)),
        };
        chunks.reduce(both).unwrap_or_default()
    }
}

/// What the columns of money come to in rows of a sheet.
#[must_use]
pub fn money_of<'a>(sheet: Sheet, rows: impl IntoIterator<Item = &'a Arc<Row>>) -> Sums {
    let columns = sheet.columns();
    let mut sums = Sums {
        columns: vec![None; columns.len()],
        cancelled: None,
    };
    for row in rows {
        if is_cancelled(sheet, row) {
            let amount = number(CellKind::Money, row.field(sheet, "amount"));
            sums.cancelled = added((sums.cancelled, amount));
            continue;
        }
        for ((at, column), sum) in columns.iter().enumerate().zip(&mut sums.columns) {
            if column.kind == CellKind::Money {
                *sum = added((*sum, number(column.kind, row.cell(at))));
            }
        }
    }
    sums
}

/// Whether a row is a deal that was cancelled.
pub fn is_cancelled(sheet: Sheet, row: &Row) -> bool {
    let stage = row.field(sheet, "stage").trim();
    sheet == Sheet::Deals
        && !stage.is_empty()
        && normalize::word(Choice::Stage, stage) == Stage::Cancelled.word()
}

fn added((sum, more): (Option<i128>, Option<i128>)) -> Option<i128> {
    match (sum, more) {
        (Some(sum), Some(more)) => Some(sum.saturating_add(more)),
        (one, other) => one.or(other),
    }
}
