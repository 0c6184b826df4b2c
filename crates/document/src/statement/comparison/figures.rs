//! What a comparison asks of each result, found once and in pieces.

use super::super::computed::Computed;
use super::super::sums::{RepRow, Sums, rows_and_sums};
use super::things::{Things, things};

/// The figures of a result that stand in a comparison.
#[derive(Clone, Debug)]
pub struct ColumnFigures {
    pub(in super::super) rows: Vec<RepRow>,
    pub(in super::super) sums: Sums,
    /// What each rep is given and what is done, in the statement's order.
    pub(in super::super) things: Vec<Things>,
}

impl ColumnFigures {
    /// Walks through a statement, with pauses.
    pub async fn of(computed: &Computed) -> Self {
        computed.find_stand_in().await;
        let (rows, sums) = rows_and_sums(computed).await;
        Self {
            rows,
            sums,
            things: things(computed).await,
        }
    }
}
