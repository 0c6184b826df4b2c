//! What a rule pays, to whom, in what form and at most how much.

use super::{Bands, By, Text};
use crate::closed_words as words;
use crate::number::{Money, Rate};

/// One thing that a rule pays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pay {
    /// A fixed amount.
    Amount(Money),
    /// A rate of the measure's base.
    Rate(Rate),
    /// By bands.
    Bands(Bands),
    /// A grant of so many of an item.
    Item(Text, u32),
    /// An action; with a number only when a run of spans reaches that length.
    Action(Text, Option<u32>),
    /// Differs by an attribute; a word without an entry pays nothing.
    By(By<Vec<Pay>>),
}

words! {
    /// Reward or penalty.
    Kind {
        /// Paid.
        Reward = "reward",
        /// Deducted.
        Penalty = "penalty",
    }
    /// In what form a line is paid out.
    Form {
        /// Money.
        Cash = "cash",
        /// Utilities such as electricity.
        Utilities = "utilities",
        /// Training.
        Training = "training",
        /// Travel.
        Travel = "travel",
    }
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Receiver {
    /// The rep.
    Rep,
    /// The customer, as a benefit.
    Customer,
    /// The referring customer, as a benefit.
    Referrer,
    /// The team's reps, by largest remainder.
    Team(Allocation),
}

/// At most how much.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// Together with other rules, at most this in one month.
    pub monthly: Option<MonthlyCap>,
    /// At most this rate of the measure's base.
    pub of_base: Option<Rate>,
    /// At most this in all per receiver.
    pub per_receiver: Option<Money>,
}

/// A cap on the penalties of one rep in one month, over all rules that name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthlyCap {
    /// The name that the rules share.
    pub name: Text,
    /// The share of that month's performance bonus.
    pub share: Rate,
}
