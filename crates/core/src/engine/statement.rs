//! What a scheme comes to for a ledger. Every entry carries its reason as data; words are made elsewhere, later.

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
