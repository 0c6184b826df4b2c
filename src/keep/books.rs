//! The workbooks: which there are, another one beside the open one, and what becomes of them.

use super::behind::{hand_over, names, take_over};
use super::opening::{FIRST_BOOK, keeper};
use super::settings::{comparing, comparing_key, example_key, publishing_key};
use super::snapshots::snapshot;
use crate::platform::{new_name, now, put_session_text};
use crate::state::State;
use leptos::prelude::*;
use leptos::task::spawn_local;
use rewards_document::ExampleOf;
use rewards_document::journal::{BookCard, Journal, Store, StoreError};
use rewards_document::workbook::Workbook;
use rewards_words::say;
use rewards_words::text::Localized;

/// What a person reads of a workbook without a name of its own.
pub fn book_name(card: &BookCard) -> Localized {
    match (card.name.as_str(), card.id.as_str()) {
        ("", FIRST_BOOK) => say!("工作簿", "Workbook"),
        ("", _) => say!("未命名的工作簿", "Workbook without a name"),
        (name, _) => Localized::same(name),
    }
}

/// All workbooks with the id of the open one; those in the bin, too.
pub fn books(state: State) -> (Vec<BookCard>, String) {
    state.keeper.with_value(|keeper| {
        let mut cards = keeper.books.list().unwrap_or_default();
        if cards.iter().all(|card| card.id != keeper.id) {
            // Nothing was done in it yet.
            cards.push(new_card(&keeper.id, ""));
        }
        (cards, keeper.id.clone())
    })
}

fn new_card(id: &str, name: &str) -> BookCard {
    BookCard {
        id: id.to_owned(),
        name: name.to_owned(),
        created: now(),
        changed: now(),
        binned: None,
    }
}

/// Begins another workbook beside the open one, and opens it.
///
/// # Errors
/// Where it was not kept; the open one stays.
pub fn begin_book(state: State, name: &str, workbook: &Workbook) -> Result<(), StoreError> {
    let card = new_card(&new_name(), name);
    state
        .keeper
        .with_value(|keeper| keeper.books.create(&card, workbook, &keeper.writer))?;
    switch_book(state, &card.id)
}

/// Opens a copy of a workbook under another name.
///
/// # Errors
/// Where it was not kept; the open one stays.
pub fn duplicate_book(state: State, from: &str, name: &str) -> Result<(), StoreError> {
    let card = new_card(&new_name(), name);
    state
        .keeper
        .with_value(|keeper| keeper.books.duplicate(from, &card, &keeper.writer))?;
    switch_book(state, &card.id)
}

/// Calls a workbook otherwise, puts it into the bin or takes it out.
///
/// # Errors
/// Where it was not kept.
pub fn change_book(
    state: State,
    id: &str,
    change: impl FnOnce(&mut BookCard),
) -> Result<(), StoreError> {
    state
        .keeper
        .with_value(|keeper| keeper.books.change(id, change))
}

/// Takes a workbook away for good, also from behind.
///
/// # Errors
/// Where some of it is still there.
pub fn forget_book(state: State, id: &str) -> Result<(), StoreError> {
    let (database, names) = state.keeper.with_value(|keeper| {
        let names = names(&keeper.books.space().book(id));
        (keeper.behind.database.clone(), names)
    });
    state
        .keeper
        .with_value(|keeper| keeper.books.take_away(id))?;
    state.keeper.with_value(|keeper| {
        // What stays there is of nothing that is listed any more.
        let book = keeper.books.space().book(id);
        for key in [
            comparing_key(&book),
            publishing_key(&book),
            example_key(&book),
        ] {
            let _ = keeper.store().remove(&key);
        }
    });
    spawn_local(async move {
        if let Some(database) = database {
            // What stays is of a workbook that is not listed any more.
            let _ = database.forget(&names).await;
        }
    });
    Ok(())
}

/// What the open workbook is an example of, where it is one.
pub fn example_of(state: State) -> Option<ExampleOf> {
    state.keeper.with_value(|keeper| {
        let key = example_key(keeper.journal.keys());
        ExampleOf::read(&keeper.store().read(&key).ok()??)
    })
}

/// Keeps what the open workbook is an example of.
pub fn put_example(state: State, of: &ExampleOf) {
    state.keeper.with_value(|keeper| {
        let key = example_key(keeper.journal.keys());
        // Where there is no room nothing is said of it.
        let _ = keeper.store().write(&key, &of.written());
    });
}

/// What is in another workbook; this one stays open.
///
/// # Errors
/// Where it cannot be read, or nothing is in it.
pub fn read_book(state: State, id: &str) -> Result<Workbook, StoreError> {
    let books = state.keeper.with_value(|keeper| keeper.books.clone());
    let keys = books.space().book(id);
    let opened = Journal::open(
        books.store().clone(),
        keys,
        &new_name(),
        super::opening::blank,
    )?;
    if opened.is_new {
        return Err(StoreError::Other);
    }
    Ok(opened.workbook)
}

/// Opens another workbook in this window.
///
/// # Errors
/// Where it cannot be read; the open one stays.
pub fn switch_book(state: State, id: &str) -> Result<(), StoreError> {
    if state.keeper.with_value(|keeper| keeper.journal.has_acts()) {
        snapshot(state);
    }
    hand_over(state);
    let (books, of_frame, database) = state.keeper.with_value(|keeper| {
        let database = keeper.behind.database.clone();
        (keeper.books.clone(), keeper.of_frame.clone(), database)
    });
    let writer = new_name();
    let keys = books.space().book(id);
    let opened = Journal::open(books.store().clone(), keys, &writer, super::opening::blank)?;
    // The next visit begins with it; where that cannot be kept, with another one.
    let _ = books.put_latest(id);
    put_session_text(&books.space().latest(), id);
    let (mut next, mut workbook) = keeper(books, id.to_owned(), writer, opened);
    next.of_frame = of_frame;
    next.behind.database = database;
    next.show(&mut workbook);
    let choices = comparing(next.store(), next.journal.keys());
    state.keeper.set_value(next);
    state.comparing.choices.set(choices);
    // What was being tried out was on a copy of the one before.
    state.drop_trial();
    state.look.begin_anew();
    state.kept.set(workbook);
    state.book.notify();
    spawn_local(take_over(state));
    Ok(())
}
