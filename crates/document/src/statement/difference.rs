//! What changes between two statements, rule by rule.

use super::Computed;
use super::entry::rule_name;
use rewards_core::engine::RepStatement;
use rewards_core::number::Money;
use rewards_core::scheme::{Kind, RuleAt};
use rewards_words::text::Localized;

/// What changes between two statements of the same scheme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// How much more is left afterwards, in yuan; below zero where it is less. The sum of what changes by rule.
    pub net: Money,
    /// The rules of which something changes, in the scheme's order.
    pub by_rule: Vec<RuleDifference>,
}

/// What changes under one rule: penalties count below zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleDifference {
    /// The rule.
    pub rule: RuleAt,
    /// Its name.
    pub name: Localized,
    /// What it came to before, in yuan.
    pub before: Money,
    /// What it comes to afterwards, in yuan.
    pub after: Money,
}

/// What changes from one statement to the other for all reps, or for the one with an id of the contract. Both are of the
/// same scheme.
#[must_use]
pub fn difference(before: &Computed, after: &Computed, rep: Option<&str>) -> Difference {
    let rules = after.scheme.rules.len();
    let sums = by_rule(before, rep, rules)
        .into_iter()
        .zip(by_rule(after, rep, rules));
    let changed: Vec<RuleDifference> = (0..)
        .map(RuleAt)
        .zip(sums)
        .filter(|(_, (old, new))| old != new)
        .map(|(rule, (old, new))| RuleDifference {
            rule,
            name: rule_name(&after.scheme, rule),
            before: old,
            after: new,
        })
        .collect();
    Difference {
        net: changed.iter().map(|rule| rule.after - rule.before).sum(),
        by_rule: changed,
    }
}

/// What each rule comes to, by its place.
fn by_rule(computed: &Computed, rep: Option<&str>, rules: usize) -> Vec<Money> {
    let is_meant = |statement: &&RepStatement| {
        rep.is_none_or(|id| {
            let known = computed.facts.ledger.reps.get(statement.rep.index());
            known.is_some_and(|known| *known.id == *id)
        })
    };
    let mut sums = vec![Money::ZERO; rules];
    let reps = computed.statement.reps.iter().filter(is_meant);
    for line in reps.flat_map(|rep| &rep.lines) {
        if let Some(sum) = sums.get_mut(usize::from(line.rule.0)) {
            match line.kind {
                Kind::Reward => *sum += line.amount,
                Kind::Penalty => *sum -= line.amount,
            }
        }
    }
    sums
}
