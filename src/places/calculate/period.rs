//! The period that is computed.

use crate::lang::{live, t};
use crate::parts::text_field::{Holds, TextField};
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::fault_words;
use rewards_document::workbook::{Edit, FieldRef, normalize};
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// The period in one line: 2026年度 where it is a year.
pub fn period_words(state: State) -> Localized {
    state.facts.with(|facts| {
        let [from, to] = facts.period.each_ref().map(|day| normalize::day(day));
        match (from.strip_suffix("-01-01"), to.strip_suffix("-12-31")) {
            (Some(one), Some(other)) if one == other => say!("{0}年度", "{0}", one),
            _ => say!("{0} 至 {1}", "{0} to {1}", from, to),
        }
    })
}

/// Whether the period is not in order.
pub fn is_wrong(state: State) -> bool {
    state.problems.with(|problems| {
        problems
            .iter()
            .any(|placed| matches!(placed.field, FieldRef::Period(_)))
    })
}

/// The two days.
#[component]
pub fn PeriodFields() -> impl IntoView {
    let state = state();
    let day = move |end: usize, id: &str, label: Label| {
        let wrong = live(move || {
            state.problems.with(|problems| {
                let here = |placed: &&rewards_document::workbook::Placed| {
                    placed.field == FieldRef::Period(end)
                };
                problems
                    .iter()
                    .find(here)
                    .map(fault_words)
                    .unwrap_or_default()
            })
        });
        let value = move || {
            state
                .facts
                .with(|facts| facts.period.get(end).cloned().unwrap_or_default())
        };
        view! {
            <TextField
                id=id.to_owned()
                label=t(label)
                value=Signal::derive(value)
                wrong=Signal::derive(move || Some(wrong.get()).filter(|text| !text.is_empty()))
                holds=Holds::Day
                placeholder="2026-01-01".to_owned()
                on_typed=move |text| state.act(Edit::Period(end, text))
                on_left=Callback::new(move |()| state.close_run())
            />
        }
    };
    view! {
        <fieldset class="period">
            <legend class="unseen">{t(label!("核算期", "Period"))}</legend>
            {day(0, "period-from", label!("从", "From"))}
            {day(1, "period-to", label!("到（含当天）", "To (included)"))}
        </fieldset>
    }
}
