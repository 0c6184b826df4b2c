//! Runs of months of a customer that have to hold up.

use super::hole::{Filled, Holes};
use super::words::Text;
use crate::closed_words as words;
use crate::number::{Money, Rate};
use derive_where::derive_where;

/// Consecutive months of a customer that hold up.
#[derive_where(Clone, Debug, PartialEq, Eq)]
pub struct Sustained<H: Holes = Filled> {
    /// How many consecutive months, at least 1.
    pub months: H::Slot<u32>,
    /// Among how many from the month of the customer's first order on, at least `months`.
    pub of: H::Slot<u32>,
    /// Which runs are tried.
    pub windows: H::Or<Windows>,
    /// The mean month sales that the run must reach.
    pub mean: H::Slot<Money>,
    /// Deals of other products than this make up at least that share of each month's sales.
    pub other_than: Option<H::Slot<OtherThan<H>>>,
    /// The run's mean margin, weighted by net amount, is at least this; a deal without a margin fails it.
    pub margin: Option<H::Slot<Rate>>,
}

/// Deals of other products.
#[derive_where(Clone, Debug, PartialEq, Eq)]
pub struct OtherThan<H: Holes = Filled> {
    /// The product that is not counted.
    pub product: H::Slot<Text>,
    /// The share of each month's sales that the others make up.
    pub at_least: H::Slot<Rate>,
}

words! {
    /// Which runs of months are tried.
    Windows {
        /// The first only.
        First = "first",
        /// Every one, the earliest that holds up.
        Any = "any",
    }
}

#[allow(
    clippy::derivable_impls,
    reason = "the list of words is declared by a macro"
)]
impl Default for Windows {
    fn default() -> Self {
        Self::Any
    }
}
