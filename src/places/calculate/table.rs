//! A table of the form: a page of its rows.

use super::cell::kind_word;
use super::offers::add;
use super::pager::{Pager, on_page};
use super::row::TableRow;
use super::table_at::{TableAt, add_row};
use crate::lang::t;
use crate::parts::button::{Button, Weight};
use crate::parts::icon::Sign;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_core::scheme::Reads;
use rewards_document::columns::{Show, shown_for};
use rewards_document::workbook::{RowId, Sheet};
use rewards_words::label;

/// A table.
#[component]
pub fn Table(sheet: Sheet, ids: Memo<Vec<RowId>>) -> impl IntoView {
    let state = state();
    let at = TableAt {
        state,
        sheet,
        ids,
        columns: columns(state, sheet),
    };
    let page = on_page(state, sheet, ids);
    let count = Signal::derive(move || ids.with(Vec::len));
    let heads = move || {
        let head = |column: usize| {
            let column = sheet.columns().get(column)?;
            Some(view! { <th scope="col" data-kind=kind_word(column.kind)>{t(column.name)}</th> })
        };
        at.columns.get().into_iter().filter_map(head).collect_view()
    };
    view! {
        <div class="table-box" data-scrolls="rows">
            <table class="grid" aria-label=t(sheet.title()) aria-rowcount=move || (count.get() + 1).to_string()>
                <thead>
                    <tr>
                        <th scope="col" class="row-number"><span class="unseen">{t(label!("行号", "Row"))}</span></th>
                        {heads}
                        <th scope="col" class="row-end"><span class="unseen">{t(label!("删除", "Remove"))}</span></th>
                    </tr>
                </thead>
                <tbody>
                    <For each=move || page.get() key=|id| *id children=move |id| view! { <TableRow at=at id=id /> } />
                </tbody>
            </table>
            <div class="table-foot">
                <Button
                    text=t(add(sheet))
                    weight=Weight::Quiet
                    sign=Sign::Plus
                    on_press=move || add_row(state, sheet)
                />
                <Pager sheet=sheet count=count />
            </div>
        </div>
    }
}

/// The columns shown. One that was shown because something was wrong in it stays while that is being mended.
fn columns(state: State, sheet: Sheet) -> Memo<Vec<usize>> {
    let asked = Memo::new(move |before: Option<&(Reads, Show, Vec<usize>)>| {
        let (reads, show) = (state.reads.get(), state.show());
        let now = state.problems.with(|problems| {
            state
                .facts
                .with(|facts| shown_for(facts, sheet, &reads, problems, show))
        });
        let earlier = before
            .filter(|(of, shown, _)| *of == reads && *shown == show)
            .map(|(_, _, columns)| columns.as_slice());
        let is_shown = |at: &usize| now.contains(at) || earlier.unwrap_or_default().contains(at);
        let columns = (0..sheet.columns().len()).filter(is_shown).collect();
        (reads, show, columns)
    });
    Memo::new(move |_| asked.with(|(_, _, columns)| columns.clone()))
}
