//! What is said of what is kept: whether all is, why not, and that room grows scarce.

use super::saved_state::SavedState;
use crate::notice::Notice;
use crate::state::State;
use leptos::prelude::*;
use rewards_document::journal::{Room, StoreError};
use rewards_words::say;
use rewards_words::text::Localized;

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
        state.tell(Notice::to_save(trouble_words(trouble)));
    }
}

fn trouble_words(trouble: StoreError) -> Localized {
    match trouble {
        StoreError::Quota => say!(
            "浏览器的存储空间满了，最近的改动没有保存：请保存文件。",
            "The browser's storage is full and the latest changes were not saved: save a file."
        ),
        StoreError::Denied | StoreError::Other => say!(
            "浏览器没有让本页保存最近的改动：请保存文件。",
            "The browser did not let this page save the latest changes: save a file."
        ),
    }
}

/// Says, once, that room grows scarce.
pub(super) fn tell_room(state: State) {
    let room = state.keeper.with_value(|keeper| keeper.journal.room());
    if let Ok(Room::Scarce(percent)) = room {
        state.tell(Notice::to_save(say!(
            "浏览器给本站的存储空间已用 {0}%，快满了：请保存文件，或删掉不用的工作簿。",
            "{0}% of the storage that the browser gives this site is in use: save a file, or delete workbooks that you do not need.",
            percent
        )));
    }
}
