//! What a measure came from: the deals and the outcomes that a reader of a statement wants to see.

use super::candidate::Candidate;
use super::context::EvalContext;
use super::counted::Counted;
use super::value::Window;
use crate::ledger::{CustomerAt, DealAt, OutcomeAt};
use crate::scheme::Measure;

/// The deals that a measure of a candidate came from, by date and place for each customer; empty where it is not of deals.
#[must_use]
pub fn deals_of(
    context: EvalContext<'_>,
    measure: &Measure,
    candidate: &Candidate,
    window: Option<Window>,
) -> Vec<DealAt> {
    let of_customers = |customers: &[CustomerAt]| -> Vec<Counted> {
        customers
            .iter()
            .flat_map(|customer| context.deals(*customer))
            .collect()
    };
    let customers: Vec<CustomerAt> = match (candidate.customer, candidate.rep, candidate.team) {
        (Some(customer), ..) => vec![customer],
        (None, Some(rep), _) => context.index.customers_of(rep).to_vec(),
        (None, None, Some(team)) => context
            .index
            .reps_of(team)
            .iter()
            .flat_map(|rep| context.index.customers_of(*rep))
            .copied()
            .collect(),
        (None, None, None) => Vec::new(),
    };
    let is_new = |at: CustomerAt| {
        context
            .ledger
            .customers
            .get(at.index())
            .is_some_and(|customer| !customer.existing)
    };
    let in_span = |deal: &Counted| {
        candidate
            .span
            .is_none_or(|span| span.holds(deal.date.month()))
    };
    let list: Vec<Counted> = match measure {
        Measure::Net => return candidate.deal.into_iter().collect(),
        Measure::FirstNet => of_customers(&customers).into_iter().take(1).collect(),
        Measure::Total
        | Measure::Growth
        | Measure::TeamTotal
        | Measure::TeamGrowth
        | Measure::Margin => of_customers(&customers)
            .into_iter()
            .filter(in_span)
            .collect(),
        Measure::NewCustomers => {
            let firsts = customers
                .iter()
                .filter(|at| is_new(**at))
                .filter_map(|customer| context.deals(*customer).next());
            firsts.filter(in_span).collect()
        }
        Measure::Repurchases => customers
            .iter()
            .flat_map(|at| context.deals(*at).skip(usize::from(is_new(*at))))
            .collect(),
        Measure::MeanMonthSales => {
            let inside = |deal: &Counted| {
                window.is_some_and(|window| {
                    let since = deal.date.month().since(window.first);
                    since >= 0 && i64::from(since) < i64::from(window.months)
                })
            };
            of_customers(&customers)
                .into_iter()
                .filter(inside)
                .collect()
        }
        Measure::IdleDays => customers
            .iter()
            .filter_map(|customer| context.deals(*customer).last())
            .collect(),
        Measure::Score
        | Measure::MeanScore(_)
        | Measure::Amount
        | Measure::PerformanceBonus
        | Measure::Tally(_)
        | Measure::QualifyingCustomers(_)
        | Measure::ReturnedShare
        | Measure::OutcomeCount(_)
        | Measure::MissedSpans { .. } => Vec::new(),
    };
    list.into_iter().map(|deal| deal.deal).collect()
}

/// The outcomes that a measure of a candidate came from; empty where it is not of outcomes.
#[must_use]
pub fn outcomes_of(
    context: EvalContext<'_>,
    measure: &Measure,
    candidate: &Candidate,
) -> Vec<OutcomeAt> {
    let of_kind = |list: &[OutcomeAt], kind| -> Vec<OutcomeAt> {
        let is_of = |at: &&OutcomeAt| {
            context
                .ledger
                .outcomes
                .get(at.index())
                .is_some_and(|outcome| outcome.kind == kind)
        };
        list.iter().filter(is_of).copied().collect()
    };
    match (measure, candidate.rep, candidate.customer) {
        (Measure::MeanScore(kind), Some(rep), _) => {
            of_kind(context.index.outcomes_of_rep(rep), *kind)
        }
        (Measure::OutcomeCount(kind), _, Some(customer)) => {
            of_kind(context.index.outcomes_of_customer(customer), *kind)
        }
        (Measure::Score | Measure::Amount | Measure::PerformanceBonus, ..) => {
            candidate.outcome.into_iter().collect()
        }
        _ => Vec::new(),
    }
}
