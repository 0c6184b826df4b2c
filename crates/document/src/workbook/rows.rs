//! The rows of a table, in chunks that copies share: an edit copies one chunk, and what changed is found by looking at
//! the others' addresses.

mod many;
mod sums;

pub use sums::money_of;

use super::row::{Row, RowId};
use std::cmp::Ordering;
use std::slice;
use std::sync::{Arc, OnceLock};

/// A chunk has at most so many rows.
const MOST: usize = 512;

/// Rows in order.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    chunks: Vec<Chunk>,
    len: usize,
}

#[derive(Clone, Debug)]
struct Chunk {
    /// The place of its first row.
    start: usize,
    held: Arc<Held>,
}

#[derive(Debug, Default)]
struct Held {
    rows: Vec<Arc<Row>>,
    known: Known,
}

/// What is known of rows, once somebody asked.
#[derive(Debug, Default)]
struct Known {
    /// About how many bytes they hold.
    bytes: OnceLock<usize>,
    /// In how many of them something is typed.
    filled: OnceLock<usize>,
    /// What each of their columns comes to.
    sums: OnceLock<Vec<Option<i128>>>,
    /// Their smallest and their largest number.
    span: OnceLock<(RowId, RowId)>,
}

impl Clone for Held {
    /// For writing: what there will be is not known yet.
    fn clone(&self) -> Self {
        Self::of(self.rows.clone())
    }
}

impl Held {
    fn of(rows: Vec<Arc<Row>>) -> Self {
        Self {
            rows,
            known: Known::default(),
        }
    }

    /// Whether a row may be among them, by its number.
    fn may_hold(&self, id: RowId) -> bool {
        let (first, last) = self.known.span.get_or_init(|| {
            let ids = self.rows.iter().map(|row| row.id);
            let first = ids.clone().min().unwrap_or(RowId(u32::MAX));
            (first, ids.max().unwrap_or(RowId(0)))
        });
        (*first..=*last).contains(&id)
    }
}

/// All rows, one after the other.
#[derive(Clone, Debug)]
pub struct Iter<'a> {
    chunks: slice::Iter<'a, Chunk>,
    front: slice::Iter<'a, Arc<Row>>,
    back: slice::Iter<'a, Arc<Row>>,
    left: usize,
}

impl<'a> Iterator for Iter<'a> {
    type Item = &'a Arc<Row>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(row) = self.front.next() {
                self.left -= 1;
                return Some(row);
            }
            self.front = match self.chunks.next() {
                Some(chunk) => chunk.held.rows.iter(),
                None if self.left > 0 => std::mem::take(&mut self.back),
                None => return None,
            };
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl DoubleEndedIterator for Iter<'_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(row) = self.back.next_back() {
                self.left -= 1;
                return Some(row);
            }
            self.back = match self.chunks.next_back() {
                Some(chunk) => chunk.held.rows.iter(),
                None if self.left > 0 => std::mem::take(&mut self.front),
                None => return None,
            };
        }
    }
}

impl ExactSizeIterator for Iter<'_> {}

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
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            match self.get(middle)?.id.cmp(&id) {
                Ordering::Less => low = middle + 1,
                Ordering::Equal => return Some(middle),
                Ordering::Greater => high = middle,
            }
        }
        None
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
            front: slice::Iter::default(),
            back: slice::Iter::default(),
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
                held: Arc::new(Held::of(vec![row])),
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
        let of_chunk = |chunk: &Chunk| {
            let rows = &chunk.held.rows;
            *chunk
                .held
                .known
                .filled
                .get_or_init(|| rows.iter().filter(|row| !row.is_blank()).count())
        };
        self.chunks.iter().map(of_chunk).sum()
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
                held: Arc::new(Held::of(rest)),
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

impl Chunk {
    fn write(&mut self) -> &mut Vec<Arc<Row>> {
        let held = Arc::make_mut(&mut self.held);
        held.known = Known::default();
        &mut held.rows
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
            let held = Arc::new(Held::of(held));
            all.chunks.push(Chunk { start, held });
        }
        all
    }
}

impl<'a> IntoIterator for &'a Rows {
    type Item = &'a Arc<Row>;
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}

impl PartialEq for Rows {
    fn eq(&self, other: &Self) -> bool {
        self.len == other.len && self.iter().eq(other)
    }
}

