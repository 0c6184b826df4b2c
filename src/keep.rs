//! What is kept between visits, a while after each change. Tabs and frames with the same workbook follow each other; where
//! two went on at once, a person chooses, and the other one is put aside.

use crate::notice::Notice;
use crate::opening::{
    FIRST_KEY, KEY, LANGUAGE_KEY, NOT_CHOSEN, PAUSE, PLACE_KEY, REP_KEY, STAMP_KEY, THEME_KEY,
    mend_template,
};
use crate::platform::Storage;
use crate::saved_state::SavedState;
use crate::state::State;
use leptos::ev;
use leptos::leptos_dom::helpers::{set_timeout_with_handle, window, window_event_listener};
use leptos::prelude::*;
use rewards_document::sync::{Stamp, Unsaved, Verdict, verdict};
use rewards_document::workbook::{kept, reopened};
use rewards_document::{Route, open_saved};
use rewards_words::say;

/// Saves when the page is left, and hears of other tabs and frames.
pub fn keep_watch(state: State) {
    let unsaved = move || state.keeper.with_value(|keeper| keeper.unsaved) == Unsaved::Acts;
    let leave = move || {
        if unsaved() {
            save(state);
        }
        // Left before a person has chosen between two: nothing is lost either.
        if let (true, Some(storage)) = (unsaved(), storage(state)) {
            storage.keep_aside(NOT_CHOSEN, &text(state, stored_stamp(state)));
        }
    };
    let handles = [
        window_event_listener(ev::pagehide, move |_| leave()),
        window_event_listener(ev::visibilitychange, move |_| leave()),
        window_event_listener(ev::storage, move |event| {
            if event.key().is_some_and(|key| key == STAMP_KEY) {
                follow_others(state);
            }
        }),
    ];
    on_cleanup(move || handles.into_iter().for_each(|handle| handle.remove()));
}

/// Keeps the language that the reader chose. An embedded page speaks as the page around it wishes.
pub fn keep_lang(state: State) {
    keep_setting(state, LANGUAGE_KEY, state.lang.get_untracked().tag());
}

/// Keeps the colours that the reader chose.
pub fn keep_theme(state: State) {
    keep_setting(state, THEME_KEY, state.theme.get_untracked().word());
}

/// Keeps the place that the reader went to.
pub fn keep_route(state: State) {
    keep_setting(state, PLACE_KEY, &state.route.with_untracked(Route::hash));
}

/// Keeps which rep the reader is.
pub fn keep_rep(state: State) {
    let rep = state.look.rep.get_untracked().unwrap_or_default();
    keep_setting(state, REP_KEY, &rep);
}

fn keep_setting(state: State, key: &str, word: &str) {
    if let (Some(storage), false) = (storage(state), state.frame.embed) {
        // Where there is no room the choice lasts as long as the page.
        let _ = storage.keep(key, word);
    }
}

fn storage(state: State) -> Option<Storage> {
    state.keeper.with_value(|keeper| keeper.storage)
}

/// The stamp of what is kept. Where nothing is, nobody else went on.
fn stored_stamp(state: State) -> Stamp {
    let stored = storage(state).and_then(|storage| storage.read(STAMP_KEY));
    stored
        .as_deref()
        .and_then(Stamp::of_text)
        .unwrap_or_else(|| state.keeper.with_value(|keeper| keeper.stamp.clone()))
}

/// Takes over what another window kept meanwhile, or asks where both went on.
pub fn follow_others(state: State) {
    let stored = stored_stamp(state);
    match state
        .keeper
        .with_value(|keeper| verdict(&keeper.stamp, keeper.unsaved, &stored))
    {
        Verdict::Current => {}
        Verdict::TakeOver => take_over(state),
        Verdict::Ask => state.look.rival.set(true),
    }
}

