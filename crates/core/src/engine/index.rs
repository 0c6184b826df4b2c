//! A ledger put in order once: which deals count, whose they are, which outcomes lie in the period. Linear in its length.

use super::counted::{Counted, CountedDeals};
use super::groups::Groups;
use crate::ledger::{CustomerAt, Ledger, OutcomeAt, RepAt, Stage, TeamAt};
use crate::number::{Day, Money};
use std::sync::OnceLock;

/// The amounts and the returns of a customer's deals of the period that are not cancelled.
#[derive(Clone, Copy, Debug, Default)]
pub struct Handled {
    /// Amounts, returned or not.
    pub amount: Money,
    /// Returned value.
    pub returned: Money,
}

/// A ledger in order.
#[derive(Debug)]
pub struct Index {
    counted: CountedDeals,
    handled: OnceLock<Vec<Handled>>,
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
            .filter_map(|at| Some((outcome_of(*at)?.rep?.index(), *at)));
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

    /// What a customer of the indexed ledger took and gave back; added up when first asked for.
    #[must_use]
    pub fn handled(&self, ledger: &Ledger, customer: CustomerAt) -> Handled {
        self.handled
            .get_or_init(|| handled(ledger))
            .get(customer.index())
            .copied()
            .unwrap_or_default()
    }
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

fn handled(ledger: &Ledger) -> Vec<Handled> {
    let mut handled = vec![Handled::default(); ledger.customers.len()];
    for deal in ledger
        .deals
        .iter()
        .filter(|deal| ledger.period.holds(deal.date) && deal.stage != Stage::Cancelled)
    {
        if let Some(sum) = handled.get_mut(deal.customer.index()) {
            sum.amount += deal.amount.money();
            sum.returned += deal.returned.money();
        }
    }
    handled
}
