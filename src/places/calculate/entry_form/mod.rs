//! One row as a form over the page: for phones, and for whoever would rather fill in a form than a table.

mod draft;
mod field;
mod told;

use super::cards::{card_id, name_of};
use super::offers::{Names, add};
use super::writing::finish_row;
use crate::common::reveal;
use crate::lang::{live, t};
use crate::notice::Notice;
use crate::parts::button::{Button, Weight};
use crate::parts::dialog::Dialog;
use crate::parts::fold::Fold;
use crate::platform::dom::{
    bring_into_sight_soon, focus_first, focus_next, focus_soon, is_composing,
};
use crate::state::{State, state};
use draft::{Draft, Tried};
use field::{FormField, columns};
use leptos::prelude::*;
use rewards_document::event_words;
use rewards_document::workbook::{Edit, RowId, Shared, Sheet};
use rewards_words::text::Localized;
use rewards_words::{label, say};
use told::{NewNames, OnceIsEnough, Outcome};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The form.
#[component]
pub fn EntryForm(sheet: Sheet, row: Option<RowId>) -> impl IntoView {
    let state = state();
    let draft = Draft::new(state, sheet, row);
    let tried = Memo::new(move |last: Option<&Option<Shared<Tried>>>| {
        let earlier = last.and_then(|last| last.as_ref());
        draft.tried(earlier).map(Shared::new)
    });
    let wrong = Memo::new(move |_| {
        tried.with(|tried| {
            tried
                .as_ref()
                .map(|tried| tried.wrong.clone())
                .unwrap_or_default()
        })
    });
    let (first, more) = columns(state, sheet);
    let field = move |is_folded: bool| move |column: usize| view! { <FormField draft=draft column=column is_folded=is_folded wrong=wrong /> };
    let name = match row {
        Some(id) => live(move || {
            let row = draft.row.get();
            let period = state.facts.with(|facts| facts.days());
            let event = row.as_ref().filter(|_| sheet == Sheet::Outcomes);
            let event = event.and_then(|row| event_words(row, period));
            event.unwrap_or_else(|| {
                say!(
                    "{0}：{1}",
                    "{0}: {1}",
                    sheet.title(),
                    name_of(sheet, &row, id)
                )
            })
        }),
        None if sheet == Sheet::Deals => t(label!("记一笔成交", "Record a deal")),
        None => t(add(sheet)),
    };
    let write_down = move || {
        let was_deleted = draft.was_deleted();
        state.act_all(draft.edits());
        let id = state.facts.with_untracked(|facts| draft.row_in(facts));
        finish_row(state, sheet, id);
        if was_deleted {
            state.tell(Notice::of(say!(
                "这一行刚在另一个窗口里被删除了；你填的已作为新的一行记下。",
                "This row was just deleted in another window; what you filled in was saved as a new row."
            )));
        }
        if row.is_none() || was_deleted {
            reveal(state, sheet, id);
        }
        id
    };
    let put_down = move || {
        let id = write_down();
        match row {
            Some(_) => state.overlays.close(),
            // What is new is in sight, wherever the table stands.
            None => state
                .overlays
                .close_all(move || focus_soon(card_id(sheet, id))),
        }
    };
    let last = RwSignal::new(None::<Localized>);
    // A phone shows its keys only where the focus moves at once.
    let and_another = move || {
        let name = name_of(sheet, &draft.row.get_untracked(), RowId(0));
        let is_whole = wrong.with_untracked(Vec::is_empty);
        let id = write_down();
        bring_into_sight_soon(card_id(sheet, id));
        last.set(Some(if is_whole {
            say!("已记下：{0}", "Saved: {0}", name)
        } else {
            say!(
                "已记下：{0}；这一笔还没填对，暂不计入",
                "Saved: {0}; not counted until it is put right",
                name
            )
        }));
        draft.begin_another();
        focus_first(begins_at(None));
    };
    let written = move || {
        let last = last.get().filter(|_| sheet == Sheet::Deals);
        last.map(|said| view! { <p class="hint" role="status">{t(said)}</p> })
    };
    let another = (row.is_none() && sheet == Sheet::Deals).then(|| {
        view! {
            <Button
                id="and-another"
                text=t(label!("记下，再记一笔", "Save and add another"))
                on_press=and_another
            />
        }
    });
    let remove = row.map(|id| {
        view! {
            <Button
                text=t(label!("删除", "Remove"))
                weight=Weight::Quiet
                on_press=move || {
                    state.act_all(vec![Edit::RemoveRow(sheet, id)]);
                    state.overlays.close();
                }
            />
        }
    });
    let count = more.len();
    let begin = aimed_at(state, sheet, row).unwrap_or_else(|| begins_at(row).to_owned());
    view! {
        <Dialog name=name kind="entry" begins_at=begin on_close=move || state.overlays.close()>
            <form
                class="entry-form"
                on:keydown=go_on
                on:submit=move |event| {
                    event.prevent_default();
                    put_down();
                }
            >
                {written}
                {first.into_iter().map(field(false)).collect_view()}
                <OnceIsEnough sheet=sheet />
                <NewNames draft=draft tried=tried />
                <Names />
                {(count > 0)
                    .then(|| {
                        view! {
                            <Fold name=t(label!("更多字段", "More fields"))>
                                {more.into_iter().map(field(true)).collect_view()}
                            </Fold>
                        }
                    })}
                <Outcome tried=tried is_new=row.is_none() />
                <div class="entry-buttons">
                    {remove}
                    {another}
                    <button type="submit" class="button" data-weight="primary" id="put-down">
                        {t(label!("记下", "Save"))}
                    </button>
                </div>
            </form>
        </Dialog>
    }
}

/// A new row is written from its first field on; one that is there is looked at first.
const fn begins_at(row: Option<RowId>) -> &'static str {
    match row {
        None => ".entry-form :is(.field, .choice input)",
        Some(_) => ".dialog-head button",
    }
}

/// The field of the row to which somebody was led, as a selector.
fn aimed_at(state: State, sheet: Sheet, row: Option<RowId>) -> Option<String> {
    let aim = state.look.aim.try_update(Option::take).flatten()?;
    let is_it = row.is_some() && (aim.sheet, aim.row) == (sheet, row) && aim.column > 0;
    let column = sheet.columns().get(aim.column).filter(|_| is_it)?;
    Some(format!("#entry-{}", column.field))
}

/// Enter goes to the next field, as the key of a phone says; from the last one it puts the row down.
fn go_on(event: web_sys::KeyboardEvent) {
    let field = event
        .target()
        .map(JsCast::unchecked_into::<HtmlElement>)
        .filter(|field| field.matches("input.field").unwrap_or(false));
    if let Some(field) = field.filter(|_| event.key() == "Enter" && !is_composing(&event))
        && focus_next(&field, ".entry-form", ".field")
    {
        event.prevent_default();
    }
}
