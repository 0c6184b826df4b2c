//! What a rule pays, and in what form.

use super::attribute::{Attribute, By};
use super::band::{Band, Bands};
use super::hole::{Filled, Holes, Open, Slot, SlotList};
use super::kind::kinds;
use super::words::Text;
use crate::closed_words as words;
use crate::number::{Money, Rate};
use derive_where::derive_where;

/// One thing that a rule pays.
#[derive_where(Clone, Debug, PartialEq, Eq)]
pub enum Pay<H: Holes = Filled> {
    /// A fixed amount.
    Amount(H::Slot<Money>),
    /// A rate of the measure's base.
    Rate(H::Slot<Rate>),
    /// By bands.
    Bands(Bands<H>),
    /// A grant of so many of an item.
    Item(H::Slot<Text>, H::Or<u32>),
    /// An action; with a number only when a run of spans reaches that length.
    Action(H::Slot<Text>, Option<H::Slot<u32>>),
    /// Differs by an attribute; a word without an entry pays nothing.
    By(H::PayBy),
}

kinds!(Pay {
    Self::Amount(_) => "amount",
    Self::Rate(_) => "rate",
    Self::Bands(_) => "bands",
    Self::Item(..) => "item",
    Self::Action(..) => "action",
    Self::By(_) => "by",
});

impl Pay {
    /// What it differs by, where it does.
    #[must_use]
    pub const fn by(&self) -> Option<&By<Vec<Self>>> {
        match self {
            Self::By(by) => Some(by),
            Self::Amount(_)
            | Self::Rate(_)
            | Self::Bands(_)
            | Self::Item(..)
            | Self::Action(..) => None,
        }
    }
}

/// What is paid, as a definition says it: one thing, or several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaysDef {
    /// One.
    One(Box<Slot<Pay<Open>>>),
    /// A list; any of it may be left out.
    Several(Vec<Slot<Pay<Open>>>),
}

/// What is paid by the words of an attribute, as a definition says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayByDef {
    /// The attribute.
    pub attribute: Slot<Attribute>,
    /// What is paid for each of its words.
    pub pays: PaysByWord,
}

/// The three ways of saying what is paid for each word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaysByWord {
    /// An amount.
    Amounts(Slot<ByWord<Slot<Money>>>),
    /// Bands.
    Bands(Slot<ByWord<SlotList<Band<Open>>>>),
    /// Anything.
    Pays(Slot<ByWord<Slot<PaysDef>>>),
}

/// Parts by the words of an attribute that stands elsewhere, and the part for every other word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByWord<T> {
    /// The part for each word, in the order in which they are written.
    pub is: Vec<(Text, T)>,
    /// The part for every other word.
    pub otherwise: Option<T>,
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
}
