//! Acts: what other windows did meanwhile comes first, then the act, and it is kept when it is done.

use super::behind::hand_over_soon;
use super::snapshots::{snapshot, snapshot_when_quiet};
use super::telling::tell_saved;
use crate::platform::Storage;
use crate::state::State;
use leptos::prelude::*;
use rewards_document::journal::{Due, Followed, Journal};
use rewards_document::workbook::{Edit, Workbook};

/// Does what a person asks for.
pub fn act(state: State, edit: Edit) {
    let mut left = Some(edit);
    state.keeper.update_value(|keeper| {
        left = left.take().and_then(|edit| keeper.without_choice(edit));
    });
    perform(state, |journal, workbook| match left {
        Some(edit) => journal.act(workbook, edit),
        None => Followed::Nothing,
    });
}

/// Takes the latest act back.
pub fn undo(state: State) {
    perform(state, Journal::undo);
}

/// Does again what was taken back last.
pub fn redo(state: State) {
    perform(state, Journal::redo);
}

/// Applies what other windows did meanwhile.
pub fn follow(state: State) {
    let mut followed = Followed::Nothing;
    state.kept.update_untracked(|workbook| {
        state.keeper.update_value(|keeper| {
            followed = keeper.with_kept(workbook, Journal::follow);
        });
    });
    if followed != Followed::Nothing {
        state.kept.notify();
    }
}

fn perform(state: State, deed: impl FnOnce(&mut Journal<Storage>, &mut Workbook) -> Followed) {
    state.kept.update(|workbook| {
        state.keeper.update_value(|keeper| {
            keeper.with_kept(workbook, deed);
        });
    });
    after_act(state);
}

/// Says whether the act is kept, and sees to what is to be done from time to time.
fn after_act(state: State) {
    tell_saved(state);
    hand_over_soon(state);
    match state.keeper.with_value(|keeper| keeper.journal.due()) {
        Due::NotYet => {}
        Due::WhenQuiet => snapshot_when_quiet(state),
        Due::Now => snapshot(state),
    }
}
