//! A ledger put in order once: which deals count, whose they are, which outcomes lie in the period. Linear in its length.

use crate::ledger::{CustomerAt, Deal, DealAt, Ledger, OutcomeAt, RepAt, Stage, TeamAt};
use crate::number::{Day, Money};

/// A deal that counts: in the period, not cancelled, net above zero.
#[derive(Clone, Copy, Debug)]
pub struct Counted {
    /// Its net amount.
    pub net: Money,
    /// Its day.
    pub date: Day,
    /// Which deal.
    pub deal: DealAt,
    /// At which stage it counts.
    pub stage: Stage,
}

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
    counted: Groups<Counted>,
    handled: Vec<Handled>,
    customers_of: Groups<CustomerAt>,
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
        let counts = |deal: &Deal| ledger.period.holds(deal.date) && deal.stage != Stage::Cancelled && deal.net().is_positive();
        let counting = || ledger.deals.iter().enumerate().filter(move |(_, deal)| counts(deal));
        let mut counted = Groups::new(ledger.customers.len(), counting().map(|(at, deal)| (deal.customer.index(), counted_deal(at, deal))));
        counted.sort_each_by_key(|deal| deal.date);
        let outcomes = outcomes_in_order(ledger);
        let outcome_of = |at: OutcomeAt| ledger.outcomes.get(at.index());
        let by_rep = outcomes.iter().filter_map(|at| Some((outcome_of(*at)?.rep?.index(), *at)));
        let by_customer = outcomes.iter().filter_map(|at| Some((outcome_of(*at)?.customer?.index(), *at)));
        Self {
            outcomes_of_rep: Groups::new(ledger.reps.len(), by_rep),
            outcomes_of_customer: Groups::new(ledger.customers.len(), by_customer),
            sales: counting().filter(|(_, deal)| deal.stage >= Stage::Ordered).map(|(_, deal)| deal.net()).sum(),
            counted,
            handled: handled(ledger),
            customers_of: Groups::new(
                ledger.reps.len(),
                ledger.customers.iter().enumerate().map(|(at, customer)| (customer.rep.index(), CustomerAt::new(at))),
            ),
            reps_of: Groups::new(
                ledger.teams.len(),
                ledger.reps.iter().enumerate().filter_map(|(at, rep)| Some((rep.team?.index(), RepAt::new(at)))),
            ),
            outcomes,
        }
    }

    /// The deals of a customer that count at any stage, by date and place.
    #[must_use]
    pub fn counted(&self, customer: CustomerAt) -> &[Counted] {
        self.counted.of(customer.index())
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

    /// What a customer took and gave back.
    #[must_use]
    pub fn handled(&self, customer: CustomerAt) -> Handled {
        self.handled.get(customer.index()).copied().unwrap_or_default()
    }
}

fn counted_deal(at: usize, deal: &Deal) -> Counted {
    Counted { net: deal.net(), date: deal.date, deal: DealAt::new(at), stage: deal.stage }
}

fn outcomes_in_order(ledger: &Ledger) -> Vec<OutcomeAt> {
    let inside = ledger.outcomes.iter().enumerate().filter(|(_, outcome)| ledger.period.holds(outcome.date));
    let mut dated: Vec<(Day, OutcomeAt)> = inside.map(|(at, outcome)| (outcome.date, OutcomeAt::new(at))).collect();
    dated.sort();
    dated.into_iter().map(|(_, at)| at).collect()
}

fn handled(ledger: &Ledger) -> Vec<Handled> {
    let mut handled = vec![Handled::default(); ledger.customers.len()];
    for deal in ledger.deals.iter().filter(|deal| ledger.period.holds(deal.date) && deal.stage != Stage::Cancelled) {
        if let Some(sum) = handled.get_mut(deal.customer.index()) {
            sum.amount += deal.amount;
            sum.returned += deal.returned;
        }
    }
    handled
}

/// Things in groups, each group a run of one list, in the order in which they came.
#[derive(Debug)]
struct Groups<T> {
    starts: Vec<usize>,
    list: Vec<T>,
}

impl<T: Copy> Groups<T> {
    /// Reads the things twice: to see how long each group is, and to lay them down.
    fn new(groups: usize, things: impl Iterator<Item = (usize, T)> + Clone) -> Self {
        let mut starts = vec![0; groups + 1];
        for (group, _) in things.clone() {
            if let Some(count) = starts.get_mut(group + 1) {
                *count += 1;
            }
        }
        let mut total = 0;
        for start in &mut starts {
            total += *start;
            *start = total;
        }
        let mut next = starts.clone();
        let mut list: Vec<T> = things.clone().next().map(|(_, thing)| vec![thing; total]).unwrap_or_default();
        for (group, thing) in things {
            if let Some(place) = next.get_mut(group) {
                if let Some(slot) = list.get_mut(*place) {
                    *slot = thing;
                }
                *place += 1;
            }
        }
        Self { starts, list }
    }

    fn of(&self, group: usize) -> &[T] {
        let bounds = self.starts.get(group).zip(self.starts.get(group + 1));
        bounds.and_then(|(from, to)| self.list.get(*from..*to)).unwrap_or_default()
    }

    fn sort_each_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        for bounds in self.starts.windows(2) {
            if let [from, to] = bounds
                && let Some(group) = self.list.get_mut(*from..*to)
            {
                group.sort_by_key(&key);
            }
        }
    }
}
