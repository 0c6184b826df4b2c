//! What would pay more: the next steps of a rep that can still happen, the cheapest first.

use crate::common::{ScaleView, Worked, go_to_row};
use crate::lang::t;
use crate::platform::today;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_core::number::Day;
use rewards_document::statement::{Computed, Step, steps_in_pieces};
use rewards_document::workbook::Shared;
use rewards_words::label;

/// So many are shown at once.
const SHOWN: usize = 3;

/// The next steps.
#[component]
pub fn Steps() -> impl IntoView {
    let state = state();
    let asked = Memo::new(move |_| Some((state.computed.get()?, state.chosen_rep.get()?)));
    let found = Worked::new(
        asked,
        async |(computed, place): (Shared<Computed>, usize)| {
            let steps = steps_in_pieces(&computed, place, Day::read(&today())).await;
            (place, steps)
        },
    );
    let steps = Memo::new(move |_| {
        let chosen = state.chosen_rep.get();
        // What was found for another rep isn't shown.
        let latest = found.latest().filter(|(of, _)| Some(*of) == chosen);
        latest.map(|(_, steps)| steps).unwrap_or_default()
    });
    let list = move |skip: usize, take: usize| {
        steps.with(|steps| {
            let shown = steps.iter().skip(skip).take(take).cloned();
            shown.map(|step| step_view(state, step)).collect_view()
        })
    };
    let count = move || steps.with(Vec::len);
    view! {
        <Show when=move || { count() > 0 }>
            <section class="steps">
                <h4>{t(label!("再进一步", "Next steps"))}</h4>
                <ul>{move || list(0, SHOWN)}</ul>
                <Show when=move || { count() > SHOWN }>
                    <details class="more">
                        <summary>{t(label!("更多", "More"))}</summary>
                        <ul>{move || list(SHOWN, usize::MAX)}</ul>
                    </details>
                </Show>
            </section>
        </Show>
    }
}

fn step_view(state: State, step: Step) -> impl IntoView {
    let row = step.row;
    let text = t(step.text);
    let text = match row {
        None => view! { <span>{text}</span> }.into_any(),
        Some((sheet, entry)) => {
            let go = move |_| {
                let row = state
                    .facts_check
                    .with_untracked(|check| check.row(sheet, entry));
                if let Some(row) = row {
                    go_to_row(state, sheet, row);
                }
            };
            view! { <button type="button" class="link" on:click=go>{text}</button> }.into_any()
        }
    };
    view! {
        <li class="step">
            <p class="step-text">
                {text} <span class="badge" data-tone="gain">{t(step.brings)}</span>
            </p>
            <ScaleView scale=step.scale />
        </li>
    }
}
