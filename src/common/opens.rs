//! A figure that opens how it was found.

use crate::lang::t;
use crate::overlay::Overlay;
use crate::state::state;
use leptos::prelude::*;
use rewards_words::text::Localized;

/// The figure, as a button.
#[component]
pub fn Opens(
    /// What it opens; nothing where there is nothing any more.
    overlay: impl Fn() -> Option<Overlay> + 'static,
    /// The figure.
    children: Children,
) -> impl IntoView {
    let overlays = state().overlays;
    let open = move |_| {
        if let Some(overlay) = overlay() {
            overlays.open(overlay);
        }
    };
    view! {
        <button type="button" class="cell-open" aria-haspopup="dialog" on:click=open>
            {children()}
        </button>
    }
}

/// A part of a figure in a list, with what it comes to.
#[component]
pub fn OpensPart(
    /// What it opens; nothing where there is nothing to be shown.
    overlay: Option<Overlay>,
    /// What it is.
    #[prop(into)]
    name: Localized,
    /// What it comes to.
    #[prop(into)]
    worth: Localized,
    /// Whether all of it is known.
    #[prop(default = true)]
    is_known: bool,
) -> impl IntoView {
    let overlays = state().overlays;
    let sign = (!is_known).then_some("waiting");
    let texts = view! {
        <span class="entry-text">{t(name)}</span>
        <span class="entry-worth figure">{t(worth)}</span>
    };
    let shown = match overlay {
        Some(overlay) => {
            let open = move |_| overlays.open(overlay.clone());
            view! {
                <button type="button" class="entry" aria-haspopup="dialog" data-sign=sign on:click=open>
                    {texts}
                </button>
            }
            .into_any()
        }
        None => view! { <div class="entry" data-sign=sign>{texts}</div> }.into_any(),
    };
    view! { <li>{shown}</li> }
}

/// A line of text that opens something.
#[component]
pub fn OpensLine(
    /// What it opens.
    overlay: Overlay,
    /// The text.
    #[prop(into)]
    text: Signal<String>,
    /// How it looks.
    #[prop(default = "link")]
    class: &'static str,
) -> impl IntoView {
    let overlays = state().overlays;
    let open = move |_| overlays.open(overlay.clone());
    view! {
        <button type="button" class=class aria-haspopup="dialog" on:click=open>
            {text}
        </button>
    }
}
