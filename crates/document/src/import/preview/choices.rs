//! What a person is asked of tables on their way in, and which rows can't be counted as they are.

use crate::workbook::{Placed, Sheet};

/// What becomes of rows that are there already, as their id says, or of customers, reps and teams their name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowsThere {
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
    pub known: RowsThere,
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
