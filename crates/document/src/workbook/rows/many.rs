//! Many rows put in, taken out and put back at once.

use super::{Chunk, ChunkRows, MOST, Row, Rows};
use std::sync::Arc;

/// From so many rows on, chunks are cut for them; fewer go in one by one.
const MANY: usize = MOST / 8;

impl Rows {
    /// Puts rows at a place, one after the other, or at the end where there are fewer.
    pub fn insert_all(&mut self, at: usize, rows: &[Arc<Row>]) {
        let at = at.min(self.len);
        if rows.len() < MANY {
            for (at, row) in (at..).zip(rows) {
                self.insert(at, Arc::clone(row));
            }
            return;
        }
        let place = self.cut(at);
        // The chunk before may have room.
        let before = place
            .checked_sub(1)
            .and_then(|before| self.chunks.get_mut(before));
        let room = before.map_or(0, |chunk| {
            let room = MOST.saturating_sub(chunk.held.rows.len());
            chunk.write().extend(rows.iter().take(room).cloned());
            room
        });
        let new = rows.get(room..).unwrap_or_default().chunks(MOST);
        let new = new.map(|rows| Chunk {
            start: 0,
            held: Arc::new(ChunkRows::of(rows.to_vec())),
        });
        self.chunks.splice(place..place, new);
        self.number_from(place.saturating_sub(1));
    }

    /// Whether the same rows stand in the same order, whatever stands in them: found at once where an edit touched one of
    /// them. Where rows came or went in between, same rows may be said to be others.
    #[must_use]
    pub fn has_same_ids(&self, other: &Self) -> bool {
        let ids = |chunk: &Chunk| {
            let rows = chunk.held.rows.iter();
            rows.map(|row| row.id).collect::<Vec<_>>()
        };
        let mut pairs = self.chunks.iter().zip(&other.chunks);
        self.chunks.len() == other.chunks.len()
            && pairs.all(|(one, two)| Arc::ptr_eq(&one.held, &two.held) || ids(one) == ids(two))
    }

    /// The first rows, to the end of the chunk in which the last of so many lies: all of them where there are no more.
    #[must_use]
    pub fn beginning(&self, rows: usize) -> Self {
        let count = self.chunks.partition_point(|chunk| chunk.start < rows);
        let chunks = self.chunks.get(..count).unwrap_or_default().to_vec();
        let len = chunks
            .last()
            .map_or(0, |chunk| chunk.start + chunk.held.rows.len());
        Self { chunks, len }
    }

    /// How many of the first rows stand in chunks that are the same by their address.
    #[must_use]
    pub fn same_beginning(&self, other: &Self) -> usize {
        let pairs = self.chunks.iter().zip(&other.chunks);
        let mut same = pairs.take_while(|(one, two)| Arc::ptr_eq(&one.held, &two.held));
        let last = same.by_ref().last();
        last.map_or(0, |(one, _)| one.start + one.held.rows.len())
    }

    /// The rows from a place on.
    pub fn from(&self, at: usize) -> impl Iterator<Item = &Arc<Row>> {
        let first = self.chunk_of(at).unwrap_or(self.chunks.len());
        let chunks = self.chunks.get(first..).unwrap_or_default();
        let skipped = chunks.first().map_or(0, |chunk| at - chunk.start);
        chunks
            .iter()
            .flat_map(|chunk| &chunk.held.rows)
            .skip(skipped)
    }

    /// Takes the rows at these places out, which ascend; gives them with their places.
    pub fn remove_all(&mut self, places: &[usize]) -> Vec<(usize, Arc<Row>)> {
        let mut removed = Vec::with_capacity(places.len());
        let mut places = places.iter().copied().peekable();
        for chunk in &mut self.chunks {
            let end = chunk.start + chunk.held.rows.len();
            if places.peek().is_none_or(|place| *place >= end) {
                continue;
            }
            let start = chunk.start;
            let mut at = start;
            chunk.write().retain(|row| {
                let is_meant = places.next_if_eq(&at).is_some();
                if is_meant {
                    removed.push((at, Arc::clone(row)));
                }
                at += 1;
                !is_meant
            });
        }
        self.chunks.retain(|chunk| !chunk.held.rows.is_empty());
        self.number_from(0);
        removed
    }

