//! What belongs to who looks and is kept apart from the facts: language, colours, place, which rep the reader is.

use crate::platform::Storage;
use crate::state::State;
use leptos::prelude::*;
use rewards_document::journal::Store;
use rewards_document::{Route, Settings};

const LANGUAGE_KEY: &str = "reward-calculator/language";
const THEME_KEY: &str = "reward-calculator/theme";
const PLACE_KEY: &str = "reward-calculator/place";
const REP_KEY: &str = "reward-calculator/rep";

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
    if !state.frame.embed {
        // Where there is no room the choice lasts as long as the page.
        state.keeper.with_value(|keeper| {
            let _ = keeper.store().write(key, word);
        });
    }
}

/// Keeps what the first form held beside the facts: the later ones say nothing of who looks.
pub(super) fn keep_first(store: &Storage, first: &Settings) {
    let settings = [
        (LANGUAGE_KEY, &first.lang),
        (THEME_KEY, &first.theme),
        (PLACE_KEY, &first.place),
    ];
    for (key, word) in settings {
        if matches!(store.read(key), Ok(None)) {
            // Where there is no room the choice lasts as long as the page.
            let _ = store.write(key, word);
        }
    }
}

/// The settings that were kept, else those that an earlier release kept with the facts; and the reader's rep.
pub(super) fn settings(store: &Storage, first: Settings) -> (Settings, Option<String>) {
    let read = |key| store.read(key).ok().flatten();
    let settings = Settings {
        lang: read(LANGUAGE_KEY).unwrap_or(first.lang),
        theme: read(THEME_KEY).unwrap_or(first.theme),
        place: read(PLACE_KEY).unwrap_or(first.place),
    };
    (settings, read(REP_KEY).filter(|rep| !rep.is_empty()))
}
