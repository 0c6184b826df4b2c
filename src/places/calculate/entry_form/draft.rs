//! A row that is being written as a form, and what it would come to.

use super::super::cell::WrongIn;
use crate::platform::today;
use crate::state::State;
use leptos::prelude::*;
use rewards_core::ledger::OutcomeKind;
use rewards_core::number::Day;
use rewards_document::statement::{Besides, Computed, NetAfter, besides, net_after};
use rewards_document::workbook::{
    CellKind, Edit, Facts, FactsCheck, FieldRef, History, Need, Place, Row, RowId, Shared, Sheet,
    Use, Workbook, leave_row, normalize, typing, use_by_kind, whose_deal,
};
use rewards_document::{fault_words, is_missing, is_wrong_there};
use std::sync::Arc;

/// A row that is being written: nothing of it counts until it is put down, which leaving it does, too.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    pub state: State,
    pub sheet: Sheet,
    /// The row that is changed; a new one where there is none.
    pub of: Option<RowId>,
    /// The row as it was when the form was opened; of a new one what stands in it beforehand.
    begun: StoredValue<Arc<Row>>,
    /// As it stands in the table already, because the page went out of sight while it was being written.
    noted: StoredValue<Option<Noted>>,
    /// As it is typed so far.
    pub row: RwSignal<Option<Arc<Row>>>,
    /// Whom a rep's field means as long as it is empty, by the name that is told; nothing where nobody knows.
    pub means: Memo<Option<String>>,
    /// Whose a deal is, is asked at once, and not among what most deals do without.
    pub asks_rep: Memo<bool>,
    /// The columns whose fields were left since they were written.
    left: RwSignal<Vec<usize>>,
    /// Somebody wants to say whose it is.
    pub says_rep: RwSignal<bool>,
}

/// A row that was written into its table before the form was left.
#[derive(Clone, Debug)]
struct Noted {
    row: Arc<Row>,
    /// Where in the history one was then: as long as nothing else was done, what follows is taken back with it.
    place: Place,
}

/// What a draft would come to.
#[derive(Debug)]
pub(super) struct Tried {
    check: Shared<FactsCheck>,
    /// What is wrong in its fields.
    pub wrong: Vec<WrongIn>,
    /// The customer that will be made, and whose it will be.
    pub makes: Option<(String, String)>,
    /// What it makes of the net: of the rep whose statement is shown, else of all.
    pub net: Option<NetAfter>,
    /// What else it leads to.
    pub besides: Besides,
}

impl Draft {
    pub fn new(state: State, sheet: Sheet, of: Option<RowId>) -> Self {
        let row = of.and_then(|id| {
            state
                .facts
                .with_untracked(|facts| facts.table(sheet).row(id).cloned())
        });
        let row = row.unwrap_or_else(|| fresh(state, sheet, first_day(state)));
        let begun = StoredValue::new(Arc::clone(&row));
        let row = RwSignal::new(Some(row));
        let field = move |row: &Option<Arc<Row>>, field: &str| {
            let typed = row.as_ref().map(|row| row.field(sheet, field).trim());
            typed.unwrap_or_default().to_owned()
        };
        let customer = Memo::new(move |_| row.with(|row| field(row, "customer")));
        let means = Memo::new(move |_| {
            let me = state.me.get();
            if sheet == Sheet::Deals {
                let whose = |customer: &String| {
                    state
                        .facts_check
                        .with(|check| whose_deal(check, customer, me))
                };
                return customer.with(whose);
            }
            let mine = |me| state.facts.with(|facts| facts.text_for(Sheet::Reps, me));
            me.map(mine).or_else(|| state.only_rep.get())
        });
        let says_rep = RwSignal::new(false);
        let asks_rep = Memo::new(move |asked: Option<&bool>| {
            customer.track();
            let is_known = means.with(Option::is_some);
            // Where a name was typed its field stays.
            let is_named = row.with_untracked(|row| !field(row, "rep").is_empty());
            let stays = asked.copied().filter(|_| is_named);
            says_rep.get() || stays.unwrap_or(is_named || !is_known)
        });
        Self {
            state,
            sheet,
            of,
            begun,
            noted: StoredValue::new(None),
            left: RwSignal::new(Vec::new()),
            row,
            means,
            asks_rep,
            says_rep,
        }
    }

    /// Another row of the same day is begun; a day that can't be read isn't written twice.
    pub fn begin_another(self) {
        let day = self.row.with_untracked(|row| {
            let row = row.as_ref();
            row.map(|row| row.field(self.sheet, "date").to_owned())
        });
        let day = day.filter(|day| Day::read(day).is_some());
        let day = day.unwrap_or_else(|| first_day(self.state));
        let row = fresh(self.state, self.sheet, day);
        self.begun.set_value(Arc::clone(&row));
        self.noted.set_value(None);
        self.left.set(Vec::new());
        self.says_rep.set(false);
        self.row.set(Some(row));
    }

