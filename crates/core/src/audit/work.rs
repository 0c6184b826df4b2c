//! Makes the facts of a ledger: each thing in the way in which the rule's subject and measure look at it.

use super::meaning::measures_sales;
use super::orders::{Orders, Work};
use super::scene::{BESIDE, Scene, Thing, When, target};
use super::wants::Wants;
use super::ways::Rival;
use crate::ledger::{CustomerAt, Ledger, Needs, Severity};
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

/// When a measure is seen to: a first order comes first, a total last.
const fn turn(measure: &Measure) -> u8 {
    match measure {
        Measure::FirstNet | Measure::Net => 0,
        Measure::MeanMonthSales => 1,
        Measure::Total | Measure::TeamTotal => 3,
        _ => 2,
    }
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
