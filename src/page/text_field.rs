//! A field of text.

use super::dom::{TYPING, is_composing};
use super::el::{El, el};
use leptos::leptos_dom::helpers::event_target_value;
use web_sys::Event;

/// A field of text: what is typed is handed on, but not while an input method is still putting a word together.
pub fn text_field(id: &str, typed: impl Fn(String) + 'static, left: impl Fn() + 'static) -> El {
    let typed = move |event: &Event| {
        if !is_composing(event) {
            typed(event_target_value(event));
        }
    };
    el("input.field[type=text][autocomplete=off]")
        .set("id", id)
        .on(TYPING, typed)
        .on("change", move |_| left())
}
