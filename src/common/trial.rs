//! Something is being tried out: what it changes, and whether it is taken over.

use crate::lang::{live, t};
use crate::parts::button::{Button, Weight};
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_core::number::Money;
use rewards_document::catalog;
use rewards_document::statement::{Computed, digits, signed};
use rewards_document::workbook::{FactsCheck, SchemeCheck, Shared};
use rewards_words::{label, say};

/// The bar that stays as long as something is tried out.
#[component]
pub fn TrialBar() -> impl IntoView {
    let state = state();
    let is_on = Memo::new(move |_| state.trial.with(Option::is_some));
    view! {
        <Show when=move || is_on.get()>
            <Trial />
        </Show>
    }
}

#[component]
fn Trial() -> impl IntoView {
    let state = state();
    let before = Memo::new(move |_| kept_net(state));
    let now = Memo::new(move |_| {
        state.computed.with(|computed| {
            computed
                .as_ref()
                .map(|computed| computed.statement.totals.net())
        })
    });
    let difference = live(move || match (before.get(), now.get()) {
        (Some(before), Some(now)) => say!(
            "合计净额 {0} → {1}（{2}）",
            "net for all {0} → {1} ({2})",
            digits(before),
            digits(now),
            signed(now - before)
        ),
        _ => say!("还算不出来", "cannot be computed yet"),
    });
    view! {
        <aside class="trial" role="region" aria-label=t(label!("试算", "What if"))>
            <strong>{t(label!("试算中，改动还没有记入台账", "Trying out: nothing is written down yet"))}</strong>
            <span>{difference}</span>
            <div class="buttons">
                <Button
                    id="keep-trial"
                    text=t(label!("记入台账", "Write it down"))
                    weight=Weight::Primary
                    on_press=move || state.keep_trial()
                />
                <Button id="drop-trial" text=t(label!("放弃", "Drop it")) on_press=move || state.drop_trial() />
            </div>
        </aside>
    }
}

/// What the workbook that is kept comes to.
fn kept_net(state: State) -> Option<Money> {
    state.workbook.with(|workbook| {
        let definition = catalog::definition(&workbook.template)?;
        let scheme = SchemeCheck::of(definition, &workbook.fill(&workbook.template)).scheme?;
        let facts = Shared::new(FactsCheck::of(&workbook.facts));
        Some(Computed::of(&scheme, &facts)?.statement.totals.net())
    })
}
