//! What an audit finds: a hole of a rule, and the ledgers that show it.

use super::detail::Detail;
use super::kinds::{FindingKind, Role};
use crate::ledger::{Deal, Ledger, RepAt};
use crate::number::Money;
use crate::scheme::{Attribute, Measure, RuleAt, Target, Text, Unit};

/// What a rule measures, and what a place on its curve is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    /// What is measured; none of a rule that looks at a sale without measuring it.
    pub measure: Option<Measure>,
    /// The unit of places.
    pub unit: Unit,
    /// Last year's sales, where places are growth in fen over them.
    pub prior: Option<Money>,
    /// The targets that the rule holds its measure against, as examples assume them: in fen, or as a count.
    pub targets: Vec<(Target, i128)>,
    /// What each order comes to in examples, where orders are counted and paid by a rate.
    pub each: Option<Money>,
    /// The rule asks who has sold most.
    pub race: Option<Race>,
    /// Where the rule asks for its measure or something else.
    pub alternatives: Alternatives,
}

/// Against whom the rep of the examples sells, where a rule asks who has sold most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Race {
    /// Nobody: the rep has sold most.
    Leads,
    /// Another rep, who comes to so much, in the unit of places.
    Rival(i128),
}

/// How the other alternatives stand in examples, where a rule asks for its measure or something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Alternatives {
    /// There are none.
    None,
    /// None of them holds.
    Fail,
    /// One of them holds.
    Hold,
}

/// A hole of a rule.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule; its example is of this one.
    pub rule: RuleAt,
    /// Further rules of which the same is true.
    pub also: Vec<RuleAt>,
    /// Further rules whose pay its figures include.
    pub with: Vec<RuleAt>,
    /// For which words of the attributes that its pay differs by.
    pub words: Vec<(Attribute, &'static str)>,
    /// What a place is.
    pub axis: Axis,
    /// Where, and how much.
    pub detail: Detail,
    /// The ledgers that show it, with what the rule comes to in each.
    pub example: Vec<Case>,
}

impl Finding {
    /// Whether nobody knows what the rule comes to in its examples, as figures of it aren't filled in: that's never nothing.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(
            self.detail,
            Detail::UnsetParameter { .. } | Detail::FineRisk { paid: None, .. }
        )
    }

    /// Which kind of hole.
    #[must_use]
    pub const fn kind(&self) -> FindingKind {
        match self.detail {
            Detail::Cliff { .. } => FindingKind::Cliff,
            Detail::Decreasing { .. } => FindingKind::Decreasing,
            Detail::Flat { .. } => FindingKind::Flat,
            Detail::SplitGain { .. } => FindingKind::SplitGain,
            Detail::BundleGain { .. } => FindingKind::BundleGain,
            Detail::TimingGain { .. } => FindingKind::TimingGain,
            Detail::PaysMoreThanSale { .. } => FindingKind::PaysMoreThanSale,
            Detail::LateReturn { .. } => FindingKind::LateReturn,
            Detail::AmbiguousBoundary { .. } => FindingKind::AmbiguousBoundary,
            Detail::UnsetParameter { .. } => FindingKind::UnsetParameter,
            Detail::UnreachableBand { .. } => FindingKind::UnreachableBand,
            Detail::UncappedPenalty { .. } => FindingKind::UncappedPenalty,
            Detail::UncappedReward { .. } => FindingKind::UncappedReward,
            Detail::Unclear(_) => FindingKind::Unclear,
            Detail::InKind(_) => FindingKind::InKind,
            Detail::FineRisk { .. } => FindingKind::FineRisk,
        }
    }
}

/// One ledger of an example.
#[derive(Clone, Debug)]
pub struct Case {
    /// What it is.
    pub role: Role,
    /// The facts.
    pub ledger: Ledger,
    /// The reading of an option under which it is meant, where that is another one than chosen.
    pub reading: Option<(Text, Text)>,
    /// What the rule comes to, and those whose pay the figures include.
    pub paid: Money,
    /// Items and actions that it gives.
    pub given: Vec<Text>,
}

impl Case {
    /// What its first rep, or that rep's team, has sold, less what came back.
    pub(super) fn sold(&self) -> Money {
        self.deals().map(Deal::net).sum()
    }

    /// Whether all that is sold is one deal of so much.
    pub(super) fn is_one_sale(&self, sale: Money) -> bool {
        self.deals().map(Deal::net).eq([sale])
    }

    /// The net amount of the first order.
    pub(super) fn first_net(&self) -> Money {
        self.deals().next().map_or(Money::ZERO, Deal::net)
    }

    /// What one of the customers has bought, less what came back.
    pub(super) fn sold_to(&self, customer: usize) -> Money {
        let deals = self.ledger.deals.iter();
        let own = deals.filter(|deal| deal.customer.index() == customer);
        own.map(Deal::net).sum()
    }

    fn deals(&self) -> impl Iterator<Item = &Deal> {
        let customers = &self.ledger.customers;
        let deals = self.ledger.deals.iter();
        deals.filter(|deal| {
            let customer = customers.get(deal.customer.index());
            customer.is_some_and(|customer| customer.rep == RepAt::new(0))
        })
    }
}
