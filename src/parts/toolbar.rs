//! A row of buttons that is one stop of the Tab key; arrows go from one to the next.

use crate::platform::dom::{when_rebuilt, when_resized};
use leptos::html;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
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
    let stop = StoredValue::new(None::<SendWrapper<HtmlElement>>);
    let stop_at = move |chosen: Option<HtmlElement>| {
        for button in buttons(node) {
            button.set_tab_index(if chosen.as_ref() == Some(&button) {
                0
            } else {
                -1
            });
        }
        stop.set_value(chosen.map(SendWrapper::new));
    };
    // Buttons come and go, can be pressed or not, and a narrow window hides some: one that can be pressed is the stop.
    let settle = move || {
        let now = stop.with_value(|stop| stop.as_deref().cloned());
        let usable = usable(node);
        let stays = now.filter(|now| usable.contains(now));
        stop_at(stays.or_else(|| usable.into_iter().next()));
    };
    // With the next frame, when the page is laid out anyway: what is seen can't be asked sooner without laying it out twice.
    let settle_soon = move || {
        request_animation_frame(move || {
            if !stop.is_disposed() {
                settle();
            }
        });
    };
    Effect::new(move |_| {
        if let Some(bar) = node.get() {
            settle_soon();
            when_rebuilt(&bar, &["disabled"], settle_soon);
        }
    });
    when_resized(settle_soon);
    let pressed = move |event: web_sys::KeyboardEvent| {
        let all = usable(node);
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
        if let Some(button) = all.get(next) {
            stop_at(Some(button.clone()));
            let _ = button.focus();
        }
    };
    view! {
        <div class="toolbar" data-kind=kind role="toolbar" aria-label=name node_ref=node on:keydown=pressed>
            {children()}
        </div>
    }
}

fn buttons(node: NodeRef<html::Div>) -> Vec<HtmlElement> {
    let found = node
        .get_untracked()
        .and_then(|bar| bar.query_selector_all("button, a[href]").ok());
    let Some(found) = found else {
        return Vec::new();
    };
    let all = (0..found.length()).filter_map(|at| found.item(at));
    all.map(JsCast::unchecked_into).collect()
}

/// The buttons that are seen and can be pressed.
fn usable(node: NodeRef<html::Div>) -> Vec<HtmlElement> {
    let is_usable =
        |button: &HtmlElement| !button.has_attribute("disabled") && button.offset_width() > 0;
    buttons(node).into_iter().filter(is_usable).collect()
}
