//! The sale that a step asks for, as it is tried out.

use super::reach::With;
use crate::engine::{Candidate, EvalContext, deals_of, first_deal};
use crate::ledger::{Customer, CustomerAt, Deal, DealAt, Ledger, RepAt, Stage};
use crate::number::{Amount, Day, Money};
use crate::scheme::{Measure, Of};
use std::sync::Arc;

/// A sale that isn't there yet.
#[derive(Clone, Debug)]
pub(super) enum Sale {
    /// A deal that is there grows by so much.
    Grown(DealAt, Money),
    /// Further deals. The customer of one may be the one behind the last, who is a new one of the rep.
    Further(Vec<Deal>),
}

impl Sale {
    /// The ledger with it; none where it names a deal that isn't there.
    pub fn on(&self, ledger: &Ledger, rep: RepAt) -> Option<Ledger> {
        let mut ledger = ledger.clone();
        match self {
            Self::Grown(at, by) => {
                let deal = Arc::make_mut(&mut ledger.deals).get_mut(at.index())?;
                deal.amount = Amount::of(deal.amount.money() + *by);
            }
            Self::Further(deals) => {
                for deal in deals {
                    if deal.customer.index() == ledger.customers.len() {
                        Arc::make_mut(&mut ledger.customers).push(Customer::plain(rep));
                    }
                    Arc::make_mut(&mut ledger.deals).push(deal.clone());
                }
            }
        }
        Some(ledger)
    }

    /// With whom it is made.
    pub fn with(&self, ledger: &Ledger) -> Option<With> {
        let customer = match self {
            Self::Grown(at, _) => ledger.deals.get(at.index())?.customer,
            Self::Further(deals) => deals.first()?.customer,
        };
        let is_new = customer.index() == ledger.customers.len();
        Some(if is_new {
            With::New
        } else {
            With::Customer(customer)
        })
    }

    /// The same in a ledger whose deals stand in other places.
    pub fn placed(self, place: impl FnOnce(DealAt) -> Option<DealAt>) -> Option<Self> {
        Some(match self {
            Self::Grown(at, by) => Self::Grown(place(at)?, by),
            Self::Further(deals) => Self::Further(deals),
        })
    }
}

/// What sales a rule can still get from a rep.
#[derive(Clone, Copy)]
pub(super) struct Sales<'a> {
    pub context: EvalContext<'a>,
    pub rep: RepAt,
    pub today: Option<Day>,
}

impl Sales<'_> {
    /// So much more of what is measured, like the latest sale of it; none where there can be no such sales any more.
    pub fn asked(&self, candidate: &Candidate, measure: &Measure, needed: Money) -> Option<Sale> {
        let ledger = self.context.ledger;
        let grown = match measure {
            Measure::Net => Some(candidate.deal?),
            Measure::FirstNet => Some(first_deal(self.context, candidate.customer?)?),
            _ => None,
        };
        if let Some(at) = grown {
            let deal = ledger.deals.get(at.index())?;
            return (deal.stage < Stage::Delivered).then_some(Sale::Grown(at, needed));
        }
        let measured = deals_of(self.context, measure, candidate, None).into_iter();
        let measured = measured.filter_map(|at| ledger.deals.get(at.index()));
        let is_own = |deal: &&Deal| {
            let customer = ledger.customers.get(deal.customer.index());
            customer.is_some_and(|customer| customer.rep == self.rep)
        };
        let like = measured.rev().find(is_own).cloned();
        let like = like.or_else(|| self.plain(candidate.customer))?;
        self.further(candidate, like, needed)
    }

    /// So much more by a deal without anything particular.
    pub fn plainly(&self, candidate: &Candidate, needed: Money) -> Option<Sale> {
        self.further(candidate, self.plain(candidate.customer)?, needed)
    }

    fn further(&self, candidate: &Candidate, like: Deal, needed: Money) -> Option<Sale> {
        Some(Sale::Further(vec![Deal {
            id: "".into(),
            date: self.day_of(candidate, &like)?,
            amount: Amount::of(needed),
            returned: Amount::of(Money::ZERO),
            stage: Stage::Delivered,
            ..like
        }]))
    }

    /// So many further deals of a size, each of a new customer where new ones are counted, none before those that are there.
    pub fn counted(
        &self,
        candidate: &Candidate,
        measure: &Measure,
        count: u32,
        size: Money,
    ) -> Option<Sale> {
        let ledger = self.context.ledger;
        let new = ledger.customers.len();
        let customer = match measure {
            Measure::NewCustomers => Some(CustomerAt::new(new)),
            _ => candidate.customer,
        };
        let plain = self.plain(customer)?;
        let own = ledger
            .deals
            .iter()
            .filter(|deal| Some(deal.customer) == customer);
        let latest = own.map(|deal| deal.date).max();
        let like = Deal {
            date: latest.map_or(plain.date, |latest| latest.max(plain.date)),
            ..plain
        };
        let Sale::Further(mut deals) = self.further(candidate, like, size)? else {
            return None;
        };
        let first = deals.pop()?;
        let deals = (0..usize::try_from(count).ok()?).map(|place| {
            let mut deal = first.clone();
            if deal.customer.index() == new {
                deal.customer = CustomerAt::new(new + place);
            }
            deal
        });
        Some(Sale::Further(deals.collect()))
    }

    /// The earliest day on which such a deal still counts: not before today, nor before the deal that it is like.
    fn day_of(&self, candidate: &Candidate, like: &Deal) -> Option<Day> {
        let period = self.context.ledger.period;
        let first = candidate.span.and_then(|span| span.first.first_day());
        let days = [
            Some(like.date.max(period.from)),
            self.today,
            self.context.terms.among.from,
            first,
        ];
        let day = days.into_iter().flatten().max()?;
        let mut span = candidate.span.into_iter();
        let is_open = period.holds(day) && span.all(|span| span.holds(day.month()));
        is_open.then_some(day)
    }

    /// A deal without anything particular, where the rule measures none yet: of the customer that it asks about, else of the
    /// rep's first existing one where only these count, else of a new one.
    pub fn plain(&self, customer: Option<CustomerAt>) -> Option<Deal> {
        let ledger = self.context.ledger;
        let customer = match (customer, self.context.terms.among.of) {
            (Some(customer), _) => customer,
            (None, Of::Existing) => {
                let mut customers = ledger.customers.iter();
                let place = customers.position(|one| one.rep == self.rep && one.existing)?;
                CustomerAt::new(place)
            }
            (None, Of::New | Of::All) => CustomerAt::new(ledger.customers.len()),
        };
        Some(Deal {
            id: "".into(),
            customer,
            date: ledger.period.from,
            amount: Amount::of(Money::ZERO),
            returned: Amount::of(Money::ZERO),
            stage: Stage::Delivered,
            margin: None,
            product: None,
            prepaid: self.context.terms.among.prepaid,
        })
    }
}
