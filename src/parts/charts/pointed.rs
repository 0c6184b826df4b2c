//! A drawing along which one goes with the keys or points: what stands there is said below it.

use leptos::prelude::*;
use std::sync::atomic::{AtomicUsize, Ordering};
use web_sys::KeyboardEvent;

/// So many places further at a time, with the keys for pages.
const PAGE: usize = 10;

/// An id for what a picture shows, by which its drawing is described.
pub(super) fn caption_id() -> String {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    format!("picture-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}

/// A drawing with places, one of which is pointed at.
#[component]
pub fn Pointed(
    /// What the places are.
    #[prop(into)]
    name: Signal<String>,
    /// What stands at each.
    #[prop(into)]
    texts: Signal<Vec<String>>,
    /// The one that is pointed at.
    at: RwSignal<usize>,
    /// The id of what is said of the whole picture.
    caption: String,
    /// The id of the table behind it.
    behind: MaybeProp<String>,
    /// The drawing.
    children: Children,
) -> impl IntoView {
    let last = move || texts.with(|texts| texts.len().saturating_sub(1));
    let now = move || at.get().min(last());
    let text = move || texts.with(|texts| texts.get(now()).cloned().unwrap_or_default());
    let keys = move |event: KeyboardEvent| {
        let (now, last) = (at.get_untracked(), last());
        let to = match event.key().as_str() {
            "ArrowRight" | "ArrowUp" => now + 1,
            "ArrowLeft" | "ArrowDown" => now.saturating_sub(1),
            "PageUp" => now + PAGE,
            "PageDown" => now.saturating_sub(PAGE),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        at.set(to.min(last));
    };
    // Where nothing is said of the places, as on paper, it's a picture and no more.
    let is_said = move || texts.with(|texts| !texts.is_empty());
    let described_by = caption.clone();
    let role = move || if is_said() { "slider" } else { "img" };
    view! {
        <div
            class="pointed"
            role=role
            tabindex=move || is_said().then_some("0")
            aria-label=move || is_said().then(|| name.get())
            aria-labelledby=move || (!is_said()).then(|| caption.clone())
            aria-describedby=move || is_said().then(|| described_by.clone())
            aria-details=move || behind.get()
            aria-valuemin=move || is_said().then_some("1")
            aria-valuemax=move || is_said().then(|| (last() + 1).to_string())
            aria-valuenow=move || is_said().then(|| (now() + 1).to_string())
            aria-valuetext=move || is_said().then(text)
            on:keydown=keys
        >
            {children()}
        </div>
        <p class="pointed-text" aria-hidden="true" hidden=move || !is_said()>{text}</p>
    }
}
