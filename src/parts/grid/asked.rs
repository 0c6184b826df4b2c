//! What a sheet shows, and what a person asks of it.

use crate::parts::text_field::Holds;
use crate::platform::Clip;
use leptos::prelude::*;
use rewards_document::grid::{Extends, Move, Selection, Side, Spot};

/// The head of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// What the column is called.
    pub name: String,
    /// What its cells hold.
    pub holds: Content,
    /// How wide it is at least, in px.
    pub width: f64,
    /// It takes what room is left over, and this width before others do; nothing where it stays as wide as it is.
    pub grows: Option<f64>,
    /// Whether the rows are arranged by it.
    pub mark: Option<HeadMark>,
    /// Of days: the first and the last one that are likely, as the browser's picker takes them.
    pub within: Option<[String; 2]>,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// What is typed.
    Typed(Holds),
    /// One of several words.
    Listed,
    /// Yes or no.
    Tick,
}

impl Content {
    /// Its word for styles.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Typed(holds) => holds.word(),
            Self::Listed => "choice",
            Self::Tick => "tick",
        }
    }
}

/// How the rows are arranged by a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadMark {
    /// The smallest comes first.
    Up,
    /// The largest comes first.
    Down,
    /// Some of them are not shown.
    Filtered,
}

/// A row in sight.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// The number that messages cite; nothing in the row that is not there yet.
    pub number: Option<usize>,
    /// Whether something in it is wrong or unfinished.
    pub is_wrong: bool,
    /// Its cells, one for each head.
    pub cells: Vec<Cell>,
}

/// A cell in sight.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// What is read in it.
    pub text: String,
    /// What of it is special.
    pub state: CellState,
}

/// What becomes of the columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Columns {
    /// They are made wider, put elsewhere, and rows are arranged by them.
    #[default]
    Free,
    /// They stay as they are, and the rows, too.
    Fixed,
}

/// What of a cell is special.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum CellState {
    /// Nothing.
    #[default]
    Plain,
    /// The text is what an empty cell means.
    Meant,
    /// The row has no use for it.
    Unused,
    /// It is not filled in yet, which is said so.
    Missing(String),
    /// It is wrong, which is said so.
    Wrong(String),
}

impl CellState {
    /// Its word for styles.
    #[must_use]
    pub const fn word(&self) -> Option<&'static str> {
        match self {
            Self::Plain => None,
            Self::Meant => Some("meant"),
            Self::Unused => Some("unused"),
            Self::Missing(_) => Some("missing"),
            Self::Wrong(_) => Some("wrong"),
        }
    }

    /// What is said against the cell.
    #[must_use]
    pub fn said(&self) -> Option<&str> {
        match self {
            Self::Missing(text) | Self::Wrong(text) => Some(text),
            Self::Plain | Self::Meant | Self::Unused => None,
        }
    }
}

/// A word that what is being typed may become.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// What is put into the cell.
    pub text: String,
    /// What is read.
    pub name: String,
}

/// What a person asks of the sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Goes somewhere.
    Go(Move, Extends),
    /// Selects.
    Select(Selection),
    /// Types into the active cell: all that stands in the editor by now.
    Type(String),
    /// The editor is left, and what was typed stays.
    Leave,
    /// The editor is left, and what stood there before comes back.
    Revert,
    /// Ticks the active cell, or takes its tick away.
    Tick,
    /// Selects everything.
    All,
    /// Empties what is selected.
    Clear,
    /// Puts a text in place of what is selected.
    Paste(Clip),
    /// Copies the first row selected into the others.
    FillDown,
    /// The selection's handle was drawn to a cell.
    Drag(Spot),
    /// Puts rows in.
    Insert(Side),
    /// Takes the rows selected out.
    Remove,
    /// Puts the rows selected in once more.
    Duplicate,
    /// Looks for a text.
    Find,
    /// Goes to the next cell that is wrong.
    NextWrong,
    /// Lists the keys.
    Keys,
    /// Shows what can be done here: at a place in the window, in px.
    Menu(f64, f64),
    /// Shows how the rows can be arranged by a column: at a place in the window, in px.
    Arrange(usize, f64, f64),
    /// A column is made so wide, in px, while its border is drawn.
    Widen(usize, f64),
    /// The border of a column was let go.
    Widened,
    /// A column is made as wide as what stands in it.
    Fit(usize),
    /// A column was drawn before the one in another place, or behind the last.
    PutColumn(usize, usize),
    /// The columns selected go one place to a side.
    ShiftColumns(Aside),
    /// The focus left the sheet.
    Left,
}

/// To which side columns go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aside {
    /// To the left.
    Left,
    /// To the right.
    Right,
}

/// What is being typed into the active cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editing {
    /// All that stands in the editor.
    pub text: String,
    /// How it was begun.
    pub begun: Begun,
}

/// How the editor was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begun {
    /// By typing: arrows leave it.
    ByTyping,
    /// To mend what stands there: arrows go through the text.
    ToMend,
}

/// Where somebody is on a sheet: kept by who shows it, so that others can go there.
#[derive(Clone, Copy)]
pub struct Place {
    /// What is selected.
    pub selection: RwSignal<Selection>,
    /// What is being typed.
    pub editing: RwSignal<Option<Editing>>,
    /// Somebody wants to see what can be chosen in the active cell.
    pub choosing: RwSignal<bool>,
}

impl Place {
    /// Nobody has been there yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            selection: RwSignal::new(Selection::default()),
            editing: RwSignal::new(None),
            choosing: RwSignal::new(false),
        }
    }
}

/// What a sheet asks of who shows it.
#[derive(Clone, Copy)]
pub struct Asked {
    /// The row at a place among those shown.
    pub line: Callback<usize, Line>,
    /// What the editor of a cell begins with.
    pub text: Callback<Spot, String>,
    /// What the text in the editor may become.
    pub hints: Callback<(Spot, String), Vec<Hint>>,
    /// What is selected, as text.
    pub copied: Callback<(), String>,
    /// Does what a person asks for.
    pub act: Callback<Act>,
}