    /// The row as it is put down: who says to be somebody needs no name of a rep.
    fn written(self) -> Option<Arc<Row>> {
        let mut row = self.row.get_untracked()?;
        let me = self.state.me.get_untracked();
        let Some(me) = me.filter(|_| needs_rep(self.sheet, &row)) else {
            return Some(row);
        };
        let named = self.sheet.column("rep");
        if let Some(cell) = named.and_then(|at| Arc::make_mut(&mut row).cells.get_mut(at))
            && cell.trim().is_empty()
        {
            let facts = self.state.facts;
            *cell = facts.with_untracked(|facts| facts.text_for(Sheet::Reps, me));
        }
        Some(row)
    }

    fn id(self) -> RowId {
        self.row
            .with_untracked(|row| row.as_ref().map_or(RowId(0), |row| row.id))
    }

    /// Whether a cell stands as it did when the form was opened.
    pub fn is_as_begun(self, column: usize) -> bool {
        self.begun.with_value(|begun| {
            let begun = Some(begun.cell(column));
            let is_it = |row: &Option<Arc<Row>>| row.as_ref().map(|row| row.cell(column)) == begun;
            self.row.with(is_it)
        })
    }

    /// Whether something was typed that isn't to be lost: in a new row beside what stood in it beforehand.
    pub fn is_typed(self) -> bool {
        let row = self.row.get_untracked();
        row.is_some_and(|row| {
            let is_changed = self.begun.with_value(|begun| begun.cells != row.cells);
            is_changed && (self.of.is_some() || !row.is_blank())
        })
    }

    /// Whether it stands in its table already.
    pub fn is_noted(self) -> bool {
        self.noted.with_value(Option::is_some)
    }

    /// Writes what is typed so far into its table, where that isn't done yet: the page may not come back. The form goes on
    /// with that row.
    pub fn note(self) -> Option<RowId> {
        if !self.is_typed() && !self.is_noted() {
            return None;
        }
        if !self.write() {
            return None;
        }
        let facts = self.state.facts;
        let id = facts.with_untracked(|facts| self.row_in(facts));
        let row = facts.with_untracked(|facts| facts.table(self.sheet).row(id).cloned())?;
        let place = self.place();
        self.noted.set_value(Some(Noted { row, place }));
        Some(id)
    }

    fn place(self) -> Place {
        untrack(|| self.state.workbook.history(History::place))
    }

    /// Writes the row into its table, one step with what was noted of it; whether there was something to write.
    pub fn write(self) -> bool {
        let edits = self.edits();
        if edits.is_empty() {
            return false;
        }
        let noted = self
            .noted
            .with_value(|noted| noted.as_ref().map(|noted| noted.place));
        if noted.is_some_and(|place| place == self.place()) {
            self.state.act(Edit::Also(Box::new(Edit::Several(edits))));
            self.state.close_run();
        } else {
            self.state.act_all(edits);
        }
        true
    }

    /// Takes back what was noted, where nothing of it is typed any more.
    pub fn leave_as_begun(self) {
        let Some(id) = self.changed() else {
            return;
        };
        self.state.look.writing.set(None);
        match self.of {
            None => self.state.act_all(vec![Edit::RemoveRow(self.sheet, id)]),
            Some(_) => {
                self.write();
            }
        }
    }

    /// Whether a cell is wrong in the row that is there.
    pub fn was_wrong(self, column: usize) -> bool {
        let Some(id) = self.of else {
            return false;
        };
        let cell = FieldRef::Cell(self.sheet, id, column);
        let problems = self.state.facts_check;
        problems.with_untracked(|check| check.problems.iter().any(|one| one.field == cell))
    }

    /// Whether a field was left since it was written.
    pub fn is_left(self, column: usize) -> bool {
        self.left.with(|left| left.contains(&column))
    }

