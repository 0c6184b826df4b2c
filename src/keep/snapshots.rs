//! Snapshots: when it is quiet, and when the page is left.

use super::behind::hand_over_soon;
use super::telling::{tell_room, tell_saved};
use crate::platform::now;
use crate::state::State;
use leptos::leptos_dom::helpers::set_timeout_with_handle;
use leptos::prelude::*;
use rewards_document::journal::Followed;
use std::time::Duration;

/// So long nobody has typed before a snapshot is made.
const QUIET: Duration = Duration::from_secs(2);

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
    state.kept.update_untracked(|workbook| {
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
        state.kept.notify();
    }
    tell_saved(state);
}
