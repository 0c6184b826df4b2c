//! A rule evaluated on a ledger with further sales.

use super::goals::{Goal, RunGoal};
use crate::analysis::reach::smallest_gain;
use crate::analysis::step::Brings;
use crate::engine::{
    EvalContext, Index, RepStatement, Why, deals_of, evaluate_in_pieces, first_deal,
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
    pub brings: Brings,
    /// The deal that grew.
    pub deal: Option<DealAt>,
}

impl Tried<'_> {
    /// The further sales to a goal, where there can be such and the rule then gives more or takes less.
    pub async fn step(&self, why: &Why, goal: &Goal<'_>) -> Option<Found> {
        let (ledger, deal) = self.with_sales(why, goal.measure, goal.needed)?;
        self.found(&ledger, deal).await
    }

    /// The smallest further deal, today or on the period's nearest day, with which a customer's run of months holds up and the
    /// rule gives more.
    pub async fn to_hold_up<'s>(&self, why: &Why, run: RunGoal<'s>) -> Option<(Found, Goal<'s>)> {
        let period = self.context.ledger.period;
        let on = self
            .today
            .map_or(period.to, |today| today.clamp(period.from, period.to));
        let mut ledger = self.context.ledger.clone();
        let deals = ledger.deals.iter();
        let own = deals.filter(|deal| deal.customer == run.customer).cloned();
        let of_customer = Ledger {
            deals: Arc::new(own.collect()),
            ..ledger.clone()
        };
        let needed = smallest_gain(self.alone, &of_customer, self.rep, run.customer, on)?;
        let mut deal = self.plain_deal(why.candidate.customer, &mut ledger)?;
        deal.amount = Amount::of(needed);
        deal.date = on;
        Arc::make_mut(&mut ledger.deals).push(deal);
        let found = self.found(&ledger, None).await?;
        Some((found, run.lacking(needed)))
    }

    async fn found(&self, ledger: &Ledger, deal: Option<DealAt>) -> Option<Found> {
        let index = Index::new(ledger);
        let statement = evaluate_in_pieces(self.alone, ledger, &index).await;
        let brings = self.brings(statement.reps.get(self.rep.index())?)?;
        Some(Found { brings, deal })
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
        let measured = deals_of(self.context, measure, &why.candidate, None).into_iter();
        let measured = measured.filter_map(|at| ledger.deals.get(at.index()));
        let is_own = |deal: &&Deal| {
            let customer = ledger.customers.get(deal.customer.index());
            customer.is_some_and(|customer| customer.rep == self.rep)
        };
        let like = measured.rev().find(is_own).cloned();
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
