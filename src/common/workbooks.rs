//! The workbooks, such as one for each month: chosen, called, copied, put into the bin and taken out again.

use crate::keep::{
    SavedState, begin_book, book_name, books, change_book, duplicate_book, forget_book, read_book,
    switch_book,
};
use crate::lang::{live, t};
use crate::notice::Notice;
use crate::overlay::Overlay;
use crate::parts::button::{Button, Weight};
use crate::parts::dialog::Dialog;
use crate::parts::fold::Fold;
use crate::parts::icon::{Icon, Sign};
use crate::parts::text_field::TextField;
use crate::platform::history;
use crate::state::{State, state};
use leptos::ev;
use leptos::leptos_dom::helpers::window_event_listener;
use leptos::prelude::*;
use rewards_document::Route;
use rewards_document::journal::{BookCard, StoreError};
use rewards_document::workbook::{Edit, Facts, Shared, Workbook};
use rewards_words::text::Localized;
use rewards_words::{label, say};

/// Which workbook is open; opens the list of them.
#[component]
pub fn WorkbookButton() -> impl IntoView {
    let state = state();
    let name = move || {
        // Another workbook, or another name of this one.
        state.book.track();
        let (cards, open) = books(state);
        let card = cards.into_iter().find(|card| card.id == open);
        t(card.map(|card| book_name(&card)).unwrap_or_default()).get()
    };
    view! {
        <button
            type="button"
            class="button"
            id="workbooks"
            data-weight="quiet"
            aria-haspopup="dialog"
            on:click=move |_| state.overlays.open(Overlay::Workbooks)
        >
            <span class="unseen">{t(label!("工作簿：", "Workbook: "))}</span>
            <span>{name}</span>
            <Icon sign=Sign::Down />
        </button>
    }
}

/// The list of workbooks.
#[component]
pub fn Workbooks() -> impl IntoView {
    let state = state();
    let cards = Memo::new(move |_| {
        state.book.track();
        books(state)
    });
    let close = move || state.overlays.close();
    let listed = move || {
        cards
            .get()
            .0
            .into_iter()
            .filter(|card| card.binned.is_none())
    };
    let binned = Signal::derive(move || {
        let cards = cards.get().0.into_iter();
        cards
            .filter(|card| card.binned.is_some())
            .collect::<Vec<_>>()
    });
    let is_open = move |id: &str| cards.with(|(_, open)| open == id);
    let choose = move |card: BookCard| {
        let id = card.id.clone();
        let mark = card.id.clone();
        view! {
            <li>
                <button
                    type="button"
                    class="workbook"
                    aria-current=move || is_open(&mark).then_some("true")
                    on:click=move |_| {
                        told(state, switch_book(state, &id));
                        close();
                    }
                >
                    {t(book_name(&card))}
                </button>
            </li>
        }
    };
    view! {
        <Dialog name=t(label!("工作簿", "Workbooks")) kind="workbooks" on_close=close>
            <ul class="workbook-list">{move || listed().map(choose).collect_view()}</ul>
            <Begun />
            <Current cards=cards />
            <Show when=move || !binned.with(Vec::is_empty)>
                <Fold name=t(label!("已删除", "Deleted")) count=Signal::derive(move || Some(binned.with(Vec::len).to_string()))>
                    <ul class="workbook-list">
                        {move || binned.get().into_iter().map(|card| view! { <Binned card=card /> }).collect_view()}
                    </ul>
                </Fold>
            </Show>
        </Dialog>
    }
}

/// An empty workbook is begun, with a name if one likes.
#[component]
fn Begun() -> impl IntoView {
    let state = state();
    let typed = RwSignal::new(String::new());
    let begin = move || {
        let name = typed.get_untracked().trim().to_owned();
        let name = if name.is_empty() {
            default_name(state)
        } else {
            name
        };
        told(state, begin_empty(state, &name));
        typed.set(String::new());
    };
    view! {
        <form
            class="workbook-deed"
            on:submit=move |event| {
                event.prevent_default();
                begin();
            }
        >
            <TextField
                id="workbook-new-name".to_owned()
                label=t(label!("新工作簿的名称（如 4月，可不填）", "Name of a new workbook (such as April; may be left empty)"))
                value=typed
                enter="done"
                on_typed=move |text| typed.set(text)
            />
            <button type="submit" class="button" data-weight="plain" id="workbook-new">
                <Icon sign=Sign::Plus />
                <span>{t(label!("新建空白工作簿", "New empty workbook"))}</span>
            </button>
        </form>
    }
}

/// What can be done with the workbook that is open.
#[component]
fn Current(cards: Memo<(Vec<BookCard>, String)>) -> impl IntoView {
    let state = state();
    let open = move || cards.with_untracked(|(_, open)| open.clone());
    let name = Signal::derive(move || {
        let (cards, open) = cards.get();
        let card = cards.into_iter().find(|card| card.id == open);
        card.map(|card| card.name).unwrap_or_default()
    });
    // Without a name of its own it's called what the list above calls it.
    let unnamed = live(move || {
        let (cards, open) = cards.get();
        let card = cards.into_iter().find(|card| card.id == open);
        card.map(|card| book_name(&card)).unwrap_or_default()
    });
    let rename = move |name: String| {
        let renamed = change_book(state, &open(), |card| card.name = name.trim().to_owned());
        told(state, renamed);
    };
    let copy = move || {
        let name = name.get_untracked();
        let name = if name.is_empty() {
            default_name(state)
        } else {
            copy_name(state, &name)
        };
        told(state, duplicate_book(state, &open(), &name));
    };
    let delete = move || told(state, delete(state, &open()));
    view! {
        <TextField
            id="workbook-name".to_owned()
            label=t(label!("这个工作簿的名称", "Name of this workbook"))
            value=name
            placeholder=unnamed
            on_typed=rename
        />
        <div class="buttons">
            <Button id="workbook-copy" text=t(label!("复制一份", "Make a copy")) sign=Sign::Copy on_press=copy />
            <Button
                id="workbook-delete"
                text=t(label!("删除这个工作簿", "Delete this workbook"))
                weight=Weight::Quiet
                on_press=delete
            />
        </div>
    }
}

