//! A row that is being written is quiet: what is unfinished in it is said once it is left.

use crate::state::State;
use leptos::prelude::*;
use rewards_document::workbook::{RowId, Sheet};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, Node};

/// Somebody came into a row. One that is already left out keeps saying why, so that it can be mended.
pub fn begin_writing(state: State, sheet: Sheet, id: RowId) {
    let here = Some((sheet, id));
    if state.look.writing.get_untracked() == here {
        return;
    }
    let is_left_out = state
        .facts_check
        .with_untracked(|check| check.why_left_out(sheet, id).is_some());
    let writing = here.filter(|_| !is_left_out);
    if state.look.writing.get_untracked() != writing {
        state.look.writing.set(writing);
    }
}

/// The row is left.
pub fn leave_row(state: State) {
    if state.look.writing.get_untracked().is_some() {
        state.look.writing.set(None);
    }
}

/// Whether the focus goes from one field of a row to another one of it.
pub fn stays_within(event: &FocusEvent) -> bool {
    let row = event
        .current_target()
        .map(JsCast::unchecked_into::<Element>);
    let to = event.related_target().map(JsCast::unchecked_into::<Node>);
    row.is_some_and(|row| row.contains(to.as_ref()) && to.is_some())
}
