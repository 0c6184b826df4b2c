//! The page's colours.

use crate::keep;
use crate::lang::live;
use crate::parts::button::IconButton;
use crate::parts::icon::Sign;
use crate::state::state;
use leptos::prelude::*;
use rewards_document::Theme;
use rewards_words::label;

/// Goes round the colours: as the system has them, light, dark.
#[component]
pub fn ThemeButton(id: &'static str) -> impl IntoView {
    let state = state();
    let theme_sign = Signal::derive(move || match state.theme.get() {
        Theme::Auto => Sign::Auto,
        Theme::Light => Sign::Sun,
        Theme::Dark => Sign::Moon,
    });
    let theme_name = live(move || match state.theme.get() {
        Theme::Auto => label!("颜色：跟随系统", "Colours: as the system"),
        Theme::Light => label!("颜色：浅色", "Colours: light"),
        Theme::Dark => label!("颜色：深色", "Colours: dark"),
    });
    let next_theme = move || {
        state.theme.update(|theme| *theme = theme.next());
        keep::keep_theme(state);
    };
    view! { <IconButton id=id name=theme_name sign=theme_sign on_press=next_theme /> }
}
