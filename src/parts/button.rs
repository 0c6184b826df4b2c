//! Buttons.

use super::icon::{Icon, Sign};
use leptos::prelude::*;

/// How much a button asks to be pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// With a border.
    #[default]
    Plain,
    /// What one most likely wants here.
    Primary,
    /// Text alone.
    Quiet,
}

impl Weight {
    const fn word(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Primary => "primary",
            Self::Quiet => "quiet",
        }
    }
}

/// A button with a text, and a sign before it where one helps.
#[component]
pub fn Button(
    /// What it says.
    #[prop(into)]
    text: Signal<String>,
    /// What it does.
    on_press: impl FnMut() + 'static,
    /// How it looks.
    #[prop(optional)]
    weight: Weight,
    /// The sign before the text.
    #[prop(optional)]
    sign: Option<Sign>,
    /// Its id in the document.
    #[prop(optional)]
    id: Option<&'static str>,
    /// Whether it can be pressed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let mut on_press = on_press;
    view! {
        <button
            type="button"
            class="button"
            id=id
            data-weight=weight.word()
            disabled=disabled
            on:click=move |_| on_press()
        >
            {sign.map(|sign| view! { <Icon sign=sign /> })}
            <span>{text}</span>
        </button>
    }
}

/// A button that is only a sign; its name is heard, and shows on hovering.
#[component]
pub fn IconButton(
    /// What it is called.
    #[prop(into)]
    name: Signal<String>,
    /// What is drawn on it.
    #[prop(into)]
    sign: Signal<Sign>,
    /// What it does.
    on_press: impl FnMut() + 'static,
    /// Its id in the document.
    #[prop(optional)]
    id: Option<&'static str>,
    /// Whether it can be pressed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let mut on_press = on_press;
    view! {
        <button
            type="button"
            class="icon-button"
            id=id
            aria-label=name
            title=name
            disabled=disabled
            on:click=move |_| on_press()
        >
            <Icon sign=sign />
        </button>
    }
}
