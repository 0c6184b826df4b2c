//! What a measure came from: the deals and the outcomes that a reader of a statement wants to see.

use super::candidate::Candidate;
use super::context::EvalContext;
use super::counted::Counted;
use super::value::Window;
use super::why::{Evidence, Why};
use crate::ledger::{CustomerAt, DealAt, Outcome, OutcomeAt};
use crate::scheme::{Measure, Test};

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

/// The deals and outcomes that a rule reads for a candidate: the ones it names, and those that its conditions and its
/// measure are taken of, whether or not it came as far.
#[must_use]
pub fn facts_read(context: EvalContext<'_>, why: &Why) -> (Vec<DealAt>, Vec<OutcomeAt>) {
    let candidate = &why.candidate;
    let mut deals: Vec<DealAt> = candidate.deal.into_iter().collect();
    let mut outcomes: Vec<OutcomeAt> = candidate.outcome.into_iter().collect();
    let mut measures: Vec<&Measure> = context.terms.measure.iter().collect();
    for condition in &context.terms.when {
        let mut read = |customer| deals.extend(context.deals(customer).map(|deal| deal.deal));
        of_test(&condition.test, candidate, &mut measures, &mut read);
    }
    let windows = why.findings.iter().map(|finding| match finding.found {
        Evidence::Window(window) => window,
        _ => None,
    });
    let window = windows.flatten().last();
    for measure in measures {
        deals.extend(deals_of(context, measure, candidate, window));
        deals.extend(also_read(context, measure, candidate));
        outcomes.extend(outcomes_of(context, measure, candidate));
    }
    (deals, outcomes)
}

/// The measures of a test; one for a run of months reads all deals of its customer.
fn of_test<'t>(
    test: &'t Test,
    candidate: &Candidate,
    measures: &mut Vec<&'t Measure>,
    read: &mut dyn FnMut(CustomerAt),
) {
    match test {
        Test::Compare { measure, .. } => measures.extend(measure),
        Test::Sustained(_) => candidate.customer.into_iter().for_each(read),
        Test::Any(tests) => tests
            .iter()
            .for_each(|test| of_test(test, candidate, measures, read)),
        Test::Leader
        | Test::AtFault
        | Test::Has(_)
        | Test::CustomerIs(_)
        | Test::HasDeal(_)
        | Test::Is(_)
        | Test::FirstOf(_) => {}
    }
}

/// The deals that a count of customers or spans, or a share of what was returned, has looked through.
fn also_read(context: EvalContext<'_>, measure: &Measure, candidate: &Candidate) -> Vec<DealAt> {
    let customers = customers_of(context, candidate).into_iter();
    match measure {
        Measure::QualifyingCustomers(_) => {
            let customers = customers.filter(|at| is_new(context, *at));
            let deals = customers.flat_map(|at| context.deals(at));
            deals.map(|deal| deal.deal).collect()
        }
        Measure::MissedSpans(missed) => {
            let spans = context.ledger.period.spans_inside(missed.every);
            let deals = customers.flat_map(|at| context.deals(at));
            deals
                .filter(|deal| spans.iter().any(|span| span.holds(deal.date.month())))
                .map(|deal| deal.deal)
                .collect()
        }
        Measure::ReturnedShare => customers
            .flat_map(|at| context.index.handled(context.ledger, at))
            .copied()
            .collect(),
        Measure::IdleDays => {
            let deals = customers.flat_map(|at| context.deals(at));
            deals.map(|deal| deal.deal).collect()
        }
        Measure::Net
        | Measure::FirstNet
        | Measure::Total
        | Measure::Growth
        | Measure::TeamTotal
        | Measure::TeamGrowth
        | Measure::Score
        | Measure::MeanScore(_)
        | Measure::Amount
        | Measure::PerformanceBonus
        | Measure::Repurchases
        | Measure::Tally(_)
        | Measure::NewCustomers
        | Measure::MeanMonthSales
        | Measure::OutcomeCount(_)
        | Measure::Margin => Vec::new(),
    }
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
