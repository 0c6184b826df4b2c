//! A row that is being written is quiet: what is unfinished in it is said once it is left. Leaving a deal makes the
//! customer that it names, which is said in a quiet line.

use crate::lang::t;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::workbook::{Leaving, RowId, Sheet, leave_row};

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
pub fn row_left(state: State, sheet: Sheet, id: RowId) {
    if state.look.writing.get_untracked().is_some() {
        state.look.writing.set(None);
    }
    finish_row(state, sheet, id);
}

/// What a row that was written down does of its own accord.
pub fn finish_row(state: State, sheet: Sheet, id: RowId) {
    let leaving = state
        .facts_check
        .with_untracked(|check| leave_row(check, sheet, id));
    if let Some(leaving) = leaving {
        state.act(leaving.edit.clone());
        state.close_run();
        state.look.made.set(Some(leaving));
    }
}

/// What leaving a row made, with what the writer may have meant instead.
#[component]
pub fn Made(
    /// Below which table: it's said where it was made.
    sheet: Sheet,
) -> impl IntoView {
    let state = state();
    let stands = Memo::new(move |_| {
        let stands = |made: &Leaving| state.facts.with(|facts| made.stands(facts));
        state
            .look
            .made
            .with(|made| made.as_ref().is_some_and(stands))
    });
    move || {
        let is_said = sheet == Sheet::Deals && stands.get();
        let made = state.look.made.get().filter(|_| is_said);
        made.map(|made| {
            let edit = made.remedy.edit;
            let mend = move |_| {
                state.act_all(vec![edit.clone()]);
                state.look.made.set(None);
            };
            view! {
                <p class="made" role="status">
                    {t(made.said)} " "
                    <button type="button" class="link" on:click=mend>{t(made.remedy.name)}</button>
                </p>
            }
        })
    }
}
