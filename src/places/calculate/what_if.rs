//! 试算: one more deal, or any change, on a copy of the facts.

use crate::common::{ExampleMark, TRIAL};
use crate::lang::{live, t};
use crate::parts::button::{Button, Weight};
use crate::parts::fold::Fold;
use crate::parts::later::{Later, later};
use crate::parts::text_field::{Holds, TextField};
use crate::platform::dom::bring_into_sight_soon;
use crate::platform::today;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_core::number::{Day, Period};
use rewards_document::statement::{net_after, net_change, why_unchanged};
use rewards_document::workbook::{
    CellKind, DealWith, Edit, Facts, History, Names, Place, Sheet, normalize, one_more_deal,
};
use rewards_words::label;
use rewards_words::text::{Label, Localized};

/// The name of a customer that is only tried out.
const NEW: Label = label!("新客户（试算）", "New customer (what if)");

/// The id of what a deal comes to, and of the ways to go on from there.
const END: &str = "what-if-end";

/// 「再签一单 ___ 元」.
#[component]
pub fn WhatIf() -> impl IntoView {
    let state = state();
    let (amount, with) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let rep = state.chosen_rep;
    let is_deal = move || {
        let number = amount.with(|amount| normalize::number(CellKind::Money, amount.trim()));
        number.is_some_and(|fen| fen > 0)
    };
    let wrong = Signal::derive(move || {
        let is_wrong = amount.with(|amount| !amount.trim().is_empty()) && !is_deal();
        is_wrong.then(|| {
            t(label!(
                "请填大于 0 的金额，如 5万",
                "An amount above zero, such as 50000"
            ))
            .get()
        })
    });
    // What was tried last is tried no more, as long as nothing else was changed since: each press asks anew.
    let tried = StoredValue::new(None::<Place>);
    let try_it = move || {
        let Some(rep) = rep.get_untracked().filter(|_| untrack(is_deal)) else {
            return;
        };
        let is_last = tried.with_value(|tried| tried.as_ref() == Some(&place(state)));
        if is_last && untrack(|| state.workbook.is_trial()) {
            state.undo();
        }
        let (amount, with) = (amount.get_untracked(), with.get_untracked());
        let now = try_one_more(state, rep, amount.trim(), with.trim());
        tried.set_value(Some(now));
        bring_into_sight_soon(END.to_owned());
    };
    // Where the page scrolls as one, the bar at its head is out of sight from here.
    let is_trial = Memo::new(move |_| state.workbook.is_trial());
    let ends_here = move || state.one_sided.get() && is_trial.get();
    // One's own net beside the button; the sum of all stands at the foot of the page.
    let outcome = Memo::new(move |_| outcome(state).unwrap_or_default());
    let outcome = live(move || outcome.get());
    let unchanged = Memo::new(move |_| stays(state));
    view! {
        <Fold name=t(label!("试算：再签一单会怎样", "What if there is one more deal"))>
            <form
                class="what-if"
                on:submit=move |event| {
                    event.prevent_default();
                    try_it();
                }
            >
                <TextField
                    id="what-if-amount".to_owned()
                    label=t(label!("再签一单（元）", "One more deal (¥)"))
                    value=amount
                    wrong=wrong
                    holds=Holds::Figure
                    placeholder=t(label!("5万", "50,000"))
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
                    disabled=move || !is_deal()
                >
                    {t(label!("试算", "Try"))}
                </button>
            </form>
            <div class="what-if-end" id=END>
                <p class="what-if-outcome" role="status">
                    {outcome}
                    <Show when=move || outcome.with(|text| !text.is_empty())><ExampleMark key=state.template /></Show>
                </p>
                <Show when=move || unchanged.get()>
                    <Later view=why_it_stays />
                </Show>
                <Show when=ends_here>
                    <div class="buttons">
                        <Button
                            text=t(label!("记入台账", "Save to the ledger"))
                            weight=Weight::Primary
                            on_press=move || state.keep_trial()
                        />
                        <Button text=t(label!("放弃", "Discard")) on_press=move || state.drop_trial() />
                    </div>
                </Show>
            </div>
            <Button
                id="try-out"
                text=t(label!("改动别的事实来试算", "Try any other change"))
                weight=Weight::Quiet
                on_press=move || {
                    state.try_out(None);
                    bring_into_sight_soon(TRIAL.to_owned());
                }
            />
        </Fold>
    }
}

/// What the trial makes of the net of the rep who is looked at.
fn outcome(state: State) -> Option<Localized> {
    let (before, now) = (state.before_trial.get()?, state.computed.get()?);
    net_change(&before, &now, state.chosen_rep.get()?)
}

/// Whether a trial leaves the net of the rep who is looked at as it is.
fn stays(state: State) -> bool {
    let moved = || {
        let (before, now) = (state.before_trial.get()?, state.computed.get()?);
        Some(net_after(&before, &now, Some(state.chosen_rep.get()?))?.whose)
    };
    state.before_trial.with(Option::is_some) && moved().flatten().is_none()
}

later! {
    /// Why the net stays as it is, as far as that's known.
    fn why_it_stays() -> AnyView {
        let state = state();
        let why = Memo::new(move |_| {
            let (before, now) = (state.before_trial.get()?, state.computed.get()?);
            why_unchanged(&before, &now, state.chosen_rep.get()?)
        });
        let why = move || why.get().map(|why| view! { <p class="hint">{t(why)}</p> });
        view! { <div role="status">{why}</div> }.into_any()
    }
}

/// Tries one more deal of a rep on a copy of the facts; what is in it then.
fn try_one_more(state: State, rep: usize, amount: &str, customer: &str) -> Place {
    if !untrack(|| state.workbook.is_trial()) {
        let id = state
            .reps
            .with_untracked(|reps| reps.get(rep).map(|row| row.id.clone()));
        state.try_out(id);
    }
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
        (name.unwrap_or_default(), day_for(facts))
    });
    let with = if customer.is_empty() {
        DealWith::New(NEW.in_lang(state.lang.get_untracked()).to_owned())
    } else {
        DealWith::Named(customer.to_owned())
    };
    let edits = state
        .facts
        .with_untracked(|facts| one_more_deal(facts, &name, &with, &date, amount));
    state.act(Edit::Several(edits));
    place(state)
}

/// Today where it lies in the period, else the period's last day.
fn day_for(facts: &Facts) -> String {
    let today = today();
    let is_within = |period: Period| Day::read(&today).is_some_and(|day| period.holds(day));
    match facts.days() {
        Some(period) if !is_within(period) => period.to.to_string(),
        Some(_) | None => today,
    }
}

/// What can be taken back of the workbook that is looked at.
fn place(state: State) -> Place {
    untrack(|| state.workbook.history(History::place))
}