/// Puts what is kept in the place of what is shown.
fn take_over(state: State) {
    let text = storage(state).and_then(|storage| storage.read(KEY));
    let Some((saved, _)) = text.as_deref().and_then(open_saved) else {
        return state.look.rival.set(true);
    };
    state.keeper.update_value(|keeper| {
        keeper.stamp = saved.stamp.clone();
        keeper.unsaved = Unsaved::Nothing;
        if let Some(template) = &mut keeper.template {
            template.clone_from(&saved.template);
        }
    });
    let mut workbook = reopened(saved);
    mend_template(&mut workbook);
    if state.frame.embed {
        workbook.template = state.template.get_untracked();
    }
    state.workbook.set(workbook);
    state.look.rival.set(false);
}

/// Saves once it has been quiet for a while.
pub fn save_later(state: State) {
    state.keeper.update_value(|keeper| {
        keeper.unsaved = Unsaved::Acts;
        if let Some(timer) = keeper.timer.take() {
            timer.clear();
        }
        keeper.timer = set_timeout_with_handle(move || save(state), PAUSE).ok();
    });
    if storage(state).is_some() {
        state.saved.set(SavedState::Saving);
    }
}

/// The text of what is shown, under a stamp.
fn text(state: State, stamp: Stamp) -> String {
    let mut saved = state
        .workbook
        .with_untracked(|workbook| kept(workbook, stamp));
    if let Some(template) = state.keeper.with_value(|keeper| keeper.template.clone()) {
        saved.template = template;
    }
    saved.write()
}

fn save(state: State) {
    let Some(storage) = storage(state) else {
        return;
    };
    let stored = stored_stamp(state);
    if state
        .keeper
        .with_value(|keeper| verdict(&keeper.stamp, keeper.unsaved, &stored))
        != Verdict::Current
    {
        return state.look.rival.set(true);
    }
    let stamp = state
        .keeper
        .with_value(|keeper| keeper.stamp.after(&stored, &keeper.writer));
    let is_kept = keep_text(storage, &text(state, stamp.clone()))
        && storage.keep(STAMP_KEY, &stamp.to_string());
    if !is_kept {
        return full(state);
    }
    state.keeper.update_value(|keeper| {
        keeper.stamp = stamp;
        keeper.unsaved = Unsaved::Nothing;
    });
    state.saved.set(SavedState::Saved);
}

/// Keeps the workbook's text. Where there is no room, the first form makes some: what it held is in the text.
fn keep_text(storage: Storage, text: &str) -> bool {
    if storage.keep(KEY, text) {
        return true;
    }
    let Some(first) = storage.read(FIRST_KEY) else {
        return false;
    };
    storage.forget(FIRST_KEY);
    let is_kept = storage.keep(KEY, text);
    if !is_kept {
        storage.keep(FIRST_KEY, &first);
    }
    is_kept
}

/// Goes on with what is shown here; what the other window kept is put aside.
pub fn keep_own(state: State) {
    let Some(storage) = storage(state) else {
        return;
    };
    let other = storage.read(KEY).unwrap_or_default();
    not_chosen(state, storage, other);
    let stored = stored_stamp(state);
    state.keeper.update_value(|keeper| keeper.stamp = stored);
    state.look.rival.set(false);
    save(state);
}

/// Goes on with what the other window kept; what is shown here is put aside.
pub fn take_theirs(state: State) {
    let Some(storage) = storage(state) else {
        return;
    };
    not_chosen(state, storage, text(state, stored_stamp(state)));
    take_over(state);
    if state.look.rival.get_untracked() {
        // It is of a later version of this page.
        let _ = window().location().reload();
    }
}

fn not_chosen(state: State, storage: Storage, text: String) {
    storage.keep_aside(NOT_CHOSEN, &text);
    let said = say!(
        "没有采用的那一份没有丢：可以下载成文件，以后用“打开文件”打开。",
        "The one that was not chosen is not lost: fetch it as a file, to be opened with “Open a file”."
    );
    state.tell(Notice {
        file: Some(text),
        ..Notice::of(said)
    });
}

/// Says, once, that there is no room.
fn full(state: State) {
    state.saved.set(SavedState::NotKept);
    state.tell(Notice::of(say!(
        "浏览器的存储空间满了，最近的改动没有保存：请保存文件。",
        "The browser's storage is full and the latest changes are not kept: save a file."
    )));
}
