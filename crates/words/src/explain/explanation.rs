//! The explanation of one entry as data: every figure as exact text, every part also in words.

use super::{Check, Formula};
use crate::text::Localized;
use rewards_core::ledger::{CustomerAt, DealAt, OutcomeAt, RepAt, TeamAt};
use std::fmt::Display;

/// How one entry of a statement was found, so that a person can redo it by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Explanation {
    /// The clause of the source document.
    pub clause: Option<String>,
    /// The rule's name.
    pub rule: Localized,
    /// What had to hold, in the order tested, up to the first that failed.
    pub conditions: Vec<Check>,
    /// What the ledger says that was used.
    pub facts: Vec<Fact>,
    /// What was measured.
    pub measure: Option<Measured>,
    /// The bands, with the one that applied.
    pub bands: Vec<Row>,
    /// What the rule pays by the words of an attribute, with the one that applied; for people only, not in an answer.
    pub choices: Vec<Choice>,
    /// The arithmetic; none for an entry that was skipped.
    pub formula: Option<Formula>,
    /// A limit that the rule has, whether it made the amount smaller or not.
    pub cap: Option<Cap>,
    /// The rounding to the fen, once, at the end; none where no money is due.
    pub rounding: Option<Rounding>,
    /// What it comes to.
    pub result: Conclusion,
    /// For a skipped entry: what would have had to be different.
    pub needed_change: Option<Change>,
    /// The whole in a few lines.
    pub text: Localized,
}

/// Something of the ledger that was used, with its value and what it belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fact {
    /// What it is: `deal`, `outcome`, `prior_sales` and the like.
    pub name: &'static str,
    /// Its value: money, a fraction, a count or a word.
    pub value: String,
    /// What it belongs to, in the order of the contract: the ids of its `deal`, `outcome` and `customer`, its `date` (a
    /// day or a month), and its `count` where one fact stands for several.
    pub about: Vec<(&'static str, String)>,
    /// The entry of the ledger that holds it; none of a sum, or of what belongs to several. Not in an answer: there ids
    /// name it.
    pub record: Option<Record>,
    /// In words.
    pub text: Localized,
}

/// An entry of a ledger's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Record {
    /// A team.
    Team(TeamAt),
    /// A rep.
    Rep(RepAt),
    /// A customer.
    Customer(CustomerAt),
    /// A deal.
    Deal(DealAt),
    /// An outcome.
    Outcome(OutcomeAt),
}

/// How many facts of one kind are listed; the rest are counted and summed.
pub(super) const LISTED: usize = 50;

impl Fact {
    /// A fact that belongs to nothing in particular.
    pub(super) fn new(name: &'static str, value: &dyn Display, text: Localized) -> Self {
        Self {
            name,
            value: value.to_string(),
            about: Vec::new(),
            record: None,
            text,
        }
    }

    /// The same, with the entry that holds it.
    pub(super) fn held_by(mut self, record: Option<Record>) -> Self {
        self.record = record;
        self
    }

    /// The same, with what it belongs to.
    pub(super) fn about(mut self, name: &'static str, own: &dyn Display) -> Self {
        self.about.push((name, own.to_string()));
        self
    }
}

/// What was measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measured {
    /// The measure, by the scheme format's name.
    pub name: &'static str,
    /// `money`, `rate` or `count`.
    pub unit: &'static str,
    /// The value that is held against bounds, exact: a decimal, or a fraction such as `100/3`.
    pub value: String,
    /// The money that a rate is taken of.
    pub base: Option<String>,
    /// In words, with its own arithmetic.
    pub text: Localized,
}

/// One band.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Where it begins: `from` with the bound itself, or `over` without it.
    pub bound: (&'static str, String),
    /// What it pays: an `amount`, a `rate` or an `item`.
    pub pays: (&'static str, String),
    /// Whether it is the one that applied.
    pub applied: bool,
    /// From where to where, and what it pays, in words.
    pub text: Localized,
}

/// What a rule pays for one word of an attribute.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The word and what it pays.
    pub text: Localized,
    /// Whether it is the one that applied.
    pub applied: bool,
}

/// A limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cap {
    /// `monthly`, `of_base` or `per_receiver`.
    pub kind: &'static str,
    /// The most there is, in yuan.
    pub limit: String,
    /// What was left of it; none where it did not make the amount smaller.
    pub left: Option<String>,
    /// Whether it made the amount smaller.
    pub applied: bool,
    /// In words.
    pub text: Localized,
}

/// The rounding, once, half away from zero; of a share by largest remainder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rounding {
    /// Before, exact: a decimal, or a fraction.
    pub exact: String,
    /// After, before a limit on whole fen.
    pub rounded: String,
    /// Whether it changed anything; where not, nobody needs to read of it.
    pub is_needed: bool,
    /// In words.
    pub text: Localized,
}

/// What it comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conclusion {
    /// `reward`, `penalty`, `pool`, `benefit`, `item`, `action` or `skipped`.
    pub kind: &'static str,
    /// The money, the quantity, the action or the reason.
    pub value: String,
    /// In words, with why it is nothing where it is nothing.
    pub text: Localized,
}

/// What would have had to be different.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The test that failed, or `band`.
    pub of: &'static str,
    /// How much is missing or what is needed, where that is a figure: yuan, a fraction, a count or days.
    pub value: Option<String>,
    /// In words.
    pub text: Localized,
}

/// Why a rule yields nothing yet: figures that the company has to set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inactive {
    /// The clause of the source document.
    pub clause: Option<String>,
    /// The rule's name.
    pub rule: Localized,
    /// The parameters to set.
    pub missing: Vec<Missing>,
    /// In words.
    pub text: Localized,
}

/// A parameter to set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// Its id.
    pub param: String,
    /// Its name.
    pub name: Localized,
}
