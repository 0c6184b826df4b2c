//! The work on tables on their way in, piece by piece, and what was found.

use super::choices::{Choices, WrongRow};
use super::incoming::{Counts, Incoming, Likeness, PassedRow};
use super::judge::Judge;
use super::words_read::{WordRead, WordsRead};
use crate::import::body::Passed;
use crate::import::raw::RawTable;
use crate::import::reading::Reading;
use crate::progress::Progress;
use crate::workbook::{Edit, Facts, FactsCheck, Newcomers, RowId, Shared, Sheet, Tried};
use rewards_core::number::Period;

/// A table with how it is to be read.
#[derive(Clone, Debug)]
pub struct SourceTable {
    /// The table.
    pub table: RawTable,
    /// How it is to be read.
    pub reading: Reading,
}

/// Where the work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Rows are read: of this table in the order of work, from this row on.
    Reading(usize, usize),
    /// Those that others name are found, and put down.
    Naming(Pass),
    /// They are checked.
    CheckingNamed(Pass),
    /// It's found what becomes of the others: so many pieces by now.
    Sorting(usize),
    /// It's found who is made because deals name them: from this deal on.
    MakingKnown(usize),
    /// It's asked who of those is known: so many pieces by now.
    Meeting(usize),
    /// New rows get their numbers.
    Numbering(Pass),
    /// The one act of all is written.
    Writing(Pass),
    /// It is done on a copy: so many pieces by now.
    Trying(Pass, usize),
    /// All is checked, as it will be.
    Checking(Pass),
    /// All is done.
    Done,
}

/// How often rows are taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pass {
    /// All of them.
    First,
    /// Once more, without those that can't be counted.
    WithoutWrong,
}

/// What taking tables in will do.
#[derive(Debug)]
pub struct Preview {
    pub(super) facts: Shared<Facts>,
    pub(super) period: Option<Period>,
    pub(super) parts: Vec<SourceTable>,
    /// The tables in the order in which they are taken in: those that others name first.
    pub(super) order: Vec<usize>,
    pub(super) choices: Choices,
    pub(super) stage: Stage,
    pub(super) incoming: [Vec<Incoming>; 5],
    pub(super) passed: Vec<PassedRow>,
    pub(super) words: WordsRead,
    pub(super) judge: Judge,
    /// What becomes of each table, in numbers, once all is done.
    pub(super) counted: [Counts; 5],
}

impl SourceTable {
    /// Lets go of about so many rows; whether there are more.
    pub fn shed(&mut self, rows: usize) -> bool {
        shed(&mut self.table.rows, rows)
    }
}

/// Drops the last rows of a list, at most so many; whether there are more.
fn shed<T>(list: &mut Vec<T>, rows: usize) -> bool {
    list.truncate(list.len().saturating_sub(rows));
    !list.is_empty()
}

impl Preview {
    /// Begins to find out what taking these tables in will do to the facts.
    #[must_use]
    pub fn new(facts: Shared<Facts>, parts: Vec<SourceTable>, choices: Choices) -> Self {
        let mut order: Vec<usize> = (0..parts.len()).collect();
        order.sort_by_key(|at| {
            parts
                .get(*at)
                .map(|part| part.reading.mapping.sheet.index())
        });
        Self {
            period: facts.days(),
            judge: Judge::new(&facts),
            facts,
            parts,
            order,
            choices,
            stage: Stage::Reading(0, 0),
            incoming: Default::default(),
            passed: Vec::new(),
            words: WordsRead::default(),
            counted: Default::default(),
        }
    }

    /// Works on about so many rows more. Once it's done, the rest tells what was found.
    pub fn advance(&mut self, rows: usize) -> Progress {
        let rows = rows.max(1);
        match self.stage {
            Stage::Reading(part, row) => self.read_rows(part, row, rows),
            Stage::Naming(pass) => self.name(pass),
            Stage::CheckingNamed(pass) => self.check_named(pass, rows),
            Stage::Sorting(pieces) => self.sort(pieces),
            Stage::MakingKnown(from) => self.find_newcomers(from, rows),
            Stage::Meeting(pieces) => self.meet(pieces),
            Stage::Numbering(pass) => self.number_all(pass),
            Stage::Writing(pass) => self.write_all(pass),
            Stage::Trying(pass, pieces) => self.try_all(pass, pieces),
            Stage::Checking(pass) => self.check_all(pass, rows),
            Stage::Done => {}
        }
        self.progress()
    }

    /// Whether the next piece of work goes through all rows at once: it should have a turn of its own.
    #[must_use]
    pub fn is_next_whole(&self) -> bool {
        match self.stage {
            Stage::Naming(_) | Stage::Numbering(_) | Stage::Writing(_) => true,
            Stage::CheckingNamed(_) | Stage::Checking(_) => {
                let checking = self.judge.checking.as_ref();
                checking.is_some_and(|checking| checking.progress().is_done())
            }
            Stage::Reading(..)
            | Stage::Sorting(_)
            | Stage::MakingKnown(_)
            | Stage::Meeting(_)
            | Stage::Trying(..)
            | Stage::Done => false,
        }
    }

    /// All is done: it's counted once.
    pub(super) fn end(&mut self) {
        self.stage = Stage::Done;
        for sheet in Sheet::ALL {
            let counts = self.count(*sheet);
            if let Some(slot) = self.counted.get_mut(sheet.index()) {
                *slot = counts;
            }
        }
    }

