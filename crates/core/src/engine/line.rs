//! Lines of money, and what an entry is about.

use super::candidate::Candidate;
use super::why::{EntryResult, Payment, Why};
use crate::ledger::{CustomerAt, DealAt, OutcomeAt, TeamAt};
use crate::number::{Money, Month, Rate, divide_rounded};
use crate::scheme::{Form, Kind, RuleAt};

/// What an entry is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Refs {
    /// The customer.
    pub customer: Option<CustomerAt>,
    /// The deal.
    pub deal: Option<DealAt>,
    /// The outcome.
    pub outcome: Option<OutcomeAt>,
    /// The team.
    pub team: Option<TeamAt>,
    /// The month.
    pub month: Option<Month>,
}

/// What an amount was found from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Money.
    Money(Money),
    /// A score, rounded to millionths.
    Score(Rate),
    /// A count.
    Count(i64),
}

/// As what a reading is shown.
#[derive(Clone, Copy, Debug)]
pub(super) enum ShownAs {
    Base,
    Score,
    Count,
}

/// A line of money.
#[derive(Clone, Debug)]
pub struct Line {
    /// The rule.
    pub rule: RuleAt,
    /// Reward or penalty.
    pub kind: Kind,
    /// Never below zero.
    pub amount: Money,
    /// In what form it is paid out.
    pub form: Form,
    /// The month it is about.
    pub month: Option<Month>,
    /// As what its reading is shown.
    pub(super) shown_as: ShownAs,
    /// A monthly cap made it smaller.
    pub capped: bool,
    /// How it was found.
    pub why: Why,
}

impl Line {
    /// What it is about.
    #[must_use]
    pub fn refs(&self) -> Refs {
        // A share of a pool names its team; a line for the rep of an outcome does not.
        let is_shared =
            matches!(&self.why.result, EntryResult::Paid(payment) if payment.share.is_some());
        Refs {
            team: self.why.candidate.team.filter(|_| is_shared),
            ..refs(&self.why, self.month)
        }
    }

    /// What the amount was found from; none for fixed payments.
    #[must_use]
    pub fn basis(&self) -> Option<Basis> {
        let reading = self.why.reading()?;
        // Scores, shares and counts are small: a ledger has at most a million of anything.
        let rounded = || {
            i64::try_from(divide_rounded(reading.gauge.num, reading.gauge.den)).unwrap_or(i64::MAX)
        };
        Some(match (&self.why.result, self.shown_as) {
            (
                EntryResult::Paid(Payment {
                    share: Some(share), ..
                }),
                _,
            ) => Basis::Money(share.own),
            (_, ShownAs::Base) => Basis::Money(reading.base_in_fen()),
            (_, ShownAs::Score) => Basis::Score(Rate::from_millionths(rounded())),
            (_, ShownAs::Count) => Basis::Count(rounded()),
        })
    }
}

/// What an entry about this month is about; a team only where it is a share of a pool.
pub(super) fn refs(why: &Why, month: Option<Month>) -> Refs {
    let Candidate {
        customer,
        deal,
        outcome,
        ..
    } = why.candidate;
    Refs {
        customer,
        deal,
        outcome,
        team: None,
        month,
    }
}
