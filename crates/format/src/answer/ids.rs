//! Ids for places. Every place of a statement is one of its own ledger, so an empty id never comes out.

use super::Answer;
use rewards_core::ledger::{CustomerAt, DealAt, OutcomeAt, RepAt, TeamAt};
use rewards_core::scheme::RuleAt;

impl Answer {
    pub(super) fn rule(&self, at: RuleAt) -> &str {
        self.scheme.rule(at).map_or("", |rule| &rule.id)
    }

    pub(super) fn rep(&self, at: RepAt) -> &str {
        self.ledger.reps.get(at.index()).map_or("", |rep| &rep.id)
    }

    pub(super) fn customer(&self, at: CustomerAt) -> &str {
        self.ledger
            .customers
            .get(at.index())
            .map_or("", |customer| &customer.id)
    }

    pub(super) fn deal(&self, at: DealAt) -> &str {
        self.ledger
            .deals
            .get(at.index())
            .map_or("", |deal| &deal.id)
    }

    pub(super) fn outcome(&self, at: OutcomeAt) -> &str {
        self.ledger
            .outcomes
            .get(at.index())
            .map_or("", |outcome| &outcome.id)
    }

    pub(super) fn team(&self, at: TeamAt) -> &str {
        self.ledger
            .teams
            .get(at.index())
            .map_or("", |team| &team.id)
    }
}
