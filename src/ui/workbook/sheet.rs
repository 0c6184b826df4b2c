//! The five tables of a ledger as the form shows them: which columns, of which kind.

use crate::ledger::{Department, Grade, Needs, OutcomeKind, Severity, Size, Stage, kinds_words as words};

words! {
    /// A table of the form, by the contract's name of its list.
    Sheet {
        /// Teams.
        Teams = "teams",
        /// Sales representatives.
        Reps = "reps",
        /// Customers.
        Customers = "customers",
        /// Deals.
        Deals = "deals",
        /// Outcomes.
        Outcomes = "outcomes",
    }
}

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

const fn column(field: &'static str, kind: CellKind, need: Need) -> Column {
    Column { field, kind, need }
}

use CellKind::{Count, Day, Id, Link, Money, Months, Percent, Text};
use Need::{Always, ByKind, Never};

const TEAMS: &[Column] = &[
    column("name", Text, Always),
    column("prior_total", Money, Never),
    column("current_total", Money, Never),
    column("goal", Money, Never),
    column("id", Id, Never),
];

const REPS: &[Column] = &[
    column("name", Text, Always),
    column("team", Link(Sheet::Teams), Never),
    column("department", CellKind::Choice(Choice::Department), Never),
    column("performance_bonus", Money, Never),
    column("performance_bonus_by_month", Months, Never),
    column("quarter_target", Money, Never),
    column("year_target", Money, Never),
    column("task_customers", Count, Never),
    column("task_sales", Money, Never),
    column("id", Id, Never),
];

const CUSTOMERS: &[Column] = &[
    column("name", Text, Always),
    column("rep", Link(Sheet::Reps), Always),
    column("existing", CellKind::Flag(Flag::No), Never),
    column("prior_sales", Money, Never),
    column("self_developed", CellKind::Flag(Flag::Yes), Never),
    column("grade", CellKind::Choice(Choice::Grade), Never),
    column("size", CellKind::Choice(Choice::Size), Never),
    column("id", Id, Never),
];

const DEALS: &[Column] = &[
    column("customer", Link(Sheet::Customers), Always),
    column("date", Day, Always),
    column("amount", Money, Always),
    column("returned", Money, Never),
    column("stage", CellKind::Choice(Choice::Stage), Never),
    column("margin", Percent, Never),
    column("product", Text, Never),
    column("prepaid", CellKind::Flag(Flag::No), Never),
    column("id", Id, Never),
];

const OUTCOMES: &[Column] = &[
    column("kind", CellKind::Choice(Choice::OutcomeKind), Always),
    column("date", Day, Always),
    column("rep", Link(Sheet::Reps), ByKind),
    column("customer", Link(Sheet::Customers), ByKind),
    column("team", Link(Sheet::Teams), ByKind),
    column("severity", CellKind::Choice(Choice::Severity), ByKind),
    column("score", Percent, ByKind),
    column("amount", Money, ByKind),
    column("referrer", Link(Sheet::Customers), ByKind),
    column("at_fault", CellKind::Flag(Flag::Yes), ByKind),
    column("id", Id, Never),
];

impl Sheet {
    /// Its columns, in the order of the form.
    #[must_use]
    pub const fn columns(self) -> &'static [Column] {
        match self {
            Self::Teams => TEAMS,
            Self::Reps => REPS,
            Self::Customers => CUSTOMERS,
            Self::Deals => DEALS,
            Self::Outcomes => OUTCOMES,
        }
    }

    /// The place of a column.
    #[must_use]
    pub fn column(self, field: &str) -> Option<usize> {
        self.columns().iter().position(|column| column.field == field)
    }

    /// The place among the five.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
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
    let blames_rep = || needs.needed.contains(&"rep") && !matches!(kind, OutcomeKind::Satisfaction | OutcomeKind::Praise);
    match field {
        "at_fault" if blames_rep() => Use::Allowed,
        _ if needs.needed.contains(&field) => Use::Needed,
        _ if needs.optional.contains(&field) => Use::Allowed,
        _ => Use::None,
    }
}