impl Eq for Rows {}

#[cfg(test)]
mod tests {
    use super::super::{Row, RowId, Sheet};
    use super::{MOST, Rows};
    use std::sync::Arc;

    fn row(id: u32) -> Arc<Row> {
        Arc::new(Row::blank(Sheet::Deals, RowId(id)))
    }

    fn ids(rows: &Rows) -> Vec<u32> {
        rows.iter().map(|row| row.id.0).collect()
    }

    #[test]
    fn rows_stand_where_a_plain_list_has_them() {
        let (mut rows, mut plain) = (Rows::default(), Vec::new());
        let mut number: usize = 1;
        for id in 0..3 * u32::try_from(MOST).unwrap_or_default() {
            number = number.wrapping_mul(6_364_136_223_846_793_005) + 1;
            let place = (number >> 33) % (plain.len() + 1);
            let place = if id % 3 == 0 { plain.len() } else { place };
            rows.insert(place, row(id));
            plain.insert(place, id);
            if id % 7 == 0 {
                let place = (number >> 20) % plain.len();
                assert_eq!(
                    rows.remove(place).map(|row| row.id.0),
                    Some(plain.remove(place))
                );
            }
        }
        assert_eq!(ids(&rows), plain);
        assert_eq!(rows.len(), plain.len());
        for (at, id) in plain.iter().enumerate() {
            assert_eq!(rows.get(at).map(|row| row.id.0), Some(*id));
        }
        assert_eq!(rows.get(plain.len()), None);
        assert!(
            rows.chunks
                .iter()
                .all(|chunk| chunk.held.rows.len() <= MOST)
        );
        assert_eq!(rows.last().map(|row| row.id.0), plain.last().copied());
        while rows.remove(rows.len() / 2).is_some() {}
        assert!(rows.is_empty() && rows.first().is_none());
    }

    #[test]
    fn rows_put_at_the_end_fill_their_chunks() {
        let mut pushed = Rows::default();
        (0..1200).for_each(|id| pushed.push(row(id)));
        let collected: Rows = (0..1200).map(row).collect();
        assert_eq!(pushed.chunks.len(), 3);
        assert_eq!(pushed, collected);
        assert_eq!(pushed.stretches(&collected).map(|all| all.len()), Some(3));
    }

    #[test]
    fn a_copy_differs_in_the_chunk_that_was_written_alone() {
        let rows: Rows = (0..1200).map(row).collect();
        let mut other = rows.clone();
        assert_eq!(rows.stretches(&other), Some(Vec::new()));
        if let Some(row) = other.get_mut(600) {
            Arc::make_mut(row).id = RowId(7);
        }
        assert_eq!(rows.stretches(&other), Some(vec![(MOST, MOST)]));
        assert_ne!(rows, other);
        other.remove(0);
        assert_eq!(rows.stretches(&other), None);
    }

    #[test]
    fn rows_are_walked_from_either_end() {
        let rows: Rows = (0..1200).map(row).collect();
        assert!(rows.iter().rev().map(|row| row.id.0).eq((0..1200).rev()));
        let mut both = rows.iter();
        for at in 0..600 {
            assert_eq!(both.len(), 1200 - 2 * at as usize);
            assert_eq!(both.next().map(|row| row.id.0), Some(at));
            assert_eq!(both.next_back().map(|row| row.id.0), Some(1199 - at));
        }
        assert!(both.next().is_none() && both.next_back().is_none());
    }

    #[test]
    fn how_many_are_filled_follows_what_is_written() {
        let mut rows: Rows = (0..1300).map(row).collect();
        let mut write = |text: &str| {
            if let Some(row) = rows.get_mut(700) {
                Arc::make_mut(row).cells = vec![text.to_owned()];
            }
            rows.filled()
        };
        let filled = write("abc");
        assert_eq!(write(" "), filled - 1);
        assert_eq!(write("a"), filled);
    }

    #[test]
    fn the_bytes_follow_what_is_written() {
        let mut rows: Rows = (0..3).map(row).collect();
        let before = rows.bytes();
        if let Some(row) = rows.get_mut(1) {
            Arc::make_mut(row).cells[0] = "abc".to_owned();
        }
        assert_eq!(rows.bytes(), before + 3);
    }
}
