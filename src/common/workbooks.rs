//! The workbooks, such as one for each month: chosen, called, copied, put into the bin and taken out again.

use super::beside::{beside, default_name, told};
use crate::keep::{
    begin_book, book_name, books, change_book, duplicate_book, forget_book, switch_book,
};
use crate::lang::{live, t};
use crate::overlay::Overlay;
use crate::parts::button::{Button, Weight};
use crate::parts::dialog::Dialog;
use crate::parts::fold::Fold;
use crate::parts::icon::{Icon, Sign};
use crate::parts::text_field::TextField;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::journal::{BookCard, StoreError};
use rewards_document::workbook::{Edit, Facts, Shared};
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

fn copy_name(state: State, name: &str) -> String {
    let copy = say!("{0}（副本）", "{0} (copy)", name);
    copy.into_lang(state.lang.get_untracked())
}
