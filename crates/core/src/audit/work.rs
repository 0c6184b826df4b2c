//! Makes the facts of a ledger: each thing in the way in which the rule's subject and measure look at it.

use super::meaning::measures_sales;
use super::scene::{BESIDE, Scene, Thing, When, target};
use super::stage::Stage;
use super::wants::Wants;
use super::ways::Rival;
use crate::ledger::{CustomerAt, Deal, Ledger, Needs, Severity};
use crate::number::{Amount, Day, Money, Period, Rate};
use crate::scheme::{Attribute, Given, Measure, OutcomeChoice, Receiver, Subject, Target};
use std::sync::Arc;

impl Scene<'_> {
    /// A ledger with these things; none where it cannot be made.
    pub fn ledger(&self, things: &[Thing]) -> Option<Ledger> {
        let wants = Wants::of(self.terms, self.avoid);
        let mut work = Work {
            scene: *self,
            stage: self.stage(&wants)?,
            wants,
        };
        for thing in things {
            work.add(*thing)?;
        }
        match self.rival {
            Some(Rival::At(size)) => work.rival(size)?,
            Some(Rival::Ahead) => {
                let all: i128 = things.iter().map(|thing| thing.size).sum();
                work.rival(all + 1)?;
            }
            None => {}
        }
        work.finish();
        Some(work.stage.ledger)
    }
}

/// What is sold on a run of orders stays below a bound by so many of them.
const MANY: i128 = 20;

/// Where the orders of a thing begin, and what was sold before.
#[derive(Clone, Copy)]
struct Orders {
    first: usize,
    before: i128,
}

