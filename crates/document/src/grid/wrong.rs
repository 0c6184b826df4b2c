//! The way from one bad cell to the next.

use super::{Shown, Spot};
use crate::workbook::{FactsCheck, FieldRef, RowId};
use std::collections::HashMap;

impl Shown<'_> {
    /// The next cell in which something is wrong or missing, row by row, and from the end to the beginning; nothing where there
    /// is none among the cells shown.
    #[must_use]
    pub fn next_wrong(&self, check: &FactsCheck, from: Spot) -> Option<Spot> {
        let mut wrong: HashMap<RowId, Vec<usize>> = HashMap::new();
        for placed in &check.problems {
            if let FieldRef::Cell(sheet, row, column) = placed.field
                && sheet == self.sheet
                && let Some(column) = self.columns.iter().position(|shown| *shown == column)
            {
                wrong.entry(row).or_default().push(column);
            }
        }
        if wrong.is_empty() {
            return None;
        }
        let spots = self.rows.iter().enumerate().flat_map(|(at, id)| {
            let columns = wrong.get(id).map_or(&[][..], Vec::as_slice);
            columns.iter().map(move |column| Spot::at(at, *column))
        });
        let spots: Vec<Spot> = spots.collect();
        let place = |spot: &&Spot| (spot.row, spot.column);
        let later = spots.iter().filter(|spot| place(spot) > place(&&from));
        later
            .min_by_key(place)
            .or_else(|| spots.iter().min_by_key(place))
            .copied()
    }
}
