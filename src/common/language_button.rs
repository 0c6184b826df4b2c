//! The page's language.

use crate::keep;
use crate::lang::t;
use crate::parts::button::{Button, Weight};
use crate::state::state;
use leptos::prelude::*;
use rewards_words::label;

/// Goes to the other language, which it's called in.
#[component]
pub fn LanguageButton() -> impl IntoView {
    let state = state();
    let other_language = move || {
        state.lang.update(|lang| *lang = lang.other());
        keep::keep_lang(state);
    };
    let other_tag = move || state.lang.get().other().tag();
    view! {
        <span lang=other_tag>
            <Button
                id="language"
                text=t(label!("English", "中文"))
                weight=Weight::Quiet
                on_press=other_language
            />
        </span>
    }
}
