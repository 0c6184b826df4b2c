//! What opens below a button, and a menu at a place in the window.
#![allow(
    clippy::float_arithmetic,
    reason = "lengths on the screen are no money"
)]

use super::icon::{Icon, Sign};
use crate::platform::dom::{closest, focused, stays_within};
use leptos::leptos_dom::helpers::window_event_listener;
use leptos::prelude::*;
use leptos::{ev, html};
use wasm_bindgen::JsCast;
use web_sys::{FocusEvent, HtmlElement, KeyboardEvent, MouseEvent, Node};

/// Something that can be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MenuItem {
    /// What it is called.
    pub name: String,
    /// The keys that do the same.
    pub keys: &'static str,
    /// Whether a line is drawn above it.
    pub begins_group: bool,
}

/// A button below which something opens. Escape, a press beside it, going elsewhere and what is pressed in it close it again.
#[component]
pub fn DropDown(
    /// What it is called.
    #[prop(into)]
    name: Signal<String>,
    /// What opens.
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Details>::new();
    let close = move || {
        if let Some(menu) = node.get_untracked() {
            let _ = menu.remove_attribute("open");
        }
    };
    let back_to_name = move || {
        if let Some(menu) = node.get_untracked()
            && let Ok(Some(name)) = menu.query_selector("summary")
        {
            let _ = name.unchecked_into::<HtmlElement>().focus();
        }
    };
    let pressed = move |event: KeyboardEvent| {
        let is_open = node
            .get_untracked()
            .is_some_and(|menu| menu.has_attribute("open"));
        if event.key() == "Escape" && is_open {
            event.stop_propagation();
            back_to_name();
            close();
        }
    };
    let left = move |event: FocusEvent| {
        // A press on what takes no focus leads nowhere: it's heard below.
        if event.related_target().is_some() && !stays_within(&event) {
            close();
        }
    };
    let beside = window_event_listener(ev::pointerdown, move |event| {
        let on = event.target().map(JsCast::unchecked_into::<Node>);
        let menu = node.get_untracked();
        if menu.is_some_and(|menu| !menu.contains(on.as_ref())) {
            close();
        }
    });
    on_cleanup(move || beside.remove());
    // What was pressed is done by now, and has the focus where it asked for it.
    let chosen = move |event: MouseEvent| {
        if closest(&event, "button").is_some() {
            let menu = node.get_untracked();
            if menu.is_some_and(|menu| menu.contains(focused().as_deref().map(AsRef::as_ref))) {
                back_to_name();
            }
            close();
        }
    };
    view! {
        <details class="drop-down" node_ref=node on:keydown=pressed on:focusout=left on:click=chosen>
            <summary>
                <span>{name}</span>
                <Icon sign=Sign::Down />
            </summary>
            {children()}
        </details>
    }
}

/// A menu; arrows go through it, Escape and a press beside it close it.
#[component]
pub fn Menu(
    /// What it is called.
    #[prop(into)]
    name: Signal<String>,
    /// What can be done.
    #[prop(into)]
    items: Signal<Vec<MenuItem>>,
    /// Where it is, in px of the window.
    at: (f64, f64),
    /// Does the one at a place.
    on_choose: Callback<usize>,
    /// Closes it.
    on_close: Callback<()>,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    Effect::new(move || {
        if let Some(menu) = node.get() {
            stay_in_window(&menu, at);
            step(&menu, 1);
        }
    });
    let pressed = move |event: KeyboardEvent| {
        let Some(menu) = node.get_untracked() else {
            return;
        };
        match event.key().as_str() {
            "ArrowDown" => step(&menu, 1),
            "ArrowUp" => step(&menu, -1),
            "Escape" | "Tab" => on_close.run(()),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let left = move |event: web_sys::FocusEvent| {
        if !stays_within(&event) {
            // A menu that is taken away is left by that, too, when nobody listens any more.
            on_close.try_run(());
        }
    };
    let item = move |(place, item): (usize, MenuItem)| {
        view! {
            <button
                type="button"
                role="menuitem"
                class="menu-item"
                tabindex="-1"
                data-group=item.begins_group.then_some("")
                on:click=move |_| on_choose.run(place)
            >
                <span>{item.name}</span>
                <kbd aria-hidden="true">{item.keys}</kbd>
            </button>
        }
    };
    let items = move || items.get().into_iter().enumerate().map(item).collect_view();
    view! {
        <div class="popup-menu" role="menu" aria-label=name node_ref=node on:keydown=pressed on:focusout=left>
            {items}
        </div>
    }
}

/// Lays it where it was asked for, but within the window.
pub fn stay_in_window(menu: &HtmlElement, (x, y): (f64, f64)) {
    let window =
        |size: fn(&web_sys::Window) -> Option<f64>| web_sys::window().as_ref().and_then(size);
    let wide = window(|window| window.inner_width().ok()?.as_f64()).unwrap_or(x);
    let high = window(|window| window.inner_height().ok()?.as_f64()).unwrap_or(y);
    let place = |at: f64, own: i32, most: f64| at.min(most - f64::from(own) - 8.0).max(8.0);
    let style = menu.style();
    let _ = style.set_property(
        "left",
        &format!("{}px", place(x, menu.offset_width(), wide)),
    );
    let _ = style.set_property(
        "top",
        &format!("{}px", place(y, menu.offset_height(), high)),
    );
}

/// Goes so many items on, round and round.
fn step(menu: &HtmlElement, by: i32) {
    let Ok(items) = menu.query_selector_all("[role=menuitem]") else {
        return;
    };
    let count = i32::try_from(items.length()).unwrap_or_default();
    if count == 0 {
        return;
    }
    let focused = focused();
    let at = (0..items.length()).find(|at| {
        let item = items.item(*at).map(JsCast::unchecked_into::<HtmlElement>);
        item.is_some() && item == focused
    });
    let now = at.and_then(|at| i32::try_from(at).ok());
    let next = now.map_or(if by > 0 { 0 } else { count - 1 }, |now| {
        (now + by).rem_euclid(count)
    });
    let next = u32::try_from(next).ok().and_then(|next| items.item(next));
    if let Some(next) = next {
        let _ = next.unchecked_into::<HtmlElement>().focus();
    }
}
