//! What lies over a place: each is a step of the browser's history, so that Back closes it and touches nothing below.

use crate::platform::history;
use leptos::ev;
use leptos::leptos_dom::helpers::window_event_listener;
use leptos::prelude::*;
use rewards_document::workbook::{RowId, Sheet};
use rewards_format::EntryAt;

/// Something that lies over the place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// The schemes to choose from.
    Schemes,
    /// Why a figure is what it is.
    Why(EntryAt),
    /// One row as a form: a new one where there is no number.
    Entry(Sheet, Option<RowId>),
}

/// What lies over the place, the topmost last; in context.
#[derive(Clone, Copy)]
pub struct Overlays(RwSignal<Vec<Overlay>>);

impl Overlays {
    /// Nothing yet. Listens to Back from now on.
    pub fn new() -> Self {
        let overlays = Self(RwSignal::new(Vec::new()));
        history::replace(0);
        let listener = window_event_listener(ev::popstate, move |_| {
            let depth = history::depth();
            if overlays.0.with_untracked(Vec::len) > depth {
                overlays.0.update(|open| open.truncate(depth));
            }
        });
        on_cleanup(move || listener.remove());
        overlays
    }

    /// What is open, the topmost last.
    pub fn open_now(self) -> Vec<Overlay> {
        self.0.get()
    }

    /// Lays something on top.
    pub fn open(self, overlay: Overlay) {
        self.0.update(|open| open.push(overlay));
        history::push(self.0.with_untracked(Vec::len));
    }

    /// Closes the topmost.
    pub fn close(self) {
        if history::depth() == self.0.with_untracked(Vec::len) && history::depth() > 0 {
            history::back();
        } else {
            self.0.update(|open| {
                open.pop();
            });
        }
    }
}
