//! The rows of a table, in chunks that copies share: an edit copies one chunk, and what changed is found by looking at
//! the others' addresses.

mod chunk;
mod iter;
mod many;
mod sums;
#[cfg(test)]
mod tests;
mod total;

pub use iter::Iter;
pub use total::{Sums, is_cancelled, money_of};

use super::row::{Row, RowId};
use chunk::{Chunk, ChunkRows, MOST};
use std::sync::Arc;

/// Rows in order.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    chunks: Vec<Chunk>,
    len: usize,
}

impl Rows {
    /// How many rows there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The row at a place.
    #[must_use]
    pub fn get(&self, at: usize) -> Option<&Arc<Row>> {
        let chunk = self.chunks.get(self.chunk_of(at)?)?;
        chunk.held.rows.get(at - chunk.start)
    }

    /// The row at a place, for writing.
    pub fn get_mut(&mut self, at: usize) -> Option<&mut Arc<Row>> {
        let place = self.chunk_of(at)?;
        let chunk = self.chunks.get_mut(place)?;
        let at = at - chunk.start;
        chunk.write().get_mut(at)
    }

    /// The place of a row. Numbers mostly ascend, and are searched so first.
    #[must_use]
    pub fn position(&self, id: RowId) -> Option<usize> {
        let found = self.ascending_position(id);
        found.or_else(|| {
            let mut chunks = self.chunks.iter().filter(|chunk| chunk.held.may_hold(id));
            chunks.find_map(|chunk| {
                let at = chunk.held.rows.iter().position(|row| row.id == id)?;
                Some(chunk.start + at)
            })
        })
    }

    /// The place of a row as long as numbers ascend; where they don't, it may not be found.
    fn ascending_position(&self, id: RowId) -> Option<usize> {
        let begins_before = |chunk: &Chunk| chunk.held.rows.first().is_some_and(|row| row.id <= id);
        let place = self.chunks.partition_point(begins_before).checked_sub(1)?;
        let chunk = self.chunks.get(place)?;
        let at = chunk.held.rows.binary_search_by_key(&id, |row| row.id);
        Some(chunk.start + at.ok()?)
    }

    /// The first row.
    #[must_use]
    pub fn first(&self) -> Option<&Arc<Row>> {
        self.get(0)
    }

    /// The last row.
    #[must_use]
    pub fn last(&self) -> Option<&Arc<Row>> {
        self.get(self.len.checked_sub(1)?)
    }

    /// All of them, in order.
    #[must_use]
    pub fn iter(&self) -> Iter<'_> {
        Iter {
            chunks: self.chunks.iter(),
            front: Default::default(),
            back: Default::default(),
            left: self.len,
        }
    }

    /// Puts a row at a place, or at the end where there are fewer.
    pub fn insert(&mut self, at: usize, row: Arc<Row>) {
        let at = at.min(self.len);
        // One that goes between two chunks goes to the end of the first.
        let place = at.checked_sub(1).and_then(|before| self.chunk_of(before));
        let place = place.unwrap_or(0);
        match self.chunks.get_mut(place) {
            Some(chunk) => {
                let at = at - chunk.start;
                chunk.write().insert(at, row);
            }
            None => self.chunks.push(Chunk {
                start: 0,
                held: Arc::new(ChunkRows::of(vec![row])),
            }),
        }
        self.split(place);
        self.number_from(place);
    }

    /// Takes a row out.
    pub fn remove(&mut self, at: usize) -> Option<Arc<Row>> {
        let place = self.chunk_of(at)?;
        let chunk = self.chunks.get_mut(place)?;
        let at = at - chunk.start;
        let row = chunk.write().remove(at);
        if chunk.held.rows.is_empty() {
            self.chunks.remove(place);
        }
        self.number_from(place);
        Some(row)
    }

    /// Puts a row at the end.
    pub fn push(&mut self, row: Arc<Row>) {
        self.insert(self.len, row);
    }

    /// In how many of them something is typed.
    #[must_use]
    pub fn filled(&self) -> usize {
        self.chunks.iter().map(|chunk| chunk.held.filled()).sum()
    }

    /// Those in which nothing is typed, in order.
    pub fn blank(&self) -> impl Iterator<Item = &Arc<Row>> {
        let is_with_blank = |chunk: &&Chunk| chunk.held.filled() < chunk.held.rows.len();
        let chunks = self.chunks.iter().filter(is_with_blank);
        let rows = chunks.flat_map(|chunk| &chunk.held.rows);
        rows.filter(|row| row.is_blank())
    }

    /// About how many bytes they hold.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let of = |chunk: &Chunk| {
            let held = &chunk.held;
            *held
                .known
                .bytes
                .get_or_init(|| held.rows.iter().map(|row| row.bytes()).sum())
        };
        self.chunks.iter().map(of).sum()
    }

    /// Stretches of both that are not the same by their address: the place where each begins in both, and how many rows it
    /// has. Nothing where the two do not stand side by side, chunk by chunk.
    pub(super) fn stretches(&self, other: &Self) -> Option<Vec<(usize, usize)>> {
        let is_aligned = self.chunks.len() == other.chunks.len()
            && self.len == other.len
            && self
                .chunks
                .iter()
                .zip(&other.chunks)
                .all(|(one, two)| one.start == two.start);
        is_aligned.then(|| {
            let pairs = self.chunks.iter().zip(&other.chunks);
            let changed = pairs.filter(|(one, two)| !Arc::ptr_eq(&one.held, &two.held));
            changed
                .map(|(one, _)| (one.start, one.held.rows.len()))
                .collect()
        })
    }

    fn chunk_of(&self, at: usize) -> Option<usize> {
        let behind = self.chunks.partition_point(|chunk| chunk.start <= at);
        behind.checked_sub(1).filter(|_| at < self.len)
    }

    /// Halves a chunk that has become too long. The last one is left full: rows mostly come at the end.
    fn split(&mut self, place: usize) {
        let is_last = place + 1 == self.chunks.len();
        let Some(chunk) = self.chunks.get_mut(place) else {
            return;
        };
        if chunk.held.rows.len() > MOST {
            let from = if is_last { MOST } else { MOST / 2 };
            let rest = chunk.write().split_off(from);
            let next = Chunk {
                start: 0,
                held: Arc::new(ChunkRows::of(rest)),
            };
            self.chunks.insert(place + 1, next);
        }
    }

    /// Numbers the chunks from one on anew.
    fn number_from(&mut self, place: usize) {
        let before = place
            .checked_sub(1)
            .and_then(|before| self.chunks.get(before));
        let mut start = before.map_or(0, |chunk| chunk.start + chunk.held.rows.len());
        for chunk in self.chunks.iter_mut().skip(place) {
            chunk.start = start;
            start += chunk.held.rows.len();
        }
        self.len = start;
    }
}

impl FromIterator<Arc<Row>> for Rows {
    fn from_iter<I: IntoIterator<Item = Arc<Row>>>(rows: I) -> Self {
        let mut all = Self::default();
        let mut rows = rows.into_iter().peekable();
        while rows.peek().is_some() {
            let held: Vec<Arc<Row>> = rows.by_ref().take(MOST).collect();
            let start = all.len;
            all.len += held.len();
            let held = Arc::new(ChunkRows::of(held));
            all.chunks.push(Chunk { start, held });
        }
        all
    }
}

impl PartialEq for Rows {
    fn eq(&self, other: &Self) -> bool {
        self.len == other.len && self.iter().eq(other)
    }
}

impl Eq for Rows {}
