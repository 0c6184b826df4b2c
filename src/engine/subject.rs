//! The units that a rule is looked at for, in the order in which a statement lists their entries.

use super::measure::Sight;
use super::select::{Selected, Sieve};
use crate::ledger::{CustomerAt, DealAt, Outcome, OutcomeAt, RepAt, TeamAt};
use crate::number::Span;
use crate::scheme::{Measure, Of, OutcomeChoice, Reason, Receiver, Subject, Terms, Which};

/// One thing that a rule is looked at for: what is known of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unit {
    /// The rep it would pay, or whose thing it is.
    pub rep: Option<RepAt>,
    /// The customer.
    pub customer: Option<CustomerAt>,
    /// The deal; of a new customer the first that the selection lets count.
    pub deal: Option<DealAt>,
    /// The outcome.
    pub outcome: Option<OutcomeAt>,
    /// The team.
    pub team: Option<TeamAt>,
    /// The span.
    pub span: Option<Span>,
}

/// A unit, and the reason for which the selection already leaves it out.
pub(super) struct Looked {
    pub unit: Unit,
    pub left_out: Option<Reason>,
}

/// All units of a rule, in order: by the date and place of their deal, else of their outcome, else by span; those with
/// none of these by the place of their customer, then of their team.
pub(super) fn units(terms: &Terms, sight: &Sight<'_>) -> Vec<Looked> {
    let sieve = sight.sieve;
    let mut looked = Vec::new();
    match &terms.for_each {
        Subject::Deal(which) => for_deals(*which, terms, sieve, &mut looked),
        Subject::Customer => for_customers(terms, sieve, &mut looked),
        Subject::Rep => for_reps(terms, sieve, &mut looked),
        Subject::Team => looked.extend(teams(sieve)),
        Subject::Outcome(choices) => looked.extend(outcomes(choices, sieve)),
        Subject::Span { .. } => for_spans(sight, &mut looked),
    }
    looked
}

fn all_customers(sieve: Sieve<'_>) -> impl Iterator<Item = CustomerAt> {
    (0..sieve.facts.ledger.customers.len()).map(CustomerAt::new)
}

fn unit_of(sieve: Sieve<'_>, customer: CustomerAt, deal: Option<DealAt>) -> Unit {
    Unit { rep: sieve.facts.customer(customer).map(|customer| customer.rep), customer: Some(customer), deal, ..Unit::default() }
}

/// Whether customers left out are listed: where a rep would have been paid by the sales of those that are in.
fn lists_left_out(terms: &Terms) -> bool {
    let sums_up = matches!(terms.measure, Some(Measure::Net | Measure::FirstNet | Measure::Total));
    terms.to == Receiver::Rep && (sums_up || !matches!(terms.for_each, Subject::Rep))
}

fn for_deals(which: Which, terms: &Terms, sieve: Sieve<'_>, looked: &mut Vec<Looked>) {
    let lists = lists_left_out(terms);
    for customer in all_customers(sieve) {
        match sieve.select(customer) {
            Selected::Unseen => {}
            Selected::LeftOut(reason, deal) => push_left_out(lists, reason, unit_of(sieve, customer, Some(deal)), looked),
            Selected::In(first) => {
                let number = match which {
                    Which::First => usize::from(first.is_some()),
                    Which::Each => usize::MAX,
                };
                let unit = unit_of(sieve, customer, None);
                let deals = sieve.deals(customer).take(number);
                looked.extend(deals.map(|deal| Looked { unit: Unit { deal: Some(deal.deal), ..unit }, left_out: None }));
                if which == Which::Each {
                    push_late(lists, customer, sieve, looked);
                }
            }
        }
    }
    sort_by_deal(sieve, looked);
}

