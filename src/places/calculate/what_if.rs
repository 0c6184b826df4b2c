//! 试算: one more deal, or any change, on a copy of the facts.

use crate::lang::t;
use crate::parts::button::{Button, Weight};
use crate::parts::fold::Fold;
use crate::parts::text_field::{Holds, TextField};
use crate::platform::today;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::workbook::{DealWith, Edit, Names, Sheet, one_more_deal};
use rewards_words::text::Label;
use rewards_words::{label, say};

/// The name of a customer that is only tried out.
const NEW: Label = label!("新客户（试算）", "New customer (what if)");

/// 「再签一单 ___ 元」.
#[component]
pub fn WhatIf() -> impl IntoView {
    let state = state();
    let (amount, with) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let rep = state.chosen_rep;
    let try_it = move || {
        if let Some(place) = rep.get_untracked() {
            let (amount, with) = (amount.get_untracked(), with.get_untracked());
            try_one_more(state, place, amount.trim(), with.trim());
        }
    };
    view! {
        <Fold name=t(label!("试算：再签一单会怎样", "What if one more deal is signed"))>
            <form
                class="what-if"
                on:submit=move |event| {
                    event.prevent_default();
                    try_it();
                }
            >
                <TextField
                    id="what-if-amount".to_owned()
                    label=t(label!("再签一单（元）", "One more deal of (¥)"))
                    value=amount
                    holds=Holds::Figure
                    placeholder="5万".to_owned()
                    enter="done"
                    on_typed=move |text| amount.set(text)
                />
                <TextField
                    id="what-if-customer".to_owned()
                    label=t(label!("客户（不填即新客户）", "Customer (a new one if empty)"))
                    value=with
                    list="names-customers".to_owned()
                    enter="done"
                    on_typed=move |text| with.set(text)
                />
                <button
                    type="submit"
                    class="button"
                    data-weight="primary"
                    id="try-deal"
                    disabled=move || amount.with(|amount| amount.trim().is_empty())
                >
                    {t(label!("试算", "Try"))}
                </button>
            </form>
            <Button
                id="try-out"
                text=t(label!("改动别的事实来试算", "Try out any other change"))
                weight=Weight::Quiet
                on_press=move || state.try_out()
            />
        </Fold>
    }
}

/// Tries one more deal of a rep on a copy of the facts.
fn try_one_more(state: State, rep: usize, amount: &str, customer: &str) {
    let row = state.computed.with_untracked(|computed| {
        let at = computed.as_ref()?.statement.reps.get(rep)?.rep.index();
        state
            .facts_check
            .with_untracked(|check| check.row(Sheet::Reps, at))
    });
    let (name, date) = state.facts.with_untracked(|facts| {
        let table = facts.table(Sheet::Reps);
        let names = Names::of(Sheet::Reps, table);
        let place = row.and_then(|row| table.position(row));
        let name = place.map(|place| names.text_for(Sheet::Reps, place));
        let [from, to] = &facts.period;
        let today = today();
        let date = if *from <= today && today <= *to {
            today
        } else {
            to.clone()
        };
        (name.unwrap_or_default(), date)
    });
    let with = if customer.is_empty() {
        DealWith::New(say!("{0}", "{0}", NEW).into_lang(state.lang.get_untracked()))
    } else {
        DealWith::Known(customer.to_owned())
    };
    if !untrack(|| state.workbook.is_trial()) {
        state.try_out();
    }
    let edits = state
        .facts
        .with_untracked(|facts| one_more_deal(facts, &name, &with, &date, amount));
    state.act(Edit::Several(edits));
}
