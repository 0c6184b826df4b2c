//! What a scheme comes to for a ledger. Every entry carries its reason as data; words are made elsewhere, later.

use super::entries::Entries;
use super::line::{Line, Refs, refs};
use super::why::Why;
use crate::ledger::{CustomerAt, DealAt, OutcomeAt, RepAt, TeamAt};
use crate::number::{Money, Month, Rate, divide_rounded};
use crate::scheme::{Kind, Reason, RuleAt, Text};

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
    pub lines: Entries<Line>,
    /// Things granted.
    pub grants: Entries<Grant>,
    /// Actions taken.
    pub actions: Entries<Action>,
    /// What was looked at and not paid.
    pub skipped: Entries<Skipped>,
    /// What the lines of each rule come to, in order, of those that have some.
    sums: Vec<RuleSum>,
}

/// What a rep's lines of a rule come to.
#[derive(Clone, Copy, Debug)]
struct RuleSum {
    rule: RuleAt,
    kind: Kind,
    sum: Money,
}

impl RepStatement {
    /// The statement of a rep of whom nothing is said yet.
    pub(super) fn empty(rep: RepAt) -> Self {
        Self {
            rep,
            reward: Money::ZERO,
            penalty: Money::ZERO,
            lines: Entries::default(),
            grants: Entries::default(),
            actions: Entries::default(),
            skipped: Entries::default(),
            sums: Vec::new(),
        }
    }

    /// Reward less penalty.
    #[must_use]
    pub fn net(&self) -> Money {
        self.reward - self.penalty
    }

    /// Whether what a rule gives is not only alike in another statement, but the very same.
    #[must_use]
    pub fn shares(&self, rule: RuleAt, other: &Self) -> bool {
        self.lines.shares(rule, &other.lines)
            && self.grants.shares(rule, &other.grants)
            && self.actions.shares(rule, &other.actions)
            && self.skipped.shares(rule, &other.skipped)
    }

    /// What the lines of a rule come to, below zero for a penalty.
    #[must_use]
    pub fn sum_of(&self, rule: RuleAt) -> Money {
        let paid = self.sums.iter().find(|sum| sum.rule == rule);
        paid.map_or(Money::ZERO, |paid| match paid.kind {
            Kind::Reward => paid.sum,
            Kind::Penalty => Money::ZERO - paid.sum,
        })
    }

    /// Adds what the lines of a rule come to.
    pub(super) fn add_sum(&mut self, rule: RuleAt, kind: Kind, sum: Money) {
        *self.sum_mut(kind) += sum;
        self.sums.push(RuleSum { rule, kind, sum });
    }

    /// Takes so much off what the lines of a rule come to.
    pub(super) fn cut_sum(&mut self, rule: RuleAt, cut: Money) {
        if let Some(of_rule) = self.sums.iter_mut().find(|sum| sum.rule == rule) {
            of_rule.sum -= cut;
            let kind = of_rule.kind;
            *self.sum_mut(kind) -= cut;
        }
    }

    /// Takes over what a rule gives from another statement of the rep.
    pub(super) fn take_over(&mut self, rule: RuleAt, other: &Self) {
        self.lines.take_over(rule, &other.lines);
        self.grants.take_over(rule, &other.grants);
        self.actions.take_over(rule, &other.actions);
        self.skipped.take_over(rule, &other.skipped);
        if let Some(of_rule) = other.sums.iter().find(|sum| sum.rule == rule) {
            self.add_sum(rule, of_rule.kind, of_rule.sum);
        }
    }

    const fn sum_mut(&mut self, kind: Kind) -> &mut Money {
        match kind {
            Kind::Reward => &mut self.reward,
            Kind::Penalty => &mut self.penalty,
        }
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

    /// What the scheme costs: rewards less penalties, and what customers get.
    #[must_use]
    pub fn cost(&self) -> Money {
        self.net() + self.customer_benefit
    }

    /// What the scheme costs, in millionths of the sales, half away from zero; none without sales.
    #[must_use]
    pub fn cost_rate(&self) -> Option<i128> {
        self.sales
            .is_positive()
            .then(|| divide_rounded(self.cost().fen() * Rate::SCALE, self.sales.fen()))
    }
}
