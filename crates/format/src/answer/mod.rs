//! Answers: statements and comparisons in the contract's form, written entry by entry from what is there already.

mod comparison;
mod entry;
mod ids;
mod rep;
mod totals;
mod why;
mod written;

pub use comparison::Comparison;
pub use why::why;

use super::Node;
use rewards_core::engine::{Benefit, Index, Pool, Statement, evaluate_indexed};
use rewards_core::ledger::Ledger;
use rewards_core::scheme::{Rule, Scheme, Standing};
use serde::ser::{Serialize, Serializer};
use written::{Fields, Written};

#[cfg(test)]
mod tests;

/// A statement with what it was made from.
#[derive(Debug)]
pub struct Answer {
    /// The scheme.
    pub scheme: Scheme,
    /// The ledger.
    pub ledger: Ledger,
    /// The ledger, indexed.
    pub index: Index,
    /// What the scheme comes to for the ledger.
    pub statement: Statement,
}

impl Answer {
    /// Evaluates the scheme.
    #[must_use]
    pub fn new(scheme: Scheme, ledger: Ledger) -> Self {
        let index = Index::new(&ledger);
        let statement = evaluate_indexed(&scheme, &ledger, &index);
        Self {
            scheme,
            ledger,
            index,
            statement,
        }
    }
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let statement = &self.statement;
        let inactive = Node::List(self.scheme.rules.iter().filter_map(inactive).collect());
        Written::Fields(vec![
            ("scheme", Written::text(&self.scheme.id)),
            (
                "reps",
                Written::rows(&statement.reps, |entry| rep::rep(self, entry)),
            ),
            (
                "teams",
                Written::rows(&statement.teams, |entry| pool(self, entry)),
            ),
            (
                "customers",
                Written::rows(&statement.customers, |entry| benefit(self, entry)),
            ),
            ("inactive", Written::Node(inactive)),
            ("totals", Written::Node(totals::totals(&statement.totals))),
        ])
        .serialize(serializer)
    }
}

fn pool<'a>(answer: &Answer, entry: &Pool) -> Written<'a> {
    Written::Node(
        Fields::default()
            .text("team", answer.team(entry.team))
            .text("rule", answer.rule(entry.rule))
            .shown("pool", &entry.pool)
            .maybe("outcome", entry.outcome.map(|at| answer.outcome(at)))
            .done(),
    )
}

fn benefit<'a>(answer: &Answer, entry: &Benefit) -> Written<'a> {
    Written::Node(
        Fields::default()
            .text("customer", answer.customer(entry.customer))
            .text("rule", answer.rule(entry.rule))
            .shown("benefit", &entry.benefit)
            .maybe("item", entry.item.as_deref())
            .maybe("action", entry.action.as_deref())
            .maybe("deal", entry.deal.map(|at| answer.deal(at)))
            .maybe("outcome", entry.outcome.map(|at| answer.outcome(at)))
            .done(),
    )
}

fn inactive(rule: &Rule) -> Option<Node> {
    match &rule.standing {
        Standing::Active(_) => None,
        Standing::Inactive(missing) => {
            let missing = Node::List(missing.iter().map(|id| Node::text(id)).collect());
            Some(
                Fields::default()
                    .text("rule", &rule.id)
                    .node("missing", missing)
                    .done(),
            )
        }
    }
}
