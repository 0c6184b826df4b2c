//! What one rule comes to in a small ledger.

use super::finding::Case;
use super::kinds::Role;
use crate::engine::{Statement, evaluate};
use crate::ledger::Ledger;
use crate::number::Money;
use crate::scheme::{
    Allocation, Measure, Receiver, Rule, RuleAt, Scheme, Standing, Terms, Text, Waits, Words,
};

/// A scheme of which only these rules stand, and those before them that add to what they measure: rules know no more of each
/// other, and a small ledger costs no more than they do.
pub(super) fn alone(scheme: &Scheme, of: &[RuleAt]) -> Scheme {
    let mut needed: Vec<RuleAt> = Vec::new();
    let mut tallies: Vec<&Text> = Vec::new();
    let rules: Vec<(RuleAt, &Terms)> = scheme.active().collect();
    for (place, terms) in rules.into_iter().rev() {
        let adds = terms.adds_to.as_ref();
        let is_added = adds.is_some_and(|name| tallies.contains(&name));
        if of.contains(&place) || is_added {
            needed.push(place);
            tallies.extend(terms.measures().filter_map(Measure::tally));
        }
    }
    let rules = (0..).map(RuleAt).zip(&scheme.rules);
    let rules = rules.map(|(place, rule)| Rule {
        id: rule.id.clone(),
        clause: None,
        name: Words::default(),
        standing: if needed.contains(&place) {
            rule.standing.clone()
        } else {
            Standing::Inactive(Waits::default())
        },
    });
    Scheme {
        id: scheme.id.clone(),
        name: Words::default(),
        source: None,
        params: Vec::new(),
        rules: rules.collect(),
    }
}

/// What a rule of a scheme comes to in a ledger, and further rules of it with that one.
pub(super) fn case(
    scheme: &Scheme,
    (at, terms): (RuleAt, &Terms),
    with: &[RuleAt],
    role: Role,
    ledger: Ledger,
) -> Case {
    let statement = evaluate(scheme, &ledger);
    let with = with.iter();
    let with = with.filter_map(|at| Some(paid_by(&statement, *at, scheme.terms(*at)?)));
    Case {
        role,
        paid: paid_by(&statement, at, terms) + with.sum(),
        given: given_by(&statement, at),
        reading: None,
        ledger,
    }
}

/// What a rule comes to in a statement: for its first rep, as any other is a rival; of a pool the whole, shared or not.
pub(super) fn paid_by(statement: &Statement, at: RuleAt, terms: &Terms) -> Money {
    let lines = statement.reps.first().into_iter();
    let lines = lines.flat_map(|rep| &rep.lines);
    let lines = lines.filter(|line| line.rule == at).map(|line| line.amount);
    let benefits = statement.customers.iter();
    let benefits = benefits.filter(|benefit| benefit.rule == at);
    let pools = statement.teams.iter().filter(|pool| pool.rule == at);
    match terms.to {
        Receiver::Rep => lines.sum(),
        Receiver::Customer | Receiver::Referrer => benefits.map(|one| one.benefit).sum(),
        Receiver::Team(Allocation::ByContribution | Allocation::Equally | Allocation::None) => {
            pools.map(|pool| pool.pool).sum()
        }
    }
}

/// Items and actions that a rule gives.
fn given_by(statement: &Statement, at: RuleAt) -> Vec<Text> {
    let reps = statement.reps.first().into_iter();
    let grants = reps.clone().flat_map(|rep| &rep.grants);
    let grants = grants.filter(|one| one.rule == at).map(|one| &one.item);
    let actions = reps.flat_map(|rep| &rep.actions);
    let actions = actions.filter(|one| one.rule == at).map(|one| &one.action);
    let benefits = statement.customers.iter().filter(|one| one.rule == at);
    let benefits = benefits.flat_map(|one| one.item.iter().chain(&one.action));
    grants.chain(actions).chain(benefits).cloned().collect()
}