    pub fn type_into(self, column: usize, text: String) {
        if self.left.with_untracked(|left| left.contains(&column)) {
            self.left.update(|left| left.retain(|one| *one != column));
        }
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
    pub fn settle(self, column: usize) {
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
        self.left.update(|left| left.push(column));
    }

    /// The row that is changed, or that stands in its table already, as long as it's there.
    fn changed(self) -> Option<RowId> {
        let facts = self.state.facts;
        facts.with_untracked(|facts| self.changed_in(facts))
    }

    fn changed_in(self, facts: &Facts) -> Option<RowId> {
        let noted = self.noted.with_value(|noted| Some(noted.as_ref()?.row.id));
        let table = facts.table(self.sheet);
        self.of.or(noted).filter(|id| table.row(*id).is_some())
    }

    /// The row as the table has it as far as this form knows: what differs from it is written.
    fn stands(self) -> Arc<Row> {
        let noted = self
            .noted
            .with_value(|noted| noted.as_ref().map(|noted| Arc::clone(&noted.row)));
        noted.unwrap_or_else(|| self.begun.get_value())
    }

    /// Whether another window deleted the row meanwhile: put down, it's a new one.
    pub fn was_deleted(self) -> bool {
        self.of.is_some() && self.changed().is_none()
    }

    /// The acts that put the row down.
    pub fn edits(self) -> Vec<Edit> {
        let Some(row) = self.written() else {
            return Vec::new();
        };
        match self.changed() {
            // Only what was changed in the form: another window may have changed the rest.
            Some(id) => self.typing_over(id, &self.stands(), &row),
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
                    None => {
                        let id = RowId(table.next);
                        let cells = row.cells.clone();
                        let row = Arc::new(Row { id, cells });
                        vec![Edit::AddRow(self.sheet, table.rows.len(), row)]
                    }
                }
            }),
        }
    }

    /// The acts that make one row of another.
    fn typing_over(self, id: RowId, before: &Row, after: &Row) -> Vec<Edit> {
        let cells = after.cells.iter().enumerate();
        let changed = cells.filter(|(column, text)| before.cell(*column) != text.as_str());
        changed
            .map(|(column, text)| typing(self.sheet, id, column, text.clone()))
            .collect()
    }

    /// The row of these facts that it stands for, once it's put down there.
    pub fn row_in(self, facts: &Facts) -> RowId {
        if let Some(id) = self.changed_in(facts) {
            return id;
        }
        let table = facts.table(self.sheet);
        let row = self.written();
        let rows = table.rows.iter();
        let is_it = |one: &&Arc<Row>| row.as_ref().is_some_and(|row| row.cells == one.cells);
        let found = rows.rev().find(is_it);
        found.map_or_else(|| self.id(), |row| row.id)
    }

    /// The statement without what the form noted; nothing where it noted nothing.
    fn computed_before(self) -> Option<Computed> {
        if !self.is_noted() {
            return None;
        }
        let id = self.changed()?;
        let mut copy = self.state.workbook.with(Workbook::clone);
        let back = match self.of {
            None => vec![Edit::RemoveRow(self.sheet, id)],
            Some(_) => self.typing_over(id, &self.stands(), &self.begun.get_value()),
        };
        copy.act(Edit::Several(back));
        let scheme = self.state.computed.get()?.scheme.clone();
        let check = Shared::new(FactsCheck::after(None, &copy.facts));
        Computed::of(&Shared::new(scheme), &check)
    }

    /// What it would come to.
    pub fn tried(self, earlier: Option<&Shared<Tried>>) -> Option<Tried> {
        let state = self.state;
        self.row.track();
        let mut copy = state.workbook.with(Workbook::clone);
        copy.act(Edit::Several(self.edits()));
        let id = self.row_in(&copy.facts);
        let earlier = earlier.map(|earlier| &earlier.check);
        let mut check = Shared::new(FactsCheck::after(earlier, &copy.facts));
        let leaving = leave_row(&check, &copy.history, self.sheet, id, state.me.get());
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
                        is_there: is_wrong_there(placed),
                    })
                }
                _ => None,
            });
        let outcome = state.computed.get().and_then(|now| {
            let scheme = Shared::new(now.scheme.clone());
            let after = Computed::of(&scheme, &check)?;
            let noted = self.computed_before();
            let before = noted.as_ref().unwrap_or(&now);
            let net = net_after(before, &after, state.chosen_rep.get());
            Some((net, besides(before, &after)))
        });
        let (net, besides) = outcome.unwrap_or_default();
        Some(Tried {
            wrong: wrong.collect(),
            net,
            besides,
            makes: makes_customer
                .then(|| owner_of_new(&copy.facts, self.sheet, id))
                .flatten(),
            check: check.clone(),
        })
    }
}

/// Whether a row has to name its rep. A deal is its customer's rep's.
fn needs_rep(sheet: Sheet, row: &Row) -> bool {
    let mut columns = sheet.columns().iter();
    let rep = columns.find(|column| column.kind == CellKind::Link(Sheet::Reps));
    rep.is_some_and(|rep| match rep.need {
        Need::Always => true,
        Need::Never => false,
        Need::ByKind => OutcomeKind::of_word(row.field(sheet, "kind"))
            .is_some_and(|kind| use_by_kind(kind, rep.field) == Use::Needed),
    })
}

/// A row in which nothing is typed but its day.
fn fresh(state: State, sheet: Sheet, day: String) -> Arc<Row> {
    let next = state.facts.with_untracked(|facts| facts.table(sheet).next);
    let mut row = Row::blank(sheet, RowId(next));
    if let Some(cell) = sheet.column("date").and_then(|at| row.cells.get_mut(at)) {
        *cell = day;
    }
    Arc::new(row)
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

/// The customer that a deal names, and whose that is.
fn owner_of_new(facts: &Facts, sheet: Sheet, id: RowId) -> Option<(String, String)> {
    sheet.column("customer")?;
    let name = facts.table(sheet).row(id)?.field(sheet, "customer").trim();
    let customers = facts.table(Sheet::Customers);
    let customer = customers
        .rows
        .iter()
        .find(|row| row.field(Sheet::Customers, "name").trim() == name)?;
    let owner = customer.field(Sheet::Customers, "rep").to_owned();
    Some((name.to_owned(), owner))
}
