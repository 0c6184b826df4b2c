//! Who receives what a rule pays.

use super::hole::{Filled, Holes};
use super::kind::kinds;
use crate::closed_words as words;
use derive_where::derive_where;

words! {
    /// How a pool is shared among a team's reps.
    Allocation {
        /// By each rep's share of the new-customer total.
        ByContribution = "by_contribution",
        /// To each the same.
        Equally = "equally",
        /// Not at all: only the pool is shown.
        None = "none",
    }
}

/// Who receives.
#[derive_where(Clone, Debug, PartialEq, Eq)]
#[derive_where(Copy; H::Slot<Allocation>)]
pub enum Receiver<H: Holes = Filled> {
    /// The rep.
    Rep,
    /// The customer, as a benefit.
    Customer,
    /// The referring customer, as a benefit.
    Referrer,
    /// The team's reps, by largest remainder.
    Team(H::Slot<Allocation>),
}

kinds!(Receiver {
    Self::Rep => "rep",
    Self::Customer => "customer",
    Self::Referrer => "referrer",
    Self::Team(_) => "team",
});
