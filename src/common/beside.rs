//! Facts in the place of all others are opened in a workbook beside the one in which a person wrote, examples each in one of
//! their own.

use crate::keep::{
    SavedState, begin_book, book_name, books, example_of, put_example, read_book, switch_book,
};
use crate::notice::Notice;
use crate::overlay::Overlay;
use crate::platform::history;
use crate::state::{LeftFinding, State};
use leptos::ev;
use leptos::leptos_dom::helpers::{set_timeout, window_event_listener};
use leptos::prelude::*;
use rewards_document::Route;
use rewards_document::journal::StoreError;
use rewards_document::workbook::{Edit, Workbook};
use rewards_document::{ExampleOf, free_name, is_called};
use rewards_format::definition_node;
use rewards_words::say;
use rewards_words::text::Localized;
use std::time::Duration;

/// A workbook: its id, and what it is called.
type Book = (String, Localized);

/// Says where something with a workbook was not kept.
pub fn told(state: State, done: Result<(), StoreError>) {
    state.book.notify();
    if done.is_err() {
        state.saved.set(SavedState::NotKept);
        state.tell(Notice::of(say!(
            "没有做成：浏览器的存储空间不够，或不让本页保存。原来的内容没有改动。",
            "That did not work: the browser has no room left or does not let this page save. Nothing was changed."
        )));
    }
}

/// What a person wrote stays: some acts that put other facts in the place of all begin another workbook, unless nothing
/// is written in this one. Without a name it gets one.
pub fn act_beside(state: State, name: &Localized, edits: Vec<Edit>) {
    let is_blank = state
        .workbook
        .with_untracked(|workbook| workbook.facts.is_blank());
    if is_blank || untrack(|| state.workbook.is_trial()) {
        return state.act_all(edits);
    }
    let name = match name.in_lang(state.lang.get_untracked()) {
        "" => default_name(state),
        name => name.to_owned(),
    };
    let before = book_now(state);
    let new = beside(state, edits);
    // The same that was opened before isn't opened once more.
    let done = match book_with(state, &name, &new) {
        Some(id) => switch_book(state, &id),
        None => begin_book(state, &name, &new),
    };
    let is_done = done.is_ok();
    told(state, done);
    if is_done {
        say_opened(state, &name, before);
    }
}

/// That another workbook is open, and where what was open before still is: only of the last one.
fn say_opened(state: State, name: &str, before: Option<Book>) {
    let leads_back = |notice: &Notice| notice.back_to.is_some();
    let notices = state.look.notices;
    notices.update(|notices| notices.retain(|notice| !leads_back(notice)));
    if let Some((id, old)) = before {
        let text = say!(
            "打开了另一个工作簿“{0}”；原来的内容还在“{1}”里。",
            "Workbook “{0}” is open now; what was there before is still in “{1}”.",
            name,
            &old
        );
        state.tell(Notice {
            back_to: Some((id, old)),
            ..Notice::news(text)
        });
    }
}

/// What an example is called, and what it's of.
#[derive(Clone, Debug)]
pub struct Example {
    /// What its workbook is called.
    pub name: Localized,
    /// The key of the scheme.
    pub scheme: String,
    /// The place of the rule that it's about, where it's about one.
    pub rule: Option<usize>,
    /// What it shows.
    pub about: Localized,
    /// The number of the scheme's worked example that it is, where it's one of these.
    pub number: Option<u32>,
}

/// Opens an example in a workbook of its own, the same one again as long as nothing in it is changed, and goes to what it comes
/// to. Back leads to this place, in this workbook.
pub fn open_example(state: State, example: Example, edits: Vec<Edit>) {
    state.close_run();
    let here = book_now(state);
    // Whoever looks at one example after the other goes back to where the first was opened.
    let source = example_of(state).and_then(|of| book_of(state, &of.book));
    let source = source.or_else(|| here.clone());
    let new = beside(state, edits);
    let name = example.name.in_lang(state.lang.get_untracked()).to_owned();
    let (name, done) = match same_example(state, &name, &new) {
        Some((id, name)) => (name, switch_book(state, &id)),
        None => {
            let name = free_name(&name, &names(state));
            let done = begin_book(state, &name, &new);
            if let (Ok(()), Some((book, _))) = (&done, &source) {
                let of = ExampleOf {
                    book: book.clone(),
                    scheme: example.scheme,
                    rule: example.rule,
                    about: example.about,
                    // In another example's workbook it's one of a copy.
                    number: example.number.filter(|_| source == here),
                };
                put_example(state, &of);
            }
            (name, done)
        }
    };
    let is_done = done.is_ok();
    told(state, done);
    if is_done {
        say_opened(state, &name, source);
    }
    go_from(state, here);
}

/// Opens the workbook with this id and goes to what it comes to. Back leads to this place, in this workbook.
pub fn look_into_book(state: State, id: &str) {
    let before = book_now(state);
    let done = switch_book(state, id);
    let is_done = done.is_ok();
    told(state, done);
    if is_done {
        go_from(state, before);
    }
}

