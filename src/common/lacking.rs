//! What a figure waits for, each thing with the way to where it's filled in.

use super::go_to::go_to;
use crate::lang::t;
use crate::overlay::Under;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::statement::{Awaited, AwaitedAt, Shown};
use rewards_document::workbook::FieldRef;
use rewards_words::label::AND;
use rewards_words::text::Localized;

/// `已知部分，还缺：张伟的月绩效奖金`; nothing where all is known.
#[component]
pub fn Lacking(
    /// The figure.
    #[prop(into)]
    shown: Signal<Shown>,
) -> impl IntoView {
    let state = state();
    // The page's own figures of the company are those of the scheme that it computes with.
    let is_own = use_context::<Under>().unwrap_or_default() == Under::Own;
    let things = Memo::new(move |_| {
        shown.with(|shown| {
            let words = shown.lacking_words()?;
            let things = shown.lacking().into_iter().cloned();
            Some((words, things.collect::<Vec<_>>()))
        })
    });
    move || {
        let ((before, more), things) = things.get()?;
        let last = things.len().saturating_sub(1);
        let things = things.into_iter().enumerate().map(|(nth, awaited)| {
            let between = (nth < last).then(|| t(AND));
            // No line begins with a comma.
            view! { <span class="listed">{thing(state, awaited, is_own)} {between}</span> }
        });
        let before = t(Localized::from(before).beginning());
        Some(view! { {before} {things.collect_view()} {t(more)} })
    }
}

/// A thing that lacks.
fn thing(state: State, awaited: Awaited, is_own: bool) -> impl IntoView {
    let text = t(awaited.text);
    let is_here = is_own || matches!(awaited.at, AwaitedAt::Cell(..) | AwaitedAt::Rows(_));
    if !is_here || awaited.at == AwaitedAt::Rule {
        return view! { <span>{text}</span> }.into_any();
    }
    let go = move |_| {
        if let Some(field) = field(state, &awaited.at) {
            go_to(state, &field);
        }
    };
    view! { <button type="button" class="link" on:click=go>{text}</button> }.into_any()
}

/// The field in which it's filled in.
fn field(state: State, at: &AwaitedAt) -> Option<FieldRef> {
    match at {
        AwaitedAt::Figure(id) => Some(FieldRef::Figure(id.to_string(), None)),
        AwaitedAt::Rule => None,
        AwaitedAt::Rows(sheet) => Some(FieldRef::Table(*sheet)),
        AwaitedAt::Cell(sheet, entry, field) => {
            let row = state
                .facts_check
                .with_untracked(|check| check.row(*sheet, *entry))?;
            Some(FieldRef::Cell(*sheet, row, sheet.column(field)?))
        }
    }
}
