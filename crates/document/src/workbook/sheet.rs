//! The five tables of a ledger as the form shows them.

use rewards_core::closed_words as words;
use rewards_words::label;
use rewards_words::text::Label;

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

impl Sheet {
    /// What people call it.
    #[must_use]
    pub const fn title(self) -> Label {
        match self {
            Self::Teams => label!("团队", "Teams"),
            Self::Reps => label!("业务员", "Reps"),
            Self::Customers => label!("客户", "Customers"),
            Self::Deals => label!("成交", "Deals"),
            Self::Outcomes => label!("事件", "Events"),
        }
    }

    /// The place among the five.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}