/// Goes to what the open workbook comes to; Back leads to this place in the workbook that was open before.
fn go_from(state: State, before: Option<Book>) {
    let now = books(state).1;
    if let Some((before, _)) = before.filter(|(before, _)| *before != now) {
        history::leave_book(&before);
    }
    state.go(&Route::Calculate);
}

/// Opens an example of a finding from a dialog, which closes; whoever comes back to the workbook is there again.
pub fn leave_for_example(state: State, element: String, example: Example, edits: Vec<Edit>) {
    let over = untrack(|| state.overlays.open_now());
    let over = over
        .into_iter()
        .find(|over| matches!(over, Overlay::Holes(_)));
    let left = over.map(|overlay| LeftFinding {
        book: books(state).1,
        overlay,
        element,
    });
    state.look.left_finding.set_value(left);
    state
        .overlays
        .close_all(move || open_example(state, example, edits));
}

/// The finding that was left for an example, once, where its workbook is open.
pub fn left_finding(state: State) -> Option<LeftFinding> {
    let left = state.look.left_finding;
    let is_here = left.with_value(|left| {
        let left = left.as_ref();
        left.is_some_and(|left| left.book == books(state).1)
    });
    is_here
        .then(|| left.try_update_value(Option::take).flatten())
        .flatten()
}

/// Opens the dialog in which a finding stands, at the finding.
pub fn show_finding(state: State, finding: LeftFinding) {
    state.look.to_finding.set_value(Some(finding.element));
    // The place comes first: what lies over it is closed where another one is gone to.
    set_timeout(
        move || state.overlays.open(finding.overlay),
        Duration::from_millis(50),
    );
}

/// Back to a place that was left for another workbook is back in its own, too.
pub fn follow_back(state: State) {
    let listener = window_event_listener(ev::popstate, move |_| {
        let left = history::take_left_book();
        let Some(left) = left.filter(|left| *left != books(state).1) else {
            return;
        };
        told(state, switch_book(state, &left));
        drop_ways_to(state, &left);
        if let Some(finding) = left_finding(state) {
            show_finding(state, finding);
        }
    });
    on_cleanup(move || listener.remove());
}

/// A workbook that is open needs no way back to it.
pub fn drop_ways_to(state: State, book: &str) {
    let leads_there = |notice: &Notice| {
        let back_to = notice.back_to.as_ref();
        back_to.is_some_and(|(id, _)| id == book)
    };
    let notices = state.look.notices;
    notices.update(|notices| notices.retain(|notice| !leads_there(notice)));
}

/// The open workbook: its id, and what it is called.
fn book_now(state: State) -> Option<Book> {
    book_of(state, &books(state).1)
}

/// The workbook with this id, unless it's in the bin.
pub fn book_of(state: State, id: &str) -> Option<Book> {
    let mut cards = books(state).0.into_iter();
    let card = cards.find(|card| card.id == id && card.binned.is_none())?;
    let name = book_name(&card);
    Some((card.id, name))
}

fn names(state: State) -> Vec<String> {
    let cards = books(state).0.into_iter();
    cards.map(|card| card.name).collect()
}

/// The workbook of this name, or of this name with a number, in which the same stands, the open one, too.
fn same_example(state: State, name: &str, new: &Workbook) -> Option<(String, String)> {
    let (cards, open) = books(state);
    let is_same = |id: &str| match id == open {
        true => state.kept.with_untracked(|kept| stands_in(kept, new)),
        false => read_book(state, id).is_ok_and(|kept| stands_in(&kept, new)),
    };
    let mut cards = cards.into_iter();
    let found = cards
        .find(|card| card.binned.is_none() && is_called(&card.name, name) && is_same(&card.id));
    found.map(|card| (card.id, card.name))
}

/// Whether the same facts stand in both, under the same scheme, filled in alike.
fn stands_in(kept: &Workbook, new: &Workbook) -> bool {
    let scheme = |workbook: &Workbook| {
        let definition = workbook.definition(&workbook.template);
        definition.map(|definition| definition_node(&definition).compact_json())
    };
    *kept.facts == *new.facts
        && kept.template == new.template
        && *kept.fill(&kept.template) == *new.fill(&new.template)
        && scheme(kept) == scheme(new)
}

/// The id of a workbook of this name in which the same stands.
fn book_with(state: State, name: &str, new: &Workbook) -> Option<String> {
    let (cards, open) = books(state);
    let is_same = |id: &str| read_book(state, id).is_ok_and(|kept| stands_in(&kept, new));
    let mut cards = cards.into_iter();
    let found = cards.find(|card| {
        card.binned.is_none() && card.id != open && card.name == name && is_same(&card.id)
    });
    found.map(|card| card.id)
}

/// The open workbook after some acts, as one that begins with them.
pub(super) fn beside(state: State, edits: Vec<Edit>) -> Workbook {
    let mut workbook = state.kept.with_untracked(Workbook::clone);
    workbook.act(Edit::Several(edits));
    workbook.history = Default::default();
    workbook
}

/// What a workbook is called that nobody called anything.
pub(super) fn default_name(state: State) -> String {
    let count = books(state).0.len() + 1;
    let name = say!("工作簿 {0}", "Workbook {0}", count);
    name.into_lang(state.lang.get_untracked())
}
