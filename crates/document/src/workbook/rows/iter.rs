//! Walking through rows, from either end.

use super::super::row::Row;
use super::Rows;
use super::chunk::Chunk;
use std::slice;
use std::sync::Arc;

/// All rows, one after the other.
#[derive(Clone, Debug)]
pub struct Iter<'a> {
    pub(super) chunks: slice::Iter<'a, Chunk>,
    pub(super) front: slice::Iter<'a, Arc<Row>>,
    pub(super) back: slice::Iter<'a, Arc<Row>>,
    pub(super) left: usize,
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

impl<'a> IntoIterator for &'a Rows {
    type Item = &'a Arc<Row>;
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}
