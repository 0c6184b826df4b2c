//! Two sides beside each other, with a border that can be dragged or moved by arrows.

use crate::lang::t;
use leptos::html;
use leptos::prelude::*;
use rewards_words::label;

/// The share of the facts, per cent: at first, at least, at most.
const SHARES: (i32, i32, i32) = (62, 35, 75);

/// The result and the facts. On a wide window the facts stand on the left, though the result comes first for who goes
/// through the page by keyboard or by ear.
#[component]
pub fn Split(children: Children) -> impl IntoView {
    let share = RwSignal::new(SHARES.0);
    let node = NodeRef::<html::Div>::new();
    let move_to = move |to: i32| share.set(to.clamp(SHARES.1, SHARES.2));
    let dragging = RwSignal::new(false);
    let dragged = move |event: web_sys::PointerEvent| {
        let Some(panes) = node.get_untracked().filter(|_| dragging.get_untracked()) else {
            return;
        };
        let bounds = panes.get_bounding_client_rect();
        let (from, width) = (bounds.left() as i32, bounds.width() as i32);
        move_to((event.client_x() - from) * 100 / width.max(1));
    };
    let pressed = move |event: web_sys::KeyboardEvent| {
        let by = match event.key().as_str() {
            "ArrowLeft" => -2,
            "ArrowRight" => 2,
            _ => return,
        };
        event.prevent_default();
        move_to(share.get_untracked() + by);
    };
    view! {
        <div
            class="panes"
            node_ref=node
            style=("--share", move || format!("{}%", share.get()))
            on:pointermove=dragged
            on:pointerup=move |_| dragging.set(false)
            on:pointercancel=move |_| dragging.set(false)
        >
            {children()}
            <div
                class="panes-border"
                role="separator"
                tabindex="0"
                aria-orientation="vertical"
                aria-label=t(label!("两边的宽度", "Width of the two sides"))
                aria-valuenow=move || share.get().to_string()
                aria-valuemin=SHARES.1.to_string()
                aria-valuemax=SHARES.2.to_string()
                on:keydown=pressed
                on:pointerdown=move |event| {
                    event.prevent_default();
                    if let Some(panes) = node.get_untracked() {
                        // Where it is refused the border follows as long as the pointer is over the panes.
                        let _ = panes.set_pointer_capture(event.pointer_id());
                    }
                    dragging.set(true);
                }
            ></div>
        </div>
    }
}
