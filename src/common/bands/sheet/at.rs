//! Where somebody is on a sheet of bands, and what is being done there.

use super::super::list::BandList;
use crate::parts::grid::Place;
use leptos::prelude::*;
use rewards_document::grid::{BandPart, Bands, PastedBands, Selection};
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
