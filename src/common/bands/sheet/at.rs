//! Where somebody is on a sheet of bands, and what is being done there.

use super::super::list::BandList;
use crate::parts::grid::Place;
use leptos::prelude::*;
use rewards_document::grid::{BandPart, Bands, PastedBands, Selection, Spot};
use rewards_document::workbook::BandRow;

/// A list of bands as a sheet.
#[derive(Clone, Copy)]
pub struct BandsAt {
    pub list: BandList,
    pub place: Place,
    /// What was pasted and can be read in several ways.
    pub waiting: RwSignal<Option<Waiting>>,
    /// Where the menu is open.
    pub menu: RwSignal<Option<(f64, f64)>>,
    /// The list of keys is open.
    pub keys: RwSignal<bool>,
    /// What stood there before what is being typed.
    pub before: StoredValue<Option<Vec<BandRow>>>,
    /// The column in which typing began: Enter goes back to it.
    pub began_in: StoredValue<usize>,
}

/// What was pasted, and where.
#[derive(Clone)]
pub struct Waiting {
    /// What was selected.
    pub selection: Selection,
    /// How it can be read.
    pub readings: Vec<PastedBands>,
}

impl BandsAt {
    /// At the beginning of a list.
    pub fn new(list: BandList) -> Self {
        Self {
            list,
            place: Place::new(),
            waiting: RwSignal::new(None),
            menu: RwSignal::new(None),
            keys: RwSignal::new(false),
            before: StoredValue::new(None),
            began_in: StoredValue::new(0),
        }
    }

    /// Goes to a part of a band, where it is one of the columns.
    pub fn go_to(self, row: usize, part: BandPart) {
        let column = self.with(|bands| bands.parts().iter().position(|one| *one == part));
        if let Some(column) = column {
            let cell = Selection::cell(Spot::at(row, column));
            self.place.selection.set(cell);
        }
    }

    /// Looks at the list, without listening to it.
    pub fn with<T>(self, look: impl FnOnce(Bands<'_>) -> T) -> T {
        self.look_at(&self.list.rows_now(), look)
    }

    pub fn look_at<T>(self, rows: &[BandRow], look: impl FnOnce(Bands<'_>) -> T) -> T {
        self.list.pays.with_value(|pays| {
            look(Bands {
                rows,
                of: self.list.of,
                pays,
            })
        })
    }

    pub fn selection(self) -> Selection {
        self.place.selection.get_untracked()
    }

    pub fn part(self, column: usize) -> Option<BandPart> {
        self.with(|bands| bands.parts().get(column).copied())
    }
}
