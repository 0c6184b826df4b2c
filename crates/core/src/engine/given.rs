//! What can be there for a candidate, or not.

use super::candidate::Candidate;
use super::measurer::Measurer;
use crate::number::Money;
use crate::scheme::{Given, Target};

impl Measurer<'_> {
    /// Whether it is there.
    pub fn has(&self, given: Given, candidate: &Candidate) -> bool {
        let outcome = self.outcome(candidate);
        let facts = self.selector.facts;
        let target = |target: Target| self.target(target, candidate).is_some();
        match given {
            Given::Rep => outcome.is_some_and(|outcome| outcome.rep.is_some()),
            Given::Customer => outcome.is_some_and(|outcome| outcome.customer.is_some()),
            Given::Referrer => outcome.is_some_and(|outcome| outcome.referrer.is_some()),
            Given::Score => outcome.is_some_and(|outcome| outcome.score.is_some()),
            Given::ExistingCustomers => {
                let customers = candidate.rep.map(|rep| facts.index.customers_of(rep));
                let mut customers = customers.unwrap_or_default().iter();
                customers.any(|at| {
                    let customer = facts.customer(*at);
                    customer.is_some_and(|customer| customer.existing)
                })
            }
            Given::PriorSales => self.prior_sales(candidate).is_some_and(Money::is_positive),
            Given::PriorTotal => {
                let team = candidate.team;
                let team = team.and_then(|team| facts.ledger.teams.get(team.index()));
                team.and_then(|team| team.prior_total)
                    .is_some_and(Money::is_positive)
            }
            Given::QuarterTarget => target(Target::Quarter),
            Given::YearTarget => target(Target::Year),
            Given::TaskCustomers => target(Target::TaskCustomers),
            Given::Goal => target(Target::Goal),
        }
    }
}
