//! Where files and texts come in without being asked for: what is dropped and pasted on the page.

use super::files::take_files;
use super::incoming::Stage;
use super::taking::{begin_text, take_text};
use crate::platform::{pasted_clip, pasted_files};
use crate::state::State;
use leptos::ev;
use leptos::leptos_dom::helpers::window_event_listener;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DragEvent, Element};

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
        if !event.default_prevented() && paste_in(state, &event) {
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

/// Takes what was pasted: a file wherever it is, a table where nothing is typed. Whether it was something. While something is
/// looked at, or can't be read, it comes in its place; while that is being taken in, nothing does.
fn paste_in(state: State, event: &ClipboardEvent) -> bool {
    let stage = state.incoming.stage.get_untracked();
    if matches!(stage, Some(Stage::Writing(_) | Stage::Changing(_))) {
        return false;
    }
    if let Some(files) = pasted_files(event) {
        take_files(state, Some(&files));
        return true;
    }
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let is_typed = target.is_some_and(|target| takes_text(&target));
    match pasted_clip(event).filter(|_| !is_typed) {
        // Whoever was asked for a table instead is told why one is none.
        Some(clip) if matches!(stage, Some(Stage::Refused(..))) => {
            begin_text(state, clip);
            true
        }
        Some(clip) => take_text(state, &clip),
        None => false,
    }
}

/// Whether a text is typed into an element: neither a tick nor a list of choices takes one.
fn takes_text(element: &Element) -> bool {
    let is_other = || {
        let kind = element.get_attribute("type");
        matches!(kind.as_deref(), Some("checkbox" | "radio" | "file"))
    };
    match element.tag_name().as_str() {
        "TEXTAREA" => true,
        "INPUT" => !is_other(),
        _ => false,
    }
}
