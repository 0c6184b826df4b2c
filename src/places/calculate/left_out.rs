//! What is not computed because it is unfinished or wrong, with a way to each place.

use crate::common::go_to;
use crate::lang::{live, t};
use crate::parts::icon::{Icon, Sign};
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::workbook::{FieldRef, Placed};
use rewards_document::{
    add_named, fault_words, field_words, left_out_words, unfinished, unknown_name,
};
use rewards_words::say;
use rewards_words::text::Localized;

/// So many are listed.
const LISTED: usize = 8;

/// How much is left out, and the first of it; a press goes there.
#[component]
pub fn LeftOut() -> impl IntoView {
    let state = state();
    let count = Memo::new(move |_| state.problems.with(Vec::len));
    let heading = live(move || {
        let writing = state.look.writing.get();
        let of_rows = state.facts_check.with(|check| {
            let left_out = check.left_out.iter();
            let said = left_out.filter(|row| writing != Some((row.sheet, row.row)));
            left_out_words(&said.collect::<Vec<_>>())
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

/// One problem, with the way to its field and, where a name is in no list, what puts it there.
#[component]
fn One(placed: Placed) -> impl IntoView {
    let state = state();
    let definition = untrack(|| state.definition());
    let place = state
        .facts
        .with_untracked(|facts| field_words(facts, definition.as_deref(), &placed.field));
    let text = t(say!("{0}：{1}", "{0}: {1}", place, fault_words(&placed)));
    let field = placed.field.clone();
    view! {
        <li>
            <button type="button" class="link" on:click=move |_| go_to(state, &field)>{text}</button>
            {remedy(state, &placed.field)}
        </li>
    }
}

/// A name that is in no list can be added to it at once.
fn remedy(state: State, field: &FieldRef) -> Option<impl IntoView + use<>> {
    let (to, name) = state
        .facts
        .with_untracked(|facts| unknown_name(facts, field))?;
    let text: Localized = say!("添加“{0}”", "Add “{0}”", name);
    let add = move |_| {
        let edit = state
            .facts
            .with_untracked(|facts| add_named(facts, to, &name));
        state.act_all(edit.into_iter().collect());
    };
    Some(
        view! { <button type="button" class="button" data-weight="plain" on:click=add>{t(text)}</button> },
    )
}
