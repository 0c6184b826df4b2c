//! What a scheme comes to for a ledger. Every entry carries its reason as data; words are made elsewhere, later.

use super::candidate::Candidate;
use super::why::{EntryResult, Payment, Why};
use crate::ledger::{CustomerAt, DealAt, OutcomeAt, RepAt, TeamAt};
use crate::number::{Money, Month, Rate, divide_rounded};
use crate::scheme::{Form, Kind, Reason, RuleAt, Text};

/// What a scheme comes to: every rep of the ledger in its order, pools, customer benefits, totals.
/// Rules that are inactive stand in the scheme.
#[derive(Clone, Debug)]
pub struct Statement {
    /// Every rep, in the ledger's order.
    pub reps: Vec<RepStatement>,
    /// Pools of teams.
    pub teams: Vec<Pool>,
    /// What customers receive, and lose.
    pub customers: Vec<Benefit>,
    /// Sums.
    pub totals: Totals,
}

/// What one rep earns and loses.
#[derive(Clone, Debug)]
pub struct RepStatement {
    /// The rep.
    pub rep: RepAt,
    /// The sum of the reward lines.
    pub reward: Money,
    /// The sum of the penalty lines.
    pub penalty: Money,
    /// Money, line by line.
    pub lines: Vec<Line>,
    /// Things granted.
    pub grants: Vec<Grant>,
    /// Actions taken.
    pub actions: Vec<Action>,
    /// What was looked at and not paid.
    pub skipped: Vec<Skipped>,
}

impl RepStatement {
    /// Reward less penalty.
    #[must_use]
    pub fn net(&self) -> Money {
        self.reward - self.penalty
    }

    /// The sum that lines of this kind go into.
    pub(super) const fn sum_mut(&mut self, kind: Kind) -> &mut Money {
        match kind {
            Kind::Reward => &mut self.reward,
            Kind::Penalty => &mut self.penalty,
        }
    }
}

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

fn refs(why: &Why, month: Option<Month>) -> Refs {
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

/// A thing granted.
#[derive(Clone, Debug)]
pub struct Grant {
    /// The rule.
    pub rule: RuleAt,
    /// What.
    pub item: Text,
    /// How many.
    pub quantity: u32,
    /// The month it is about.
    pub month: Option<Month>,
    /// How it was found.
    pub why: Why,
}

impl Grant {
    /// What it is about.
    #[must_use]
    pub fn refs(&self) -> Refs {
        refs(&self.why, self.month)
    }
}

/// An action taken.
#[derive(Clone, Debug)]
pub struct Action {
    /// The rule.
    pub rule: RuleAt,
    /// Which.
    pub action: Text,
    /// The month it is about.
    pub month: Option<Month>,
    /// How it was found.
    pub why: Why,
}

impl Action {
    /// What it is about.
    #[must_use]
    pub fn refs(&self) -> Refs {
        refs(&self.why, self.month)
    }
}

/// Something looked at and not paid.
#[derive(Clone, Debug)]
pub struct Skipped {
    /// The rule.
    pub rule: RuleAt,
    /// Why it does not pay.
    pub reason: Reason,
    /// The month it is about.
    pub month: Option<Month>,
    /// How it was found.
    pub why: Why,
}

impl Skipped {
    /// What it is about.
    #[must_use]
    pub fn refs(&self) -> Refs {
        refs(&self.why, self.month)
    }
}

/// A pool of a team.
#[derive(Clone, Debug)]
pub struct Pool {
    /// The team.
    pub team: TeamAt,
    /// The rule.
    pub rule: RuleAt,
    /// How much there is to share.
    pub pool: Money,
    /// The outcome it is for.
    pub outcome: Option<OutcomeAt>,
    /// How it was found.
    pub why: Why,
}

/// What a customer receives, or what is done to it.
#[derive(Clone, Debug)]
pub struct Benefit {
    /// The customer.
    pub customer: CustomerAt,
    /// The rule.
    pub rule: RuleAt,
    /// Money; zero for an item or an action.
    pub benefit: Money,
    /// An item.
    pub item: Option<Text>,
    /// An action.
    pub action: Option<Text>,
    /// The deal it is for.
    pub deal: Option<DealAt>,
    /// The outcome it is for.
    pub outcome: Option<OutcomeAt>,
    /// How it was found.
    pub why: Why,
}

/// Sums of rounded lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// All rewards.
    pub reward: Money,
    /// All penalties.
    pub penalty: Money,
    /// All customer benefits.
    pub customer_benefit: Money,
    /// All counting deals of stage `ordered` or later.
    pub sales: Money,
}

impl Totals {
    /// Rewards less penalties.
    #[must_use]
    pub fn net(&self) -> Money {
        self.reward - self.penalty
    }

    /// What the scheme costs, in millionths of the sales, half away from zero; none without sales.
    #[must_use]
    pub fn cost_rate(&self) -> Option<i128> {
        let cost = (self.net() + self.customer_benefit).fen();
        self.sales
            .is_positive()
            .then(|| divide_rounded(cost * Rate::SCALE, self.sales.fen()))
    }
}
