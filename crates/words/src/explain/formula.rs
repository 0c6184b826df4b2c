//! The arithmetic of an entry as data: its numbers as exact text, and itself in words.

use crate::text::Localized;

/// The arithmetic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Formula {
    /// A fixed amount.
    Amount {
        /// In yuan.
        amount: String,
        /// In words.
        text: Localized,
    },
    /// A rate of a base.
    Rate {
        /// As a fraction.
        rate: String,
        /// In yuan.
        base: String,
        /// In words.
        text: Localized,
    },
    /// Each slice at its own band's rate.
    Marginal {
        /// What bounds that are rates are taken of to give slices, in yuan; none where bounds are money.
        of: Option<String>,
        /// The slices, lowest first.
        slices: Vec<Slice>,
        /// In words.
        text: Localized,
    },
    /// A share of a pool by largest remainder.
    Share {
        /// The pool, in yuan.
        pool: String,
        /// The rep's part of what is shared by, in yuan, or 1.
        part: String,
        /// All parts.
        all: String,
        /// The share rounded down, in yuan.
        floor: String,
        /// One fen of what rounding down left over fell to this rep.
        extra_fen: bool,
        /// How the pool was found.
        of: Option<Box<Formula>>,
        /// In words.
        text: Localized,
    },
    /// A grant.
    Item {
        /// What.
        item: String,
        /// How many.
        quantity: String,
        /// In words.
        text: Localized,
    },
    /// An action.
    Action {
        /// Which.
        action: String,
        /// Taken when a run of missed spans reaches this length.
        after: Option<String>,
        /// In words.
        text: Localized,
    },
}

impl Formula {
    /// The arithmetic in words.
    #[must_use]
    pub const fn text(&self) -> &Localized {
        match self {
            Self::Amount { text, .. }
            | Self::Rate { text, .. }
            | Self::Marginal { text, .. }
            | Self::Share { text, .. }
            | Self::Item { text, .. }
            | Self::Action { text, .. } => text,
        }
    }
}

/// A slice of the measure at its own rate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slice {
    /// How much of the base lies in the band, in yuan, exact.
    pub slice: String,
    /// The band's rate.
    pub rate: String,
    /// Their product in yuan, exact.
    pub product: String,
}
