//! A row of buttons that is one stop of the Tab key; arrows go from one to the next.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// A row of buttons that is one stop of the Tab key.
#[component]
pub fn Toolbar(
    /// What the row is called.
    #[prop(into)]
    name: Signal<String>,
    /// Its word for styles.
    kind: &'static str,
    /// The buttons.
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let buttons = move || -> Vec<HtmlElement> {
        let Some(all) = node.get_untracked().and_then(|bar| {
            bar.query_selector_all("button:not([disabled]), a[href]")
                .ok()
        }) else {
            return Vec::new();
        };
        (0..all.length())
            .filter_map(|at| all.item(at).map(JsCast::unchecked_into))
            .collect()
    };
    let stop_at = move |chosen: usize| {
        for (at, button) in buttons().into_iter().enumerate() {
            button.set_tab_index(if at == chosen { 0 } else { -1 });
        }
    };
    // The buttons that are there when it is first looked at: the first of them is the stop.
    Effect::new(move |_| {
        if node.get().is_some() {
            stop_at(0);
        }
    });
    let pressed = move |event: web_sys::KeyboardEvent| {
        let all = buttons();
        let own = event.target().map(JsCast::unchecked_into::<HtmlElement>);
        let Some(at) = all.iter().position(|one| Some(one) == own.as_ref()) else {
            return;
        };
        let next = match event.key().as_str() {
            "ArrowRight" => (at + 1) % all.len(),
            "ArrowLeft" => (at + all.len() - 1) % all.len(),
            "Home" => 0,
            "End" => all.len() - 1,
            _ => return,
        };
        event.prevent_default();
        stop_at(next);
        if let Some(button) = all.get(next) {
            let _ = button.focus();
        }
    };
    view! {
        <div class="toolbar" data-kind=kind role="toolbar" aria-label=name node_ref=node on:keydown=pressed>
            {children()}
        </div>
    }
}