fn for_customers(terms: &Terms, sieve: Sieve<'_>, looked: &mut Vec<Looked>) {
    let lists = lists_left_out(terms);
    let names_deal = terms.among.of == Of::New;
    for customer in all_customers(sieve) {
        match sieve.select(customer) {
            Selected::Unseen => {}
            Selected::LeftOut(reason, deal) => push_left_out(lists, reason, unit_of(sieve, customer, Some(deal)), looked),
            Selected::In(first) => {
                let unit = unit_of(sieve, customer, first.filter(|_| names_deal));
                looked.push(Looked { unit, left_out: None });
                push_late(lists, customer, sieve, looked);
            }
        }
    }
    sort_by_deal(sieve, looked);
}

fn for_reps(terms: &Terms, sieve: Sieve<'_>, looked: &mut Vec<Looked>) {
    if lists_left_out(terms) {
        for customer in all_customers(sieve) {
            match sieve.select(customer) {
                Selected::Unseen => {}
                Selected::LeftOut(reason, deal) => push_left_out(true, reason, unit_of(sieve, customer, Some(deal)), looked),
                Selected::In(_) => push_late(true, customer, sieve, looked),
            }
        }
        sort_by_deal(sieve, looked);
    }
    let reps = sieve.facts.reps().filter(|rep| sieve.takes_rep(*rep));
    looked.extend(reps.map(|rep| Looked { unit: Unit { rep: Some(rep), ..Unit::default() }, left_out: None }));
}

fn push_left_out(lists: bool, reason: Reason, unit: Unit, looked: &mut Vec<Looked>) {
    if lists {
        looked.push(Looked { unit, left_out: Some(reason) });
    }
}

fn push_late(lists: bool, customer: CustomerAt, sieve: Sieve<'_>, looked: &mut Vec<Looked>) {
    if lists && sieve.among.within_days.is_some() {
        let late = sieve.late_deals(customer);
        looked.extend(late.map(|deal| Looked { unit: unit_of(sieve, customer, Some(deal.deal)), left_out: Some(Reason::OutsideWindow) }));
    }
}

/// By date and place of the deal; without one after those with one, by customer.
fn sort_by_deal(sieve: Sieve<'_>, looked: &mut [Looked]) {
    looked.sort_by_key(|looked| {
        let deal = looked.unit.deal.and_then(|at| Some((sieve.facts.deal(at)?.date.number(), at)));
        (deal.is_none(), deal, looked.unit.customer)
    });
}

fn teams(sieve: Sieve<'_>) -> impl Iterator<Item = Looked> {
    let teams = (0..sieve.facts.ledger.teams.len()).map(TeamAt::new);
    teams.map(|team| Looked { unit: Unit { team: Some(team), ..Unit::default() }, left_out: None })
}

fn outcomes<'a>(choices: &'a [OutcomeChoice], sieve: Sieve<'a>) -> impl Iterator<Item = Looked> + 'a {
    let is_chosen = |outcome: &Outcome| {
        let fits =
            |choice: &OutcomeChoice| choice.kind == outcome.kind && choice.severity.is_none_or(|only| outcome.severity == Some(only));
        choices.iter().any(fits)
    };
    sieve.facts.index.outcomes().iter().filter_map(move |at| {
        let outcome = sieve.facts.ledger.outcomes.get(at.index()).filter(|outcome| is_chosen(outcome))?;
        let unit = Unit { rep: outcome.rep, customer: outcome.customer, outcome: Some(*at), team: outcome.team, ..Unit::default() };
        Some(Looked { unit, left_out: None })
    })
}

fn for_spans(sight: &Sight<'_>, looked: &mut Vec<Looked>) {
    let Some(spans) = &sight.spans else { return };
    for rep in sight.sieve.facts.reps().filter(|rep| sight.sieve.takes_rep(*rep)) {
        let unit = Unit { rep: Some(rep), ..Unit::default() };
        looked.extend(spans.spans.iter().map(|span| Looked { unit: Unit { span: Some(*span), ..unit }, left_out: None }));
    }
}
