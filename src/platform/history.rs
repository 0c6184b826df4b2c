//! Steps of the browser's history: each entry carries how many things lie over the place, and, where it was left for another
//! workbook, which one it was left with.

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

/// What this step carries: how many things lie over the place, behind an `@` the workbook.
fn carried() -> String {
    let state = history().and_then(|history| history.state().ok());
    state
        .and_then(|state| state.as_string())
        .unwrap_or_default()
}

/// How many things lie over the place at this step.
#[must_use]
pub fn depth() -> usize {
    let carried = carried();
    let depth = carried.split('@').next();
    depth.and_then(|depth| depth.parse().ok()).unwrap_or(0)
}

/// The workbook that this step was left with, once: where it was left for another one.
pub fn take_left_book() -> Option<String> {
    let carried = carried();
    let (_, book) = carried.split_once('@')?;
    replace(depth());
    Some(book.to_owned())
}

/// Says of this step with which workbook it is left.
pub fn leave_book(book: &str) {
    if let Some(history) = history() {
        let carried = format!("{}@{book}", depth());
        let _ = history.replace_state(&JsValue::from_str(&carried), "");
    }
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