    /// Works until all is done.
    pub fn finish(&mut self) {
        while !self.advance(4_096).is_done() {}
    }

    /// Lets go of about so many rows of each table, to be dropped afterwards; whether there are more. What was found is of
    /// no use then.
    pub fn shed(&mut self, rows: usize) -> bool {
        self.stage = Stage::Reading(self.parts.len(), 0);
        let mut is_more = false;
        for part in &mut self.parts {
            is_more |= part.shed(rows);
        }
        for rows_in in &mut self.incoming {
            is_more |= shed(rows_in, rows);
        }
        is_more
    }

    /// Answers what was asked; work goes on from where the answers matter.
    pub fn choose(&mut self, choices: Choices) {
        let is_read = !matches!(self.stage, Stage::Reading(..));
        if choices.hidden != self.choices.hidden {
            self.incoming = Default::default();
            self.passed.clear();
            self.words = WordsRead::default();
            self.stage = Stage::Reading(0, 0);
        } else if is_read {
            self.stage = Stage::Naming(Pass::First);
        }
        self.choices = choices;
    }

    /// What was answered last.
    #[must_use]
    pub const fn choices(&self) -> Choices {
        self.choices
    }

    /// The tables that it takes in.
    #[must_use]
    pub fn parts(&self) -> &[SourceTable] {
        &self.parts
    }

    /// The tables that it takes in, given back: to put a mapping right, and begin anew.
    #[must_use]
    pub fn into_parts(self) -> Vec<SourceTable> {
        self.parts
    }

    /// What becomes of one of the form's tables, in numbers.
    #[must_use]
    pub fn counts(&self, sheet: Sheet) -> Counts {
        if self.stage == Stage::Done {
            let counted = self.counted.get(sheet.index());
            return counted.copied().unwrap_or_default();
        }
        self.count(sheet)
    }

    /// Counts what becomes of one of the form's tables.
    fn count(&self, sheet: Sheet) -> Counts {
        let mut counts = Counts::default();
        let incoming = self.incoming.get(sheet.index());
        for row in incoming.into_iter().flatten() {
            counts.add(row, self.choices.wrong);
        }
        counts
    }

    /// Rows of the sources with what becomes of them, for one of the form's tables, in the order of the sources.
    #[must_use]
    pub fn rows(&self, sheet: Sheet) -> &[Incoming] {
        self.incoming.get(sheet.index()).map_or(&[], Vec::as_slice)
    }

    /// How many rows look like one that is there, without an id that says so, and how many of them say just the same.
    #[must_use]
    pub fn alike(&self) -> (usize, usize) {
        let all = self.incoming.iter().flatten();
        let alike: Vec<Likeness> = all.filter_map(|row| row.alike).collect();
        let same = alike.iter().filter(|likeness| **likeness == Likeness::Same);
        (alike.len(), same.count())
    }

    /// The rows that are no rows of their tables.
    #[must_use]
    pub fn passed(&self) -> &[PassedRow] {
        &self.passed
    }

    /// The numbers of the rows of a table that are passed over for a reason.
    #[must_use]
    pub fn passed_for(&self, part: usize, reason: Passed) -> Vec<u32> {
        let rows = self.passed.iter();
        rows.filter(|row| row.part == part && row.reason == reason)
            .map(|row| row.number)
            .collect()
    }

    /// The rows that can't be counted as they are, in the order in which tables are taken in.
    #[must_use]
    pub fn wrong(&self) -> &[WrongRow] {
        &self.judge.wrong
    }

    /// Who is made because deals name them.
    #[must_use]
    pub const fn newcomers(&self) -> &Newcomers {
        &self.judge.newcomers
    }

    /// Reps and teams that are made because customers and reps name them.
    #[must_use]
    pub fn made_by_name(&self, sheet: Sheet) -> &[String] {
        let made = self.judge.made.get(sheet.index());
        made.map_or(&[], Vec::as_slice)
    }

    /// The words of closed lists that stand in the sources, and as what each is read.
    #[must_use]
    pub fn words_read(&self) -> Vec<&WordRead> {
        self.words.all()
    }

    /// The first row that is written into a table, in the order of the sources, as it's numbered afterwards; nothing where none is.
    #[must_use]
    pub fn first_written(&self, sheet: Sheet) -> Option<RowId> {
        let numbers = self.judge.numbers.get(sheet.index());
        numbers.into_iter().flatten().flatten().next().copied()
    }

    /// The one act that does it, one step to take back; nothing while work goes on, and where nothing changes.
    #[must_use]
    pub fn edit(&self) -> Option<Edit> {
        let whole = self.judge.whole.clone();
        whole.filter(|_| self.stage == Stage::Done)
    }

    /// The same, and what it comes to.
    #[must_use]
    pub fn tried(&self) -> Option<&Tried> {
        let tried = self.judge.tried.as_ref();
        tried.filter(|_| self.stage == Stage::Done && self.judge.whole.is_some())
    }

    /// The facts as they will be, checked: with it the check after the act has next to nothing to do. Nothing while work
    /// goes on.
    #[must_use]
    pub fn after(&self) -> Option<Shared<FactsCheck>> {
        let after = self.judge.after.clone();
        after.filter(|_| self.stage == Stage::Done)
    }
}
