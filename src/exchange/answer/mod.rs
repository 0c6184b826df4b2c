//! Answers: statements and comparisons in the contract's form, written entry by entry from what is there already.

mod comparison;
mod entry;
mod ids;
mod rep;
mod shown;
mod totals;

pub use comparison::Comparison;

use crate::engine::{Benefit, Index, Pool, Statement, evaluate_indexed};
use crate::ledger::Ledger;
use crate::number::Money;
use crate::scheme::{Rule, Scheme, Standing};
use rep::RepEntry;
use serde::ser::{Serialize, SerializeStruct, Serializer};
use shown::{Rows, Shown};
use totals::TotalsEntry;

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
        Self { scheme, ledger, index, statement }
    }
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let statement = &self.statement;
        let mut fields = serializer.serialize_struct("statement", 6)?;
        fields.serialize_field("scheme", &*self.scheme.id)?;
        fields.serialize_field("reps", &Rows(|| statement.reps.iter().map(|rep| RepEntry { answer: self, rep })))?;
        fields.serialize_field("teams", &Rows(|| statement.teams.iter().map(|entry| pool(self, entry))))?;
        fields.serialize_field("customers", &Rows(|| statement.customers.iter().map(|entry| benefit(self, entry))))?;
        fields.serialize_field("inactive", &Rows(|| self.scheme.rules.iter().filter_map(inactive)))?;
        fields.serialize_field("totals", &TotalsEntry::new(&statement.totals))?;
        fields.end()
    }
}

#[derive(serde::Serialize)]
struct PoolEntry<'a> {
    team: &'a str,
    rule: &'a str,
    pool: Shown<Money>,
    outcome: Option<&'a str>,
}

fn pool<'a>(answer: &'a Answer, entry: &Pool) -> PoolEntry<'a> {
    PoolEntry {
        team: answer.team(entry.team),
        rule: answer.rule(entry.rule),
        pool: Shown(entry.pool),
        outcome: entry.outcome.map(|at| answer.outcome(at)),
    }
}

#[derive(serde::Serialize)]
struct BenefitEntry<'a> {
    customer: &'a str,
    rule: &'a str,
    benefit: Shown<Money>,
    item: Option<&'a str>,
    action: Option<&'a str>,
    deal: Option<&'a str>,
    outcome: Option<&'a str>,
}

fn benefit<'a>(answer: &'a Answer, entry: &'a Benefit) -> BenefitEntry<'a> {
    BenefitEntry {
        customer: answer.customer(entry.customer),
        rule: answer.rule(entry.rule),
        benefit: Shown(entry.benefit),
        item: entry.item.as_deref(),
        action: entry.action.as_deref(),
        deal: entry.deal.map(|at| answer.deal(at)),
        outcome: entry.outcome.map(|at| answer.outcome(at)),
    }
}

#[derive(serde::Serialize)]
struct InactiveEntry<'a> {
    rule: &'a str,
    missing: Vec<&'a str>,
}

fn inactive(rule: &Rule) -> Option<InactiveEntry<'_>> {
    match &rule.standing {
        Standing::Active(_) => None,
        Standing::Inactive(missing) => Some(InactiveEntry { rule: &rule.id, missing: missing.iter().map(|id| &**id).collect() }),
    }
}
