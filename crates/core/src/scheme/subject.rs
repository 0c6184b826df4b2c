//! For each what a rule is looked at.

use super::hole::{Filled, Holes};
use crate::closed_words as words;
use crate::ledger::{OutcomeKind, Severity};
use crate::number::Every;
use derive_where::derive_where;

/// For each what.
#[derive_where(Clone, Debug, PartialEq, Eq)]
pub enum Subject<H: Holes = Filled> {
    /// Each deal of the selection, or the first of each customer.
    Deal(H::Slot<Which>),
    /// Each customer of the selection.
    Customer,
    /// Each rep.
    Rep,
    /// Each team.
    Team,
    /// Each outcome of one of these kinds.
    Outcome(H::List<OutcomeChoice<H>>),
    /// Each calendar span of each rep: those wholly inside the period, or all that it touches.
    Span {
        /// How long a span is.
        every: H::Slot<Every>,
        /// Also spans that lie only partly inside the period.
        touched: H::Or<bool>,
    },
}

/// Outcomes of a kind, of any severity or of one.
#[derive_where(Clone, Debug, PartialEq, Eq)]
pub struct OutcomeChoice<H: Holes = Filled> {
    /// The kind.
    pub kind: H::Slot<OutcomeKind>,
    /// The only severity looked at.
    pub severity: Option<H::Slot<Severity>>,
}

words! {
    /// Which deals of a customer.
    Which {
        /// Every one.
        Each = "each",
        /// The first that counts.
        First = "first",
    }
}
