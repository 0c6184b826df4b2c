//! One row as a form over the page: for phones, and for whoever would rather fill in a form than a table.

use super::cards::name_of;
use super::cell::{CellField, WrongIn, asked};
use super::offers::{Names, add};
use super::writing::finish_row;
use crate::lang::{live, t};
use crate::parts::button::{Button, Weight};
use crate::parts::dialog::Dialog;
use crate::parts::fold::Fold;
use crate::parts::icon::{Icon, Sign};
use crate::platform::dom::{focus_next, is_composing};
use crate::platform::today;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_core::number::Money;
use rewards_document::columns::{Show, shown_for};
use rewards_document::statement::{Computed, digits, signed};
use rewards_document::workbook::{
    CellKind, Edit, Facts, FactsCheck, FieldRef, Row, RowId, Shared, Sheet, Workbook, leave_row,
    normalize, typing,
};
use rewards_document::{fault_words, is_missing, outside_period};
use rewards_words::text::Localized;
use rewards_words::{label, say};
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// A row that is being written: nothing of it counts until it is put down.
#[derive(Clone, Copy)]
struct Draft {
    state: State,
    sheet: Sheet,
    /// The row that is changed; a new one where there is none.
    of: Option<RowId>,
    row: RwSignal<Option<Arc<Row>>>,
}

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
    let field = move |column: usize| view! { <FormField draft=draft column=column wrong=wrong /> };
    let name = match row {
        Some(_) => live(move || {
            let row = draft.row.get();
            say!(
                "{0}：{1}",
                "{0}: {1}",
                sheet.title(),
                draft
                    .of
                    .map(|id| name_of(sheet, &row, id))
                    .unwrap_or_default()
            )
        }),
        None if sheet == Sheet::Deals => t(label!("记一笔成交", "Write down a deal")),
        None => t(add(sheet)),
    };
    let put_down = move || {
        state.act_all(draft.edits());
        let id = state.facts.with_untracked(|facts| facts.with_row(draft));
        finish_row(state, sheet, id);
        state.overlays.close();
    };
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
    view! {
        <Dialog name=name kind="entry" begins_at=begins_at(row) on_close=move || state.overlays.close()>
            <form
                class="entry-form"
                on:keydown=go_on
                on:submit=move |event| {
                    event.prevent_default();
                    put_down();
                }
            >
                {first.into_iter().map(field).collect_view()}
                <NewNames tried=tried />
                <Names />
                {(count > 0)
                    .then(|| {
                        view! {
                            <Fold name=t(label!("更多字段", "More fields"))>
                                {more.into_iter().map(field).collect_view()}
                            </Fold>
                        }
                    })}
                <Outcome tried=tried />
                <div class="entry-buttons">
                    {remove}
                    <button type="submit" class="button" data-weight="primary" id="put-down">
                        {t(label!("记下", "Put down"))}
                    </button>
                </div>
            </form>
        </Dialog>
    }
}

/// A new row is written from its first field on; one that is there is looked at first.
const fn begins_at(row: Option<RowId>) -> &'static str {
    match row {
        None => ".entry-form .field",
        Some(_) => ".dialog-head button",
    }
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
    let mut first: Vec<usize> = asked
        .into_iter()
        .filter(|at| !is_rare(sheet, *at))
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
    let more = (0..sheet.columns().len()).filter(|at| !first.contains(at) && !is_id(at));
    (first.clone(), more.collect())
}

/// What most deals do without.
fn is_rare(sheet: Sheet, column: usize) -> bool {
    let field = sheet
        .columns()
        .get(column)
        .map_or("", |column| column.field);
    sheet == Sheet::Deals && matches!(field, "returned" | "margin" | "product" | "prepaid")
}

/// What a draft would come to.
#[derive(Debug)]
struct Tried {
    check: Shared<FactsCheck>,
    wrong: Vec<WrongIn>,
    /// The customer that will be made, and whose it will be.
    makes: Option<(String, String)>,
    net: Option<(Money, Money)>,
}

