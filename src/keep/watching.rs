//! What happens around the acts: other windows, and leaving the page.

use super::acting::follow;
use super::behind::{begin_behind, hand_over};
use super::books::books;
use super::choices::{follow_comparing, follow_layouts, follow_unpublished};
use super::settings::{COLUMNS_KEY, comparing_key, publishing_key};
use super::snapshots::snapshot;
use super::telling::tell_room;
use crate::notice::Notice;
use crate::platform::{is_hidden, put_session_mark, take_session_mark};
use crate::state::State;
use leptos::ev;
use leptos::leptos_dom::helpers::window_event_listener;
use leptos::prelude::*;
use rewards_document::journal::BookCard;
use rewards_words::say;

/// Hears of other windows, makes a snapshot when the page is left, and opens what lies behind.
pub fn keep_watch(state: State) {
    let handles = [
        window_event_listener(ev::pagehide, move |_| leave(state)),
        window_event_listener(ev::visibilitychange, move |_| {
            if is_hidden() {
                hand_over(state);
            } else {
                follow(state);
            }
        }),
        window_event_listener(ev::pageshow, move |_| follow(state)),
        window_event_listener(ev::storage, move |event| {
            let is_of_book = event.key().is_none_or(|key| {
                state
                    .keeper
                    .with_value(|keeper| key.starts_with(keeper.journal.keys().all()))
            });
            if is_of_book {
                follow(state);
            }
            let card = state
                .keeper
                .with_value(|keeper| keeper.journal.keys().card());
            if event.key().is_some_and(|key| key == card) {
                // It may be called otherwise.
                state.book.notify();
                tell_deleted(state);
            }
            if event.key().is_none_or(|key| key == COLUMNS_KEY) {
                follow_layouts(state);
            }
            let is_of_comparison = event.key().is_none_or(|key| {
                let own = state
                    .keeper
                    .with_value(|keeper| comparing_key(keeper.journal.keys()));
                key == own
            });
            if is_of_comparison {
                follow_comparing(state);
            }
            let is_of_publishing = event.key().is_none_or(|key| {
                let own = state
                    .keeper
                    .with_value(|keeper| publishing_key(keeper.journal.keys()));
                key == own
            });
            if is_of_publishing {
                follow_unpublished(state);
            }
        }),
    ];
    on_cleanup(move || handles.into_iter().for_each(|handle| handle.remove()));
    note_trial(state);
    tell_room(state);
    begin_behind(state);
}

/// Notes for the next load of this tab whether something is being tried out, which is kept nowhere.
fn note_trial(state: State) {
    let is_trial = Memo::new(move |_| state.workbook.is_trial());
    Effect::new(move |_| {
        let key = state
            .keeper
            .with_value(|keeper| keeper.books.space().trial());
        if is_trial.get() {
            put_session_mark(&key);
        } else {
            take_session_mark(&key);
        }
    });
}

/// Says that another window deleted the workbook that is open here.
fn tell_deleted(state: State) {
    let (cards, open) = books(state);
    let is_deleted = |card: &BookCard| card.id == open && card.binned.is_some();
    if cards.iter().any(is_deleted) {
        state.tell(Notice::of(say!(
            "这个工作簿刚在另一个窗口里被删除。这里写的仍会保存；要留着它，请打开“工作簿”，在“已删除”里放回。",
            "This workbook was deleted in another window. What you write here is still saved; to keep it, open Workbooks and restore it under Deleted."
        )));
    }
}

fn leave(state: State) {
    if state.keeper.with_value(|keeper| keeper.journal.has_acts()) {
        snapshot(state);
    }
    hand_over(state);
}
