//! A table on a narrow window: each row a card that opens as a form, of what happened the latest first.

use super::cell::owner_of;
use super::offers::{add, single};
use super::pager::{Pager, on_page};
use super::sheet::{FormRows, without};
use crate::lang::{live, t};
use crate::overlay::Overlay;
use crate::parts::button::{Button, Weight};
use crate::parts::icon::{Icon, Sign};
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_core::ledger::OutcomeKind;
use rewards_core::number::Period;
use rewards_document::columns::{Show, shown};
use rewards_document::grid::Shown;
use rewards_document::workbook::{CellKind, FieldRef, Row, RowId, Sheet, normalize};
use rewards_document::{day_words, row_number};
use rewards_words::label as words;
use rewards_words::text::{Label, Localized};
use rewards_words::{label, many, say};
use std::sync::Arc;

/// The rows as cards.
#[component]
pub fn Cards(sheet: Sheet, ids: FormRows) -> impl IntoView {
    let state = state();
    let page = on_page(state, sheet, ids);
    // Rows in which nothing is typed are no cards.
    let filled = Memo::new(move |_| {
        state.facts.with(|facts| {
            let table = facts.table(sheet);
            let is_filled = |id: &RowId| table.row(*id).is_some_and(|row| !row.is_blank());
            page.with(|page| page.iter().copied().filter(is_filled).collect::<Vec<_>>())
        })
    });
    let sum = live(move || summed(state, sheet));
    view! {
        <div class="cards-box">
            <p class="cards-sum" aria-live="off">{sum}</p>
            <ul class="row-cards">
                <For each=move || filled.get() key=|id| *id children=move |id| view! { <Card sheet=sheet id=id /> } />
            </ul>
            {move || filled.with(Vec::is_empty).then(|| view! { <p class="empty">{t(label!("还没有记录", "Nothing here yet"))}</p> })}
            <Pager sheet=sheet count=Signal::derive(move || ids.with(|ids| ids.len())) />
            <div class="add-box">
                <Button
                    text=t(add(sheet))
                    weight=Weight::Primary
                    sign=Sign::Plus
                    on_press=move || state.overlays.open(Overlay::Entry(sheet, None))
                />
            </div>
        </div>
    }
}

/// How many rows there are, and what they come to.
fn summed(state: State, sheet: Sheet) -> Localized {
    let columns = state
        .reads
        .with(|reads| shown(sheet, reads, &[], Show::Needed));
    state.facts.with(|facts| {
        let rows = &facts.table(sheet).rows;
        let filled = rows.filled();
        if filled == 0 {
            return Localized::default();
        }
        let ids: Vec<RowId> = rows.iter().map(|row| row.id).collect();
        let table = Shown {
            facts,
            sheet,
            rows: &ids,
            columns: &columns,
        };
        let count = many!(filled, "{0} 行", "{0} row", "{0} rows");
        let (sums, left_out) = state
            .facts_check
            .with(|check| (table.column_sums(check), table.left_out(check)));
        let without = without(left_out).filter(|_| !sums.is_empty());
        let sums = sums.into_iter();
        let sums = sums.map(|sum| say!("{0} {1}", "{0} {1}", sum.name, sum.sum));
        let all = std::iter::once(count).chain(sums).chain(without);
        Localized::joined(all, label!(" · ", " · "))
    })
}

