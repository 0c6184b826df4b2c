//! How an entry was found: born with it, compact, without words. `explain` says it in two languages.

use super::candidate::Candidate;
use super::value::{MeasuredValue, Missing, Window};
use crate::number::{Money, Ratio, share_of};

/// How an entry was found.
#[derive(Clone, Debug)]
pub struct Why {
    /// What the rule was looking at.
    pub candidate: Candidate,
    /// What each condition found, in the rule's order, up to and including the first that failed.
    pub findings: Box<[TestResult]>,
    pub(super) measured: KeptValue,
    /// The place among the outcomes (or customers) of the same rep that passed the conditions, from 1.
    pub ordinal: u32,
    /// What became of it.
    pub result: EntryResult,
}

impl Why {
    /// What was measured.
    #[must_use]
    pub fn reading(&self) -> Option<MeasuredValue> {
        match &self.measured {
            KeptValue::Nothing => None,
            KeptValue::Money(money) => Some(MeasuredValue::money(*money)),
            KeptValue::Other(reading) => Some(**reading),
        }
    }
}

/// A reading as an entry keeps it: mostly it is money alone, and there may be a million of these.
#[derive(Clone, Debug)]
pub(super) enum KeptValue {
    Nothing,
    Money(Money),
    Other(Box<MeasuredValue>),
}

impl From<Option<MeasuredValue>> for KeptValue {
    fn from(reading: Option<MeasuredValue>) -> Self {
        match reading {
            None => Self::Nothing,
            Some(reading) if reading.base.den == 1 && reading.gauge == reading.base => {
                Self::Money(Money::from_fen(reading.base.num))
            }
            Some(reading) => Self::Other(Box::new(reading)),
        }
    }
}

/// What a condition found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TestResult {
    /// Whether it held.
    pub held: bool,
    /// What was there.
    pub found: Evidence,
}

/// What was there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// Nothing to measure.
    Nothing,
    /// Something is so, or not.
    Is(bool),
    /// A word of the attribute, or none.
    Word(Option<&'static str>),
    /// A figure in the measure's unit, held against a bound as it was (none: a target that is not set).
    Figure {
        /// The measure.
        gauge: Ratio,
        /// The bound, times the gauge's divisor kept out.
        bound: Option<Ratio>,
    },
    /// More days than any figure, held against a bound.
    Never {
        /// The bound as it was.
        bound: Option<Ratio>,
    },
    /// This one came before it.
    Earlier(Box<Candidate>),
    /// The largest measure among all reps in the span.
    Lead(Ratio),
    /// The first window of months that held up, or the one with the largest mean where none did.
    Window(Option<Window>),
    /// What each alternative found.
    Any(Box<[TestResult]>),
}

/// What became of a thing that a rule looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryResult {
    /// It did not pass the selection.
    NotSelected,
    /// The last condition in the findings failed.
    NotHeld,
    /// The rule could not be measured: this is not known.
    Unknown(Missing),
    /// It did not reach the first band of the part at this place among those that apply to the candidate.
    BelowFirstBand {
        /// The place of the part (see `engine::pays_for`).
        pay: u16,
    },
    /// It paid.
    Paid(Payment),
}

/// A payment: which part of the rule paid, and the arithmetic. What is rare is boxed: there may be a million of these.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    /// The place of the paying part among those that apply to the candidate (see `engine::pays_for`).
    pub pay: u16,
    /// The place of the band that applied.
    pub band: Option<u16>,
    /// What the exact amount comes to in parts of a fen, and how many of these make one.
    parts: Money,
    parts_of_one: u64,
    /// The share of a pool.
    pub share: Option<Box<Share>>,
    /// The limit that made it smaller.
    pub cap: Option<Box<CapApplied>>,
}

impl Payment {
    /// A payment of an exact amount in fen, which is a whole number or a rate of one.
    pub(super) fn new(pay: u16, band: Option<u16>, exact: Ratio) -> Self {
        let parts_of_one = u64::try_from(exact.den).unwrap_or(u64::MAX);
        Self {
            pay,
            band,
            parts: Money::from_fen(exact.num),
            parts_of_one,
            share: None,
            cap: None,
        }
    }

    /// The exact amount in fen before any limit and before rounding.
    #[must_use]
    pub const fn exact(&self) -> Ratio {
        Ratio {
            num: self.parts.fen(),
            den: self.parts_of_one as i128,
        }
    }
}

/// A share of a pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// The pool, rounded.
    pub pool: Money,
    /// The rep's part of what the pool is shared by: fen of sales, or 1 each.
    pub part: i128,
    /// All parts.
    pub all: i128,
    /// What the rep sold of the team's sales.
    pub own: Money,
    /// One fen of the remainder fell to this rep.
    pub extra_fen: bool,
}

impl Share {
    /// The share rounded down to whole fen, and what the division leaves over, in parts of [`Self::all`].
    #[must_use]
    pub const fn floor_and_rest(&self) -> (i128, i128) {
        share_of(self.pool.fen(), self.part, self.all)
    }

    /// The share in whole fen.
    #[must_use]
    pub const fn amount(&self) -> Money {
        let (floor, _) = self.floor_and_rest();
        Money::from_fen(if self.extra_fen { floor + 1 } else { floor })
    }
}

/// The limit that made a payment smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CapApplied {
    /// What was left of the month's cap; the cap itself.
    Monthly {
        /// The cap of the month.
        cap: Money,
        /// What earlier penalties left of it.
        left: Money,
    },
    /// The exact amount in fen that a rate of the base allows.
    OfBase(Ratio),
    /// What was left for the receiver.
    PerReceiver {
        /// The most a receiver gets.
        cap: Money,
        /// What earlier payments left of it.
        left: Money,
    },
}
