//! At most how much a rule pays.

use super::hole::{Filled, Holes};
use super::words::Text;
use crate::number::{Money, Rate};
use derive_where::derive_where;

/// At most how much.
#[derive_where(Clone, Debug, Default, PartialEq, Eq)]
pub struct Limits<H: Holes = Filled> {
    /// Together with other rules, at most this in one month.
    pub monthly: Option<H::Slot<MonthlyCap<H>>>,
    /// At most this rate of the measure's base.
    pub of_base: Option<H::Slot<Rate>>,
    /// At most this in all per receiver.
    pub per_receiver: Option<H::Slot<Money>>,
}

/// A cap on the penalties of one rep in one month, over all rules that name it.
#[derive_where(Clone, Debug, PartialEq, Eq)]
pub struct MonthlyCap<H: Holes = Filled> {
    /// The name that the rules share.
    pub name: Text,
    /// The share of that month's performance bonus.
    pub share: H::Slot<Rate>,
}
