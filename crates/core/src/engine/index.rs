//! A ledger put in order once: which deals count, whose they are, which outcomes lie in the period. Linear in its length.

use super::counted::{Counted, CountedDeals};
use super::groups::Groups;
use crate::ledger::{CustomerAt, DealAt, Ledger, Needs, Outcome, OutcomeAt, RepAt, Stage, TeamAt};
use crate::number::{Day, Money};
use std::sync::OnceLock;

/// A ledger in order.
#[derive(Debug)]
pub struct Index {
    counted: CountedDeals,
    handled: OnceLock<Groups<DealAt>>,
    customers_of: Groups<CustomerAt>,
    customers: Vec<CustomerAt>,
    reps_of: Groups<RepAt>,
    outcomes: Vec<OutcomeAt>,
    outcomes_of_rep: Groups<OutcomeAt>,
    outcomes_of_customer: Groups<OutcomeAt>,
    /// The net of all deals that count at stage `ordered` or later.
    pub sales: Money,
}

impl Index {
    /// Puts a ledger in order.
    #[must_use]
    pub fn new(ledger: &Ledger) -> Self {
        let of_rep = ledger
            .customers
            .iter()
            .enumerate()
            .map(|(at, customer)| (customer.rep.index(), CustomerAt::new(at)));
        let customers_of = Groups::of_pairs(ledger.reps.len(), ledger.customers.len(), of_rep);
        let customers: Vec<CustomerAt> = customers_of.all().copied().collect();
        let counted = CountedDeals::new(ledger, &customers);
        let outcomes = outcomes_in_order(ledger);
        let outcome_of = |at: OutcomeAt| ledger.outcomes.get(at.index());
        let by_rep = outcomes
            .iter()
            .filter_map(|at| Some((rep_of(ledger, outcome_of(*at)?)?.index(), *at)));
        let by_customer = outcomes
            .iter()
            .filter_map(|at| Some((outcome_of(*at)?.customer?.index(), *at)));
        let reps = ledger
            .reps
            .iter()
            .enumerate()
            .filter_map(|(at, rep)| Some((rep.team?.index(), RepAt::new(at))));
        Self {
            sales: counted.sales(),
            counted,
            handled: OnceLock::new(),
            customers_of,
            customers,
            reps_of: Groups::of_pairs(ledger.teams.len(), ledger.reps.len(), reps),
            outcomes_of_rep: Groups::of_pairs(ledger.reps.len(), outcomes.len(), by_rep),
            outcomes_of_customer: Groups::of_pairs(
                ledger.customers.len(),
                outcomes.len(),
                by_customer,
            ),
            outcomes,
        }
    }

    /// The deals of a customer that count at any stage, by date and place.
    #[must_use]
    pub fn counted(&self, customer: CustomerAt) -> &[Counted] {
        self.counted.of(customer)
    }

    /// The net of a customer's deals that count at stage `ordered` or later.
    #[must_use]
    pub fn ordered(&self, customer: CustomerAt) -> Money {
        self.counted.ordered(customer)
    }

    /// All customers, rep by rep: the order in which their deals lie.
    #[must_use]
    pub fn customers(&self) -> &[CustomerAt] {
        &self.customers
    }

    /// The customers of a rep, in the ledger's order.
    #[must_use]
    pub fn customers_of(&self, rep: RepAt) -> &[CustomerAt] {
        self.customers_of.of(rep.index())
    }

    /// The reps of a team, in the ledger's order.
    #[must_use]
    pub fn reps_of(&self, team: TeamAt) -> &[RepAt] {
        self.reps_of.of(team.index())
    }

    /// The outcomes of the period, by date and place.
    #[must_use]
    pub fn outcomes(&self) -> &[OutcomeAt] {
        &self.outcomes
    }

    /// The outcomes of the period that name this rep, by date and place.
    #[must_use]
    pub fn outcomes_of_rep(&self, rep: RepAt) -> &[OutcomeAt] {
        self.outcomes_of_rep.of(rep.index())
    }

    /// The outcomes of the period that name this customer, by date and place.
    #[must_use]
    pub fn outcomes_of_customer(&self, customer: CustomerAt) -> &[OutcomeAt] {
        self.outcomes_of_customer.of(customer.index())
    }

    /// The deals of a customer of the indexed ledger that lie in the period and are not cancelled, whatever is left of
    /// them; laid down when first asked for.
    #[must_use]
    pub fn handled(&self, ledger: &Ledger, customer: CustomerAt) -> &[DealAt] {
        self.handled
            .get_or_init(|| handled(ledger))
            .of(customer.index())
    }
}

/// The rep whom an outcome concerns; of a kind that names a customer and no rep the one in charge of that customer.
#[must_use]
pub fn rep_of(ledger: &Ledger, outcome: &Outcome) -> Option<RepAt> {
    if Needs::of(outcome.kind).uses("rep") {
        return outcome.rep;
    }
    let customer = ledger.customers.get(outcome.customer?.index())?;
    Some(customer.rep)
}

fn outcomes_in_order(ledger: &Ledger) -> Vec<OutcomeAt> {
    let inside = ledger
        .outcomes
        .iter()
        .enumerate()
        .filter(|(_, outcome)| ledger.period.holds(outcome.date));
    let mut dated: Vec<(Day, OutcomeAt)> = inside
        .map(|(at, outcome)| (outcome.date, OutcomeAt::new(at)))
        .collect();
    dated.sort_by_key(|(date, _)| *date);
    dated.into_iter().map(|(_, at)| at).collect()
}

fn handled(ledger: &Ledger) -> Groups<DealAt> {
    let deals = ledger.deals.iter().enumerate();
    let handled = deals
        .filter(|(_, deal)| ledger.period.holds(deal.date) && deal.stage != Stage::Cancelled)
        .map(|(at, deal)| (deal.customer.index(), DealAt::new(at)));
    Groups::of_pairs(ledger.customers.len(), ledger.deals.len(), handled)
}
