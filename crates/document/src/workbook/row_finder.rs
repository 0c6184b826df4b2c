//! The places of many rows, one after the other.

use super::row::RowId;
use super::rows::Rows;

/// Finds rows by their numbers: at once where they come in the table's order.
#[derive(Debug)]
pub struct RowFinder<'a> {
    rows: &'a Rows,
    /// Where the next one is looked for first.
    next: usize,
}

impl<'a> RowFinder<'a> {
    /// For these rows; the first one is looked for at this place.
    #[must_use]
    pub const fn of(rows: &'a Rows, next: usize) -> Self {
        Self { rows, next }
    }

    /// The place of a row.
    pub fn position(&mut self, id: RowId) -> Option<usize> {
        let is_here = |at: usize| self.rows.get(at).is_some_and(|row| row.id == id);
        let here = Some(self.next).filter(|at| is_here(*at));
        let found = here.or_else(|| self.rows.position(id))?;
        self.next = found + 1;
        Some(found)
    }

    /// The places of these rows.
    pub fn positions(rows: &Rows, ids: impl Iterator<Item = RowId>) -> Vec<Option<usize>> {
        let mut finder = RowFinder::of(rows, 0);
        ids.map(|id| finder.position(id)).collect()
    }
}
