//! How rows are judged: by the same check as the tables themselves, on the facts as they will be, piece by piece.

use super::choices::{Wrong, WrongRow};
use super::incoming::{Fate, Incoming};
use super::judge::Judge;
use super::state::Preview;
use super::twins::Twins;
use super::writing::written;
use crate::workbook::{
    Edit, Facts, FactsCheck, Fault, FieldRef, LeftOut, Named, Names, Newcomers, Placed, Row, RowId,
    Shared, Sheet, Workbook,
};
use rewards_format::{Code, Found, Problem, Wanted};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// The tables whose rows others name, in the order in which they are taken in.
const NAMED: [Sheet; 3] = [Sheet::Teams, Sheet::Reps, Sheet::Customers];
/// The others.
const OTHERS: [Sheet; 2] = [Sheet::Deals, Sheet::Outcomes];

/// How often the tables whose rows others name are taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pass {
    /// With all their rows.
    First,
    /// Once more, without those that can't be counted.
    WithoutWrong,
}

impl Preview {
    /// Takes in the tables whose rows others name, and finds who is made because deals name them.
    pub(super) fn name(&mut self) {
        self.take_named(Pass::First);
        if self.choices.wrong == Wrong::LeaveOut && !self.judge.wrong.is_empty() {
            let wrong = std::mem::take(&mut self.judge.wrong);
            self.judge = Judge::new(&self.facts);
            self.take_named(Pass::WithoutWrong);
            self.judge.wrong = wrong;
        }
        let facts = self.judge.named.clone();
        for sheet in OTHERS {
            let mut twins = Twins::of(sheet, &facts, self.period);
            let rows = self.incoming.get_mut(sheet.index());
            for row in rows.into_iter().flatten() {
                row.fate = twins.fate(row, self.choices);
                row.is_wrong = false;
            }
        }
        self.find_newcomers();
    }

    fn take_named(&mut self, pass: Pass) {
        let mut workbook = Workbook::blank("", Default::default());
        workbook.facts = self.facts.clone();
        let mut ids: [Vec<Option<RowId>>; 3] = Default::default();
        for (sheet, ids) in NAMED.into_iter().zip(&mut ids) {
            let rows = self.incoming.get_mut(sheet.index());
            for row in rows.into_iter().flatten() {
                row.is_wrong &= pass == Pass::WithoutWrong;
            }
            self.make_named(sheet, &mut workbook);
            let facts = workbook.facts.clone();
            let mut twins = Twins::of(sheet, &facts, self.period);
            let rows = self.incoming.get_mut(sheet.index());
            for row in rows.into_iter().flatten() {
                row.fate = twins.fate(row, self.choices);
            }
            *ids = self.ids_of(sheet, &facts);
            let edits = self.edits_of(sheet, &facts);
            self.act(edits, &mut workbook);
        }
        self.judge.named = workbook.facts.clone();
        self.judge_named(ids);
    }

    fn act(&mut self, edits: Vec<Edit>, workbook: &mut Workbook) {
        for edit in edits {
            workbook.act(edit.clone());
            self.judge.edits.push(edit);
        }
    }

    /// Makes the teams, or the reps, whom rows of the next table name and nobody knows.
    fn make_named(&mut self, sheet: Sheet, workbook: &mut Workbook) {
        let (to, field) = match sheet {
            Sheet::Reps => (Sheet::Teams, "team"),
            Sheet::Customers => (Sheet::Reps, "rep"),
            Sheet::Teams | Sheet::Deals | Sheet::Outcomes => return,
        };
        let Some(column) = sheet.column(field) else {
            return;
        };
        let facts = workbook.facts.clone();
        let names = Names::of(to, facts.table(to));
        let mut seen = HashSet::new();
        let rows = self.rows(sheet).iter();
        let rows = rows.filter(|row| !row.is_wrong || self.choices.wrong == Wrong::Take);
        let texts = rows
            .filter_map(|row| row.cells.get(column))
            .map(|text| text.trim());
        let is_new = |text: &&str| {
            !text.is_empty()
                && !text.starts_with('#')
                && names.find(text) == Named::Nobody
                && seen.insert((*text).to_owned())
        };
        let new: Vec<String> = texts.filter(is_new).map(str::to_owned).collect();
        let rows = new.iter().map(|name| {
            let mut cells = vec![String::new(); to.columns().len()];
            if let Some(cell) = to.column("name").and_then(|at| cells.get_mut(at)) {
                cell.clone_from(name);
            }
            cells
        });
        let edits = written(to, &facts, Vec::new(), rows.collect());
        if let Some(made) = self.judge.made.get_mut(to.index()) {
            made.extend(new);
        }
        self.act(edits, workbook);
    }

    /// Judges the rows of the tables whose rows others name.
    fn judge_named(&mut self, ids: [Vec<Option<RowId>>; 3]) {
        let mut base = Facts::clone(&self.judge.named);
        for sheet in OTHERS {
            base.table_mut(sheet).rows = Default::default();
        }
        let check = FactsCheck::of(&base);
        let mut left_out: HashMap<(Sheet, RowId), &LeftOut> = HashMap::new();
        for row in &check.left_out {
            left_out.insert((row.sheet, row.row), row);
        }
        if !left_out.is_empty() {
            for (sheet, ids) in NAMED.into_iter().zip(ids) {
                let rows = self.incoming.get_mut(sheet.index());
                for (row, id) in rows.into_iter().flatten().zip(ids) {
                    let found = id.and_then(|id| left_out.get(&(sheet, id)));
                    if let Some(found) = found {
                        row.is_wrong = true;
                        self.judge
                            .wrong
                            .push(wrong_row(sheet, row, found.cells.clone()));
                    }
                }
            }
        }
        self.judge.base = base;
        self.judge.check = None;
    }