/// When a measure is seen to: a first order comes first, a total last.
const fn turn(measure: &Measure) -> u8 {
    match measure {
        Measure::FirstNet | Measure::Net => 0,
        Measure::MeanMonthSales => 1,
        Measure::Total | Measure::TeamTotal => 3,
        _ => 2,
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

/// A ledger while it is made.
struct Work<'t> {
    scene: Scene<'t>,
    stage: Stage,
    wants: Wants<'t>,
}

impl<'t> Work<'t> {
    fn day(&self, when: When) -> Option<Day> {
        let Period { from, to } = self.stage.ledger.period;
        let first = self.scene.terms.among.from.unwrap_or(from).max(from);
        match (when, &self.scene.terms.for_each) {
            (When::Start, _) => Some(first),
            (When::End, _) => Some(to),
            (When::Span(place), Subject::Span { every, .. }) => {
                let spans = self.stage.ledger.period.spans_inside(*every);
                Day::read(&format!("{}-01", spans.get(place)?.first))
            }
            (When::Span(_), _) => None,
        }
    }

    /// Adds a thing; none where there cannot be one like that.
    fn add(&mut self, thing: Thing) -> Option<()> {
        let day = self.day(thing.when)?;
        let terms = self.scene.terms;
        if let Subject::Outcome(choices) = &terms.for_each {
            return self.add_outcome(choices, thing, day);
        }
        let is_later = self.scene.path.word(Attribute::Ordinal) == Some("later");
        (!is_later).then_some(())?;
        let orders = Orders {
            first: self.stage.ledger.deals.len(),
            before: self.sold(),
        };
        let mut measured = self.wants.compared.clone();
        if terms.measure == Some(Measure::Total) {
            // No order is larger than all of them.
            let first = measured.iter_mut();
            let first = first.filter(|(measure, _)| **measure == Measure::FirstNet);
            first.for_each(|(_, value)| *value = thing.size.min(*value));
        }
        measured.extend(terms.measure.as_ref().map(|own| (own, thing.size)));
        measured.sort_by_key(|(measure, _)| turn(measure));
        let firsts = measured.iter().filter(|(measure, _)| turn(measure) == 0);
        let firsts = firsts.count();
        for (place, (measure, value)) in measured.iter().copied().enumerate() {
            if place == firsts {
                self.run_beside(thing.customer, day)?;
            }
            match measure {
                Measure::Total | Measure::TeamTotal => {
                    self.fill_up(measure, value, thing.customer, day, orders)?;
                }
                _ => self.realize(measure, value, thing.customer, day)?,
            }
        }
        if firsts == measured.len() && !measured.is_empty() {
            self.run_beside(thing.customer, day)?;
        }
        match &terms.measure {
            Some(_) => Some(()),
            None if !self.wants.runs.is_empty() => self.run(thing.customer, None, day),
            None if self.wants.compared.is_empty() => self.deal(thing.customer, day, thing.size),
            None => Some(()),
        }
    }

    /// The net amount of all deals so far, in fen.
    fn sold(&self) -> i128 {
        let deals = self.stage.ledger.deals.iter();
        deals.map(|deal| deal.net().fen()).sum()
    }

    /// The run of months that is asked for, where it isn't what is measured.
    fn run_beside(&mut self, customer: usize, day: Day) -> Option<()> {
        let own = self.scene.terms.measure.as_ref();
        let is_own = own.is_none_or(|own| *own == Measure::MeanMonthSales);
        let is_of_customers = self.scene.terms.for_each == Subject::Customer;
        match self.wants.asks_run && is_of_customers && !is_own {
            true => self.run(customer, None, day),
            false => Some(()),
        }
    }

    /// Brings what a thing's orders come to up to a total; what it took for other measures is part of it.
    fn fill_up(
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

    /// What an order comes to that is there for being one: less than what must not be reached.
    fn each(&self) -> i128 {
        let bound = self.wants.most_sold.map_or(i128::MAX, |bound| bound / MANY);
        BESIDE.each.fen().min(bound)
    }

    fn deal(&mut self, customer: usize, day: Day, fen: i128) -> Option<()> {
        self.stage.deal(customer, day, Money::from_fen(fen))
    }

    /// Whatever it takes for a measure to come to a value.
    fn realize(&mut self, measure: &Measure, value: i128, customer: usize, day: Day) -> Option<()> {
        let prior = self.scene.prior;
        match measure {
            Measure::Net | Measure::FirstNet | Measure::Total | Measure::TeamTotal => {
                self.deal(customer, day, value)
            }
            Measure::Growth => {
                self.stage.customer_mut(customer)?.prior_sales = Some(prior);
                self.deal(customer, day, prior.fen() + value)
            }
            Measure::TeamGrowth => self.deal(customer, day, prior.fen() + value),
            Measure::MeanScore(kind) => {
                let outcome = self.stage.outcome(*kind, day, customer)?;
                outcome.score = Some(rate(value)?);
                Some(())
            }
            Measure::Repurchases => {
                let existing = self.stage.existing;
                let first = if existing { 0 } else { 1 };
                let at = self.stage.customer(customer);
                let deals = self.stage.ledger.deals.iter();
                let known = deals.filter(|deal| deal.customer == at).count();
                let known = i128::try_from(known).ok()?;
                let each = self.each();
                self.many((value + first - known).max(0), |work, _| {
                    work.deal(customer, day, each)
                })
            }
            Measure::NewCustomers => self.many(value, |work, place| {
                work.deal(place, day, BESIDE.each.fen())
            }),
            Measure::QualifyingCustomers(_) => {
                self.many(value, |work, place| work.run(place, None, day))
            }
            Measure::MeanMonthSales => self.run(customer, Some(value), day),
            Measure::OutcomeCount(kind) => {
                self.many(value, |work, _| {
                    work.stage.outcome(*kind, day, customer).map(drop)
                })?;
                self.order_once(customer, day)
            }
            Measure::ReturnedShare if value == 0 && self.sells() => Some(()),
            Measure::ReturnedShare => self.returned(value, customer, day),
            Measure::IdleDays => {
                let days = i64::try_from(value).ok()?;
                let last = self.stage.ledger.period.to.plus(-days)?;
                self.deal(customer, last, BESIDE.each.fen())
            }
            Measure::Margin => {
                self.stage.margin = Some(rate(value)?);
                if self.sells() {
                    return Some(());
                }
                self.deal(customer, day, BESIDE.each.fen())
            }
            // One who has a target and sells nothing misses it in every span.
            Measure::MissedSpans(_) => Some(()),
            Measure::Score | Measure::Amount | Measure::PerformanceBonus | Measure::Tally(_) => {
                None
            }
        }
    }

    /// Another rep, who comes to so much in every span by sales like those of the first.
    fn rival(&mut self, size: i128) -> Option<()> {
        let measure = self.scene.terms.measure.as_ref()?;
        let Subject::Span { every, .. } = self.scene.terms.for_each else {
            return None;
        };
        let own = self.stage.ledger.customers.len();
        let begins = self.day(When::Start)?;
        let spans = self.stage.ledger.period.spans_inside(every);
        for place in 0..spans.len() {
            let day = self.day(When::Span(place))?.max(begins);
            let next = self.stage.ledger.customers.len();
            match measure {
                Measure::Total => self.deal(next, day, size)?,
                Measure::NewCustomers => self.many(size, |work, place| {
                    work.deal(next + place, day, BESIDE.each.fen())
                })?,
                Measure::Margin => {
                    self.stage.margin = Some(rate(size)?);
                    self.deal(next, day, BESIDE.each.fen())?;
                }
                _ => return None,
            }
        }
        self.stage.rival(own)
    }

    /// Whether the thing is a sale anyway, which has the margin and the returns that are asked for.
    fn sells(&self) -> bool {
        let terms = self.scene.terms;
        terms.measure.as_ref().is_some_and(measures_sales)
    }

    /// A customer is looked at once it has ordered something, unless the rule says otherwise.
    fn order_once(&mut self, customer: usize, day: Day) -> Option<()> {
        let terms = self.scene.terms;
        let at = self.stage.customer(customer);
        let mut deals = self.stage.ledger.deals.iter();
        let is_looked_at = terms.among.also_without_deals || self.sells();
        if is_looked_at || deals.any(|deal| deal.customer == at) {
            return Some(());
        }
        self.deal(customer, day, BESIDE.each.fen())
    }

    /// So many of something.
    fn many(
        &mut self,
        count: i128,
        mut add: impl FnMut(&mut Self, usize) -> Option<()>,
    ) -> Option<()> {
        let count = usize::try_from(count).ok()?;
        (0..count).try_for_each(|place| add(self, place))
    }

    /// A deal of which so many millionths came back.
    fn returned(&mut self, value: i128, customer: usize, day: Day) -> Option<()> {
        // ¥10,000, so that a millionth is a fen.
        self.deal(customer, day, Rate::SCALE)?;
        let deal = Arc::make_mut(&mut self.stage.ledger.deals).last_mut()?;
        deal.returned = Amount::of(Money::from_fen(value));
        (0..=Rate::SCALE).contains(&value).then_some(())
    }

    /// Months in a row, each with the sales that are asked for, or with these.
    fn run(&mut self, customer: usize, fen: Option<i128>, day: Day) -> Option<()> {
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

    fn add_outcome(&mut self, choices: &[OutcomeChoice], thing: Thing, day: Day) -> Option<()> {
        let severity = self.word(Attribute::Severity);
        let choice = choices.iter().find(|choice| {
            let asked = choice.severity.map(Severity::word).or(severity);
            let takes = Needs::of(choice.kind).severities;
            asked.is_none_or(|word| takes.contains(&word))
        })?;
        let severity = choice.severity.or(severity.and_then(Severity::of_word));
        let compared = self.wants.compared.iter();
        let score = compared
            .filter(|(measure, _)| **measure == Measure::Score)
            .map(|(_, value)| *value)
            .next();
        let (terms, size) = (self.scene.terms, thing.size);
        let referrer = self.referrer(thing.customer);
        let is_later = self.scene.path.word(Attribute::Ordinal) == Some("later");
        let is_first = self.stage.ledger.outcomes.is_empty();
        let times = if is_later && is_first { 2 } else { 1 };
        for _ in 0..times {
            let outcome = self.stage.outcome(choice.kind, day, thing.customer)?;
            outcome.at_fault = !self.wants.faultless;
            outcome.severity = severity.or(outcome.severity);
            outcome.referrer = referrer;
            match &terms.measure {
                Some(Measure::Score) => outcome.score = Some(rate(size)?),
                Some(Measure::Amount) => outcome.amount = Some(Money::from_fen(size)),
                Some(Measure::PerformanceBonus) => self.scene.bonus = Some(Money::from_fen(size)),
                Some(_) | None => {}
            }
            if let Some(score) = score {
                Arc::make_mut(&mut self.stage.ledger.outcomes)
                    .last_mut()?
                    .score = Some(rate(score)?);
            }
        }
        let deals = self.wants.deals;
        (0..deals).try_for_each(|_| self.deal(thing.customer, day, BESIDE.each.fen()))
    }

    fn word(&self, attribute: Attribute) -> Option<&'static str> {
        let path = self.scene.path.word(attribute);
        path.or(self.wants.word(attribute))
    }

    /// The customer who referred, where somebody is asked for.
    fn referrer(&mut self, customer: usize) -> Option<CustomerAt> {
        let terms = self.scene.terms;
        let is_asked =
            matches!(terms.to, Receiver::Referrer) || self.wants.given.contains(&Given::Referrer);
        is_asked.then(|| {
            self.stage.customer(customer);
            self.stage.customer(customer + 1)
        })
    }

    /// What stands beside: targets, the bonus of the month, last year's sales.
    fn finish(&mut self) {
        let Scene { bonus, prior, .. } = self.scene;
        let asks = |given, target: Target| {
            self.wants.given.contains(&given) || self.wants.targets.contains(&target)
        };
        let fen = |asked: bool, of: Target| {
            let figure = target(of).filter(|_| asked);
            figure.map(Money::from_fen)
        };
        let quarter = fen(asks(Given::QuarterTarget, Target::Quarter), Target::Quarter);
        let year = fen(asks(Given::YearTarget, Target::Year), Target::Year);
        let tasks = asks(Given::TaskCustomers, Target::TaskCustomers);
        let sales = fen(
            self.wants.targets.contains(&Target::TaskSales),
            Target::TaskSales,
        );
        let needs_prior = self.wants.given.contains(&Given::PriorSales);
        if let Some(rep) = self.stage.rep_mut() {
            rep.performance_bonus = bonus;
            (rep.quarter_target, rep.year_target) = (quarter, year);
            let customers = target(Target::TaskCustomers).filter(|_| tasks);
            rep.task_customers = customers.and_then(|count| u32::try_from(count).ok());
            rep.task_sales = sales;
        }
        for customer in Arc::make_mut(&mut self.stage.ledger.customers) {
            if needs_prior {
                customer.prior_sales = Some(prior);
            }
        }
        if self.wants.given.contains(&Given::ExistingCustomers) {
            self.stage.customer(0);
        }
    }
}

fn rate(millionths: i128) -> Option<Rate> {
    let millionths = i64::try_from(millionths).ok()?;
    (-1_000_000..=1_000_000)
        .contains(&millionths)
        .then_some(Rate::from_millionths(millionths))
}
