//! What an entry was found from, asked for later: the parts and the deals that a reader of a statement wants to see.

use super::index::Index;
use super::limit::rounded_within;
use super::measure::{Sight, Tallies};
use super::rule::each_leaf;
use super::schedule::{Due, due};
use super::select::{Facts, Sieve};
use super::subject::Unit;
use super::why::{Reading, Window};
use crate::ledger::{CustomerAt, DealAt, Ledger, OutcomeAt};
use crate::number::Money;
use crate::scheme::{Measure, Pay, Terms};

/// A ledger, its index and a rule's terms: what an entry of that rule was found from.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The ledger.
    pub ledger: &'a Ledger,
    /// Its index.
    pub index: &'a Index,
    /// The rule's terms.
    pub terms: &'a Terms,
}

impl<'a> Source<'a> {
    fn sieve(self) -> Sieve<'a> {
        Sieve {
            facts: Facts {
                ledger: self.ledger,
                index: self.index,
            },
            among: &self.terms.among,
        }
    }

    /// The customer's deals that count for the rule, in order.
    fn deals(
        self,
        customer: CustomerAt,
    ) -> impl Iterator<Item = super::counted::Counted> + use<'a> {
        self.sieve().deals(customer).copied()
    }
}

/// The customer's deals that count at any stage, of the products and the way of payment that the rule looks at.
#[must_use]
pub fn looked_at(source: Source<'_>, customer: CustomerAt) -> Vec<super::counted::Counted> {
    let sieve = source.sieve();
    let only = source
        .ledger
        .customers
        .get(customer.index())
        .and_then(|customer| sieve.product_for(customer));
    source
        .index
        .counted(customer)
        .iter()
        .filter(|deal| sieve.is_of_kind(deal, only))
        .copied()
        .collect()
}

/// The pays that apply to a unit, in order; `Payment::pay` is a place in it. `ordinal` is that of the entry's `Why`.
#[must_use]
pub fn pays_for<'a>(source: Source<'a>, unit: &Unit, ordinal: u32) -> Vec<&'a Pay> {
    let tallies = Tallies::new();
    let sight = Sight::new(source.sieve(), &tallies);
    let mut pays = Vec::new();
    each_leaf(&source.terms.pays, &sight, unit, ordinal, &mut |pay| {
        pays.push(pay)
    });
    pays
}

/// The deals that a measure of a unit came from, by date and place for each customer; empty where it is not of deals.
#[must_use]
pub fn deals_of(
    source: Source<'_>,
    measure: &Measure,
    unit: &Unit,
    window: Option<Window>,
) -> Vec<DealAt> {
    let of_customers = |customers: &[CustomerAt]| -> Vec<super::counted::Counted> {
        customers
            .iter()
            .flat_map(|customer| source.deals(*customer))
            .collect()
    };
    let customers: Vec<CustomerAt> = match (unit.customer, unit.rep, unit.team) {
        (Some(customer), ..) => vec![customer],
        (None, Some(rep), _) => source.index.customers_of(rep).to_vec(),
        (None, None, Some(team)) => source
            .index
            .reps_of(team)
            .iter()
            .flat_map(|rep| source.index.customers_of(*rep))
            .copied()
            .collect(),
        (None, None, None) => Vec::new(),
    };
    let in_span =
        |deal: &super::counted::Counted| unit.span.is_none_or(|span| span.holds(deal.date.month()));
    let list: Vec<super::counted::Counted> = match measure {
        Measure::Net => return unit.deal.into_iter().collect(),
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
                .filter_map(|customer| source.deals(*customer).next());
            firsts.filter(in_span).collect()
        }
        Measure::Repurchases => {
            let is_new = |at: CustomerAt| {
                source
                    .ledger
                    .customers
                    .get(at.index())
                    .is_some_and(|customer| !customer.existing)
            };
            customers
                .iter()
                .flat_map(|at| source.deals(*at).skip(usize::from(is_new(*at))))
                .collect()
        }
        Measure::MeanMonthSales => {
            let inside = |deal: &super::counted::Counted| {
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
            .filter_map(|customer| source.deals(*customer).last())
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

/// The outcomes that a measure of a unit came from; empty where it is not of outcomes.
#[must_use]
pub fn outcomes_of(source: Source<'_>, measure: &Measure, unit: &Unit) -> Vec<OutcomeAt> {
    let of_kind = |list: &[OutcomeAt], kind| -> Vec<OutcomeAt> {
        let is_of = |at: &&OutcomeAt| {
            source
                .ledger
                .outcomes
                .get(at.index())
                .is_some_and(|outcome| outcome.kind == kind)
        };
        list.iter().filter(is_of).copied().collect()
    };
    match (measure, unit.rep, unit.customer) {
        (Measure::MeanScore(kind), Some(rep), _) => {
            of_kind(source.index.outcomes_of_rep(rep), *kind)
        }
        (Measure::OutcomeCount(kind), _, Some(customer)) => {
            of_kind(source.index.outcomes_of_customer(customer), *kind)
        }
        (Measure::Score | Measure::Amount | Measure::PerformanceBonus, ..) => {
            unit.outcome.into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// What a pay of a rule would come to for a reading, rounded, within the rule's rate of the base; none where it pays
/// no money.
#[must_use]
pub fn would_pay(terms: &Terms, pay: &Pay, reading: &Reading) -> Option<Money> {
    match due(pay, Some(reading), 0) {
        Due::Money(exact, _) => Some(rounded_within(terms, exact, Some(reading)).0),
        _ => None,
    }
}
