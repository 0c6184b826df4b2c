//! Elements of the document, made, found, focused and listened to.

use leptos::leptos_dom::helpers::{document, event_target, request_animation_frame, window};
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{
    Element, Event, FocusOptions, HtmlElement, HtmlInputElement, InputEvent, ScrollIntoViewOptions,
    ScrollLogicalPosition, Text,
};

/// What happens to a field while somebody types; the end of a composition is none of its inputs.
pub const TYPING: &str = "input compositionend";

/// A new element.
pub fn create(tag: &str) -> Element {
    document().create_element(tag).unwrap_throw()
}

/// A new text.
pub fn create_text(text: &str) -> Text {
    document().create_text_node(text)
}

/// The element with an id.
pub fn by_id(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id).map(JsCast::unchecked_into)
}

/// What the document says of itself: its title, its language, its colours.
pub fn describe(title: &str, lang: &str, theme: &str) {
    document().set_title(title);
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", lang);
        let _ = root.set_attribute("data-theme", theme);
    }
}

/// Focuses a field once what was just changed stands on the page, and brings it into sight if it is not. The styles keep
/// it clear of the bars at the window's head and foot.
pub fn focus_soon(id: String) {
    show_soon(id, ScrollLogicalPosition::Nearest);
}

/// Goes to a heading: it stands at the head of the window afterwards.
pub fn go_to_soon(id: String) {
    show_soon(id, ScrollLogicalPosition::Start);
}

fn show_soon(id: String, block: ScrollLogicalPosition) {
    request_animation_frame(move || {
        let Some(element) = by_id(&id) else { return };
        unfold(&element);
        let how = FocusOptions::new();
        how.set_prevent_scroll(true);
        let _ = element.focus_with_options(&how);
        let options = ScrollIntoViewOptions::new();
        options.set_block(block);
        element.scroll_into_view_with_scroll_into_view_options(&options);
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
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Whether the window is that of a phone, where a table is a row of cards.
pub fn is_narrow() -> bool {
    window()
        .match_media("(max-width: 719px)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches())
}

/// The field that an event happened to, or another element, which answers as a field without text.
pub fn target(event: &Event) -> HtmlInputElement {
    event_target(event)
}

/// The nearest element around an event that a selector selects.
pub fn around(event: &Event, selector: &str) -> Option<Element> {
    target(event).closest(selector).ok()?
}

/// Whether a Chinese, Japanese or Korean input method is still putting a word together.
pub fn is_composing(event: &Event) -> bool {
    event.unchecked_ref::<InputEvent>().is_composing()
}
