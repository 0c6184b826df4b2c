//! A rule evaluated on a ledger with further sales.

use super::goals::Goal;
use crate::analysis::possible_step::Brings;
use crate::engine::{
    EvalContext, Index, RepStatement, Why, deals_of, evaluate_indexed, first_deal,
};
use crate::ledger::{Customer, CustomerAt, Deal, DealAt, Ledger, RepAt, Stage};
use crate::number::{Amount, Day, Money};
use crate::scheme::{Kind, Measure, Of, RuleAt, Scheme, Text};
use std::sync::Arc;

/// A rule and the ledger that it's tried on.
pub(super) struct Tried<'a> {
    /// The scheme with this rule alone.
    pub alone: &'a Scheme,
    pub context: EvalContext<'a>,
    pub rule: RuleAt,
    pub rep: RepAt,
    pub today: Option<Day>,
    /// What the rule gives the rep now.
    pub now: &'a RepStatement,
}

/// What further sales come to.
pub(super) struct Found {
    pub needed: Money,
    pub brings: Brings,
    /// The deal that grew.
    pub deal: Option<DealAt>,
}

impl Tried<'_> {
    /// The further sales to a goal, where there can be such and the rule then gives more or takes less.
    pub fn step(&self, why: &Why, goal: &Goal<'_>) -> Option<Found> {
        let needed = goal.position.needed()?;
        let (ledger, deal) = self.with_sales(why, goal.measure, needed)?;
        let index = Index::new(&ledger);
        let statement = evaluate_indexed(self.alone, &ledger, &index);
        let brings = self.brings(statement.reps.get(self.rep.index())?)?;
        Some(Found {
            needed,
            brings,
            deal,
        })
    }

    /// What the rule gives more or takes less than now.
    fn brings(&self, then: &RepStatement) -> Option<Brings> {
        let gain = then.sum_of(self.rule) - self.now.sum_of(self.rule);
        if gain.is_positive() {
            return Some(match self.context.terms.kind {
                Kind::Reward => Brings::Money(gain),
                Kind::Penalty => Brings::LessTaken(gain),
            });
        }
        let items = |rep: &RepStatement| -> Vec<(Text, u32)> {
            let grants = rep.grants.iter();
            grants
                .map(|grant| (grant.item.clone(), grant.quantity))
                .collect()
        };
        let before = items(self.now);
        let mut after = items(then).into_iter();
        if let Some((item, quantity)) = after.find(|grant| !before.contains(grant)) {
            return Some(Brings::Item(item, quantity));
        }
        let is_spared = self.context.terms.kind == Kind::Penalty && gain == Money::ZERO;
        let mut actions = self.now.actions.iter();
        let ended = actions.find(|action| {
            let mut later = then.actions.iter();
            !later.any(|one| one.why.candidate == action.why.candidate)
        });
        let ended = ended.filter(|_| is_spared)?;
        Some(Brings::NoAction(ended.action.clone()))
    }

    /// The ledger with so much more sold of what is measured, and the deal that grew for it; none where there can be no such
    /// sales any more.
    fn with_sales(
        &self,
        why: &Why,
        measure: &Measure,
        needed: Money,
    ) -> Option<(Ledger, Option<DealAt>)> {
        let mut ledger = self.context.ledger.clone();
        let grown = match measure {
            Measure::Net => why.candidate.deal,
            Measure::FirstNet => first_deal(self.context, why.candidate.customer?),
            _ => None,
        };
        if matches!(measure, Measure::Net | Measure::FirstNet) {
            let at = grown?;
            let deal = Arc::make_mut(&mut ledger.deals).get_mut(at.index())?;
            (deal.stage < Stage::Delivered).then_some(())?;
            deal.amount = Amount::of(deal.amount.money() + needed);
            return Some((ledger, Some(at)));
        }
        let measured = deals_of(self.context, measure, &why.candidate, None);
        let like = measured
            .last()
            .and_then(|at| ledger.deals.get(at.index()).cloned());
        let mut deal = match like {
            Some(deal) => deal,
            None => self.plain_deal(why.candidate.customer, &mut ledger)?,
        };
        deal.id = "".into();
        deal.amount = Amount::of(needed);
        deal.returned = Amount::of(Money::ZERO);
        deal.stage = Stage::Delivered;
        deal.date = self.day_of(why, &deal)?;
        Arc::make_mut(&mut ledger.deals).push(deal);
        Some((ledger, None))
    }

    /// The earliest day on which such a deal still counts: not before today, nor before the deal that it is like.
    fn day_of(&self, why: &Why, like: &Deal) -> Option<Day> {
        let period = self.context.ledger.period;
        let first = why.candidate.span.and_then(|span| span.first.first_day());
        let days = [
            Some(like.date.max(period.from)),
            self.today,
            self.context.terms.among.from,
            first,
        ];
        let day = days.into_iter().flatten().max()?;
        let mut span = why.candidate.span.into_iter();
        let is_open = period.holds(day) && span.all(|span| span.holds(day.month()));
        is_open.then_some(day)
    }

    /// A deal without anything particular, where the rule measures none yet: of the customer that it asks about, else of the
    /// rep's first existing one where only these count, else of a new one.
    fn plain_deal(&self, customer: Option<CustomerAt>, ledger: &mut Ledger) -> Option<Deal> {
        let customer = match (customer, self.context.terms.among.of) {
            (Some(customer), _) => customer,
            (None, Of::Existing) => {
                let mut customers = ledger.customers.iter();
                let place = customers.position(|one| one.rep == self.rep && one.existing)?;
                CustomerAt::new(place)
            }
            (None, Of::New | Of::All) => {
                let customers = Arc::make_mut(&mut ledger.customers);
                customers.push(Customer::plain(self.rep));
                CustomerAt::new(customers.len() - 1)
            }
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
