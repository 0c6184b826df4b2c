//! Rows found one after the other: cheap where they stand in order, and never slow where they don't.

use super::Shown;
use crate::workbook::{Row, RowFinder};
use std::sync::Arc;

impl<'a> Shown<'a> {
    /// The rows shown in these places, with their places.
    pub(super) fn rows_in(
        self,
        places: impl Iterator<Item = usize>,
    ) -> impl Iterator<Item = (usize, &'a Arc<Row>)> {
        let rows = &self.facts.table(self.sheet).rows;
        let mut finder = RowFinder::of(rows);
        let ids = places.map_while(move |place| Some((place, *self.rows.get(place)?)));
        ids.filter_map(move |(place, id)| {
            let at = finder.position_near(id, place)?;
            Some((place, rows.get(at)?))
        })
    }
}
