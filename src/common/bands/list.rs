//! A list of bands, whoever keeps it: what stands in it, and what becomes of what is typed.

use crate::state::State;
use leptos::prelude::*;
use rewards_core::scheme::Unit;
use rewards_document::grid::BandPart;
use rewards_document::workbook::BandRow;
use rewards_words::lang::Lang;
use rewards_words::text::{Label, Localized};

/// What else can be done with the cell at a place, shown beside it. The place may change.
pub type MoreOf = Callback<Signal<Option<(usize, BandPart)>>, AnyView>;

/// A list of bands: what stands in it, what is wrong there, and what becomes of what is typed.
#[derive(Clone, Copy)]
pub struct BandList {
    /// The state of the page.
    pub state: State,
    /// The id of its element in the document.
    pub id: StoredValue<String>,
    /// What bounds are written in.
    pub of: Unit,
    /// What a band may pay.
    pub pays: StoredValue<Vec<&'static str>>,
    /// The bands, as they are typed.
    pub rows: Signal<Vec<BandRow>>,
    /// What fills a cell and isn't typed there, by what stands in the rows.
    pub names: Signal<Vec<Localized>>,
    /// What its column of figures is called: how much a band pays, or takes.
    pub worth_name: Label,
    /// What may be paid, as the document offers it.
    pub offered: StoredValue<Vec<String>>,
    /// What is wrong with a bound, or with what a band pays.
    pub fault: Callback<(usize, BandPart), Option<String>>,
    /// Writes all of them; what a run of keys writes is taken back together.
    pub write: Callback<Vec<BandRow>>,
    /// What else can be done with a cell.
    pub more: Option<MoreOf>,
}

impl BandList {
    /// The id of its element.
    pub fn element_id(self) -> String {
        self.id.get_value()
    }

    /// The rows, for an act, which looks once.
    pub fn rows_now(self) -> Vec<BandRow> {
        self.rows.get_untracked()
    }

    /// Writes the list in one step of its own.
    pub fn put(self, rows: Vec<BandRow>) {
        self.state.close_run();
        self.write.run(rows);
        self.state.close_run();
    }

    /// What is read where a text stands.
    pub fn shown(self, text: &str, lang: Lang) -> String {
        let name = self.names.with(|names| {
            let name = names.iter().find(|name| name.zh == text);
            name.map(|name| name.in_lang(lang).to_owned())
        });
        name.unwrap_or_else(|| text.to_owned())
    }
}
