//! How the rows of a table differ from those that it had, found by their addresses.

use super::super::row::Row;
use super::super::rows::Rows;
use std::sync::Arc;

/// So many rows from a place on were taken out, and so many put in.
#[derive(Clone, Copy, Debug)]
pub struct Splice {
    pub at: usize,
    pub removed: usize,
    pub added: usize,
}

/// How the rows of a table differ from those that it had.
pub enum Difference {
    /// The same rows in the same places, but for what stands in these.
    Cells(Vec<usize>),
    /// Rows were put in or taken out.
    Rows(Splice),
}

/// How the rows of a table differ from those that it had.
pub fn difference(old: &Rows, new: &Rows) -> Difference {
    if let Some(stretches) = old.stretches(new) {
        let mut places = Vec::new();
        let mut is_in_place = true;
        for (start, length) in stretches {
            let both = old.from(start).zip(new.from(start)).take(length);
            for (at, (one, two)) in (start..).zip(both) {
                if !Arc::ptr_eq(one, two) {
                    is_in_place &= one.id == two.id;
                    places.push(at);
                }
            }
        }
        if is_in_place {
            return Difference::Cells(places);
        }
    }
    let is_same = |(one, two): &(&Arc<Row>, &Arc<Row>)| Arc::ptr_eq(one, two);
    let shared = old.same_beginning(new);
    let behind = old.from(shared).zip(new.from(shared));
    let at = shared + behind.take_while(is_same).count();
    let room = old.len().min(new.len()) - at;
    let from_end = |rows: &'_ Rows, place: usize| rows.get(rows.len() - 1 - place).map(Arc::as_ptr);
    let same_end = (0..room)
        .take_while(|place| from_end(old, *place) == from_end(new, *place))
        .count();
    Difference::Rows(Splice {
        at,
        removed: old.len() - at - same_end,
        added: new.len() - at - same_end,
    })
}
