//! What happens around the acts: other windows, and leaving the page.

use super::acting::follow;
use super::behind::{begin_behind, hand_over};
use super::choices::{follow_comparing, follow_layouts};
use super::settings::{COLUMNS_KEY, comparing_key};
use super::snapshots::snapshot;
use super::telling::tell_room;
use crate::platform::is_hidden;
use crate::state::State;
use leptos::ev;
use leptos::leptos_dom::helpers::window_event_listener;
use leptos::prelude::*;

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
        }),
    ];
    on_cleanup(move || handles.into_iter().for_each(|handle| handle.remove()));
    tell_room(state);
    begin_behind(state);
}

fn leave(state: State) {
    if state.keeper.with_value(|keeper| keeper.journal.has_acts()) {
        snapshot(state);
    }
    hand_over(state);
}
