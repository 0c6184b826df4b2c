//! Where the focus goes when what had it is gone, or made something: nobody who goes by keys has to begin at the page's head again.

use super::dom::{focused, show};
use leptos::leptos_dom::helpers::request_animation_frame;
use send_wrapper::SendWrapper;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, ScrollLogicalPosition};

/// What can have the focus.
const FOCUSABLE: &str = "a[href], button, input, select, textarea, summary, [tabindex='0']";
/// What something is typed or chosen in.
const FIELDS: &str = "input, select, textarea";
/// What makes something when it's pressed or chosen from.
const MAKES: &str = "[data-makes]";

thread_local! {
    /// So many acts were seen to.
    static ACTS: Cell<u32> = const { Cell::new(0) };
}

/// Before something is done in what listens: once it's done, the focus goes to the field that it made; where it took away what
/// had the focus, to what stands next. What was focused on purpose keeps the focus.
pub fn keep_focus(event: &Event) {
    let holder = event.current_target();
    let target = event.target();
    let (Some(holder), Some(target)) = (holder, target) else {
        return;
    };
    let holder = holder.unchecked_into::<Element>();
    let target = target.unchecked_into::<Element>();
    let Some(acted) = target.closest(FOCUSABLE).ok().flatten() else {
        return;
    };
    let makes = target.closest(MAKES).ok().flatten().is_some();
    let act = ACTS.with(|acts| {
        acts.set(acts.get().wrapping_add(1));
        acts.get()
    });
    let before = SendWrapper::new((all(&holder, FOCUSABLE), acted, holder));
    // What is focused on purpose is so in the frame after the act.
    request_animation_frame(move || {
        request_animation_frame(move || {
            let (before, acted, holder) = before.take();
            // A tap ends what was typed and presses a button in one: where the focus goes is the button's to say.
            if ACTS.get() != act {
                return;
            }
            settle(&before, &acted, &holder, makes);
        });
    });
}

fn settle(before: &[HtmlElement], acted: &Element, holder: &Element, makes: bool) {
    let now = focused();
    let is_lost = now.as_ref().is_none_or(|now| now.tag_name() == "BODY");
    let stays = now.is_some_and(|now| *now == *acted);
    if !(is_lost || makes && stays) {
        return;
    }
    let mut made = all(holder, FIELDS).into_iter();
    if let Some(made) = made.find(|one| !before.contains(one) && can_have_it(one))
        && makes
    {
        return show(&made, ScrollLogicalPosition::Nearest);
    }
    if !is_lost {
        return;
    }
    let at = before.iter().position(|one| **one == *acted);
    let (first, then) = before.split_at(at.unwrap_or_default());
    let mut near = then.iter().chain(first.iter().rev());
    if let Some(near) = near.find(|one| can_have_it(one)) {
        show(near, ScrollLogicalPosition::Nearest);
    }
}

fn all(holder: &Element, selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = holder.query_selector_all(selector) else {
        return Vec::new();
    };
    let found = (0..found.length()).filter_map(|at| found.item(at));
    found.map(JsCast::unchecked_into).collect()
}

fn can_have_it(one: &HtmlElement) -> bool {
    one.is_connected() && one.offset_width() > 0 && !one.matches(":disabled").unwrap_or(true)
}
