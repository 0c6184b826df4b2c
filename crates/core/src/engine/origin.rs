//! What a measure came from: the deals and the outcomes that a reader of a statement wants to see.

use super::candidate::Candidate;
use super::context::EvalContext;
use super::counted::Counted;
use super::value::Window;
use crate::ledger::{CustomerAt, DealAt, Outcome, OutcomeAt};
use crate::scheme::Measure;

/// The deals that a measure of a candidate came from, by date and place for each customer; empty where it is not of deals.
#[must_use]
pub fn deals_of(
    context: EvalContext<'_>,
    measure: &Measure,
    candidate: &Candidate,
    window: Option<Window>,
) -> Vec<DealAt> {
    let customers = customers_of(context, candidate).into_iter();
    let in_span = |deal: &Counted| {
        let span = candidate.span;
        span.is_none_or(|span| span.holds(deal.date.month()))
    };
    let in_window =
        |deal: &Counted| window.is_some_and(|window| window.span().holds(deal.date.month()));
    let deals = customers.clone().flat_map(|at| context.deals(at));
    let list: Vec<Counted> = match measure {
        Measure::Net => return candidate.deal.into_iter().collect(),
        Measure::FirstNet => deals.take(1).collect(),
        Measure::Total
        | Measure::Growth
        | Measure::TeamTotal
        | Measure::TeamGrowth
        | Measure::Margin => deals.filter(in_span).collect(),
        Measure::NewCustomers => firsts_of_new(context, customers).filter(in_span).collect(),
        Measure::Repurchases => repurchases(context, customers).collect(),
        Measure::MeanMonthSales => deals.filter(in_window).collect(),
        Measure::IdleDays => customers
            .filter_map(|at| context.deals(at).last())
            .collect(),
        Measure::Score
        | Measure::MeanScore(_)
        | Measure::Amount
        | Measure::PerformanceBonus
        | Measure::Tally(_)
        | Measure::QualifyingCustomers(_)
        | Measure::ReturnedShare
        | Measure::OutcomeCount(_)
        | Measure::MissedSpans(_) => Vec::new(),
    };
    list.into_iter().map(|deal| deal.deal).collect()
}

fn is_new(context: EvalContext<'_>, at: CustomerAt) -> bool {
    let customer = context.ledger.customers.get(at.index());
    customer.is_some_and(|customer| !customer.existing)
}

fn firsts_of_new<'a>(
    context: EvalContext<'a>,
    customers: impl Iterator<Item = CustomerAt> + 'a,
) -> impl Iterator<Item = Counted> + 'a {
    customers
        .filter(move |at| is_new(context, *at))
        .filter_map(move |at| context.deals(at).next())
}

fn repurchases<'a>(
    context: EvalContext<'a>,
    customers: impl Iterator<Item = CustomerAt> + 'a,
) -> impl Iterator<Item = Counted> + 'a {
    customers.flat_map(move |at| context.deals(at).skip(usize::from(is_new(context, at))))
}

/// The customers that a candidate is about: its own, else its rep's, else those of its team's reps.
fn customers_of(context: EvalContext<'_>, candidate: &Candidate) -> Vec<CustomerAt> {
    let index = context.index;
    match (candidate.customer, candidate.rep, candidate.team) {
        (Some(customer), ..) => vec![customer],
        (None, Some(rep), _) => index.customers_of(rep).to_vec(),
        (None, None, Some(team)) => {
            let reps = index.reps_of(team).iter();
            reps.flat_map(|rep| index.customers_of(*rep))
                .copied()
                .collect()
        }
        (None, None, None) => Vec::new(),
    }
}

/// The outcomes that a measure of a candidate came from; empty where it is not of outcomes.
#[must_use]
pub fn outcomes_of(
    context: EvalContext<'_>,
    measure: &Measure,
    candidate: &Candidate,
) -> Vec<OutcomeAt> {
    let of_kind = |list: &[OutcomeAt], is_chosen: &dyn Fn(&Outcome) -> bool| -> Vec<OutcomeAt> {
        let outcome = |at: &OutcomeAt| context.ledger.outcomes.get(at.index());
        list.iter()
            .filter(|at| outcome(at).is_some_and(is_chosen))
            .copied()
            .collect()
    };
    match measure {
        Measure::MeanScore(kind) => {
            let rep = candidate.rep.map(|rep| context.index.outcomes_of_rep(rep));
            of_kind(rep.unwrap_or_default(), &|outcome| {
                outcome.kind == *kind && outcome.score.is_some()
            })
        }
        Measure::OutcomeCount(kind) => {
            let customer = candidate.customer;
            let customer = customer.map(|at| context.index.outcomes_of_customer(at));
            of_kind(customer.unwrap_or_default(), &|outcome| {
                outcome.kind == *kind
            })
        }
        Measure::Score | Measure::Amount | Measure::PerformanceBonus => {
            candidate.outcome.into_iter().collect()
        }
        Measure::Net
        | Measure::FirstNet
        | Measure::Total
        | Measure::Growth
        | Measure::TeamTotal
        | Measure::TeamGrowth
        | Measure::Repurchases
        | Measure::Tally(_)
        | Measure::NewCustomers
        | Measure::MeanMonthSales
        | Measure::QualifyingCustomers(_)
        | Measure::ReturnedShare
        | Measure::IdleDays
        | Measure::Margin
        | Measure::MissedSpans(_) => Vec::new(),
    }
}
