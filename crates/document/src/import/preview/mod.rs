//! What taking tables in will do: found piece by piece, nothing changed until its one edit is done.

mod apply;
mod incoming;
mod judge;
mod twins;
mod words_read;

pub use incoming::{Counts, Fate, Incoming, Likeness, PassedRow};
pub use words_read::WordRead;

use super::body::Passed;
use super::progress::Progress;
use super::raw::RawTable;
use super::reading::Reading;
use crate::workbook::{Edit, Facts, Newcomers, Placed, Shared, Sheet};
use judge::Judge;
use rewards_core::number::Period;
use words_read::WordsRead;

/// A table with how it is to be read.
#[derive(Clone, Debug)]
pub struct Part {
    /// The table.
    pub table: RawTable,
    /// How it is to be read.
    pub reading: Reading,
}

/// What becomes of rows that are there already, as their id says, or of customers, reps and teams their name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Known {
    /// They get what the source says. Blank cells of the source change nothing.
    #[default]
    Change,
    /// They stay as they are.
    Skip,
}

/// What becomes of deals that look like one that is there: the same customer, day and amount. Of events: the same kind, day
/// and persons.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Alike {
    /// They are passed over.
    #[default]
    Skip,
    /// The one that is there gets what the source says.
    Change,
    /// They are added all the same.
    Add,
}

/// What becomes of rows that can't be counted as they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wrong {
    /// They are taken in, to be put right in the table; until then they are left out of every figure, and that is said.
    #[default]
    Take,
    /// They are not taken in.
    LeaveOut,
}

/// What becomes of rows that the spreadsheet hides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HiddenRows {
    /// What nobody sees is not taken in.
    #[default]
    LeaveOut,
    /// They are taken in like all others.
    Take,
}

/// What a person is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// Rows that are there already.
    pub known: Known,
    /// Rows that look like one that is there.
    pub alike: Alike,
    /// Rows that can't be counted.
    pub wrong: Wrong,
    /// Rows that the spreadsheet hides.
    pub hidden: HiddenRows,
}

/// A row that can't be counted as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongRow {
    /// Which of the tables it came from.
    pub part: usize,
    /// Its number there.
    pub number: u32,
    /// For which table it is.
    pub sheet: Sheet,
    /// What is wrong, cell by cell; at least one.
    pub cells: Vec<Placed>,
    /// What it would hold.
    pub texts: Vec<String>,
}

/// Where the work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// Rows are read: of this table in the order of work, from this row on.
    Reading(usize, usize),
    /// Those that others name are found, and put down.
    Naming,
    /// Rows are judged, from this one on.
    Judging(usize),
    /// All is done.
    Done,
}

/// What taking tables in will do.
#[derive(Debug)]
pub struct Preview {
    facts: Shared<Facts>,
    period: Option<Period>,
    parts: Vec<Part>,
    /// The tables in the order in which they are taken in: those that others name first.
    order: Vec<usize>,
    choices: Choices,
    stage: Stage,
    incoming: [Vec<Incoming>; 5],
    passed: Vec<PassedRow>,
    words: WordsRead,
    judge: Judge,
}

impl Preview {
    /// Begins to find out what taking these tables in will do to the facts.
    #[must_use]
    pub fn new(facts: Shared<Facts>, parts: Vec<Part>, choices: Choices) -> Self {
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
        }
    }

    /// Works on about so many rows more. Once it's done, the rest tells what was found.
    pub fn advance(&mut self, rows: usize) -> Progress {
        let rows = rows.max(1);
        match self.stage {
            Stage::Reading(part, row) => self.read_rows(part, row, rows),
            Stage::Naming => {
                self.judge = Judge::new(&self.facts);
                self.name();
                self.stage = Stage::Judging(0);
            }
            Stage::Judging(at) => {
                let behind = self.judge_rows(at, rows);
                self.stage = behind.map_or(Stage::Done, Stage::Judging);
            }
            Stage::Done => {}
        }
        self.progress()
    }

    /// Works until all is done.
    pub fn finish(&mut self) {
        while !self.advance(4_096).is_done() {}
    }

    /// How far it has come.
    #[must_use]
    pub fn progress(&self) -> Progress {
        let length = |part: &Part| part.reading.body(&part.table).len();
        let all: usize = self.parts.iter().map(length).sum();
        let before = |part: usize| {
            let parts = self.order.iter().take(part);
            let parts = parts.filter_map(|at| self.parts.get(*at));
            parts.map(length).sum::<usize>()
        };
        let of = 2 * all + 2;
        let done = match self.stage {
            Stage::Reading(part, row) => before(part) + row,
            Stage::Naming => all,
            Stage::Judging(at) => all + 1 + at.min(all),
            Stage::Done => of,
        };
        Progress { done, of }
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
            self.stage = Stage::Naming;
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
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The tables that it takes in, given back: to put a mapping right, and begin anew.
    #[must_use]
    pub fn into_parts(self) -> Vec<Part> {
        self.parts
    }

    /// What becomes of one of the form's tables, in numbers.
    #[must_use]
    pub fn counts(&self, sheet: Sheet) -> Counts {
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

    /// The one act that does it, one step to take back; nothing while work goes on, and where nothing changes.
    #[must_use]
    pub fn edit(&self) -> Option<Edit> {
        (self.stage == Stage::Done)
            .then(|| self.whole_edit())
            .flatten()
    }
}
