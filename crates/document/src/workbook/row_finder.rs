//! The places of many rows, one after the other.

use super::row::RowId;
use super::rows::Rows;
use std::collections::HashMap;

/// So many rows that are elsewhere than looked for make a list of all of them worth its while.
const MANY: usize = 64;

/// Finds rows by their numbers: at once where they come in the table's order, else in a list, which is made when many are
/// looked for.
#[derive(Debug)]
pub struct RowFinder<'a> {
    rows: &'a Rows,
    /// Where the next one is looked for first.
    next: usize,
    /// So many were elsewhere.
    elsewhere: usize,
    places: Option<HashMap<RowId, usize>>,
}

impl<'a> RowFinder<'a> {
    /// For these rows.
    #[must_use]
    pub const fn of(rows: &'a Rows) -> Self {
        Self {
            rows,
            next: 0,
            elsewhere: 0,
            places: None,
        }
    }

    /// The place of a row, which may be behind the one before.
    pub fn position(&mut self, id: RowId) -> Option<usize> {
        self.position_near(id, self.next)
    }

    /// The place of a row, which may be this one.
    pub fn position_near(&mut self, id: RowId, place: usize) -> Option<usize> {
        let is_here = |at: &usize| self.rows.get(*at).is_some_and(|row| row.id == id);
        let here = [place, self.next].into_iter().find(is_here);
        let found = here.or_else(|| self.elsewhere(id))?;
        self.next = found + 1;
        Some(found)
    }

    fn elsewhere(&mut self, id: RowId) -> Option<usize> {
        self.elsewhere += 1;
        if self.elsewhere < MANY {
            return self.rows.position(id);
        }
        let places = self.places.get_or_insert_with(|| {
            let rows = self.rows.iter().enumerate();
            rows.map(|(at, row)| (row.id, at)).collect()
        });
        places.get(&id).copied()
    }

    /// The places of these rows.
    pub fn positions(rows: &Rows, ids: impl Iterator<Item = RowId>) -> Vec<Option<usize>> {
        let mut finder = RowFinder::of(rows);
        ids.map(|id| finder.position(id)).collect()
    }
}
