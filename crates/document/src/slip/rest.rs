//! What a statement says beside the reps: totals, pools, customers.

use super::computed::Computed;
use super::entry::{Entry, EntryAt, Sign, about, digits, said};
use super::rep::{Group, grouped, sign_of};
use rewards_core::engine::Refs;
use rewards_core::number::Rate;
use rewards_core::scheme::RuleAt;
use rewards_words::figure;
use rewards_words::label;
use rewards_words::lang::Lang;

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
        cost_rate: rate.map(|rate| figure::per_cent(Rate::from_millionths(rate))),
    }
}

/// Pools by rule; whether each is in the totals is in its detail.
#[must_use]
pub fn pools(computed: &Computed, lang: Lang) -> Option<Vec<Group>> {
    let ledger = &computed.sound()?.ledger;
    let shared = |rule: RuleAt, team| {
        let lines = computed.statement.reps.iter().flat_map(|rep| &rep.lines);
        lines
            .into_iter()
            .any(|line| line.rule == rule && line.refs().team == Some(team))
    };
    let entries = computed.statement.teams.iter().enumerate().map(|(at, pool)| {
        let refs = Refs { team: Some(pool.team), outcome: pool.outcome, ..Refs::default() };
        let share = match shared(pool.rule, pool.team) {
            true => "已分到成员，计入合计|shared among the members, in the totals",
            false => "只列总额，没有分到个人，不计入合计|shown only: nobody has a share, and it is in no total",
        };
        let (title, detail) = about(ledger, &refs, lang, &[Some(lang.half(share).to_owned())]);
        (pool.rule, Entry { at: EntryAt::Pool(at), title, detail, worth: digits(pool.pool), sign: Sign::None })
    });
    Some(grouped(&computed.scheme, entries, lang))
}

/// What customers receive and lose, by rule.
#[must_use]
pub fn customers(computed: &Computed, lang: Lang) -> Option<Vec<Group>> {
    let ledger = &computed.sound()?.ledger;
    let entries = computed
        .statement
        .customers
        .iter()
        .enumerate()
        .map(|(at, benefit)| {
            let refs = Refs {
                customer: Some(benefit.customer),
                deal: benefit.deal,
                outcome: benefit.outcome,
                ..Refs::default()
            };
            let (title, detail) = about(ledger, &refs, lang, &[]);
            let item = benefit
                .item
                .as_ref()
                .map(|item| (said(&label::item(item), lang), Sign::Plus));
            let action = benefit
                .action
                .as_ref()
                .map(|action| (said(&label::action(action), lang), Sign::Minus));
            let (worth, sign) = item
                .or(action)
                .unwrap_or_else(|| (digits(benefit.benefit), Sign::Plus));
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
    Some(grouped(&computed.scheme, entries, lang))
}
