//! The places of many rows, one after the other.

use super::row::RowId;
use super::rows::Rows;
use std::collections::HashMap;

/// Finds rows by their numbers: at once where they come in the table's order, else as in a dictionary, which is made when it
/// is first needed.
#[derive(Debug)]
pub struct RowFinder<'a> {
    rows: &'a Rows,
    /// Where the next one is looked for first.
    next: usize,
    places: Option<HashMap<RowId, usize>>,
}

impl<'a> RowFinder<'a> {
    /// For these rows; the first one is looked for at this place.
    #[must_use]
    pub const fn of(rows: &'a Rows, next: usize) -> Self {
        Self {
            rows,
            next,
            places: None,
        }
    }

    /// The place of a row.
    pub fn position(&mut self, id: RowId) -> Option<usize> {
        let is_here = |at: usize| self.rows.get(at).is_some_and(|row| row.id == id);
        let here = Some(self.next).filter(|at| is_here(*at));
        let found = here
            .or_else(|| self.rows.ascending_position(id))
            .or_else(|| self.looked_up(id))?;
        self.next = found + 1;
        Some(found)
    }

    /// The places of these rows.
    pub fn positions(rows: &Rows, ids: impl Iterator<Item = RowId>) -> Vec<Option<usize>> {
        let mut finder = RowFinder::of(rows, 0);
        ids.map(|id| finder.position(id)).collect()
    }

    fn looked_up(&mut self, id: RowId) -> Option<usize> {
        let places = self.places.get_or_insert_with(|| {
            let rows = self.rows.iter().enumerate();
            rows.map(|(at, row)| (row.id, at)).collect()
        });
        places.get(&id).copied()
    }
}
