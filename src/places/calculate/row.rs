//! A row of a table.

use super::cell::{TableCell, WrongIn};
use super::table_at::{TableAt, remove_row};
use super::writing::{begin_writing, row_left, stays_within};
use crate::lang::live;
use crate::parts::button::IconButton;
use crate::parts::icon::Sign;
use leptos::prelude::*;
use rewards_document::workbook::{FieldRef, Row, RowId, Sheet};
use rewards_document::{fault_words, is_missing};
use rewards_words::say;
use std::sync::Arc;

/// A row.
#[component]
pub fn TableRow(at: TableAt, id: RowId) -> impl IntoView {
    let (state, sheet) = (at.state, at.sheet);
    let row = Memo::new(move |_| {
        state
            .facts
            .with(|facts| facts.table(sheet).row(id).cloned())
    });
    let wrong = Memo::new(move |_| {
        state.problems.with(|problems| {
            let here = problems.iter().filter_map(|placed| match placed.field {
                FieldRef::Cell(one, row, column) if one == sheet && row == id => Some(WrongIn {
                    column,
                    text: fault_words(placed),
                    is_missing: is_missing(placed),
                }),
                _ => None,
            });
            here.collect::<Vec<_>>()
        })
    });
    let number = move || {
        let place = state.facts.with(|facts| facts.table(sheet).position(id));
        (place.unwrap_or_default() + 1).to_string()
    };
    let name = live(move || say!("删除 {0}", "Remove {0}", name_of(sheet, &row.get(), id)));
    view! {
        <tr
            data-wrong=move || wrong.with(|wrong| !wrong.is_empty()).then_some("")
            on:focusin=move |_| begin_writing(state, sheet, id)
            on:focusout=move |event| {
                if !stays_within(&event) {
                    row_left(state, sheet, id);
                }
            }
        >
            <th scope="row" class="row-number">{number}</th>
            <For
                each=move || at.columns.get()
                key=|column| *column
                children=move |column| view! { <TableCell at=at id=id column=column row=row wrong=wrong /> }
            />
            <td class="row-end">
                <IconButton name=name sign=Sign::Close on_press=move || remove_row(state, sheet, id) />
            </td>
        </tr>
    }
}

/// What a row is called: its first cell, else its number.
pub fn name_of(sheet: Sheet, row: &Option<Arc<Row>>, id: RowId) -> String {
    let first = row
        .as_ref()
        .map(|row| row.cell(0).trim())
        .unwrap_or_default();
    if sheet == Sheet::Outcomes || first.is_empty() {
        format!("#{}", id.0)
    } else {
        first.to_owned()
    }
}
