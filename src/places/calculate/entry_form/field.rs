//! The fields of the form: which are asked for at once, and one of them.

use super::draft::Draft;
use crate::lang::t;
use crate::places::calculate::cell::{CellField, WrongIn, asked};
use crate::state::State;
use leptos::prelude::*;
use rewards_document::columns::{Show, shown_for};
use rewards_document::outside_period;
use rewards_document::workbook::{CellKind, Sheet};

/// The columns asked for at once, and those that are folded away.
pub fn columns(state: State, sheet: Sheet) -> (Vec<usize>, Vec<usize>) {
    let asked = state.reads.with_untracked(|reads| {
        state
            .facts
            .with_untracked(|facts| shown_for(facts, sheet, reads, &[], Show::Needed))
    });
    // Whose a deal is stands in either, as far as it's known.
    let is_whose = |at: &usize| is_whose(sheet, *at);
    let mut first: Vec<usize> = (0..sheet.columns().len())
        .filter(|at| is_whose(at) || asked.contains(at) && !is_rare(sheet, *at))
        .collect();
    // Whom and how much come before when.
    let is_later = |at: &usize| {
        let field = sheet.columns().get(*at).map_or("", |column| column.field);
        !matches!(field, "kind" | "customer" | "name" | "amount")
    };
    first.sort_by_key(is_later);
    let is_id = |at: &usize| {
        sheet
            .columns()
            .get(*at)
            .is_some_and(|column| column.kind == CellKind::Id)
    };
    let more =
        (0..sheet.columns().len()).filter(|at| is_whose(at) || !first.contains(at) && !is_id(at));
    (first.clone(), more.collect())
}

/// The column that says whose a deal is.
fn is_whose(sheet: Sheet, column: usize) -> bool {
    sheet == Sheet::Deals && sheet.column("rep") == Some(column)
}

/// What most deals do without.
fn is_rare(sheet: Sheet, column: usize) -> bool {
    let field = sheet
        .columns()
        .get(column)
        .map_or("", |column| column.field);
    sheet == Sheet::Deals && matches!(field, "returned" | "margin" | "product" | "prepaid")
}

/// A field of the form.
#[component]
pub fn FormField(
    draft: Draft,
    column: usize,
    /// Among what most rows do without.
    is_folded: bool,
    wrong: Memo<Vec<WrongIn>>,
) -> impl IntoView {
    let Some(named) = draft.sheet.columns().get(column) else {
        return ().into_any();
    };
    let row = Memo::new(move |_| draft.row.get());
    let is_asked = asked(draft.state, row, named, wrong, column);
    let is_whose = is_whose(draft.sheet, column);
    let is_here = move || is_asked.get() && (!is_whose || draft.asks_rep.get() != is_folded);
    let is_here = Memo::new(move |_| is_here());
    let means = Signal::derive(move || {
        let is_rep = named.kind == CellKind::Link(Sheet::Reps);
        is_rep.then(|| draft.means.get()).flatten()
    });
    // The form is being written, and quiet until it's left, but for what is wrong in a field that was left. What was left
    // wrong before is marked, until that is written anew.
    let was_wrong = draft.was_wrong(column);
    let own = Memo::new(move |_| {
        let was_wrong = was_wrong && draft.is_as_begun(column);
        let is_left = draft.is_left(column);
        wrong.with(|wrong| {
            let here = |one: &&WrongIn| {
                let is_marked = was_wrong && !one.is_missing || is_left && one.is_there;
                one.column == column && is_marked
            };
            wrong.iter().find(here).cloned()
        })
    });
    let id = format!("entry-{}", named.field);
    let field = move || {
        is_here.get().then(|| {
            view! {
                <CellField
                    state=draft.state
                    sheet=draft.sheet
                    id=id.clone()
                    column=column
                    row=row
                    wrong=own
                    means=means
                    on_typed=move |text| draft.type_into(column, text)
                    on_left=Callback::new(move |()| draft.settle(column))
                />
            }
        })
    };
    let is_day = named.field == "date";
    let outside = Memo::new(move |_| {
        let period = draft.state.facts.with(|facts| facts.days());
        let typed = row.with(|row| row.as_ref().map(|row| row.cell(column).to_owned()));
        outside_period(&typed.filter(|_| is_day)?, period)
    });
    let outside = move || {
        outside
            .get()
            .map(|text| view! { <p class="entry-outside" role="status">{t(text)}</p> })
    };
    view! {
        <div class="entry-field" data-field=named.field>
            {field}
            {outside}
        </div>
    }
    .into_any()
}
