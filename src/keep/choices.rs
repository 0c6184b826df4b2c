//! What the reader chooses for himself is kept when it is chosen.

use super::settings::{
    COLUMNS_KEY, IMPORTS_KEY, LANGUAGE_KEY, PLACE_KEY, REP_KEY, THEME_KEY, comparing,
    comparing_key, layouts, publishing_key,
};
use crate::platform::put_session_text;
use crate::state::State;
use leptos::prelude::*;
use rewards_document::Route;
use rewards_document::import::Remembered;
use rewards_document::journal::Store;
use rewards_document::own::{Announced, Unpublished};
use rewards_document::workbook::Sheet;

/// Keeps the language that the reader chose. An embedded page speaks as the page around it wishes.
pub fn keep_lang(state: State) {
    keep_own(state, LANGUAGE_KEY, state.lang.get_untracked().tag());
}

/// Keeps the colours that the reader chose.
pub fn keep_theme(state: State) {
    keep_own(state, THEME_KEY, state.theme.get_untracked().word());
}

/// Keeps the place that the reader went to.
pub fn keep_route(state: State) {
    keep_own(state, PLACE_KEY, &state.route.with_untracked(Route::hash));
}

/// Keeps which rep the reader is.
pub fn keep_rep(state: State) {
    let rep = state.look.rep.get_untracked().unwrap_or_default();
    keep_own(state, REP_KEY, &rep);
}

/// Keeps how the columns of a table are laid out; another window may have laid out another table.
pub fn keep_layout(state: State, sheet: Sheet) {
    let mut all = state.keeper.with_value(|keeper| layouts(keeper.store()));
    let layout = state.look.sheet_look(sheet).layout;
    all.set(sheet, layout.get_untracked());
    keep_setting(state, COLUMNS_KEY, &all.written());
}

/// Keeps what the reader chose for looking at the comparison of this workbook.
pub fn keep_comparing(state: State) {
    let choices = state.comparing.choices.get_untracked().written();
    let key = state
        .keeper
        .with_value(|keeper| comparing_key(keeper.journal.keys()));
    keep_setting(state, &key, &choices);
}

/// Looks at the comparison as another window does.
pub(super) fn follow_comparing(state: State) {
    let kept = state
        .keeper
        .with_value(|keeper| comparing(keeper.store(), keeper.journal.keys()));
    if state.comparing.choices.with_untracked(|own| *own != kept) {
        state.comparing.choices.set(kept);
    }
}

/// Lays the columns out as another window has them.
pub(super) fn follow_layouts(state: State) {
    let all = state.keeper.with_value(|keeper| layouts(keeper.store()));
    for sheet in Sheet::ALL.iter().copied() {
        let layout = state.look.sheet_look(sheet).layout;
        let kept = all.of(sheet);
        if layout.with_untracked(|layout| *layout != kept) {
            layout.set(kept);
        }
    }
}

/// What is typed for versions of this workbook's schemes that are not published yet.
fn unpublished(state: State) -> Unpublished {
    if state.frame.embed {
        return state.unpublished.get_untracked();
    }
    let kept = state.keeper.with_value(|keeper| {
        let key = publishing_key(keeper.journal.keys());
        keeper.store().read(&key).ok().flatten()
    });
    Unpublished::read(&kept.unwrap_or_default())
}

/// What is typed for the next version of a scheme, also what another window kept just now.
pub fn announced(state: State, scheme: &str) -> Announced {
    follow_unpublished(state);
    state.unpublished.with_untracked(|all| all.of(scheme))
}

/// Shows what another window typed for versions to come, or what was typed for those of another workbook.
pub fn follow_unpublished(state: State) {
    let kept = unpublished(state);
    if state.unpublished.with_untracked(|known| *known != kept) {
        state.unpublished.set(kept);
    }
}

/// Keeps what is typed for the next version of a scheme.
pub fn keep_announced(state: State, scheme: &str, change: impl FnOnce(&mut Announced)) {
    let mut all = unpublished(state);
    let mut typed = all.of(scheme);
    change(&mut typed);
    all.put(scheme, typed);
    let key = state
        .keeper
        .with_value(|keeper| publishing_key(keeper.journal.keys()));
    keep_setting(state, &key, &all.written());
    state.unpublished.set(all);
}

/// How tables with a head were read that came in before.
pub fn remembered(state: State) -> Remembered {
    let kept = state
        .keeper
        .with_value(|keeper| keeper.store().read(IMPORTS_KEY).ok().flatten());
    Remembered::read(&kept.unwrap_or_default())
}

/// Keeps how tables were read that come in now.
pub fn remember(state: State, more: impl FnOnce(&mut Remembered)) {
    let mut all = remembered(state);
    more(&mut all);
    keep_setting(state, IMPORTS_KEY, &all.written());
}

/// Keeps what the reader chose for this tab, and as what a new tab begins with.
fn keep_own(state: State, key: &str, word: &str) {
    if !state.frame.embed {
        put_session_text(key, word);
    }
    keep_setting(state, key, word);
}

fn keep_setting(state: State, key: &str, word: &str) {
    if !state.frame.embed {
        // Where there is no room the choice lasts as long as the page.
        state.keeper.with_value(|keeper| {
            let _ = keeper.store().write(key, word);
        });
    }
}
