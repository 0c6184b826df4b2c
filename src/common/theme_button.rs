//! The page's colours.

use crate::keep;
use crate::lang::live;
use crate::parts::button::IconButton;
use crate::parts::icon::{Icon, Sign};
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::Theme;
use rewards_words::label;

/// Goes round the colours: as the system has them, light, dark.
#[component]
pub fn ThemeButton(id: &'static str) -> impl IntoView {
    let state = state();
    view! { <IconButton id=id name=name(state) sign=sign(state) on_press=move || next(state) /> }
}

/// The same with its word, where there is room for it.
#[component]
pub fn ThemeWords(id: &'static str) -> impl IntoView {
    let state = state();
    view! {
        <button type="button" class="button" id=id data-weight="quiet" on:click=move |_| next(state)>
            <Icon sign=sign(state) />
            <span>{name(state)}</span>
        </button>
    }
}

fn sign(state: State) -> Signal<Sign> {
    Signal::derive(move || match state.theme.get() {
        Theme::Auto => Sign::Auto,
        Theme::Light => Sign::Sun,
        Theme::Dark => Sign::Moon,
    })
}

fn name(state: State) -> Signal<String> {
    live(move || match state.theme.get() {
        Theme::Auto => label!("颜色：跟随系统", "Colours: as the system"),
        Theme::Light => label!("颜色：浅色", "Colours: light"),
        Theme::Dark => label!("颜色：深色", "Colours: dark"),
    })
}

fn next(state: State) {
    state.theme.update(|theme| *theme = theme.next());
    keep::keep_theme(state);
}
