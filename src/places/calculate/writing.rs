//! A row that is being written is quiet: what is unfinished in it is said once it is left. Leaving a deal makes the
//! customer that it names, and leaving the first rep those that deals name; it's said in a quiet line, as is what came in by
//! an import.

use crate::lang::t;
use crate::notice::{Answer, Done};
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::workbook::{RowId, Sheet, Workbook, leave_row};
use rewards_words::label;

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
            text: leaving.said.clone(),
            answer: Answer::Mend(Box::new(leaving)),
        }));
    }
}

/// What leaving a row made, or what came in at once, with what can be done about it.
#[component]
pub fn DoneLine(
    /// Below which table: it's said where it was done.
    sheet: Sheet,
) -> impl IntoView {
    let state = state();
    // What was taken back isn't said to be done, and what can be taken back is that only until the next act.
    let done = Memo::new(move |_| {
        let done = state.look.done.get().filter(|done| done.sheet == sheet)?;
        let stands = state.facts.with(|facts| match &done.answer {
            Answer::Mend(made) => made.stands(facts),
            Answer::TakeBack(left) => facts == left,
        });
        stands.then_some(done)
    });
    move || {
        done.get().map(|done| {
            let name = match &done.answer {
                Answer::Mend(made) => made.remedy.name.clone(),
                Answer::TakeBack(_) => label!("撤销", "Undo").into(),
            };
            let press = move |_| {
                match &done.answer {
                    Answer::Mend(made) => state.act_all(vec![made.remedy.edit.clone()]),
                    Answer::TakeBack(_) => state.undo(),
                }
                state.look.done.set(None);
            };
            view! {
                <p class="done-line" role="status">
                    {t(done.text)} " "
                    <button type="button" class="link" on:click=press>{t(name)}</button>
                </p>
            }
        })
    }
}
