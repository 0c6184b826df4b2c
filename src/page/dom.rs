//! Elements of the document, made, found, focused and listened to.

use super::el::{El, el};
use crate::platform::soon;
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{Document, Element, Event, HtmlElement, HtmlInputElement, InputEvent, Text, window};

/// What happens to a field while somebody types; the end of a composition is none of its inputs.
pub const TYPING: &str = "input compositionend";

thread_local! {
    static DOCUMENT: Document = window().and_then(|window| window.document()).unwrap_throw();
}

/// A new element.
pub fn create(tag: &str) -> Element {
    DOCUMENT
        .with(|document| document.create_element(tag))
        .unwrap_throw()
}

/// A new text.
pub fn create_text(text: &str) -> Text {
    DOCUMENT.with(|document| document.create_text_node(text))
}

/// The element with an id.
pub fn by_id(id: &str) -> Option<HtmlElement> {
    DOCUMENT
        .with(|document| document.get_element_by_id(id))
        .map(JsCast::unchecked_into)
}

/// What the document says of itself: its title, its language, its colours.
pub fn describe(title: &str, lang: &str, theme: &str) {
    DOCUMENT.with(|document| {
        document.set_title(title);
        if let Some(root) = document.document_element() {
            let _ = root.set_attribute("lang", lang);
            let _ = root.set_attribute("data-theme", theme);
        }
    });
}

/// Focuses an element once what was just changed stands on the page.
pub fn focus_soon(id: String) {
    soon(Box::new(move |_| {
        if let Some(element) = by_id(&id) {
            unfold(&element);
            element.scroll_into_view_with_bool(false);
            let _ = element.focus();
        }
    }));
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
    window()
        .and_then(|window| window.match_media("(max-width: 719px)").ok().flatten())
        .is_some_and(|query| query.matches())
}

/// The field that an event happened to, or another element, which answers as a field without text.
pub fn target(event: &Event) -> Option<HtmlInputElement> {
    event.target().map(JsCast::unchecked_into)
}

/// The nearest element around an event that a selector selects.
pub fn around(event: &Event, selector: &str) -> Option<Element> {
    target(event)?.closest(selector).ok()?
}

/// The value of the field that an event happened to.
pub fn value(event: &Event) -> String {
    target(event).map(|field| field.value()).unwrap_or_default()
}

/// Whether the field that an event happened to is ticked.
pub fn is_checked(event: &Event) -> bool {
    target(event).is_some_and(|field| field.checked())
}

/// Whether a Chinese, Japanese or Korean input method is still putting a word together.
pub fn is_composing(event: &Event) -> bool {
    event.unchecked_ref::<InputEvent>().is_composing()
}

/// A field of text: what is typed is handed on, but not while an input method is still putting a word together.
pub fn text_field(id: &str, typed: impl Fn(String) + 'static, left: impl Fn() + 'static) -> El {
    let typed = move |event: &Event| {
        if !is_composing(event) {
            typed(value(event));
        }
    };
    el("input.field[type=text][autocomplete=off]")
        .set("id", id)
        .on(TYPING, typed)
        .on("change", move |_| left())
}
