//! What is not computed because it is unfinished or wrong, with a way to each place.

use crate::common::{go_to, go_to_row};
use crate::lang::{live, t};
use crate::parts::icon::{Icon, Sign};
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::workbook::{Placed, Sheet};
use rewards_document::{
    self as document, fault_words, field_words, left_out_words, not_counted, unfinished,
};
use rewards_words::say;

/// So many are listed.
const LISTED: usize = 8;

/// How much is left out, and the first of it; a press goes there.
#[component]
pub fn LeftOut(
    /// Below which table.
    sheet: Sheet,
) -> impl IntoView {
    let state = state();
    let count = Memo::new(move |_| state.problems.with(Vec::len));
    let heading = live(move || {
        let writing = state.look.writing.get();
        let of_rows = state.facts_check.with(|check| {
            let left_out = check.left_out.iter();
            let said = left_out.filter(|row| writing != Some((row.sheet, row.row)));
            let said: Vec<_> = said.collect();
            // Cards have no numbers.
            state.facts.with(|facts| {
                let called = state.narrow.get().then_some(&**facts);
                left_out_words(&said, sheet, called)
            })
        });
        of_rows
            .or_else(|| state.problems.with(|problems| unfinished(problems)))
            .unwrap_or_default()
    });
    let each = move || {
        state.problems.with(|problems| {
            let first = problems.iter().take(LISTED).cloned();
            first.collect::<Vec<_>>()
        })
    };
    let more = move || {
        let more = count.get().saturating_sub(LISTED);
        (more > 0).then(|| view! { <li>{t(say!("……还有 {0} 处", "… and {0} more", more))}</li> })
    };
    view! {
        <Show when=move || { count.get() > 0 }>
            <details class="left-out" id="problems">
                <summary>
                    <Icon sign=Sign::Warning />
                    <span>{heading}</span>
                </summary>
                <ul>
                    {move || each().into_iter().map(|placed| view! { <One placed=placed /> }).collect_view()}
                    {more}
                </ul>
            </details>
        </Show>
    }
}

/// That rows are left out of the result, and the way to the first of them.
#[component]
pub fn LeftOutNote() -> impl IntoView {
    let state = state();
    let left_out = Memo::new(move |_| {
        let writing = state.look.writing.get();
        state.facts_check.with(|check| {
            let rows = check.left_out.iter().map(|row| (row.sheet, row.row));
            let rows = rows.filter(|row| writing != Some(*row));
            rows.collect::<Vec<_>>()
        })
    });
    let text = live(move || not_counted(left_out.with(Vec::len)).unwrap_or_default());
    let go = move |_| {
        if let Some((sheet, row)) = left_out.with_untracked(|rows| rows.first().copied()) {
            go_to_row(state, sheet, row);
        }
    };
    view! {
        <Show when=move || !left_out.with(Vec::is_empty)>
            <p class="left-out-note">
                <Icon sign=Sign::Warning />
                <button type="button" class="link" on:click=go>{text}</button>
            </p>
        </Show>
    }
}

/// One problem, with the way to its field and with what puts it right at once.
#[component]
fn One(placed: Placed) -> impl IntoView {
    let state = state();
    let definition = untrack(|| state.definition());
    let numbers = !state.narrow.get_untracked();
    let place = state
        .facts
        .with_untracked(|facts| field_words(facts, definition.as_deref(), &placed.field, numbers));
    let text = t(say!("{0}：{1}", "{0}: {1}", place, fault_words(&placed)));
    let field = placed.field.clone();
    view! {
        <li>
            <button type="button" class="link" on:click=move |_| go_to(state, &field)>{text}</button>
            {remedies(state, &placed)}
        </li>
    }
}

/// What puts it right at once: a name that is in no list is added, a sign is written, a customer is left to whom it has.
fn remedies(state: State, placed: &Placed) -> impl IntoView + use<> {
    let remedies = state
        .facts_check
        .with_untracked(|check| document::remedies(check, placed));
    let button = |remedy: document::workbook::Remedy| {
        let edit = remedy.edit;
        let mend = move |_| state.act_all(vec![edit.clone()]);
        view! { <button type="button" class="button" data-weight="plain" on:click=mend>{t(remedy.name)}</button> }
    };
    remedies.into_iter().map(button).collect_view()
}
