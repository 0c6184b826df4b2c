//! What a statement says beside the reps: totals, pools, customers.

use super::computed::Computed;
use super::entry::{Entry, Sign, about, digits, same};
use super::rep::{Group, grouped, sign_of};
use rewards_core::engine::{Benefit, Refs};
use rewards_core::number::Rate;
use rewards_core::scheme::{Rule, RuleAt, Scheme, Standing};
use rewards_format::EntryAt;
use rewards_words::explain::of_inactive;
use rewards_words::label as words;
use rewards_words::say;
use rewards_words::text::Localized;

/// Sums as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Totals {
    /// Rewards less penalties.
    pub net: String,
    /// Whether that is below zero, zero or above.
    pub sign: Sign,
    /// Rewards.
    pub reward: String,
    /// Penalties.
    pub penalty: String,
    /// Customer benefits.
    pub benefit: String,
    /// Sales.
    pub sales: String,
    /// Net and benefits among the sales, per cent; nothing without sales.
    pub cost_rate: Option<String>,
}

/// Totals of a statement as text.
#[must_use]
pub fn totals(totals: &rewards_core::engine::Totals) -> Totals {
    let rate = totals.cost_rate().and_then(|rate| i64::try_from(rate).ok());
    Totals {
        net: digits(totals.net()),
        sign: sign_of(totals.net()),
        reward: digits(totals.reward),
        penalty: digits(totals.penalty),
        benefit: digits(totals.customer_benefit),
        sales: digits(totals.sales),
        cost_rate: rate.map(|rate| rewards_words::figure::per_cent(Rate::from_millionths(rate))),
    }
}

/// Pools by rule; whether each is in the totals is in its detail.
#[must_use]
pub fn pools(computed: &Computed) -> Vec<Group> {
    let ledger = &computed.facts.ledger;
    let is_shared = |rule: RuleAt, team| {
        let reps = computed.statement.reps.iter();
        let mut lines = reps.flat_map(|rep| rep.lines.of_rule(rule));
        lines.any(|line| line.refs().team == Some(team))
    };
    let entries = computed
        .statement
        .teams
        .iter()
        .enumerate()
        .map(|(at, pool)| {
            let refs = Refs {
                team: Some(pool.team),
                outcome: pool.outcome,
                ..Refs::default()
            };
            let share = if is_shared(pool.rule, pool.team) {
                say!(
                    "已分到成员，计入合计",
                    "shared among the members, included in the totals"
                )
            } else {
                say!(
                    "只列总额，没有分到个人，不计入合计",
                    "shown only: not shared out, not in the totals"
                )
            };
            let (title, detail) = about(ledger, &refs, &[Some(share)]);
            let worth = same(digits(pool.pool));
            (
                pool.rule,
                Entry {
                    at: EntryAt::Pool(at),
                    title,
                    detail,
                    worth,
                    sign: Sign::None,
                },
            )
        });
    grouped(&computed.scheme, entries)
}

/// What customers receive and lose, by rule.
#[must_use]
pub fn customers(computed: &Computed) -> Vec<Group> {
    let ledger = &computed.facts.ledger;
    let entries = computed
        .statement
        .customers
        .iter()
        .enumerate()
        .map(|(at, benefit)| {
            let (title, detail) = about(ledger, &refs_of(benefit), &[]);
            let (worth, sign) = match (&benefit.item, &benefit.action) {
                (Some(item), _) => (Localized::of(&words::item(item)), Sign::Plus),
                (None, Some(action)) => (Localized::of(&words::action(action)), Sign::Minus),
                (None, None) => (same(digits(benefit.benefit)), Sign::Plus),
            };
            (
                benefit.rule,
                Entry {
                    at: EntryAt::Benefit(at),
                    title,
                    detail,
                    worth,
                    sign,
                },
            )
        });
    grouped(&computed.scheme, entries)
}

/// What a customer's benefit is about.
pub(super) fn refs_of(benefit: &Benefit) -> Refs {
    Refs {
        customer: Some(benefit.customer),
        deal: benefit.deal,
        outcome: benefit.outcome,
        ..Refs::default()
    }
}

/// Rules that wait for a figure of the company, each with its name and what it waits for.
#[must_use]
pub fn waiting(scheme: &Scheme) -> Vec<(Localized, Localized)> {
    let name_of = |id: &str| scheme.param_name(id).map(Localized::from);
    let waits = |rule: &&Rule| matches!(rule.standing, Standing::Inactive(_));
    let rules = scheme
        .rules
        .iter()
        .filter(waits)
        .map(|rule| of_inactive(scheme, rule, &name_of));
    rules
        .map(|rule| (Localized::of(&rule.rule), Localized::of(&rule.text)))
        .collect()
}