/// A workbook in the bin.
#[component]
fn Binned(card: BookCard) -> impl IntoView {
    let state = state();
    let (back, gone) = (card.id.clone(), card.id.clone());
    view! {
        <li>
            <span>{t(book_name(&card))}</span>
            <Button
                text=t(label!("放回", "Restore"))
                weight=Weight::Quiet
                on_press=move || told(state, change_book(state, &back, |card| card.binned = None))
            />
            <Button
                text=t(label!("彻底删除", "Delete permanently"))
                weight=Weight::Quiet
                on_press=move || told(state, forget_book(state, &gone))
            />
        </li>
    }
}

/// Says where something with a workbook was not kept.
pub(super) fn told(state: State, done: Result<(), StoreError>) {
    state.book.notify();
    if done.is_err() {
        state.saved.set(SavedState::NotKept);
        state.tell(Notice::of(say!(
            "没有做成：浏览器的存储空间不够，或不让本页保存。原来的内容没有改动。",
            "That did not work: the browser has no room left or does not let this page save. Nothing was changed."
        )));
    }
}

/// Begins an empty workbook of this name with the schemes filled in as they are.
fn begin_empty(state: State, name: &str) -> Result<(), StoreError> {
    let facts = Facts::blank(
        state
            .workbook
            .with_untracked(|workbook| workbook.facts.period.clone()),
    );
    let edits = vec![Edit::Facts(Shared::new(facts))];
    begin_book(state, name, &beside(state, edits))
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
    // An example that was opened before isn't opened once more.
    let done = match book_with(state, &name, &new) {
        Some(id) => switch_book(state, &id),
        None => begin_book(state, &name, &new),
    };
    let is_done = done.is_ok();
    told(state, done);
    if let Some((id, old)) = before.filter(|_| is_done) {
        let text = say!(
            "打开了另一个工作簿“{0}”；原来的内容还在“{1}”里。",
            "Workbook “{0}” is open now; what was there before is still in “{1}”.",
            &name,
            &old
        );
        state.tell(Notice {
            back_to: Some((id, old)),
            ..Notice::news(text)
        });
    }
}

/// Opens facts beside what is written here, and goes to where they are shown. Back leads to this place, in this workbook.
pub fn open_beside(state: State, name: &Localized, edits: Vec<Edit>) {
    state.close_run();
    let before = book_now(state);
    act_beside(state, name, edits);
    go_from(state, before);
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
fn go_from(state: State, before: Option<(String, Localized)>) {
    let now = books(state).1;
    if let Some((before, _)) = before.filter(|(before, _)| *before != now) {
        history::leave_book(&before);
    }
    state.go(&Route::Calculate);
}

/// Back to a place that was left for another workbook is back in its own, too.
pub fn follow_back(state: State) {
    let listener = window_event_listener(ev::popstate, move |_| {
        let left = history::take_left_book();
        let Some(left) = left.filter(|left| *left != books(state).1) else {
            return;
        };
        told(state, switch_book(state, &left));
        let leads_there = |notice: &Notice| {
            let back_to = notice.back_to.as_ref();
            back_to.is_some_and(|(id, _)| *id == left)
        };
        state
            .look
            .notices
            .update(|notices| notices.retain(|notice| !leads_there(notice)));
    });
    on_cleanup(move || listener.remove());
}

/// The open workbook: its id, and what it is called.
fn book_now(state: State) -> Option<(String, Localized)> {
    let (cards, id) = books(state);
    let card = cards.into_iter().find(|card| card.id == id)?;
    Some((id, book_name(&card)))
}

/// The id of a workbook of this name in which the same stands.
fn book_with(state: State, name: &str, new: &Workbook) -> Option<String> {
    let (cards, open) = books(state);
    let is_same = |id: &str| {
        read_book(state, id).is_ok_and(|kept| {
            *kept.facts == *new.facts
                && kept.template == new.template
                && *kept.fill(&kept.template) == *new.fill(&new.template)
        })
    };
    let mut cards = cards.into_iter();
    let found = cards.find(|card| {
        card.binned.is_none() && card.id != open && card.name == name && is_same(&card.id)
    });
    found.map(|card| card.id)
}

/// The open workbook after some acts, as one that begins with them.
fn beside(state: State, edits: Vec<Edit>) -> Workbook {
    let mut workbook = state.kept.with_untracked(Workbook::clone);
    workbook.act(Edit::Several(edits));
    workbook.history = Default::default();
    workbook
}

/// Puts a workbook into the bin, and opens another one.
fn delete(state: State, id: &str) -> Result<(), StoreError> {
    change_book(state, id, |card| card.binned = Some(crate::platform::now()))?;
    let (cards, _) = books(state);
    match cards
        .iter()
        .find(|card| card.binned.is_none() && card.id != id)
    {
        Some(next) => switch_book(state, &next.id),
        None => begin_empty(state, &default_name(state)),
    }
}

fn default_name(state: State) -> String {
    let count = books(state).0.len() + 1;
    let name = say!("工作簿 {0}", "Workbook {0}", count);
    name.into_lang(state.lang.get_untracked())
}

fn copy_name(state: State, name: &str) -> String {
    let copy = say!("{0}（副本）", "{0} (copy)", name);
    copy.into_lang(state.lang.get_untracked())
}
