//! Rows on their way in: read from their source, and what becomes of each.

use super::choices::Wrong;
use crate::import::body::Passed;
use crate::workbook::{Row, RowId, Sheet};
use std::sync::Arc;

/// A row on its way in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    /// Which of the tables it comes from.
    pub part: usize,
    /// Its number there.
    pub number: u32,
    /// Its cells, as the form has them; its number is that of the new row, where it is to be one.
    pub row: Arc<Row>,
    /// What becomes of it.
    pub fate: Fate,
    /// Whether it looks like a row that is there, and if so, whether it says just the same.
    pub alike: Option<Likeness>,
    /// Whether it can't be counted as it is.
    pub is_wrong: bool,
}

/// What becomes of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fate {
    /// It is added.
    #[default]
    New,
    /// It changes a row that is there.
    Change(RowId),
    /// It is there, just so.
    Same(RowId),
    /// It is there, and that row stays as it is.
    Skipped(RowId),
    /// An earlier row of the source, with this number, says the same name or id.
    Double(u32),
}

/// How alike two rows are that no id tells to be the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// The source says nothing that isn't there.
    Same,
    /// The source says more, or other things.
    Differs,
}

/// A row that is no row of its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PassedRow {
    /// Which of the tables it stands in.
    pub part: usize,
    /// Its number there.
    pub number: u32,
    /// Why.
    pub reason: Passed,
}

/// What becomes of a table, in numbers of rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Added.
    pub added: usize,
    /// Changed.
    pub changed: usize,
    /// There already, just so.
    pub same: usize,
    /// There already, and left as they are though the source says otherwise, or looks alike.
    pub skipped: usize,
    /// In the source twice.
    pub double: usize,
    /// Not to be counted as they are; taken in all the same where somebody says so.
    pub wrong: usize,
}

impl Counts {
    /// One row more.
    pub(super) fn add(&mut self, row: &Incoming, wrong: Wrong) {
        self.wrong += usize::from(row.is_wrong);
        if row.is_wrong && wrong == Wrong::LeaveOut {
            return;
        }
        match row.fate {
            Fate::New => self.added += 1,
            Fate::Change(_) => self.changed += 1,
            Fate::Same(_) => self.same += 1,
            Fate::Skipped(_) => self.skipped += 1,
            Fate::Double(_) => self.double += 1,
        }
    }
}

impl Incoming {
    /// Whether it writes anything.
    #[must_use]
    pub const fn writes(&self, wrong: Wrong) -> bool {
        let is_taken = !self.is_wrong || matches!(wrong, Wrong::Take);
        is_taken && matches!(self.fate, Fate::New | Fate::Change(_))
    }
}

/// What rows of a table are called: their name, where they have one.
pub(super) fn name_column(sheet: Sheet) -> Option<usize> {
    sheet.column("name")
}
