//! How a sum over all was found: the sum, by rule, and of whom it is made, each leading on.

use super::opens::OpensPart;
use super::under::{computed_under, figures_of, scheme_words};
use super::worked::{AtWork, Worked};
use crate::lang::{live, t};
use crate::overlay::{Overlay, Under};
use crate::parts::dialog::Dialog;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::statement::{
    Computed, ItemValues, LeadsTo, TotalList, TotalOf, TotalPart, TotalView, total_view,
};
use rewards_document::workbook::Shared;
use rewards_words::label;

/// A sum over all, laid open.
#[component]
pub fn Total(under: Under, of: TotalOf) -> impl IntoView {
    let state = state();
    let computed = computed_under(state, under.clone());
    let asked = Memo::new(move |_| Some((computed.get()?, state.comparing.item_values())));
    let worked = Worked::new(asked, move |(computed, values)| {
        found(state, computed, of.clone(), values)
    });
    let found = Memo::new(move |_| worked.latest().flatten());
    let name = live(move || {
        found.with(|found| {
            let name = found.as_ref().map(|view| view.name.clone());
            name.unwrap_or_else(|| label!("怎么算的", "How it is calculated").into())
        })
    });
    let scheme = scheme_words(state, under.clone());
    let shown = move || {
        let under = under.clone();
        found.with(|found| found.as_ref().map(|view| laid_open(under, view)))
    };
    view! {
        <Dialog
            name=name
            aside=Signal::derive(move || Some(scheme.get()))
            kind="total"
            on_close=move || state.overlays.close()
        >
            <AtWork when=Signal::derive(move || worked.is_working() || computed.with(Option::is_none)) />
            {shown}
        </Dialog>
    }
}

async fn found(
    state: State,
    computed: Shared<Computed>,
    of: TotalOf,
    values: ItemValues,
) -> Option<TotalView> {
    let figures = figures_of(state, &computed);
    total_view(&computed, figures.as_deref(), &of, &values).await
}

fn laid_open(under: Under, view: &TotalView) -> impl IntoView + use<> {
    let note = view.note.clone();
    let formula = view.formula.clone();
    let lists = view.lists.iter().cloned();
    let lists = lists.map(|list| list_view(under.clone(), list));
    view! {
        <p class="rep-net"><span class="figure total-worth">{t(view.worth.clone())}</span></p>
        {note.map(|note| view! { <p class="rep-waits">{t(note)}</p> })}
        {formula.map(|formula| view! { <p class="rep-sums">{t(formula)}</p> })}
        {lists.collect_view()}
    }
}

fn list_view(under: Under, list: TotalList) -> impl IntoView {
    let parts = list.parts.into_iter();
    let parts = parts.map(|part| part_view(under.clone(), part));
    let others = list.others;
    view! {
        <section class="group">
            <h3 class="group-name">{t(list.name)}</h3>
            <ul class="entries">{parts.collect_view()}</ul>
            {others.map(|others| view! { <p class="hint">{t(others)}</p> })}
        </section>
    }
}

fn part_view(under: Under, part: TotalPart) -> impl IntoView {
    let overlay = overlay_of(under, part.leads_to);
    view! {
        <OpensPart overlay=Some(overlay) name=part.name worth=part.worth is_known=part.is_known />
    }
}

/// Where a part of a figure is laid open.
pub fn overlay_of(under: Under, leads_to: LeadsTo) -> Overlay {
    match leads_to {
        LeadsTo::Total(of) => Overlay::Total(under, of),
        LeadsTo::Rep(place) => Overlay::Working(under, place),
        LeadsTo::Entry(at) => Overlay::Why(under, at),
    }
}
