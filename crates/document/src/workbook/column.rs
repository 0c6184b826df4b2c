//! A column of a table: what its cells hold, and whether a row needs them.

use super::sheet::Sheet;
use rewards_core::ledger::{Department, Grade, Needs, OutcomeKind, Severity, Size, Stage};
use rewards_words::text::Label;

/// A closed list of words that a column chooses from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Departments of reps.
    Department,
    /// How important a customer is.
    Grade,
    /// How large a customer is.
    Size,
    /// How far a deal has come.
    Stage,
    /// How bad an outcome was.
    Severity,
    /// What happened.
    OutcomeKind,
}

impl Choice {
    /// Its words, in the contract's order.
    #[must_use]
    pub fn words(self) -> Vec<&'static str> {
        match self {
            Self::Department => Department::ALL.iter().map(|one| one.word()).collect(),
            Self::Grade => Grade::ALL.iter().map(|one| one.word()).collect(),
            Self::Size => Size::ALL.iter().map(|one| one.word()).collect(),
            Self::Stage => Stage::ALL.iter().map(|one| one.word()).collect(),
            Self::Severity => Severity::ALL.iter().map(|one| one.word()).collect(),
            Self::OutcomeKind => OutcomeKind::ALL.iter().map(|one| one.word()).collect(),
        }
    }

    /// The word that an empty cell stands for, where the contract has one.
    #[must_use]
    pub const fn default_word(self) -> Option<&'static str> {
        match self {
            Self::Grade => Some(Grade::General.word()),
            Self::Size => Some(Size::Medium.word()),
            Self::Stage => Some(Stage::Delivered.word()),
            Self::Department | Self::Severity | Self::OutcomeKind => None,
        }
    }
}

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellKind {
    /// The row's own id; made of its name or number where it is left empty.
    Id,
    /// Free text.
    Text,
    /// Yuan.
    Money,
    /// Per cent; a fraction in the contract.
    Percent,
    /// A whole number.
    Count,
    /// A day.
    Day,
    /// Single months and their money, as in `2026-05: 2600; 2026-06: 2800`.
    Months,
    /// Yes or no, and which of the two an empty cell stands for.
    Flag(Flag),
    /// One word of a closed list.
    Choice(Choice),
    /// A row of another table, by its name, id or number.
    Link(Sheet),
}

/// Yes or no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flag {
    /// An empty cell means yes.
    Yes,
    /// An empty cell means no.
    No,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// The contract's name of the field.
    pub field: &'static str,
    /// What its cells hold.
    pub kind: CellKind,
    /// Whether every row needs it.
    pub need: Need,
    /// What people call it, in both languages.
    pub name: Label,
}

impl Column {
    /// Its name without what is said of it in brackets: `成交金额` of `成交金额（元）`.
    #[must_use]
    pub fn short_name(&self) -> Label {
        let before = |text: &'static str, bracket: &str| {
            text.split(bracket).next().unwrap_or(text).trim_end()
        };
        Label {
            zh: before(self.name.zh, "（"),
            en: before(self.name.en, "("),
        }
    }
}

/// Whether a row needs a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Always.
    Always,
    /// Never.
    Never,
    /// Where the outcome's kind asks for it.
    ByKind,
}

/// How an outcome's kind uses a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// It needs it.
    Needed,
    /// It may have it.
    Allowed,
    /// It has no use for it.
    None,
}

/// How an outcome's kind uses one of the fields that only some kinds have.
#[must_use]
pub fn use_by_kind(kind: OutcomeKind, field: &str) -> Use {
    let needs = Needs::of(kind);
    let blames_rep = || {
        needs.needed.contains(&"rep")
            && !matches!(kind, OutcomeKind::Satisfaction | OutcomeKind::Praise)
    };
    match field {
        "at_fault" if blames_rep() => Use::Allowed,
        _ if needs.needed.contains(&field) => Use::Needed,
        _ if needs.optional.contains(&field) => Use::Allowed,
        _ => Use::None,
    }
}
