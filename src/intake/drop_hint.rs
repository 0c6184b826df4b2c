//! Where a file goes that is held over the page.

use crate::lang::t;
use crate::state::state;
use leptos::prelude::*;
use rewards_words::label;

/// Where a file goes that is held over the page.
#[component]
pub fn DropHint() -> impl IntoView {
    let is_over = state().incoming.is_over;
    view! {
        <Show when=move || is_over.get()>
            <div class="drop-hint">
                <p>{t(label!("松开就打开：先给你看，再决定", "Drop it to open it: you look at it first, then decide"))}</p>
            </div>
        </Show>
    }
}
