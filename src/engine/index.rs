//! A ledger put in order once: which deals count, whose they are, which outcomes lie in the period. Linear in its length.

use crate::ledger::{CustomerAt, Deal, DealAt, Ledger, OutcomeAt, RepAt, Stage, TeamAt};
use crate::number::{Day, Money, Period, sort_by_number};
use std::sync::OnceLock;

/// A deal that counts: in the period, not cancelled, net above zero. Kept small: there may be a million.
#[derive(Clone, Copy, Debug)]
pub struct Counted {
    fen: i64,
    /// Its day.
    pub date: Day,
    /// Which deal.
    pub deal: DealAt,
    /// At which stage it counts.
    pub stage: Stage,
}

impl Counted {
    /// The deal at this place, where it counts.
    fn of(at: usize, deal: &Deal, period: Period) -> Option<Self> {
        let fen = i64::try_from(deal.net().fen()).unwrap_or(i64::MAX);
        let counts = period.holds(deal.date) && deal.stage != Stage::Cancelled && fen > 0;
        counts.then(|| Self { fen, date: deal.date, deal: DealAt::new(at), stage: deal.stage })
    }

    /// Its net amount.
    #[must_use]
    pub fn net(&self) -> Money {
        Money::from_fen(self.fen.into())
    }
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
    handled: OnceLock<Vec<Handled>>,
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
        let counting = || ledger.deals.iter().enumerate().filter_map(|(at, deal)| Some((deal, Counted::of(at, deal, ledger.period)?)));
        let mut sales = Money::ZERO;
        let owners = counting().map(|(deal, counted)| {
            if counted.stage >= Stage::Ordered {
                sales += counted.net();
            }
            deal.customer.index()
        });
        let starts = starts(ledger.customers.len(), owners);
        let mut counted = Groups::new(starts, counting().map(|(deal, counted)| (deal.customer.index(), counted)));
        counted.sort_each_by_number(|deal| deal.date.order());
        let outcomes = outcomes_in_order(ledger);
        let outcome_of = |at: OutcomeAt| ledger.outcomes.get(at.index());
        let by_rep = || outcomes.iter().filter_map(|at| Some((outcome_of(*at)?.rep?.index(), *at)));
        let by_customer = || outcomes.iter().filter_map(|at| Some((outcome_of(*at)?.customer?.index(), *at)));
        let customers = || ledger.customers.iter().enumerate().map(|(at, customer)| (customer.rep.index(), CustomerAt::new(at)));
        let reps = || ledger.reps.iter().enumerate().filter_map(|(at, rep)| Some((rep.team?.index(), RepAt::new(at))));
        Self {
            counted,
            handled: OnceLock::new(),
            customers_of: Groups::of_pairs(ledger.reps.len(), customers),
            reps_of: Groups::of_pairs(ledger.teams.len(), reps),
            outcomes_of_rep: Groups::of_pairs(ledger.reps.len(), by_rep),
            outcomes_of_customer: Groups::of_pairs(ledger.customers.len(), by_customer),
            outcomes,
            sales,
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

    /// What a customer of the indexed ledger took and gave back; added up when first asked for.
    #[must_use]
    pub fn handled(&self, ledger: &Ledger, customer: CustomerAt) -> Handled {
        self.handled.get_or_init(|| handled(ledger)).get(customer.index()).copied().unwrap_or_default()
    }
}

fn outcomes_in_order(ledger: &Ledger) -> Vec<OutcomeAt> {
    let inside = ledger.outcomes.iter().enumerate().filter(|(_, outcome)| ledger.period.holds(outcome.date));
    let mut dated: Vec<(Day, OutcomeAt)> = inside.map(|(at, outcome)| (outcome.date, OutcomeAt::new(at))).collect();
    sort_by_number(&mut dated, |(date, _)| date.order());
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
    starts: Vec<u32>,
    list: Vec<T>,
}

/// Where each group of a list begins, and where the last ends, by how often each is named.
fn starts(groups: usize, named: impl Iterator<Item = usize>) -> Vec<u32> {
    let mut starts = vec![0_u32; groups + 1];
    for group in named {
        if let Some(count) = starts.get_mut(group + 1) {
            *count += 1;
        }
    }
    let mut total = 0;
    for start in &mut starts {
        total += *start;
        *start = total;
    }
    starts
}

impl<T: Copy> Groups<T> {
    fn of_pairs<I: Iterator<Item = (usize, T)>>(groups: usize, pairs: impl Fn() -> I) -> Self {
        Self::new(starts(groups, pairs().map(|(group, _)| group)), pairs())
    }

    /// Lays down the things that were counted for `starts`.
    fn new(starts: Vec<u32>, things: impl Iterator<Item = (usize, T)>) -> Self {
        let mut next = starts.clone();
        let mut things = things.peekable();
        let total = starts.last().map_or(0, |total| *total as usize);
        let mut list: Vec<T> = things.peek().map(|(_, thing)| vec![*thing; total]).unwrap_or_default();
        for (group, thing) in things {
            if let Some(place) = next.get_mut(group) {
                if let Some(slot) = list.get_mut(*place as usize) {
                    *slot = thing;
                }
                *place += 1;
            }
        }
        Self { starts, list }
    }

    fn of(&self, group: usize) -> &[T] {
        let bounds = self.starts.get(group).zip(self.starts.get(group + 1));
        bounds.and_then(|(from, to)| self.list.get(*from as usize..*to as usize)).unwrap_or_default()
    }

    fn sort_each_by_number(&mut self, number: fn(&T) -> u128) {
        for bounds in self.starts.windows(2) {
            if let [from, to] = bounds
                && let Some(group) = self.list.get_mut(*from as usize..*to as usize)
            {
                sort_by_number(group, number);
            }
        }
    }
}
