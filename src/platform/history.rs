//! Steps of the browser's history within one place: each entry carries how many things lie over the place.

use wasm_bindgen::JsValue;
use web_sys::{History, ScrollRestoration, window};

fn history() -> Option<History> {
    window()?.history().ok()
}

/// The page itself sees to it that each place keeps how far it was scrolled.
pub fn keep_scroll_oneself() {
    if let Some(history) = history() {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
}

/// How many things lie over the place at this step.
#[must_use]
pub fn depth() -> usize {
    let state = history().and_then(|history| history.state().ok());
    let depth = state.and_then(|state| state.as_string());
    depth.and_then(|depth| depth.parse().ok()).unwrap_or(0)
}

/// A new step.
pub fn push(depth: usize) {
    if let Some(history) = history() {
        // A frame that may not do so closes its overlays by their buttons alone.
        let _ = history.push_state(&JsValue::from_str(&depth.to_string()), "");
    }
}

/// Says of this step how many things lie over the place.
pub fn replace(depth: usize) {
    if let Some(history) = history() {
        let _ = history.replace_state(&JsValue::from_str(&depth.to_string()), "");
    }
}

/// So many steps back.
pub fn back(steps: usize) {
    if let Some(history) = history() {
        let steps = i32::try_from(steps).unwrap_or(i32::MAX);
        let _ = history.go_with_delta(-steps);
    }
}
