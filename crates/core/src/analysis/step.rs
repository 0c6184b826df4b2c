//! A next step: what has to be sold, what it brings, and what it reaches.

use super::band_position::BandPosition;
use super::reach::With;
use crate::ledger::{CustomerAt, DealAt};
use crate::number::{Money, Ratio, Span};
use crate::scheme::{Edge, Measure, RuleAt, Text};
use std::cmp::Ordering;

/// A next step that can still happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PossibleStep<'s> {
    /// The rule.
    pub rule: RuleAt,
    /// The customer that it's about, if it is about one.
    pub customer: Option<CustomerAt>,
    /// The deal that has to grow, if one has to; else any deal that the rule measures will do.
    pub deal: Option<DealAt>,
    /// The span of time that the sales have to lie in, if they have to.
    pub span: Option<Span>,
    /// What has to happen on what is measured.
    pub needed: Needed,
    /// What it brings by this rule.
    pub brings: Brings,
    /// What it brings by all rules; none where no sale that was tried does what the rule asks for, or its size is open.
    pub net: Option<NetGain>,
    /// What is measured: by the rule, or by the condition that asks for more.
    pub measure: &'s Measure,
    /// What it reaches.
    pub way: Way<'s>,
}

/// What a step needs, at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Needed {
    /// So many further deals, of any size.
    Deals(u32),
    /// Further sales of so much.
    Sales(Money),
    /// So much more paid by the rules that add to a tally.
    Paid(Money),
}

/// What all rules together bring with the sale by which a step was tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NetGain {
    /// How much more the rep's net then is; below zero where it's less.
    pub grows: Money,
    /// With whom the sale is made.
    pub with: With,
}

/// What further sales bring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Brings {
    /// So much more of a reward.
    Money(Money),
    /// At least so much more of a reward: how much, depends on how large deals of any size are.
    AtLeast(Money),
    /// So much less of a penalty.
    LessTaken(Money),
    /// So many of an item.
    Item(Text, u32),
    /// An action that isn't taken.
    NoAction(Text),
}

impl Brings {
    /// What deals of any size bring, from what the smallest and what larger ones do; none where that can't be told.
    pub(super) fn at_least(&self, larger: &Self) -> Option<Self> {
        match (self, larger) {
            (smallest, larger) if smallest == larger => Some(smallest.clone()),
            (Self::Money(least), Self::Money(more)) if least < more => Some(Self::AtLeast(*least)),
            _ => None,
        }
    }
}

/// What further sales reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way<'s> {
    /// A higher band.
    Band {
        /// Where the measure stands on the rule's bands now.
        position: BandPosition<'s>,
        /// The place of the band that is reached.
        reaches: usize,
    },
    /// A bound that the rule asks for.
    Bound(BoundPosition),
}

impl PossibleStep<'_> {
    /// The money that it brings by its rule; none where that brings something else.
    #[must_use]
    pub const fn gain(&self) -> Option<Money> {
        match self.brings {
            Brings::Money(gain) | Brings::AtLeast(gain) | Brings::LessTaken(gain) => Some(gain),
            Brings::Item(..) | Brings::NoAction(_) => None,
        }
    }

    /// How much more money the rep gets in all, as far as it's known; none where the rule brings something else, or the net
    /// doesn't grow.
    #[must_use]
    pub fn grows(&self) -> Option<Money> {
        let own = self.gain()?;
        let grows = self.net.map_or(own, |net| net.grows);
        grows.is_positive().then_some(grows)
    }

    /// The cheapest per yuan of the net first, of those as cheap the smaller: deals of any size are cheaper than sales. What brings
    /// no money comes last, the smaller first.
    pub(super) fn compare(&self, other: &Self) -> Ordering {
        let price = |step: &Self| {
            let grows = step.grows()?.fen();
            let (kind, num) = match step.needed {
                Needed::Deals(count) => (0, i128::from(count)),
                Needed::Sales(money) => (1, money.fen()),
                Needed::Paid(money) => (2, money.fen()),
            };
            Some((kind, Ratio { num, den: grows }))
        };
        let by_price = match (price(self), price(other)) {
            (Some((kind, one)), Some((of_other, other))) => {
                kind.cmp(&of_other).then_with(|| one.compare(other))
            }
            (one, other) => other.is_some().cmp(&one.is_some()),
        };
        by_price.then(self.needed.cmp(&other.needed))
    }
}

/// Where what is measured stands to a bound that a rule asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BoundPosition {
    /// What it comes to now: sales in fen, a count as a number.
    pub gauge: Ratio,
    /// The bound, in the same unit.
    pub bound: Ratio,
    /// Whether the bound itself is enough.
    pub edge: Edge,
    /// Whether it's what the rep in the lead comes to.
    pub is_lead: bool,
}
