//! Rows found one after the other: cheap where they stand in order, and never slow where they don't.

use super::Shown;
use crate::workbook::{Row, RowFinder};
use std::ops::Range;
use std::sync::Arc;

impl<'a> Shown<'a> {
    /// The rows shown in these places, from above, with their places.
    pub(super) fn rows_in(
        self,
        places: Range<usize>,
    ) -> impl Iterator<Item = (usize, &'a Arc<Row>)> {
        let rows = &self.facts.table(self.sheet).rows;
        let mut finder = RowFinder::of(rows, places.start);
        let ids = self.rows.iter().enumerate().take(places.end);
        ids.skip(places.start)
            .filter_map(move |(place, id)| Some((place, rows.get(finder.position(*id)?)?)))
    }

    /// The same, from below.
    pub(super) fn rows_up_from(self, end: usize) -> impl Iterator<Item = (usize, &'a Arc<Row>)> {
        (0..end.min(self.rows.len()))
            .rev()
            .filter_map(move |place| Some((place, self.row(place)?)))
    }
}