impl Draft {
    fn new(state: State, sheet: Sheet, of: Option<RowId>) -> Self {
        let row = of.and_then(|id| {
            state
                .facts
                .with_untracked(|facts| facts.table(sheet).row(id).cloned())
        });
        let row = row.unwrap_or_else(|| {
            let next = state.facts.with_untracked(|facts| facts.table(sheet).next);
            let mut row = Row::blank(sheet, RowId(next));
            if let Some(day) = sheet.column("date").and_then(|at| row.cells.get_mut(at)) {
                *day = first_day(state);
            }
            Arc::new(row)
        });
        Self {
            state,
            sheet,
            of,
            row: RwSignal::new(Some(row)),
        }
    }

    fn id(self) -> RowId {
        self.row
            .with_untracked(|row| row.as_ref().map_or(RowId(0), |row| row.id))
    }

    fn type_into(self, column: usize, text: String) {
        self.row.update(|row| {
            let cell = row
                .as_mut()
                .map(Arc::make_mut)
                .and_then(|row| row.cells.get_mut(column));
            if let Some(cell) = cell {
                *cell = text;
            }
        });
    }

    /// A field that is left shows what was typed in one form.
    fn settle(self, column: usize) {
        let Some(named) = self.sheet.columns().get(column) else {
            return;
        };
        let typed = self
            .row
            .with_untracked(|row| row.as_ref().map(|row| row.cell(column).to_owned()));
        let typed = typed.unwrap_or_default();
        let period = self.state.facts.with_untracked(|facts| facts.days());
        let settled = normalize::settled(named.kind, &typed, period);
        if settled != typed {
            self.type_into(column, settled);
        }
    }

    /// The acts that put the row down.
    fn edits(self) -> Vec<Edit> {
        let Some(row) = self.row.get_untracked() else {
            return Vec::new();
        };
        match self.of {
            Some(id) => {
                let cells = row.cells.iter().enumerate();
                cells
                    .map(|(column, text)| typing(self.sheet, id, column, text.clone()))
                    .collect()
            }
            None => self.state.facts.with_untracked(|facts| {
                let table = facts.table(self.sheet);
                // The row that waits to be typed into is as good as a new one.
                match table.rows.iter().find(|row| row.is_blank()) {
                    Some(blank) => row
                        .cells
                        .iter()
                        .enumerate()
                        .map(|(column, text)| typing(self.sheet, blank.id, column, text.clone()))
                        .collect(),
                    None => vec![Edit::AddRow(self.sheet, table.rows.len(), row)],
                }
            }),
        }
    }

    /// What it would come to.
    fn tried(self, earlier: Option<&Shared<Tried>>) -> Option<Tried> {
        let state = self.state;
        self.row.track();
        let mut copy = state.workbook.with(Workbook::clone);
        copy.act(Edit::Several(self.edits()));
        let id = copy.facts.with_row(self);
        let earlier = earlier.map(|earlier| &earlier.check);
        let mut check = Shared::new(FactsCheck::after(earlier, &copy.facts));
        let leaving = leave_row(&check, self.sheet, id);
        let makes_customer = leaving.is_some();
        if let Some(leaving) = leaving {
            copy.act(leaving.edit);
            check = Shared::new(FactsCheck::after(Some(&check), &copy.facts));
        }
        let wrong = check
            .problems
            .iter()
            .filter_map(|placed| match placed.field {
                FieldRef::Cell(sheet, row, column) if sheet == self.sheet && row == id => {
                    Some(WrongIn {
                        column,
                        text: fault_words(placed),
                        is_missing: is_missing(placed),
                    })
                }
                _ => None,
            });
        let before = state.computed.get();
        let net = before.and_then(|before| {
            let scheme = Shared::new(before.scheme.clone());
            let after = Computed::of(&scheme, &check)?;
            Some((before.statement.totals.net(), after.statement.totals.net()))
        });
        Some(Tried {
            wrong: wrong.collect(),
            net,
            makes: makes_customer
                .then(|| owner_of_new(&copy.facts, self.sheet, id))
                .flatten(),
            check: check.clone(),
        })
    }
}

