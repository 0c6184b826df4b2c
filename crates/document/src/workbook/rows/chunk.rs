//! A chunk of rows that copies of a table share, with what is known of it once somebody asked.

use super::super::row::{Row, RowId};
use super::total::Sums;
use std::sync::{Arc, OnceLock};

/// A chunk has at most so many rows.
pub const MOST: usize = 512;

/// Rows that copies share.
#[derive(Clone, Debug)]
pub struct Chunk {
    /// The place of its first row.
    pub start: usize,
    /// Its rows.
    pub held: Arc<ChunkRows>,
}

/// Rows, and what is known of them.
#[derive(Debug, Default)]
pub struct ChunkRows {
    /// The rows.
    pub rows: Vec<Arc<Row>>,
    /// What is known of them.
    pub known: ChunkSummary,
}

/// What is known of rows, once somebody asked.
#[derive(Debug, Default)]
pub struct ChunkSummary {
    /// About how many bytes they hold.
    pub bytes: OnceLock<usize>,
    /// In how many of them something is typed.
    pub filled: OnceLock<usize>,
    /// What each of their columns comes to.
    pub sums: OnceLock<Sums>,
    /// Their smallest and their largest number.
    pub span: OnceLock<(RowId, RowId)>,
}

impl Clone for ChunkRows {
    /// For writing: what there will be is not known yet.
    fn clone(&self) -> Self {
        Self::of(self.rows.clone())
    }
}

impl ChunkRows {
    /// Of which nothing is known yet.
    pub fn of(rows: Vec<Arc<Row>>) -> Self {
        Self {
            rows,
            known: ChunkSummary::default(),
        }
    }

    /// In how many of them something is typed.
    pub fn filled(&self) -> usize {
        let rows = self.rows.iter();
        let count = || rows.filter(|row| !row.is_blank()).count();
        *self.known.filled.get_or_init(count)
    }

    /// Whether a row may be among them, by its number.
    pub fn may_hold(&self, id: RowId) -> bool {
        let (first, last) = self.known.span.get_or_init(|| {
            let ids = self.rows.iter().map(|row| row.id);
            let first = ids.clone().min().unwrap_or(RowId(u32::MAX));
            (first, ids.max().unwrap_or(RowId(0)))
        });
        (*first..=*last).contains(&id)
    }
}

impl Chunk {
    /// Its rows, for writing.
    pub fn write(&mut self) -> &mut Vec<Arc<Row>> {
        let held = Arc::make_mut(&mut self.held);
        held.known = ChunkSummary::default();
        &mut held.rows
    }
}
