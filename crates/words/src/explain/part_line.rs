//! One line of a part of an explanation, and how it turned out.

use super::check::Check;
use super::explanation::Record;
use crate::label;
use crate::text::{Label, Localized};

/// A line of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartLine {
    /// What it says.
    pub text: Localized,
    /// How it turned out, where that is a question.
    pub mark: Option<Mark>,
    /// The entry of the ledger that it comes from.
    pub record: Option<Record>,
}

impl PartLine {
    pub(super) fn of(text: &Localized) -> Self {
        Self {
            text: text.clone().beginning(),
            mark: None,
            record: None,
        }
    }

    /// A band or a case; any but the one that applies is marked as another.
    pub(super) fn applied(text: &Localized, mark: Option<Mark>) -> Self {
        Self::marked(text, mark.unwrap_or(Mark::Other))
    }

    pub(super) fn marked(text: &Localized, mark: Mark) -> Self {
        Self {
            mark: Some(mark),
            ..Self::of(text)
        }
    }
}

/// How something turned out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// A condition that is met.
    Met,
    /// A condition that is not met.
    NotMet,
    /// The band, or the case, that applies.
    Applies,
    /// Another one.
    Other,
}

impl Mark {
    /// In words; nothing of one that needs none.
    #[must_use]
    pub const fn label(self) -> Option<Label> {
        match self {
            Self::Met => Some(label!("符合", "met")),
            Self::NotMet => Some(label!("不符合", "not met")),
            Self::Applies => Some(label!("适用", "applies")),
            Self::Other => None,
        }
    }

    /// The word for styles.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotMet => "not-met",
            Self::Applies => "applies",
            Self::Other => "other",
        }
    }

    pub(super) const fn of_check(check: &Check) -> Self {
        if check.held { Self::Met } else { Self::NotMet }
    }
}