    /// Puts rows back to the places that they were taken from, which ascend.
    pub fn put_back(&mut self, rows: &[(usize, Arc<Row>)]) {
        let follows = |one: &(usize, Arc<Row>), two: &(usize, Arc<Row>)| one.0 + 1 == two.0;
        for run in rows.chunk_by(follows) {
            if let Some((at, _)) = run.first() {
                let rows: Vec<Arc<Row>> = run.iter().map(|(_, row)| Arc::clone(row)).collect();
                self.insert_all(*at, &rows);
            }
        }
    }

    /// Cuts the chunk in which a place lies in two, so that one begins there; gives which.
    fn cut(&mut self, at: usize) -> usize {
        let Some(place) = self.chunk_of(at) else {
            return self.chunks.len();
        };
        let Some(chunk) = self.chunks.get_mut(place).filter(|chunk| chunk.start < at) else {
            return place;
        };
        let rest = chunk.held.rows.get(at - chunk.start..).unwrap_or_default();
        let held = Arc::new(ChunkRows::of(rest.to_vec()));
        let length = at - chunk.start;
        chunk.write().truncate(length);
        self.chunks.insert(place + 1, Chunk { start: at, held });
        place + 1
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::{Row, RowId, Sheet};
    use super::{MANY, MOST, Rows};
    use std::sync::Arc;

    fn row(id: usize) -> Arc<Row> {
        let id = RowId(u32::try_from(id).unwrap_or_default());
        Arc::new(Row::blank(Sheet::Deals, id))
    }

    fn ids(rows: &Rows) -> Vec<u32> {
        rows.iter().map(|row| row.id.0).collect()
    }

    #[test]
    fn many_rows_stand_where_a_plain_list_has_them() {
        let (mut rows, mut plain) = (Rows::default(), Vec::new());
        let mut number: usize = 7;
        let mut next = 0;
        let mut random = |bound: usize| {
            number = number.wrapping_mul(6_364_136_223_846_793_005) + 1;
            (number >> 33) % bound
        };
        for step in 0..200 {
            let count = [1, MANY - 1, MANY, MOST, 3 * MOST][random(5)];
            let place = random(plain.len() + 1);
            let place = if step % 3 == 0 { plain.len() } else { place };
            let new: Vec<Arc<Row>> = (next..next + count).map(row).collect();
            next += count;
            rows.insert_all(place, &new);
            plain.splice(place..place, new.iter().map(|row| row.id.0));
            let every = 1 + random(5);
            let places: Vec<usize> = (0..plain.len()).filter(|at| at / 90 % every == 1).collect();
            let before = ids(&rows);
            let removed = rows.remove_all(&places);
            assert!(removed.iter().map(|(at, _)| *at).eq(places.iter().copied()));
            if step % 2 == 0 {
                rows.put_back(&removed);
                assert_eq!(ids(&rows), before);
            } else {
                let mut at = 0..;
                plain.retain(|_| {
                    at.next()
                        .is_some_and(|at| places.binary_search(&at).is_err())
                });
            }
            assert_eq!(ids(&rows), plain);
            assert_eq!(rows.len(), plain.len());
            for at in [0, plain.len() / 2, plain.len().saturating_sub(1)] {
                let id = plain.get(at).copied();
                assert_eq!(rows.get(at).map(|row| row.id.0), id);
                assert_eq!(id.and_then(|id| rows.position(RowId(id))), id.map(|_| at));
            }
            assert!(
                rows.chunks
                    .iter()
                    .all(|chunk| (1..=MOST).contains(&chunk.held.rows.len()))
            );
        }
        assert_eq!(rows.position(RowId(u32::MAX)), None);
    }

    #[test]
    fn rows_that_are_added_again_and_again_fill_their_chunks() {
        let mut rows = Rows::default();
        for step in 0..20 {
            let new: Vec<Arc<Row>> = (step * 100..step * 100 + 100).map(row).collect();
            rows.insert_all(usize::MAX, &new);
        }
        assert_eq!(rows.chunks.len(), 2000_usize.div_ceil(MOST));
    }
}
