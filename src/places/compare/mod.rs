//! 比方案: the same facts under several schemes, held against one of them.

mod cell;
mod pick;
mod picked;
mod table;

use crate::lang::t;
use crate::state::{State, state};
use leptos::prelude::*;
use pick::Pick;
use picked::picked;
use rewards_core::scheme::Scheme;
use rewards_document::statement::{Comparison, comparison};
use rewards_document::workbook::{SchemeCheck, Shared};
use rewards_words::{label, say};
use table::ComparisonTable;

/// The place.
#[component]
pub fn Compare() -> impl IntoView {
    let state = state();
    let base = RwSignal::new(None::<String>);
    let compared = Memo::new(move |_| compared(state, base));
    let facts = move || {
        let (deals, reps) = state.facts_check.with(|check| {
            let ledger = check.sound.as_ref().map(|sound| &sound.ledger);
            ledger.map_or((0, 0), |ledger| (ledger.deals.len(), ledger.reps.len()))
        });
        t(say!(
            "同一份台账，{0} 笔成交，{1} 人",
            "the same facts: {0} deals, {1} salespeople",
            deals,
            reps
        ))
    };
    let nothing = label!(
        "没有可比的：先选方案，并把核算期填对。",
        "Nothing to compare: pick schemes, and see that the period is in order."
    );
    view! {
        <section class="compare" aria-labelledby="place-heading">
            <header class="place-head">
                <h1 id="place-heading" tabindex="-1">{t(label!("比方案", "Compare schemes"))}</h1>
                <p class="hint">{facts}</p>
            </header>
            <Pick />
            <Show
                when=move || compared.with(|compared| !compared.schemes.is_empty())
                fallback=move || view! { <p class="empty">{t(nothing)}</p> }
            >
                <ComparisonTable compared=compared base=base />
            </Show>
        </section>
    }
}

fn compared(state: State, base: RwSignal<Option<String>>) -> Comparison {
    let checked = picked(state).into_iter().filter_map(|definition| {
        let fill = state
            .workbook
            .with(|workbook| workbook.fill(&definition.id));
        SchemeCheck::of(definition, &fill).scheme
    });
    let schemes: Vec<Shared<Scheme>> = checked.collect();
    let schemes: Vec<&Scheme> = schemes.iter().map(|scheme| &**scheme).collect();
    // Against the one that was chosen, else the one that the page computes with, else the first.
    let template = state.template.get();
    let place_of = |id: &str| schemes.iter().position(|scheme| *scheme.id == *id);
    let chosen = base.with(|base| base.as_deref().and_then(place_of));
    let base = chosen.or_else(|| place_of(&template)).unwrap_or(0);
    state.facts_check.with(|check| {
        let sound = check.sound.as_ref();
        sound
            .map(|sound| comparison(&schemes, sound, base))
            .unwrap_or_default()
    })
}
