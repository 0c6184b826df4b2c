//! The browser's own picker of days, beside a field in which days are typed.

use super::button::IconButton;
use super::icon::Sign;
use crate::lang::live;
use crate::platform::dom::focus_soon;
use leptos::html;
use leptos::leptos_dom::helpers::request_animation_frame;
use leptos::prelude::*;
use rewards_core::number::Day;
use rewards_words::say;
use web_sys::{HtmlInputElement, KeyboardEvent};

/// A button that opens the picker over its field. What is picked is handed on at once; Enter and Escape lead back to the field.
#[component]
pub fn DayPick(
    /// The field's id.
    of: String,
    /// What the field is called.
    label: Signal<String>,
    /// What stands in it.
    value: Signal<String>,
    /// What happens when a day is picked.
    on_picked: Callback<String>,
) -> impl IntoView {
    let node = NodeRef::<html::Input>::new();
    let is_open = RwSignal::new(false);
    let name = live(move || say!("选日期：{0}", "Pick a date: {0}", label.get()));
    let pick = move || {
        is_open.set(true);
        if let Some(field) = node.get_untracked() {
            let text = value.get_untracked();
            let is_day = Day::read(&text).is_some();
            open(field, if is_day { text } else { String::new() });
        }
    };
    let picked = move |event: web_sys::Event| {
        let day = event_target_value(&event);
        // A day that is typed part by part is none until all of it is there.
        if !day.is_empty() {
            on_picked.run(day);
        }
    };
    let pressed = move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | "Escape") {
            event.prevent_default();
            event.stop_propagation();
            focus_soon(of.clone());
        }
    };
    view! {
        <input
            type="date"
            class="field day-pick"
            aria-label=name
            hidden=move || !is_open.get()
            node_ref=node
            on:input=picked
            on:keydown=pressed
            on:blur=move |_| is_open.set(false)
        />
        <IconButton name=name sign=Sign::Calendar on_press=pick />
    }
}

/// The field stands on the page a moment later; then it has the focus, and the browser shows its picker where it has one.
fn open(field: HtmlInputElement, text: String) {
    request_animation_frame(move || {
        field.set_value(&text);
        let _ = field.focus();
        // Old browsers, and frames of another origin, have none to show: the field itself takes digits and arrows.
        let _ = field.show_picker();
    });
}
