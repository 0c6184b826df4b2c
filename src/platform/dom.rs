//! The document: what it says of itself, what is focused and brought into sight.

use leptos::leptos_dom::helpers::{document, request_animation_frame, window};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, FocusOptions, HtmlElement, InputEvent, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};

/// The element with an id.
#[must_use]
pub fn by_id(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id).map(JsCast::unchecked_into)
}

/// Focuses the first element that a selector selects.
pub fn focus_first(selector: &str) {
    let first = document().query_selector(selector).ok().flatten();
    if let Some(first) = first {
        let _ = first.unchecked_into::<HtmlElement>().focus();
    }
}

/// What has the focus.
#[must_use]
pub fn focused() -> Option<HtmlElement> {
    document().active_element().map(JsCast::unchecked_into)
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

/// How far the page is scrolled down, in px.
#[must_use]
pub fn scrolled() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// Scrolls the page.
pub fn scroll_to(top: f64) {
    window().scroll_to_with_x_and_y(0.0, top);
}

/// Whether a Chinese, Japanese or Korean input method is still putting a word together.
pub fn is_composing(event: &Event) -> bool {
    event.unchecked_ref::<InputEvent>().is_composing()
}
