//! Ids for places. Every place of a statement is one of its own ledger, so an empty id never comes out.

use super::Evaluation;
use rewards_core::ledger::{CustomerAt, DealAt, OutcomeAt, RepAt, TeamAt};
use rewards_core::scheme::RuleAt;

impl Evaluation {
    /// The id of a rule.
    #[must_use]
    pub fn rule(&self, at: RuleAt) -> &str {
        self.scheme.rule(at).map_or("", |rule| &rule.id)
    }

    /// The id of a rep.
    #[must_use]
    pub fn rep(&self, at: RepAt) -> &str {
        self.facts
            .ledger
            .reps
            .get(at.index())
            .map_or("", |rep| &rep.id)
    }

    /// The id of a customer.
    #[must_use]
    pub fn customer(&self, at: CustomerAt) -> &str {
        self.facts
            .ledger
            .customers
            .get(at.index())
            .map_or("", |customer| &customer.id)
    }

    /// The id of a deal.
    #[must_use]
    pub fn deal(&self, at: DealAt) -> &str {
        self.facts
            .ledger
            .deals
            .get(at.index())
            .map_or("", |deal| &deal.id)
    }

    /// The id of an outcome.
    #[must_use]
    pub fn outcome(&self, at: OutcomeAt) -> &str {
        self.facts
            .ledger
            .outcomes
            .get(at.index())
            .map_or("", |outcome| &outcome.id)
    }

    /// The id of a team.
    #[must_use]
    pub fn team(&self, at: TeamAt) -> &str {
        self.facts
            .ledger
            .teams
            .get(at.index())
            .map_or("", |team| &team.id)
    }
}
