//! Where files and texts come in without being asked for: what is dropped and pasted on the page.

use super::files::take_files;
use super::taking::take_text;
use crate::state::State;
use leptos::ev;
use leptos::leptos_dom::helpers::window_event_listener;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Element};

/// Files that are dropped anywhere on the page come in, and tables that are pasted where nothing is typed.
pub fn listen(state: State) {
    let over = window_event_listener(ev::dragover, move |event: DragEvent| {
        if carries_file(&event) {
            event.prevent_default();
            tell_over(state, Dragged::Over);
        }
    });
    // Between two elements of the page it's still over it.
    let left = window_event_listener(ev::dragleave, move |event: DragEvent| {
        if event.related_target().is_none() {
            tell_over(state, Dragged::Away);
        }
    });
    let dropped = window_event_listener(ev::drop, move |event: DragEvent| {
        if carries_file(&event) {
            event.prevent_default();
            tell_over(state, Dragged::Away);
            drop_in(state, &event);
        }
    });
    let pasted = window_event_listener(ev::paste, move |event| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let is_typed = target.is_some_and(|target| {
            matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
        });
        let text = event
            .clipboard_data()
            .and_then(|data| data.get_data("text/plain").ok());
        if let Some(text) =
            text.filter(|_| !is_typed && state.incoming.stage.get_untracked().is_none())
            && take_text(state, &text)
        {
            event.prevent_default();
        }
    });
    on_cleanup(move || {
        over.remove();
        left.remove();
        dropped.remove();
        pasted.remove();
    });
}

/// Where a file is that somebody drags.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Dragged {
    Over,
    Away,
}

fn tell_over(state: State, held: Dragged) {
    let is_over = held == Dragged::Over;
    if state.incoming.is_over.get_untracked() != is_over {
        state.incoming.is_over.set(is_over);
    }
}

fn carries_file(event: &DragEvent) -> bool {
    event
        .data_transfer()
        .is_some_and(|data| data.types().includes(&"Files".into(), 0))
}

/// Takes what was dropped: all of it.
fn drop_in(state: State, event: &DragEvent) {
    let files = event.data_transfer().and_then(|data| data.files());
    take_files(state, files.as_ref());
}
