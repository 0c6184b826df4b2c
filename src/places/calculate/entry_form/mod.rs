//! One row as a form over the page: for phones, and for whoever would rather fill in a form than a table.

mod draft;

use super::cards::{card_id, name_of};
use super::cell::{CellField, WrongIn, asked};
use super::offers::{Names, add};
use super::writing::finish_row;
use crate::common::{ExampleMark, reveal};
use crate::lang::{live, t};
use crate::notice::Notice;
use crate::parts::button::{Button, Weight};
use crate::parts::dialog::Dialog;
use crate::parts::fold::Fold;
use crate::parts::icon::{Icon, Sign};
use crate::platform::dom::{
    bring_into_sight_soon, focus_first, focus_next, focus_soon, is_composing,
};
use crate::state::{State, state};
use draft::{Draft, Tried};
use leptos::prelude::*;
use rewards_document::columns::{Show, shown_for};
use rewards_document::statement::{NetAfter, signed};
use rewards_document::workbook::{CellKind, Edit, RowId, Shared, Sheet};
use rewards_document::{event_words, outside_period};
use rewards_words::text::Localized;
use rewards_words::{label, say};
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
                <Outcome tried=tried />
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

/// The columns asked for at once, and those that are folded away.
fn columns(state: State, sheet: Sheet) -> (Vec<usize>, Vec<usize>) {
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
fn FormField(
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
    // The form is being written, and quiet until it's left. What was left wrong before is marked, until that is written anew.
    let was_wrong = draft.was_wrong(column);
    let own = Memo::new(move |_| {
        if !was_wrong || !draft.is_as_begun(column) {
            return None;
        }
        wrong.with(|wrong| {
            let here = |one: &&WrongIn| one.column == column && !one.is_missing;
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

/// That a salesperson who is alone is named once, where nobody is known yet.
#[component]
fn OnceIsEnough(sheet: Sheet) -> impl IntoView {
    let state = state();
    let nobody = move || {
        let reps = state
            .facts
            .with(|facts| facts.table(Sheet::Reps).rows.filled());
        reps == 0 && sheet == Sheet::Deals
    };
    view! {
        <Show when=nobody>
            <p class="hint">
                {t(
                    label!(
                        "业务员写一次就行：只有一个人时，后面的成交不用再写。",
                        "Name the rep once: as long as there is only one, later deals need no name."
                    ),
                )}
            </p>
        </Show>
    }
}

/// The customer that will be made with the row, and whose it will be: where that wasn't asked, it can be changed.
#[component]
fn NewNames(draft: Draft, tried: Memo<Option<Shared<Tried>>>) -> impl IntoView {
    let makes = Memo::new(move |_| {
        tried.with(|tried| tried.as_ref().and_then(|tried| tried.makes.clone()))
    });
    move || {
        makes.get().map(|(name, owner)| {
            let text = say!(
                "新客户“{0}”，归{1}",
                "New customer “{0}”, rep {1}",
                name,
                owner
            );
            let change = move |_| {
                draft.says_rep.set(true);
                focus_soon("entry-rep".to_owned());
            };
            view! {
                <div class="entry-new">
                    <p class="chip" data-tone="gain">
                        <Icon sign=Sign::Plus />
                        {t(text)}
                    </p>
                    <Show when=move || !draft.asks_rep.get()>
                        <button type="button" class="link" on:click=change>
                            {t(label!("换业务员", "Another rep"))}
                        </button>
                    </Show>
                </div>
            }
        })
    }
}

/// What it would come to once it is put down.
#[component]
fn Outcome(tried: Memo<Option<Shared<Tried>>>) -> impl IntoView {
    let net =
        Memo::new(move |_| tried.with(|tried| tried.as_ref().and_then(|tried| tried.net.clone())));
    let now = live(move || net.get().as_ref().map(in_words).unwrap_or_default());
    let change = move || net.get().and_then(|net| net.change).map(signed);
    view! {
        <Show when=move || net.with(Option::is_some)>
            <p class="entry-outcome" role="status">
                <span>{now} <ExampleMark key=state().template /></span>
                <strong>{change}</strong>
            </p>
        </Show>
    }
}

fn in_words(after: &NetAfter) -> Localized {
    let net = after.net.marked();
    match &after.whose {
        Some(name) => say!("记下后{0}的净额 {1}", "{0}'s net afterwards {1}", name, net),
        None => say!("记下后合计净额 {0}", "Total net afterwards {0}", net),
    }
}
