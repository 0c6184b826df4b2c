//! What happens around the acts: other windows, leaving the page, snapshots when it is quiet, room that grows scarce.

use super::acting::{follow, tell_saved};
use super::behind::{begin_behind, hand_over, hand_over_soon};
use crate::notice::Notice;
use crate::platform::{is_hidden, now};
use crate::state::State;
use leptos::ev;
use leptos::leptos_dom::helpers::{set_timeout_with_handle, window_event_listener};
use leptos::prelude::*;
use rewards_document::journal::{Followed, Room};
use rewards_words::say;
use std::time::Duration;

/// So long nobody has typed before a snapshot is made.
const QUIET: Duration = Duration::from_secs(2);

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

/// Makes a snapshot once nobody has typed for a while.
pub(super) fn snapshot_when_quiet(state: State) {
    state.keeper.update_value(|keeper| {
        if let Some(timer) = keeper.quiet.take() {
            timer.clear();
        }
        keeper.quiet = set_timeout_with_handle(
            move || {
                snapshot(state);
                hand_over_soon(state);
                tell_room(state);
            },
            QUIET,
        )
        .ok();
    });
}

/// Makes a snapshot, so that few acts have to be read when the page is opened again.
pub(super) fn snapshot(state: State) {
    let mut followed = Followed::Nothing;
    let mut is_trimmed = false;
    state.workbook.update_untracked(|workbook| {
        let could_undo = workbook.history.can_undo();
        state.keeper.update_value(|keeper| {
            followed = keeper.with_kept(workbook, |journal, workbook| {
                let followed = journal.follow(workbook);
                // Where it fails, the acts are still there.
                let _ = journal.snapshot(workbook);
                followed
            });
            // When it was changed is told for the list alone.
            let _ = keeper.books.change(&keeper.id, |card| card.changed = now());
        });
        is_trimmed = could_undo && !workbook.history.can_undo();
    });
    if followed != Followed::Nothing || is_trimmed {
        state.workbook.notify();
    }
    tell_saved(state);
}

/// Says, once, that room grows scarce.
fn tell_room(state: State) {
    let room = state.keeper.with_value(|keeper| keeper.journal.room());
    if let Ok(Room::Scarce(percent)) = room {
        state.tell(Notice::of(say!(
            "浏览器给本站的存储空间已用 {0}%，快满了：请保存文件，或删掉不用的工作簿。",
            "{0}% of the room that the browser gives to this site is in use: save a file, or delete workbooks that you do not need.",
            percent
        )));
    }
}