/// One row.
#[component]
fn Card(sheet: Sheet, id: RowId) -> impl IntoView {
    let state = state();
    let row = Memo::new(move |_| {
        state
            .facts
            .with(|facts| facts.table(sheet).row(id).cloned())
    });
    let is_wrong = move || {
        state.problems.with(|problems| {
            let here = |field: &FieldRef| matches!(field, FieldRef::Cell(one, row, _) if (*one, *row) == (sheet, id));
            problems.iter().any(|placed| here(&placed.field))
        })
    };
    let title = live(move || title(state, sheet, &row.get(), id));
    let columns = Memo::new(move |_| {
        state
            .reads
            .with(|reads| shown(sheet, reads, &[], Show::Needed))
    });
    let period = Memo::new(move |_| state.facts.with(|facts| facts.days()));
    // Whose a deal is stands on each card: who is named there, else whose its customer is.
    let owner = Memo::new(move |_| {
        if sheet != Sheet::Deals {
            return None;
        }
        let named = row.with(|row| Some(row.as_ref()?.field(sheet, "rep").trim().to_owned()))?;
        let is_listed = columns.with(|columns| {
            let of_column = |at: &usize| sheet.columns().get(*at);
            let mut listed = columns.iter().filter_map(of_column);
            listed.any(|column| column.field == "rep")
        });
        if named.is_empty() {
            owner_of(state, id)
        } else {
            Some(named).filter(|_| !is_listed)
        }
    });
    let detail = live(move || {
        row.with(|row| {
            let of =
                |row: &Arc<Row>| columns.with(|columns| detail(sheet, row, columns, period.get()));
            let detail = row.as_ref().map(of).unwrap_or_default();
            match owner.get() {
                Some(owner) if detail.is_empty() => Localized::same(&owner),
                Some(owner) => say!("{0} · {1}", "{0} · {1}", owner, detail),
                None => detail,
            }
        })
    });
    let figure = move || {
        row.with(|row| {
            row.as_ref()
                .map(|row| figure(sheet, row))
                .unwrap_or_default()
        })
    };
    view! {
        <li>
            <button
                type="button"
                class="row-card"
                id=card_id(sheet, id)
                aria-haspopup="dialog"
                data-wrong=move || is_wrong().then_some("")
                on:click=move |_| state.overlays.open(Overlay::Entry(sheet, Some(id)))
            >
                <span class="row-card-title">{title}</span>
                <span class="row-card-figure">{figure}</span>
                <span class="row-card-detail">
                    {move || is_wrong().then(|| view! { <Icon sign=Sign::Warning /> })}
                    {detail}
                </span>
            </button>
        </li>
    }
}

fn title(state: State, sheet: Sheet, row: &Option<Arc<Row>>, id: RowId) -> Localized {
    let kind = row
        .as_ref()
        .and_then(|row| OutcomeKind::of_word(row.field(sheet, "kind")));
    match kind {
        Some(kind) if sheet == Sheet::Outcomes => {
            Localized::of(&words::outcome_kind(kind)).beginning()
        }
        _ => name_of(state, sheet, row, id),
    }
}

/// The figure of a row: its amount as it's read, also where its field was never left.
fn figure(sheet: Sheet, row: &Row) -> String {
    normalize::settled(CellKind::Money, row.field(sheet, "amount"), None)
}

/// What else stands in a row as it's read, in the order of its columns: what the scheme reads, figures with what they are.
fn detail(sheet: Sheet, row: &Row, columns: &[usize], period: Option<Period>) -> Localized {
    let texts = columns.iter().filter_map(|at| {
        let column = sheet.columns().get(*at)?;
        if *at == 0 || column.field == "amount" {
            return None;
        }
        let typed = normalize::settled(column.kind, row.cell(*at), period);
        let typed = typed.as_str();
        Some(match column.kind {
            CellKind::Choice(choice) => {
                let word = if typed.is_empty() {
                    choice.default_word()?
                } else {
                    typed
                };
                Localized::of(&super::offers::word(choice, word))
            }
            CellKind::Flag(_) if typed == "true" => Localized::of(&column.name),
            CellKind::Id | CellKind::Flag(_) => return None,
            _ if typed.is_empty() => return None,
            CellKind::Day => day_words(typed, period),
            CellKind::Money | CellKind::Percent | CellKind::Count => {
                say!("{0} {1}", "{0} {1}", without_unit(column.name), typed)
            }
            CellKind::Text | CellKind::Months | CellKind::Link(_) => Localized::same(typed),
        })
    });
    Localized::joined(texts, label!(" · ", " · "))
}

/// What a column is called, without its unit.
fn without_unit(name: Label) -> Localized {
    let cut =
        |text: &str, at: [char; 2]| text.split(at).next().unwrap_or_default().trim().to_owned();
    Localized {
        zh: cut(name.zh, ['（', '(']),
        en: cut(name.en, ['(', '（']),
    }
}

/// The id of a row's card.
pub fn card_id(sheet: Sheet, id: RowId) -> String {
    format!("card-{}-{}", sheet.word(), id.0)
}

/// What a row is called: its first cell, else the number that it has in its sheet.
pub fn name_of(state: State, sheet: Sheet, row: &Option<Arc<Row>>, id: RowId) -> Localized {
    let first = row
        .as_ref()
        .map(|row| row.cell(0).trim())
        .unwrap_or_default();
    if sheet != Sheet::Outcomes && !first.is_empty() {
        return Localized::same(first);
    }
    let number = state.facts.with(|facts| row_number(facts, sheet, id));
    number.unwrap_or_else(|| single(sheet).into())
}
