//! What is handed over: sheets, their rows, and their cells.

/// A sheet of a workbook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Its name, as on its tab.
    pub name: String,
    /// Whether the workbook hides it.
    pub hidden: bool,
    /// The rows in which something stands, in their order. Rows without anything are left out.
    pub rows: Vec<Row>,
    /// So many areas of merged cells it has. The value of an area belongs to its first cell, the others are empty.
    pub merged: u32,
    /// So many rows with a value lie below the last one that is read.
    pub rows_below: u32,
    /// So many cells with a value lie beyond the last column that is read.
    pub cells_beyond: u32,
}

/// A row in which something stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its number in the file; the first row is 1.
    pub number: u32,
    /// Whether the workbook hides it, by hand or by a filter.
    pub hidden: bool,
    /// Its cells from the first column to the last one that isn't empty.
    pub cells: Vec<Cell>,
}

/// What a cell shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// A text, also one that looks like a number. Lines end in LF.
    Text(String),
    /// A number as decimal text, rounded to 15 digits as Excel shows it; with a % where its format has one.
    Number(String),
    /// A day in ISO form, with the time behind a blank where it isn't midnight: `2026-03-02`, `2026-03-02 13:45:00`.
    Date(String),
    /// True or false.
    Logical(bool),
    /// An error that the workbook shows, such as `#REF!`.
    Error(String),
    /// A formula whose result the file doesn't hold: whoever wrote it didn't compute it.
    NotComputed,
}

impl Cell {
    /// Whether nothing stands in it.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }

    /// The text that it shows.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Empty | Self::NotComputed => "",
            Self::Text(text) | Self::Number(text) | Self::Date(text) | Self::Error(text) => text,
            Self::Logical(true) => "TRUE",
            Self::Logical(false) => "FALSE",
        }
    }

    /// Whether nothing stands in it that anybody could see.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.chars().all(is_unseen),
            Self::Number(_)
            | Self::Date(_)
            | Self::Logical(_)
            | Self::Error(_)
            | Self::NotComputed => false,
        }
    }

    /// The size of its text, in bytes.
    pub(crate) const fn len(&self) -> usize {
        match self {
            Self::Text(text) | Self::Number(text) | Self::Date(text) | Self::Error(text) => {
                text.len()
            }
            Self::Empty | Self::Logical(_) | Self::NotComputed => 0,
        }
    }
}

/// Whether a letter leaves no trace on paper.
#[must_use]
pub fn is_unseen(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{200b}'..='\u{200d}' | '\u{feff}')
}
