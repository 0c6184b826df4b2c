//! What the page shows of how a figure was found.

use crate::workbook::{RowId, Sheet};
use rewards_core::scheme::RuleAt;
use rewards_format::EntryAt;
use rewards_words::explain::{Mark, PartKind};
use rewards_words::text::Localized;

/// How one entry of a statement was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExplanationView {
    /// The rule's place in its scheme.
    pub rule_at: RuleAt,
    /// The rule's name.
    pub rule: Localized,
    /// Its clause.
    pub clause: Option<Localized>,
    /// Whose it is, and which of its rule's entries: `张伟 · 2026年第1季度`.
    pub whose: Localized,
    /// What kind of entry it is, for styles: `reward`, `penalty`, `pool`, `benefit`, `item`, `action` or `skipped`.
    pub kind: &'static str,
    /// What it comes to.
    pub result: Localized,
    /// How, in the order in which it is read; each part says something.
    pub parts: Vec<PartView>,
    /// The whole as a few lines, to be copied.
    pub text: Localized,
}

/// A part of an explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartView {
    /// Which, with its heading and its word for styles.
    pub kind: PartKind,
    /// What it says.
    pub lines: Vec<LineView>,
}

/// A line of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineView {
    /// What it says.
    pub text: Localized,
    /// How it turned out, where that is a question.
    pub mark: Option<Mark>,
    /// Where it leads.
    pub link: Option<Link>,
}

/// Where a line of an explanation leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// To a row of the tables.
    Row(Sheet, RowId),
    /// To one of the tables.
    Table(Sheet),
    /// To another entry of the statement.
    Entry(EntryAt),
}
