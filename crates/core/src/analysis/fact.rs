//! The facts of a rep: the deals of his customers, and the outcomes that concern him.

use crate::engine::{Index, rep_of};
use crate::ledger::{CustomerAt, DealAt, Ledger, OutcomeAt, RepAt};

/// Something that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fact {
    /// A deal.
    Deal(DealAt),
    /// An outcome.
    Outcome(OutcomeAt),
}

/// All facts of a rep, deals first, each list in the ledger's order: deals of customers he is in charge of; outcomes that
/// name him, or else a customer of his, or his team.
#[must_use]
pub fn facts_of(ledger: &Ledger, rep: RepAt) -> Vec<Fact> {
    let is_own = |at: CustomerAt| {
        let customer = ledger.customers.get(at.index());
        customer.is_some_and(|customer| customer.rep == rep)
    };
    let team = ledger.reps.get(rep.index()).and_then(|rep| rep.team);
    let deals = ledger.deals.iter().enumerate();
    let deals = deals
        .filter(|(_, deal)| is_own(deal.customer))
        .map(|(at, _)| Fact::Deal(DealAt::new(at)));
    let outcomes = ledger.outcomes.iter().enumerate();
    let outcomes = outcomes
        .filter(|(_, outcome)| match rep_of(ledger, outcome) {
            Some(named) => named == rep,
            None => {
                outcome.customer.is_some_and(is_own)
                    || outcome.team.is_some_and(|named| Some(named) == team)
            }
        })
        .map(|(at, _)| Fact::Outcome(OutcomeAt::new(at)));
    deals.chain(outcomes).collect()
}

/// Whether what an entry looks at may concern a rep: it names him, or nobody and a customer or a team of his.
pub(super) fn concerns(
    ledger: &Ledger,
    index: &Index,
    candidate: &crate::engine::Candidate,
    rep: RepAt,
) -> bool {
    let customer = candidate
        .customer
        .and_then(|at| ledger.customers.get(at.index()));
    let in_team = candidate
        .team
        .is_some_and(|team| index.reps_of(team).contains(&rep));
    candidate.rep == Some(rep)
        || customer.is_some_and(|customer| customer.rep == rep)
        || in_team
        || candidate.outcome.is_some_and(|at| {
            let outcome = ledger.outcomes.get(at.index());
            outcome.and_then(|outcome| rep_of(ledger, outcome)) == Some(rep)
        })
}
