//! A ledger put in order once: which deals count, whose they are, which outcomes lie in the period. Linear in its length.

use super::counted::{Counted, CountedDeals, Seating};
use super::groups::Groups;
use crate::ledger::{CustomerAt, DealAt, Ledger, Needs, Outcome, OutcomeAt, RepAt, Stage, TeamAt};
use crate::number::{Day, Money};
use std::sync::{Arc, OnceLock};

/// A ledger in order.
#[derive(Debug)]
pub struct Index {
    /// All but the deals; shared with the index of a ledger in which only they differ.
    roster: Arc<Roster>,
    counted: CountedDeals,
    handled: OnceLock<Groups<DealAt>>,
    /// Of each rep.
    by_first_deal: Vec<OnceLock<Vec<CustomerAt>>>,
    all_by_first_deal: OnceLock<Vec<CustomerAt>>,
    /// The net of all deals that count at stage `ordered` or later.
    pub sales: Money,
}

/// Who has which customers, who is in which team, and what else happened.
#[derive(Debug)]
struct Roster {
    customers_of: Groups<CustomerAt>,
    seating: Seating,
    reps_of: Groups<RepAt>,
    outcomes: Vec<OutcomeAt>,
    outcomes_of_rep: Groups<OutcomeAt>,
    outcomes_of_customer: Groups<OutcomeAt>,
}

impl Index {
    /// Puts a ledger in order.
    #[must_use]
    pub fn new(ledger: &Ledger) -> Self {
        let roster = Arc::new(Roster::new(ledger));
        let counted = CountedDeals::new(ledger, &roster.seating);
        Self::with(roster, counted, ledger)
    }

    /// Puts a ledger in order after another one, whose index this is: where both share all lists but the deals, only those of
    /// the customers of which some differ are put in order anew.
    #[must_use]
    pub fn after(&self, before: &Ledger, ledger: &Ledger) -> Self {
        let is_same = before.period == ledger.period
            && Arc::ptr_eq(&before.teams, &ledger.teams)
            && Arc::ptr_eq(&before.reps, &ledger.reps)
            && Arc::ptr_eq(&before.customers, &ledger.customers)
            && Arc::ptr_eq(&before.outcomes, &ledger.outcomes);
        if is_same {
            let counted = self.counted.after(&self.roster.seating, before, ledger);
            Self::with(Arc::clone(&self.roster), counted, ledger)
        } else {
            Self::new(ledger)
        }
    }

    fn with(roster: Arc<Roster>, counted: CountedDeals, ledger: &Ledger) -> Self {
        Self {
            sales: counted.sales(),
            roster,
            counted,
            handled: OnceLock::new(),
            by_first_deal: vec![OnceLock::new(); ledger.reps.len()],
            all_by_first_deal: OnceLock::new(),
        }
    }

    /// The deals of a customer that count at any stage, by date and place.
    #[must_use]
    pub fn counted(&self, customer: CustomerAt) -> &[Counted] {
        self.counted.of(&self.roster.seating, customer)
    }

    /// The net of a customer's deals that count at stage `ordered` or later.
    #[must_use]
    pub fn ordered(&self, customer: CustomerAt) -> Money {
        self.counted.ordered(customer)
    }

    /// All customers, rep by rep: the order in which their deals lie.
    #[must_use]
    pub fn customers(&self) -> &[CustomerAt] {
        &self.roster.seating.customers
    }

    /// The customers of a rep, in the ledger's order.
    #[must_use]
    pub fn customers_of(&self, rep: RepAt) -> &[CustomerAt] {
        self.roster.customers_of.of(rep.index())
    }

    /// The customers of a rep, by date and place of the first of their deals that count, those without one last; put in this
    /// order when first asked for. What follows this order hardly has to be sorted.
    #[must_use]
    pub fn customers_by_deal(&self, rep: RepAt) -> &[CustomerAt] {
        let ordered = self.by_first_deal.get(rep.index()).map(|ordered| {
            ordered.get_or_init(|| {
                let mut ordered = self.customers_of(rep).to_vec();
                ordered.sort_by_cached_key(|customer| self.first_deal(*customer));
                ordered
            })
        });
        ordered.map(Vec::as_slice).unwrap_or_default()
    }

    /// All customers in the same order, whoever has them.
    #[must_use]
    pub fn all_by_deal(&self) -> &[CustomerAt] {
        self.all_by_first_deal.get_or_init(|| {
            let mut ordered = self.customers().to_vec();
            ordered.sort_by_cached_key(|customer| self.first_deal(*customer));
            ordered
        })
    }

    fn first_deal(&self, customer: CustomerAt) -> (u32, usize) {
        let first = self.counted(customer).first();
        first.map_or((u32::MAX, customer.index()), |deal| {
            (deal.date.order(), deal.deal.index())
        })
    }

    /// The reps of a team, in the ledger's order.
    #[must_use]
    pub fn reps_of(&self, team: TeamAt) -> &[RepAt] {
        self.roster.reps_of.of(team.index())
    }

    /// The outcomes of the period, by date and place.
    #[must_use]
    pub fn outcomes(&self) -> &[OutcomeAt] {
        &self.roster.outcomes
    }

    /// The outcomes of the period that name this rep, by date and place.
    #[must_use]
    pub fn outcomes_of_rep(&self, rep: RepAt) -> &[OutcomeAt] {
        self.roster.outcomes_of_rep.of(rep.index())
    }

    /// The outcomes of the period that name this customer, by date and place.
    #[must_use]
    pub fn outcomes_of_customer(&self, customer: CustomerAt) -> &[OutcomeAt] {
        self.roster.outcomes_of_customer.of(customer.index())
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

impl Roster {
    fn new(ledger: &Ledger) -> Self {
        let of_rep = ledger
            .customers
            .iter()
            .enumerate()
            .map(|(at, customer)| (customer.rep.index(), CustomerAt::new(at)));
        let customers_of = Groups::of_pairs(ledger.reps.len(), ledger.customers.len(), of_rep);
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
            seating: Seating::new(
                customers_of.all().copied().collect(),
                ledger.customers.len(),
            ),
            customers_of,
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
