//! The units that a rule is looked at for, in the order in which a statement lists their entries.

use super::index::Counted;
use super::measure::Sight;
use super::select::{Selected, Sieve};
use crate::ledger::{CustomerAt, DealAt, Outcome, OutcomeAt, RepAt, TeamAt};
use crate::number::Span;
use crate::number::sort_by_number;
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
#[derive(Clone, Copy)]
pub(super) struct Looked {
    pub unit: Unit,
    pub left_out: Option<Reason>,
    /// The date and place of the unit's deal, to sort by; without one after all that have one.
    order: u64,
}

impl Looked {
    fn at(unit: Unit) -> Self {
        Self { unit, left_out: None, order: u64::MAX }
    }

    fn at_deal(unit: Unit, deal: &Counted) -> Self {
        let day = u64::from(deal.date.number().unsigned_abs());
        let order = day << 32 | (deal.deal.index() as u64 & 0xffff_ffff);
        Self { unit: Unit { deal: Some(deal.deal), ..unit }, left_out: None, order }
    }

    fn left_out(unit: Unit, deal: &Counted, reason: Reason) -> Self {
        Self { left_out: Some(reason), ..Self::at_deal(unit, deal) }
    }
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

fn unit_of(sieve: Sieve<'_>, customer: CustomerAt) -> Unit {
    Unit { rep: sieve.facts.customer(customer).map(|customer| customer.rep), customer: Some(customer), ..Unit::default() }
}

/// Whether customers left out are listed: where a rep would have been paid by the sales of those that are in.
fn lists_left_out(terms: &Terms) -> bool {
    let sums_up = matches!(terms.measure, Some(Measure::Net | Measure::FirstNet | Measure::Total));
    terms.to == Receiver::Rep && (sums_up || !matches!(terms.for_each, Subject::Rep))
}

/// Goes through all customers: those left out and deals that came too late are listed where the rule lists them, and
/// each that is in is handed on with its first deal.
fn each_selected(
    terms: &Terms,
    sieve: Sieve<'_>,
    looked: &mut Vec<Looked>,
    mut take: impl FnMut(Unit, Option<&Counted>, &mut Vec<Looked>),
) {
    let lists = lists_left_out(terms);
    for customer in all_customers(sieve) {
        match sieve.select(customer) {
            Selected::Unseen => {}
            Selected::LeftOut(reason, deal) if lists => looked.push(Looked::left_out(unit_of(sieve, customer), deal, reason)),
            Selected::LeftOut(..) => {}
            Selected::In(first) => {
                let unit = unit_of(sieve, customer);
                take(unit, first, looked);
                if lists && sieve.among.within_days.is_some() {
                    looked.extend(sieve.late_deals(customer).map(|deal| Looked::left_out(unit, deal, Reason::OutsideWindow)));
                }
            }
        }
    }
}

fn for_deals(which: Which, terms: &Terms, sieve: Sieve<'_>, looked: &mut Vec<Looked>) {
    each_selected(terms, sieve, looked, |unit, first, looked| match which {
        Which::First => looked.extend(first.map(|deal| Looked::at_deal(unit, deal))),
        Which::Each => {
            let deals = unit.customer.into_iter().flat_map(|customer| sieve.deals(customer));
            looked.extend(deals.map(|deal| Looked::at_deal(unit, deal)));
        }
    });
    sort_by_deal(looked);
}

fn for_customers(terms: &Terms, sieve: Sieve<'_>, looked: &mut Vec<Looked>) {
    let names_deal = terms.among.of == Of::New;
    each_selected(terms, sieve, looked, |unit, first, looked| {
        let named = first.filter(|_| names_deal);
        looked.push(named.map_or(Looked::at(unit), |deal| Looked::at_deal(unit, deal)));
    });
    sort_by_deal(looked);
}

fn for_reps(terms: &Terms, sieve: Sieve<'_>, looked: &mut Vec<Looked>) {
    if lists_left_out(terms) {
        each_selected(terms, sieve, looked, |_, _, _| {});
        sort_by_deal(looked);
    }
    let reps = sieve.facts.reps().filter(|rep| sieve.takes_rep(*rep));
    looked.extend(reps.map(|rep| Looked::at(Unit { rep: Some(rep), ..Unit::default() })));
}

/// By date and place of the deal; those without one stay in the order of their customers.
fn sort_by_deal(looked: &mut [Looked]) {
    sort_by_number(looked, |looked| looked.order.into());
}

fn teams(sieve: Sieve<'_>) -> impl Iterator<Item = Looked> {
    let teams = (0..sieve.facts.ledger.teams.len()).map(TeamAt::new);
    teams.map(|team| Looked::at(Unit { team: Some(team), ..Unit::default() }))
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
        Some(Looked::at(unit))
    })
}

fn for_spans(sight: &Sight<'_>, looked: &mut Vec<Looked>) {
    let Some(spans) = &sight.spans else { return };
    for rep in sight.sieve.facts.reps().filter(|rep| sight.sieve.takes_rep(*rep)) {
        let unit = Unit { rep: Some(rep), ..Unit::default() };
        looked.extend(spans.spans.iter().map(|span| Looked::at(Unit { span: Some(*span), ..unit })));
    }
}