    /// The customers and reps whom deals name and nobody knows.
    fn find_newcomers(&mut self) {
        let columns = ["customer", "rep"].map(|field| Sheet::Deals.column(field));
        let [Some(customer), Some(rep)] = columns else {
            return;
        };
        let text =
            |row: &Incoming, column: usize| row.cells.get(column).cloned().unwrap_or_default();
        let deals = self
            .rows(Sheet::Deals)
            .iter()
            .filter(|row| row.writes(Wrong::Take));
        let deals: Vec<(String, String)> = deals
            .map(|row| (text(row, customer), text(row, rep)))
            .collect();
        let pairs = deals
            .iter()
            .map(|(customer, rep)| (customer.as_str(), rep.as_str()));
        self.judge.newcomers = Newcomers::of(&self.judge.named, pairs);
        let mut workbook = Workbook::blank("", Default::default());
        workbook.facts = Shared::new(std::mem::take(&mut self.judge.base));
        for edit in self.judge.newcomers.edits(&workbook.facts) {
            workbook.act(edit);
        }
        self.judge.base = Facts::clone(&workbook.facts);
    }

    /// Judges rows of the other tables from a place on; gives the place behind them, or nothing where all are judged.
    pub(super) fn judge_rows(&mut self, from: usize, rows: usize) -> Option<usize> {
        let mut from = from;
        let mut passed = 0;
        for sheet in OTHERS {
            let length = self.rows(sheet).len();
            if from < passed + length {
                let start = from - passed;
                let end = start.saturating_add(rows).min(length);
                self.judge_piece(sheet, start, end);
                from = passed + end;
                let others: usize = OTHERS.iter().map(|sheet| self.rows(*sheet).len()).sum();
                return (from < others).then_some(from);
            }
            passed += length;
        }
        None
    }

    fn judge_piece(&mut self, sheet: Sheet, start: usize, end: usize) {
        let facts = self.judge.named.clone();
        let twins = Twins::bare(sheet, &facts, self.period);
        let mut piece = self.judge.base.clone();
        let first = facts.table(sheet).next;
        let mut places: HashMap<RowId, usize> = HashMap::new();
        let mut rows: Vec<Arc<Row>> = Vec::new();
        for at in start..end {
            let Some(row) = self.rows(sheet).get(at) else {
                break;
            };
            let written = match row.fate {
                Fate::New => Some(Row {
                    id: RowId(first.saturating_add(u32::try_from(at).unwrap_or(u32::MAX))),
                    cells: row.cells.clone(),
                }),
                Fate::Change(id) => twins.row(id).and_then(|known| twins.written(known, row)),
                Fate::Same(_) | Fate::Skipped(_) | Fate::Double(_) => None,
            };
            if let Some(written) = written {
                places.insert(written.id, at);
                rows.push(Arc::new(written));
            }
        }
        piece.table_mut(sheet).insert_all(0, &rows);
        let check = FactsCheck::after(self.judge.check.as_ref(), &piece);
        let mut found: HashMap<usize, Vec<Placed>> = HashMap::new();
        for left_out in check.left_out.iter().filter(|row| row.sheet == sheet) {
            if let Some(at) = places.get(&left_out.row) {
                found.insert(*at, left_out.cells.clone());
            }
        }
        self.judge.check = Some(Shared::new(check));
        self.find_double_ids(sheet, start..end, &mut found);
        let incoming = self.incoming.get_mut(sheet.index());
        let Some(incoming) = incoming else { return };
        let mut found: Vec<(usize, Vec<Placed>)> = found.into_iter().collect();
        found.sort_by_key(|(at, _)| *at);
        for (at, cells) in found {
            if let Some(row) = incoming.get_mut(at) {
                row.is_wrong = true;
                self.judge.wrong.push(wrong_row(sheet, row, cells));
            }
        }
    }

    /// Of new rows with the same id the first has it.
    fn find_double_ids(
        &mut self,
        sheet: Sheet,
        places: std::ops::Range<usize>,
        found: &mut HashMap<usize, Vec<Placed>>,
    ) {
        let (Some(column), Some(ids)) = (sheet.column("id"), self.judge.ids.get_mut(sheet.index()))
        else {
            return;
        };
        let rows = self
            .incoming
            .get(sheet.index())
            .into_iter()
            .flatten()
            .enumerate();
        for (at, row) in rows.skip(places.start).take(places.len()) {
            let id = row.cells.get(column).map_or("", |id| id.trim());
            if id.is_empty() || row.fate != Fate::New || ids.insert(id.to_owned()) {
                continue;
            }
            let field = FieldRef::Cell(sheet, RowId(0), column);
            let cells = found.entry(at).or_default();
            let is_said = cells.iter().any(|placed| {
                matches!(&placed.fault, Fault::Problem(problem) if problem.code == Code::DuplicateId)
            });
            if !is_said {
                let problem = Problem {
                    path: String::new(),
                    code: Code::DuplicateId,
                    wanted: Some(Wanted::Text),
                    found: Some(Found::text(id)),
                };
                cells.push(Placed {
                    field,
                    fault: Fault::Problem(problem),
                });
            }
        }
    }
}

fn wrong_row(sheet: Sheet, row: &Incoming, cells: Vec<Placed>) -> WrongRow {
    WrongRow {
        part: row.part,
        number: row.number,
        sheet,
        cells,
        texts: row.cells.clone(),
    }
}
