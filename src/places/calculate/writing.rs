//! A row that is being written is quiet: what is unfinished in it is said once it is left. Leaving a deal makes the
//! customer that it names, and leaving the first rep those that deals name; it's said in a quiet line, as is what came in by
//! an import.

use crate::notice::{Answer, Done};
use crate::state::State;
use leptos::prelude::*;
use rewards_document::workbook::{RowId, Sheet, Workbook, leave_row};

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

/// Somebody writes a row that wasn't there before: nobody can have left it unfinished.
pub fn begin_new(state: State, sheet: Sheet, id: RowId) {
    state.look.writing.set(Some((sheet, id)));
}

/// The row is left.
pub fn row_left(state: State, sheet: Sheet, id: RowId) {
    if state.look.writing.get_untracked().is_some() {
        state.look.writing.set(None);
    }
    finish_row(state, sheet, id);
}

/// What a row that was written down does of its own accord.
pub fn finish_row(state: State, sheet: Sheet, id: RowId) {
    let writer = state.me.get_untracked();
    let leaving = state.facts_check.with_untracked(|check| {
        let leave = |workbook: &Workbook| leave_row(check, &workbook.history, sheet, id, writer);
        state.workbook.with_untracked(leave)
    });
    if let Some(leaving) = leaving {
        state.act(leaving.edit.clone());
        state.close_run();
        state.look.done.set(Some(Done {
            sheet,
            row: Some(id),
            text: leaving.said.clone(),
            answer: Answer::Mend(Box::new(leaving)),
        }));
    }
}
