//! The document: what it says of itself, what is focused and brought into sight.

use leptos::ev;
use leptos::leptos_dom::helpers::{
    document, request_animation_frame, window, window_event_listener,
};
use leptos::prelude::on_cleanup;
use send_wrapper::SendWrapper;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, Event, FocusEvent, FocusOptions, HtmlElement, HtmlInputElement, InputEvent,
    KeyboardEvent, MutationObserver, MutationObserverInit, Node, ResizeObserver,
    ScrollIntoViewOptions, ScrollLogicalPosition, ScrollToOptions,
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

/// Takes the focus from what has it, before all around that goes: a browser lays the whole page out, as far as it's built, when the
/// focus is taken out with an element.
pub fn drop_focus() {
    if let Some(focused) = focused() {
        // Nothing has the focus then, as wished.
        let _ = focused.blur();
    }
}

/// Whether something inside the element with an id has the focus.
#[must_use]
pub fn is_focus_within(id: &str) -> bool {
    let (outer, focused) = (by_id(id), focused());
    outer.is_some_and(|outer| {
        focused.is_some_and(|focused| focused != outer && outer.contains(Some(&focused)))
    })
}

/// Goes from a field to the next one that is seen within what holds both. Whether there is one.
pub fn focus_next(field: &HtmlElement, within: &str, fields: &str) -> bool {
    let holder = field.closest(within).ok().flatten();
    let all = holder.and_then(|holder| holder.query_selector_all(fields).ok());
    let Some(all) = all else { return false };
    let seen = (0..all.length())
        .filter_map(|at| all.item(at))
        .map(JsCast::unchecked_into::<HtmlElement>)
        .filter(|one| one.offset_width() > 0);
    let next = seen.skip_while(|one| one != field).nth(1);
    next.is_some_and(|next| {
        let is_there = next.focus().is_ok();
        // What stands there is replaced by what is typed.
        if let Some(input) = next.dyn_ref::<HtmlInputElement>() {
            input.select();
        }
        is_there
    })
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

/// Focuses the first element that a selector selects once what was just changed stands on the page, and brings it into sight.
pub fn focus_first_soon(selector: String) {
    show_first_soon(selector, ScrollLogicalPosition::Nearest);
}

/// Goes to the first element that a selector selects: it stands at the head of the window afterwards.
pub fn go_to_first_soon(selector: String) {
    show_first_soon(selector, ScrollLogicalPosition::Start);
}

fn show_first_soon(selector: String, block: ScrollLogicalPosition) {
    request_animation_frame(move || {
        let first = document().query_selector(&selector).ok().flatten();
        if let Some(first) = first {
            show(&first.unchecked_into(), block);
        }
    });
}

/// Brings an element into sight once what was just changed stands on the page; the focus stays where it is.
pub fn bring_into_sight_soon(id: String) {
    request_animation_frame(move || {
        if let Some(element) = by_id(&id) {
            scroll_to_it(&element, ScrollLogicalPosition::Nearest);
        }
    });
}

/// Goes to a heading: it stands at the head of the window afterwards.
pub fn go_to_soon(id: String) {
    show_soon(id, ScrollLogicalPosition::Start);
}

fn show_soon(id: String, block: ScrollLogicalPosition) {
    request_animation_frame(move || {
        if let Some(element) = by_id(&id) {
            show(&element, block);
        }
    });
}

/// Focuses an element and brings it into sight.
pub fn show(element: &HtmlElement, block: ScrollLogicalPosition) {
    unfold(element);
    let how = FocusOptions::new();
    how.set_prevent_scroll(true);
    let _ = element.focus_with_options(&how);
    scroll_to_it(element, block);
}

fn scroll_to_it(element: &HtmlElement, block: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(block);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Opens what an element is folded into.
fn unfold(element: &Element) {
    let mut above = element.parent_element();
    while let Some(fold) = above.and_then(|element| element.closest("details").ok().flatten()) {
        let _ = fold.set_attribute("open", "");
        above = fold.parent_element();
    }
}

/// Focuses an element without bringing it into sight.
pub fn focus_in_place(id: &str) {
    if let Some(element) = by_id(id) {
        let how = FocusOptions::new();
        how.set_prevent_scroll(true);
        let _ = element.focus_with_options(&how);
    }
}

/// How far something is scrolled down, in px: a part of the page by its word, or the page itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Scrolled {
    part: Option<String>,
    top: f64,
}

/// How far the page and its parts that scroll on their own are scrolled down.
#[must_use]
pub fn scrolled() -> Vec<Scrolled> {
    let page = Scrolled {
        part: None,
        top: window().scroll_y().unwrap_or_default(),
    };
    let parts = scrolling().into_iter().map(|part| Scrolled {
        part: part.get_attribute(SCROLLS),
        top: f64::from(part.scroll_top()),
    });
    std::iter::once(page).chain(parts).collect()
}

/// So many frames what is made a little later has to come.
const FRAMES: u32 = 30;

/// Scrolls everything to where it was; what was not there goes to its top. Where it isn't made that far yet, it's tried again with
/// the next frames, as long as nobody scrolls.
pub fn scroll_back(kept: Vec<Scrolled>) {
    scroll_back_within(kept, FRAMES);
}

fn scroll_back_within(kept: Vec<Scrolled>, frames: u32) {
    scroll_all(&kept);
    let now = scrolled();
    if frames > 0 && !kept.iter().all(|kept| now.contains(kept)) {
        request_animation_frame(move || {
            if scrolled() == now {
                scroll_back_within(kept, frames - 1);
            }
        });
    }
}

fn scroll_all(kept: &[Scrolled]) {
    let top = |part: Option<String>| {
        let kept = kept.iter().find(|kept| kept.part == part);
        kept.map_or(0.0, |kept| kept.top)
    };
    scroll_to(top(None));
    for part in scrolling() {
        let to = ScrollToOptions::new();
        to.set_top(top(part.get_attribute(SCROLLS)));
        part.scroll_to_with_scroll_to_options(&to);
    }
}

/// Parts of the page that scroll on their own bear this, with a word each.
const SCROLLS: &str = "data-scrolls";

fn scrolling() -> Vec<Element> {
    let found = document().query_selector_all(&format!("[{SCROLLS}]"));
    let Ok(found) = found else { return Vec::new() };
    let parts = (0..found.length()).filter_map(|at| found.item(at));
    parts.map(JsCast::unchecked_into).collect()
}

/// Scrolls the page.
pub fn scroll_to(top: f64) {
    window().scroll_to_with_x_and_y(0.0, top);
}

/// Whether a Chinese, Japanese or Korean input method is still putting a word together.
pub fn is_composing(event: &Event) -> bool {
    event.unchecked_ref::<InputEvent>().is_composing()
}

/// Does something whenever an element's content or one of these attributes in it changes, for as long as the part that
/// asked stands.
pub fn when_rebuilt(element: &Element, attributes: &[&str], then: impl Fn() + 'static) {
    let then = Closure::<dyn Fn()>::new(then);
    let Ok(observer) = MutationObserver::new(then.as_ref().unchecked_ref()) else {
        return;
    };
    let what = MutationObserverInit::new();
    what.set_child_list(true);
    what.set_subtree(true);
    let names: js_sys::Array = attributes
        .iter()
        .map(|name| JsValue::from_str(name))
        .collect();
    what.set_attribute_filter(&names);
    if observer.observe_with_options(element, &what).is_ok() {
        let watch = SendWrapper::new((observer, then));
        on_cleanup(move || watch.0.disconnect());
    }
}

/// Does something whenever the window has another size, for as long as the part that asked stands.
pub fn when_resized(then: impl Fn() + 'static) {
    let listener = window_event_listener(ev::resize, move |_| then());
    on_cleanup(move || listener.remove());
}

/// Does something whenever an element has another size, for as long as the part that asked stands.
pub fn when_box_resized(element: &Element, then: impl Fn() + 'static) {
    let then = Closure::<dyn Fn()>::new(then);
    let Ok(observer) = ResizeObserver::new(then.as_ref().unchecked_ref()) else {
        return;
    };
    observer.observe(element);
    let watch = SendWrapper::new((observer, then));
    on_cleanup(move || watch.0.disconnect());
}

/// Whether the focus goes from one element of what listens to another one of it.
#[must_use]
pub fn stays_within(event: &FocusEvent) -> bool {
    let holder = event
        .current_target()
        .map(JsCast::unchecked_into::<Element>);
    let to = event.related_target().map(JsCast::unchecked_into::<Node>);
    holder.is_some_and(|holder| holder.contains(to.as_ref()) && to.is_some())
}

/// Whether a key is an input method's own.
#[must_use]
pub fn is_of_input_method(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == OF_INPUT_METHOD
}

/// The code of keys that an input method takes.
const OF_INPUT_METHOD: u32 = 229;

/// The id of an event's target; empty where it has none.
pub fn target_id(event: &Event) -> String {
    let target = event.target().map(JsCast::unchecked_into::<Element>);
    target.map(|target| target.id()).unwrap_or_default()
}

/// The nearest element around an event's target that a selector selects.
#[must_use]
pub fn closest(event: &Event, selector: &str) -> Option<Element> {
    let target = event.target().map(JsCast::unchecked_into::<Element>)?;
    target.closest(selector).ok().flatten()
}
