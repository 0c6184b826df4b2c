//! Acts: what other windows did meanwhile comes first, then the act, and it is kept when it is done.

use super::behind::hand_over_soon;
use super::saved_state::SavedState;
use super::watching::{snapshot, snapshot_when_quiet};
use crate::notice::Notice;
use crate::platform::Storage;
use crate::state::State;
use leptos::prelude::*;
use rewards_document::journal::{Due, Followed, Journal, StoreError};
use rewards_document::workbook::{Edit, Workbook};
use rewards_words::say;

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
    state.workbook.update_untracked(|workbook| {
        state.keeper.update_value(|keeper| {
            followed = keeper.with_kept(workbook, Journal::follow);
        });
    });
    if followed != Followed::Nothing {
        state.workbook.notify();
    }
}

fn perform(state: State, deed: impl FnOnce(&mut Journal<Storage>, &mut Workbook) -> Followed) {
    state.workbook.update(|workbook| {
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

/// Says whether everything is kept.
pub(super) fn tell_saved(state: State) {
    let (lasts, trouble, is_behind) = state.keeper.with_value(|keeper| {
        let is_behind = keeper.behind.database.is_some();
        (keeper.store().lasts(), keeper.journal.trouble(), is_behind)
    });
    let saved = match trouble {
        _ if !lasts => SavedState::NotKept,
        Some(_) => SavedState::NotKept,
        None if is_behind => SavedState::Saving,
        None => SavedState::Saved,
    };
    state.saved.set(saved);
    if let (true, Some(trouble)) = (lasts, trouble) {
        state.tell(Notice::of(trouble_words(trouble)));
    }
}

fn trouble_words(trouble: StoreError) -> rewards_words::text::Localized {
    match trouble {
        StoreError::Quota => say!(
            "浏览器的存储空间满了，最近的改动没有保存：请保存文件。",
            "The browser's storage is full and the latest changes are not kept: save a file."
        ),
        StoreError::Denied | StoreError::Other => say!(
            "浏览器没有让本页保存最近的改动：请保存文件。",
            "The browser did not let this page keep the latest changes: save a file."
        ),
    }
}
