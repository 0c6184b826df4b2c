//! Acts: what other windows did meanwhile comes first, then the act, and it is kept when it is done.

use super::behind::hand_over_soon;
use super::snapshots::{snapshot, snapshot_when_quiet};
use super::telling::tell_saved;
use crate::platform::{Storage, next_task};
use crate::state::State;
use leptos::prelude::*;
use rewards_document::import::Progress;
use rewards_document::journal::{Due, Followed, Journal, Prepared};
use rewards_document::workbook::{Direction, Edit, Tried, Workbook};

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

/// Writes what is to be kept of an act before it is done, pausing between rows, and tells how far that has come. The act
/// chooses no template: a frame may choose another for itself.
pub fn prepare<T: FnMut(Progress) + 'static>(
    state: State,
    edit: Edit,
    tell: T,
) -> impl Future<Output = Prepared> + use<T> {
    state
        .keeper
        .with_value(|keeper| keeper.journal.prepare(edit, tell))
}

/// Does what was prepared, and lets the browser have its turn before it's told to whoever shows it.
pub async fn act_prepared(state: State, prepared: Prepared) {
    perform_untold(state, |journal, workbook| {
        journal.act_prepared(workbook, prepared)
    });
    tell_later(state).await;
}

/// Takes the latest step back, or does again what was taken back last, which was tried; as what was prepared.
pub async fn step_tried(state: State, direction: Direction, tried: Tried) {
    perform_untold(state, |journal, workbook| {
        journal.step_tried(workbook, direction, tried)
    });
    tell_later(state).await;
}

async fn tell_later(state: State) {
    next_task().await;
    state.kept.notify();
    after_act(state);
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
    perform_untold(state, deed);
    state.kept.notify();
    after_act(state);
}

/// Does something of which nobody is told yet.
fn perform_untold(
    state: State,
    deed: impl FnOnce(&mut Journal<Storage>, &mut Workbook) -> Followed,
) {
    state.kept.update_untracked(|workbook| {
        state.keeper.update_value(|keeper| {
            keeper.with_kept(workbook, deed);
        });
    });
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
