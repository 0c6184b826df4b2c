//! A ledger while it is made: its orders, of which there may be as many as are asked for, and which come to what is asked for.

use super::scene::{BESIDE, Scene};
use super::stage::Stage;
use super::wants::Wants;
use crate::ledger::Deal;
use crate::number::{Amount, Day, Money};
use crate::scheme::{Measure, Subject};
use std::sync::Arc;

/// What is sold on a run of orders stays below a bound by so many of them.
const MANY: i128 = 20;

/// Where the orders of a thing begin, and what was sold before.
#[derive(Clone, Copy)]
pub(super) struct Orders {
    pub first: usize,
    pub before: i128,
}

/// A ledger while it is made.
pub(super) struct Work<'t> {
    pub scene: Scene<'t>,
    pub stage: Stage,
    pub wants: Wants<'t>,
}

impl Work<'_> {
    /// The net amount of all deals so far, in fen.
    pub fn sold(&self) -> i128 {
        let deals = self.stage.ledger.deals.iter();
        deals.map(|deal| deal.net().fen()).sum()
    }

    pub fn deal(&mut self, customer: usize, day: Day, fen: i128) -> Option<()> {
        self.stage.deal(customer, day, Money::from_fen(fen))
    }

    /// What an order comes to that is there for being one: less than what must not be reached.
    pub fn each(&self) -> i128 {
        let bound = self.wants.most_sold.map_or(i128::MAX, |bound| bound / MANY);
        BESIDE.each.fen().min(bound)
    }

    /// Brings what a thing's orders come to up to a total; what it took for other measures is part of it.
    pub fn fill_up(
        &mut self,
        measure: &Measure,
        total: i128,
        customer: usize,
        day: Day,
        orders: Orders,
    ) -> Option<()> {
        let is_own = self.scene.terms.measure.as_ref() == Some(measure);
        let rest = total - (self.sold() - orders.before);
        let is_told =
            |measure: &Measure| self.wants.compared.iter().any(|(one, _)| *one == measure);
        // One order more would be one too many, or a month's sales others than asked for.
        let is_counted = is_told(&Measure::Repurchases) || !self.wants.runs.is_empty();
        let kept = usize::from(is_told(&Measure::FirstNet));
        let deals = Arc::make_mut(&mut self.stage.ledger.deals);
        let own = deals.get_mut(orders.first..)?;
        let own = own
            .get_mut(kept..)
            .filter(|own| !own.is_empty() && is_counted);
        match own {
            _ if rest < 0 && !is_own => Some(()),
            Some([.., last]) if rest > 0 => {
                last.amount = Amount::of(last.amount.money() + Money::from_fen(rest));
                Some(())
            }
            Some(own) if self.wants.runs.is_empty() => shrink(own, -rest),
            _ => self.deal(customer, day, rest),
        }
    }

    /// The run of months that is asked for, where it isn't what is measured.
    pub fn run_beside(&mut self, customer: usize, day: Day) -> Option<()> {
        let own = self.scene.terms.measure.as_ref();
        let is_own = own.is_none_or(|own| *own == Measure::MeanMonthSales);
        let is_of_customers = self.scene.terms.for_each == Subject::Customer;
        match self.wants.asks_run && is_of_customers && !is_own {
            true => self.run(customer, None, day),
            false => Some(()),
        }
    }

    /// Months in a row, each with the sales that are asked for, or with these.
    pub fn run(&mut self, customer: usize, fen: Option<i128>, day: Day) -> Option<()> {
        let department = self.stage.ledger.reps.first()?.department;
        let department = department.map(|department| department.word());
        let runs = self.wants.runs.iter();
        let runs: Vec<_> = runs.filter_map(|run| run.for_word(department)).collect();
        let months = runs.iter().map(|run| run.months).max()?;
        let mean = runs.iter().map(|run| run.mean).max()?;
        // A first order of a certain size is part of the first month.
        let at = self.stage.customer(customer);
        let deals = self.stage.ledger.deals.iter();
        let known = deals.filter(|deal| deal.customer == at);
        let mut known: i128 = known.map(|deal| deal.net().fen()).sum();
        for later in 0..i32::try_from(months).ok()? {
            let month = day.month().plus(later);
            let first = Day::read(&format!("{month}-01"))?;
            let amount = fen.unwrap_or(mean.fen());
            self.deal(customer, first.max(day), (amount - known).max(0))?;
            known = 0;
        }
        Some(())
    }
}

/// Takes so much of orders that at least a fen of each is left.
fn shrink(orders: &mut [Deal], mut by: i128) -> Option<()> {
    for order in orders {
        let amount = order.amount.money().fen();
        let taken = by.min(amount - 1);
        order.amount = Amount::of(Money::from_fen(amount - taken));
        by -= taken;
    }
    (by == 0).then_some(())
}
