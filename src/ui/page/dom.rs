//! Elements of the document, found, focused and listened to.

use super::el::{El, el};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, window};

/// The element with an id.
pub fn by_id(id: &str) -> Option<HtmlElement> {
    window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Focuses an element once what was just changed stands on the page.
pub fn focus_soon(id: String) {
    leptos::prelude::request_animation_frame(move || {
        if let Some(element) = by_id(&id) {
            unfold(&element);
            element.scroll_into_view_with_bool(false);
            let _ = element.focus();
        }
    });
}

/// Opens what an element is folded into.
fn unfold(element: &Element) {
    let mut above = element.parent_element();
    while let Some(fold) = above.and_then(|element| element.closest("details").ok().flatten()) {
        let _ = fold.set_attribute("open", "");
        above = fold.parent_element();
    }
}

/// Goes to the top of the page.
pub fn scroll_up() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Whether the window is that of a phone, where a table is a row of cards.
pub fn is_narrow() -> bool {
    window().and_then(|window| window.match_media("(max-width: 719px)").ok().flatten()).is_some_and(|query| query.matches())
}

/// The element that an event happened to.
pub fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The value of the field that an event happened to.
pub fn value(event: &Event) -> String {
    leptos::prelude::event_target_value(event)
}

/// Whether the field that an event happened to is ticked.
pub fn is_checked(event: &Event) -> bool {
    target(event).and_then(|element| element.dyn_into::<HtmlInputElement>().ok()).is_some_and(|field| field.checked())
}

/// Whether a Chinese, Japanese or Korean input method is still putting a word together.
pub fn is_composing(event: &Event) -> bool {
    event.dyn_ref::<web_sys::InputEvent>().is_some_and(web_sys::InputEvent::is_composing)
}

/// A field of text: what is typed is handed on, but not while an input method is still putting a word together.
pub fn text_field(id: &str, typed: impl Fn(String) + Clone + 'static, left: impl Fn() + 'static) -> El {
    let composed = typed.clone();
    let typed = move |event: Event| {
        if !is_composing(&event) {
            typed(value(&event));
        }
    };
    el("input", "field")
        .set("type", "text")
        .set("id", id)
        .set("autocomplete", "off")
        .on("input", typed)
        .on("compositionend", move |event| composed(value(&event)))
        .on("change", move |_| left())
}
