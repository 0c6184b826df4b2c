//! How rows are judged: by the same check as the tables themselves, on the facts as they will be, piece by piece.

use super::choices::{Wrong, WrongRow};
use super::incoming::Incoming;
use super::judge::{Judge, Naming, Pieces, newcomers, sorted};
use super::state::{Pass, Preview, Stage};
use super::twins::Twins;
use super::writing::written;
use crate::workbook::common_form;
use crate::workbook::{
    Edit, Facts, FactsCheck, GradualCheck, LeftOut, Named, Names, Newcomers, Placed, Row, RowId,
    Shared, Sheet, Tried, Workbook, deals_without_rep,
};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// The tables whose rows others name, in the order in which they are taken in.
const NAMED: [Sheet; 3] = [Sheet::Teams, Sheet::Reps, Sheet::Customers];
/// The others.
const OTHERS: [Sheet; 2] = [Sheet::Deals, Sheet::Outcomes];

impl Preview {
    /// Takes in the tables whose rows others name.
    pub(super) fn name(&mut self, pass: Pass) {
        let wrong = std::mem::take(&mut self.judge.wrong);
        self.judge = Judge::new(&self.facts);
        if pass == Pass::WithoutWrong {
            self.judge.wrong = wrong;
        }
        let mut workbook = self.scratch();
        for sheet in NAMED {
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
            self.give_numbers(sheet, &facts);
            let edits = self.edits_of(sheet, &facts);
            self.act(edits, &mut workbook);
        }
        self.judge.named = workbook.facts.clone();
        if NAMED.iter().all(|sheet| self.rows(*sheet).is_empty()) {
            self.stage = Stage::Sorting(0);
            return;
        }
        let mut base = Facts::clone(&self.judge.named);
        for sheet in OTHERS {
            base.table_mut(sheet).rows = Default::default();
        }
        self.judge.checking = Some(GradualCheck::new(&base));
        self.stage = Stage::CheckingNamed(pass);
    }

    /// Checks some more of the tables whose rows others name, and in the end judges those rows. Where those that can't be
    /// counted stay out, the tables are taken in once more without them.
    pub(super) fn check_named(&mut self, pass: Pass, rows: usize) {
        let Some(check) = self.checked(rows) else {
            return;
        };
        let wrong = self.wrong_of(&NAMED, &check);
        if pass == Pass::First {
            self.judge.wrong = wrong;
        }
        let is_again = pass == Pass::First
            && self.choices.wrong == Wrong::LeaveOut
            && !self.judge.wrong.is_empty();
        self.stage = if is_again {
            Stage::Naming(Pass::WithoutWrong)
        } else {
            Stage::Sorting(0)
        };
    }

    /// Finds what becomes of the rows of the other tables, in pieces.
    pub(super) fn sort(&mut self, pieces: usize) {
        let begun = self.judge.sorting.take();
        let mut sorting = begun.unwrap_or_else(|| {
            let facts = self.judge.named.clone();
            let rows = OTHERS.map(|sheet| (sheet, self.rows(sheet).to_vec()));
            Pieces::of(sorted(facts, rows, self.period, self.choices))
        });
        let Some(sorted) = sorting.advance() else {
            self.judge.sorting = Some(sorting);
            self.stage = Stage::Sorting(pieces + 1);
            return;
        };
        for (sheet, rows) in sorted {
            if let Some(slot) = self.incoming.get_mut(sheet.index()) {
                *slot = rows;
            }
        }
        self.judge.naming = Naming::default();
        self.stage = Stage::MakingKnown(0);
    }

    /// Gives the rows of the other tables their numbers.
    pub(super) fn number_all(&mut self, pass: Pass) {
        self.judge.after = None;
        self.judge.whole = None;
        self.judge.trying = None;
        self.judge.tried = None;
        let facts = self.judge.named.clone();
        for sheet in OTHERS {
            self.give_numbers(sheet, &facts);
        }
        self.stage = Stage::Writing(pass);
    }

    /// Writes the one act of all.
    pub(super) fn write_all(&mut self, pass: Pass) {
        self.judge.whole = self.whole_edit();
        self.stage = Stage::Trying(pass, 0);
    }

    /// Does all on a copy, in pieces, to be checked.
    pub(super) fn try_all(&mut self, pass: Pass, pieces: usize) {
        let begin = || {
            let nothing = || Edit::Several(Vec::new());
            let edit = self.judge.whole.clone().unwrap_or_else(nothing);
            Pieces::of(Tried::in_pieces(self.facts.clone(), edit))
        };
        let tried = self.judge.trying.get_or_insert_with(begin).advance();
        self.stage = match tried {
            Some(tried) => {
                self.judge.checking = Some(GradualCheck::new(tried.facts()));
                self.judge.tried = Some(tried);
                self.judge.trying = None;
                Stage::Checking(pass)
            }
            None => Stage::Trying(pass, pieces + 1),
        };
    }

    /// Checks some more of the facts as they will be, and in the end judges the rows of the other tables. Where those that
    /// can't be counted stay out, all is written and checked once more without them.
    pub(super) fn check_all(&mut self, pass: Pass, rows: usize) {
        let Some(check) = self.checked(rows) else {
            return;
        };
        let check = Shared::new(check);
        self.judge.after = Some(check.clone());
        if pass == Pass::First {
            let wrong = self.wrong_of(&OTHERS, &check);
            let is_again = self.choices.wrong == Wrong::LeaveOut && !wrong.is_empty();
            self.judge.wrong.extend(wrong);
            if is_again {
                self.stage = Stage::Numbering(Pass::WithoutWrong);
                return;
            }
        }
        self.end();
    }

