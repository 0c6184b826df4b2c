//! One row as a form over the page: for phones, and for whoever would rather fill in a form than a table.

mod draft;
mod field;
mod told;

use super::cards::{card_id, name_of};
use super::offers::{Names, add, single};
use super::writing::{begin_new, finish_row, row_left};
use crate::common::reveal;
use crate::lang::{live, t};
use crate::notice::Notice;
use crate::parts::button::{Button, Weight};
use crate::parts::dialog::Dialog;
use crate::parts::fold::Fold;
use crate::platform::dom::{
    bring_into_sight_soon, focus_first, focus_next, focus_soon, is_composing,
};
use crate::platform::is_hidden;
use crate::state::{State, state};
use draft::{Draft, Tried};
use field::{FormField, columns};
use leptos::ev;
use leptos::leptos_dom::helpers::window_event_listener;
use leptos::prelude::*;
use rewards_document::workbook::{Edit, FieldRef, History, Placed, RowId, Shared, Sheet};
use rewards_document::{event_words, is_missing, row_words};
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
                    single(sheet),
                    name_of(state, sheet, &row, id)
                )
            })
        }),
        None if sheet == Sheet::Deals => t(label!("记一笔成交", "Record a deal")),
        None => t(add(sheet)),
    };
    // Nothing is written where the form goes after this.
    let is_done = StoredValue::new(false);
    let write_down = move || {
        let was_deleted = draft.was_deleted();
        draft.write();
        let id = state.facts.with_untracked(|facts| draft.row_in(facts));
        if draft.is_noted() {
            row_left(state, sheet, id);
        } else {
            finish_row(state, sheet, id);
        }
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
        is_done.set_value(true);
        match row {
            Some(_) => state.overlays.close(),
            // What is new is in sight, wherever the table stands.
            None => state
                .overlays
                .close_all(move || focus_soon(card_id(sheet, id))),
        }
    };
    // Whoever leaves the form leaves the row: it's kept as it stands, unfinished or wrong as it may be.
    on_cleanup(move || {
        if is_done.get_value() {
            return;
        }
        if draft.is_typed() {
            let id = write_down();
            state.tell(kept(state, sheet, id));
        } else if draft.is_noted() {
            draft.leave_as_begun();
        }
    });
    keep_when_hidden(state, draft, is_done);
    let last = RwSignal::new(None::<Localized>);
    // A phone shows its keys only where the focus moves at once.
    let and_another = move || {
        let id = write_down();
        bring_into_sight_soon(card_id(sheet, id));
        last.set(Some(kept_words(state, sheet, id)));
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
                    is_done.set_value(true);
                    let name = state.facts.with_untracked(|facts| row_words(facts, sheet, id));
                    state.act_all(vec![Edit::RemoveRow(sheet, id)]);
                    state.tell(removed(state, name.unwrap_or_else(|| single(sheet).into())));
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

/// Writes what is typed into its table when the page goes out of sight: a phone may drop it there.
fn keep_when_hidden(state: State, draft: Draft, is_done: StoredValue<bool>) {
    let keep = move || {
        if let Some(id) = (!is_done.get_value()).then(|| draft.note()).flatten() {
            begin_new(state, draft.sheet, id);
        }
    };
    let handles = [
        window_event_listener(ev::pagehide, move |_| keep()),
        window_event_listener(ev::visibilitychange, move |_| {
            if is_hidden() {
                keep();
            }
        }),
    ];
    on_cleanup(move || handles.into_iter().for_each(|handle| handle.remove()));
}

/// That a row was kept as it stood when its form was left; it can be taken back.
fn kept(state: State, sheet: Sheet, id: RowId) -> Notice {
    Notice {
        undo: Some(untrack(|| state.workbook.history(History::place))),
        ..Notice::news(kept_words(state, sheet, id))
    }
}

/// That a row was taken out; it can be taken back.
fn removed(state: State, name: Localized) -> Notice {
    Notice {
        undo: Some(untrack(|| state.workbook.history(History::place))),
        ..Notice::news(say!("{0}：已删除。", "{0}: removed.", name))
    }
}

/// That a row was put down, and whether it counts.
fn kept_words(state: State, sheet: Sheet, id: RowId) -> Localized {
    let name = state
        .facts
        .with_untracked(|facts| row_words(facts, sheet, id));
    let name = name.unwrap_or_else(|| single(sheet).into());
    let (is_left_out, is_missing) = state.facts_check.with_untracked(|check| {
        let is_here = |placed: &&Placed| matches!(placed.field, FieldRef::Cell(of, row, _) if (of, row) == (sheet, id));
        let mut here = check.problems.iter().filter(is_here);
        let is_left_out = check.why_left_out(sheet, id).is_some();
        (is_left_out, here.all(is_missing))
    });
    match (is_left_out, is_missing) {
        (false, _) => say!("已记下：{0}", "Saved: {0}", name),
        (true, true) => say!(
            "已记下：{0}；还没填完，暂不计入",
            "Saved: {0}; not counted until it is finished",
            name
        ),
        (true, false) => say!(
            "已记下：{0}；还没填对，暂不计入",
            "Saved: {0}; not counted until it is put right",
            name
        ),
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
