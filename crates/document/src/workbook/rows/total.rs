//! What columns of money come to in some rows.

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

/// The sum of two sums; nothing where neither is one.
pub fn added((sum, more): (Option<i128>, Option<i128>)) -> Option<i128> {
    match (sum, more) {
        (Some(sum), Some(more)) => Some(sum.saturating_add(more)),
        (one, other) => one.or(other),
    }
}