/// The row of a copy that a draft stands for.
trait WithRow {
    fn with_row(&self, draft: Draft) -> RowId;
}

impl WithRow for Facts {
    fn with_row(&self, draft: Draft) -> RowId {
        if let Some(id) = draft.of {
            return id;
        }
        let row = draft.row.get_untracked();
        let found = self
            .table(draft.sheet)
            .rows
            .iter()
            .rev()
            .find(|one| row.as_ref().is_some_and(|row| row.cells == one.cells));
        found.map_or_else(|| draft.id(), |row| row.id)
    }
}

/// Today, where it lies in the period; else the period's last day.
fn first_day(state: State) -> String {
    let today = today();
    state.facts.with_untracked(|facts| {
        let [from, to] = &facts.period;
        if *from <= today && today <= *to {
            today
        } else {
            to.clone()
        }
    })
}

/// A field of the form.
#[component]
fn FormField(draft: Draft, column: usize, wrong: Memo<Vec<WrongIn>>) -> impl IntoView {
    let Some(named) = draft.sheet.columns().get(column) else {
        return ().into_any();
    };
    let row = Memo::new(move |_| draft.row.get());
    let is_asked = asked(draft.state, row, named, wrong, column);
    // A field that is only not filled in yet is quiet: the form is being written.
    let own = Memo::new(move |_| {
        wrong.with(|wrong| {
            let here = |one: &&WrongIn| one.column == column && !one.is_missing;
            wrong.iter().find(here).cloned()
        })
    });
    let id = format!("entry-{}", named.field);
    let field = move || {
        is_asked.get().then(|| {
            view! {
                <CellField
                    state=draft.state
                    sheet=draft.sheet
                    id=id.clone()
                    column=column
                    row=row
                    wrong=own
                    bare=false
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
    view! { <div class="entry-field" data-field=named.field>{field} {outside}</div> }.into_any()
}

/// The customer that will be made with the row.
#[component]
fn NewNames(tried: Memo<Option<Shared<Tried>>>) -> impl IntoView {
    let makes = Memo::new(move |_| {
        tried.with(|tried| tried.as_ref().and_then(|tried| tried.makes.clone()))
    });
    move || {
        makes.get().map(|(name, owner)| {
            let text = say!(
                "新客户“{0}”，归{1}",
                "New customer “{0}”, looked after by {1}",
                name,
                owner
            );
            view! {
                <p class="chip" data-tone="gain">
                    <Icon sign=Sign::Plus />
                    {t(text)}
                </p>
            }
        })
    }
}

/// The customer that a deal names, and whose that is.
fn owner_of_new(facts: &Facts, sheet: Sheet, id: RowId) -> Option<(String, String)> {
    let name = facts.table(sheet).row(id)?.field(sheet, "customer").trim();
    let customers = facts.table(Sheet::Customers);
    let customer = customers
        .rows
        .iter()
        .find(|row| row.field(Sheet::Customers, "name").trim() == name)?;
    let owner = customer.field(Sheet::Customers, "rep").to_owned();
    Some((name.to_owned(), owner))
}

/// What it would come to once it is put down.
#[component]
fn Outcome(tried: Memo<Option<Shared<Tried>>>) -> impl IntoView {
    let net = Memo::new(move |_| tried.with(|tried| tried.as_ref().and_then(|tried| tried.net)));
    let now = live(move || {
        let net = net.get().map(|(_, after)| digits(after));
        net.map_or_else(Localized::default, |net| {
            say!("记下后合计净额 {0}", "Net for all afterwards {0}", net)
        })
    });
    let difference = move || {
        let (before, after) = net.get().unwrap_or_default();
        signed(after - before)
    };
    view! {
        <Show when=move || net.get().is_some_and(|(before, after)| before != after)>
            <p class="entry-outcome" role="status">
                <span>{now}</span>
                <strong>{difference}</strong>
            </p>
        </Show>
    }
}
