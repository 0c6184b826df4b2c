//! A figure that opens how it was found.

use crate::overlay::Overlay;
use crate::state::state;
use leptos::prelude::*;

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
