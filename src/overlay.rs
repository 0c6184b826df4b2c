//! What lies over a place: each is a step of the browser's history, so that Back closes it and touches nothing below.

use crate::platform::dom::drop_focus;
use crate::platform::history;
use leptos::ev;
use leptos::leptos_dom::helpers::{request_animation_frame, window_event_listener};
use leptos::prelude::*;
use rewards_core::number::Money;
use rewards_document::statement::{Supposed, TotalOf};
use rewards_document::workbook::{RowId, Sheet};
use rewards_format::EntryAt;

/// Something that lies over the place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// The schemes to choose from.
    Schemes,
    /// The workbooks to choose from.
    Workbooks,
    /// Why a figure is what it is.
    Why(Under, EntryAt),
    /// How the figure of the rep at this place was found.
    Working(Under, usize),
    /// How a sum over all was found.
    Total(Under, TotalOf),
    /// What the net of the rep at this place is made of with such sales, under the scheme with this key.
    AtSales(String, usize, Money),
    /// Why the column of a comparison with this key comes to another figure than the base.
    Against(String),
    /// What is filled into the column of a comparison with this key.
    Column(String),
    /// The holes of the column of a comparison with this key.
    Holes(String),
    /// A sheet of paper, before it is printed.
    Paper(Paper),
    /// What is on its way in from a file or the clipboard.
    Import,
    /// One row as a form: a new one where there is no number.
    Entry(Sheet, Option<RowId>),
}

/// What is done once all are closed. It outlives the part that asked for it, which is gone by then.
type Then = Box<dyn FnOnce() + Send + Sync>;

impl Overlay {
    /// What makes it the same element: another sheet of paper is shown in the same dialog.
    pub fn key(&self) -> String {
        match self {
            Self::Paper(_) => "paper".to_owned(),
            Self::Schemes
            | Self::Workbooks
            | Self::Import
            | Self::Why(..)
            | Self::Working(..)
            | Self::Total(..)
            | Self::AtSales(..)
            | Self::Against(_)
            | Self::Column(_)
            | Self::Holes(_)
            | Self::Entry(..) => format!("{self:?}"),
        }
    }
}

/// Under which scheme something is looked at, and what is supposed. Lines of a statement find it in their context.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Under {
    /// The one that the page computes with.
    #[default]
    Own,
    /// The one with this key, which stands beside it.
    Other(String),
    /// The one with this key, where something is supposed to be otherwise.
    Supposing(String, Supposed),
}

/// A sheet of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// The statement of the rep that is chosen.
    Rep,
    /// The statements of all reps, a page each.
    All,
    /// What everybody receives, to be posted.
    Publication,
    /// The scheme as a policy.
    Policy,
    /// What the rep claims.
    Claim,
    /// The comparison, as a report.
    Comparison,
    /// An appeal against an entry.
    Appeal(EntryAt),
    /// What changed from one version of a scheme to another.
    Change,
    /// A scheme with its worked examples and its holes.
    Dossier,
}

/// What lies over the place, the topmost last; in context.
#[derive(Clone, Copy)]
pub struct Overlays {
    open: RwSignal<Vec<Overlay>>,
    /// What is done once all are closed.
    then: StoredValue<Option<Then>>,
}

impl Overlays {
    /// Nothing yet. Listens to Back from now on.
    pub fn new() -> Self {
        let overlays = Self {
            open: RwSignal::new(Vec::new()),
            then: StoredValue::new(None),
        };
        history::replace(0);
        history::keep_scroll_oneself();
        let listener = window_event_listener(ev::popstate, move |_| {
            let depth = history::depth();
            overlays.cut(depth);
        });
        on_cleanup(move || listener.remove());
        overlays
    }

    /// What is open, the topmost last.
    pub fn open_now(self) -> Vec<Overlay> {
        self.open.get()
    }

    /// Whether something of the kind is open; nobody listens.
    pub fn is_open(self, overlay: &Overlay) -> bool {
        self.open.with_untracked(|open| open.contains(overlay))
    }

    /// Lays something on top.
    pub fn open(self, overlay: Overlay) {
        self.open.update(|open| open.push(overlay));
        history::push(self.open.with_untracked(Vec::len));
    }

    /// Lays something else in the place of the topmost.
    pub fn replace(self, overlay: Overlay) {
        self.open.update(|open| {
            open.pop();
            open.push(overlay);
        });
    }

    /// Closes the topmost.
    pub fn close(self) {
        let depth = self.open.with_untracked(Vec::len);
        if depth > 0 && history::depth() == depth {
            history::back(1);
        } else {
            self.cut(depth.saturating_sub(1));
        }
    }

    /// Closes all, then does something: what gets the focus must not be covered.
    pub fn close_all(self, then: impl FnOnce() + Send + Sync + 'static) {
        let depth = self.open.with_untracked(Vec::len);
        self.then.set_value(Some(Box::new(then)));
        if depth > 0 && history::depth() == depth {
            history::back(depth);
        } else {
            self.cut(0);
        }
    }

    fn cut(self, depth: usize) {
        if self.open.with_untracked(Vec::len) > depth {
            drop_focus();
            self.open.update(|open| open.truncate(depth));
        }
        let then = (depth == 0).then(|| self.then.try_update_value(Option::take));
        if let Some(then) = then.flatten().flatten() {
            // The dialogs give the focus back first.
            request_animation_frame(then);
        }
    }
}