    /// Works on the check that is on its way; gives it when it's done.
    fn checked(&mut self, rows: usize) -> Option<FactsCheck> {
        let checking = self.judge.checking.as_mut()?;
        if !checking.progress().is_done() {
            checking.advance(rows);
            return None;
        }
        let checking = self.judge.checking.take();
        checking.map(GradualCheck::into_check)
    }

    /// Marks the rows of these tables that can't be counted, and tells why.
    fn wrong_of(&mut self, sheets: &[Sheet], check: &FactsCheck) -> Vec<WrongRow> {
        let mut wrong = Vec::new();
        for sheet in sheets {
            let left_out = check.left_out.iter().filter(|row| row.sheet == *sheet);
            let left_out: HashMap<RowId, &LeftOut> = left_out.map(|row| (row.row, row)).collect();
            if left_out.is_empty() {
                continue;
            }
            let numbers = self.judge.numbers.get(sheet.index());
            let rows = self.incoming.get_mut(sheet.index());
            let rows = rows.into_iter().flatten();
            for (row, number) in rows.zip(numbers.into_iter().flatten()) {
                if let Some(found) = number.and_then(|number| left_out.get(&number)) {
                    row.is_wrong = true;
                    wrong.push(wrong_row(*sheet, row, found.cells.clone()));
                }
            }
        }
        wrong
    }

    fn give_numbers(&mut self, sheet: Sheet, facts: &Facts) {
        let numbers = self.number(sheet, facts);
        if let Some(slot) = self.judge.numbers.get_mut(sheet.index()) {
            *slot = numbers;
        }
    }

    /// A workbook of these facts, to do something on it that nobody sees.
    fn scratch(&self) -> Workbook {
        let mut workbook = Workbook::blank("", Default::default());
        workbook.facts = self.facts.clone();
        workbook
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
        let texts = rows.map(|row| row.row.cell(column).trim());
        let is_new = |text: &&str| {
            !text.is_empty()
                && !text.starts_with('#')
                && names.find(text) == Named::Nobody
                && seen.insert(common_form(text).into_owned())
        };
        let new: Vec<String> = texts.filter(is_new).map(str::to_owned).collect();
        let rows = new.iter().map(|name| {
            let mut cells = vec![String::new(); to.columns().len()];
            if let Some(cell) = to.column("name").and_then(|at| cells.get_mut(at)) {
                cell.clone_from(name);
            }
            let id = RowId(0);
            Arc::new(Row { id, cells })
        });
        let edits = written(to, &facts, Vec::new(), rows);
        if let Some(made) = self.judge.made.get_mut(to.index()) {
            made.extend(new);
        }
        self.act(edits, workbook);
    }

    /// The customers and reps whom deals name and nobody knows: of deals that name the same two, the first is looked at. Goes
    /// through so many deals more.
    pub(super) fn find_newcomers(&mut self, from: usize, rows: usize) {
        let columns = ["customer", "rep"].map(|field| Sheet::Deals.column(field));
        let [Some(customer), Some(rep)] = columns else {
            self.stage = Stage::Numbering(Pass::First);
            return;
        };
        let deals = self.incoming.get(Sheet::Deals.index());
        let deals = deals.map_or(&[][..], Vec::as_slice);
        let named = |at: usize| {
            let row = deals.get(at);
            [customer, rep].map(|column| row.map_or("", |row| row.row.cell(column)))
        };
        let end = from.saturating_add(rows).min(deals.len());
        for (at, row) in deals.iter().enumerate().take(end).skip(from) {
            if row.writes(Wrong::Take) {
                self.judge.naming.note(at, named);
            }
        }
        if end < deals.len() {
            self.stage = Stage::MakingKnown(end);
            return;
        }
        let naming = std::mem::take(&mut self.judge.naming);
        let deals = self.rows(Sheet::Deals);
        let first = naming.first.iter().filter_map(|at| deals.get(*at));
        let first = first.map(|row| Arc::clone(&row.row));
        // The first rep comes, perhaps: those that are there already may have waited for him.
        let waiting = deals_without_rep(&self.facts);
        let deals = first.chain(waiting.iter().cloned()).collect();
        self.judge.waiting = waiting;
        let facts = self.judge.named.clone();
        let newcomers = newcomers(facts, deals, [customer, rep]);
        self.judge.meeting = Some(Pieces::of(newcomers));
        self.stage = Stage::Meeting(0);
    }

    /// Asks some more of those whom deals name who is known.
    pub(super) fn meet(&mut self, pieces: usize) {
        let meeting = self.judge.meeting.as_mut();
        let newcomers = meeting.map_or_else(|| Some(Newcomers::default()), Pieces::advance);
        self.stage = match newcomers {
            Some(newcomers) => {
                self.judge.newcomers = newcomers;
                self.judge.meeting = None;
                Stage::Numbering(Pass::First)
            }
            None => Stage::Meeting(pieces + 1),
        };
    }
}

fn wrong_row(sheet: Sheet, row: &Incoming, cells: Vec<Placed>) -> WrongRow {
    WrongRow {
        part: row.part,
        number: row.number,
        sheet,
        cells,
        texts: row.row.cells.clone(),
    }
}
