//! With how much of all deals something meets a bound: what a rule measured, held against its bands, limits and conditions.

use super::scaled::Scaled;
use crate::analysis::entry_curve;
use crate::engine::{EvalContext, Evidence, Statement, TestResult, Unlisted, Why};
use crate::number::{Rate, Ratio};
use crate::scheme::{Bound, Measure, Pay, RuleAt, Scheme, Terms, Test};
use std::collections::BTreeSet;

/// How a measure moves with the deals.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Moves {
    /// By the same factor.
    Alike,
    /// It is a growth: what it grew from stays.
    FromPrior,
    /// Not, or not in a way that one bound tells.
    Otherwise,
}

fn moves(measure: &Measure) -> Moves {
    match measure {
        Measure::Net
        | Measure::FirstNet
        | Measure::Total
        | Measure::TeamTotal
        | Measure::MeanMonthSales => Moves::Alike,
        Measure::Growth | Measure::TeamGrowth => Moves::FromPrior,
        Measure::Score
        | Measure::MeanScore(_)
        | Measure::Amount
        | Measure::PerformanceBonus
        | Measure::Repurchases
        | Measure::Tally(_)
        | Measure::NewCustomers
        | Measure::QualifyingCustomers(_)
        | Measure::ReturnedShare
        | Measure::OutcomeCount(_)
        | Measure::IdleDays
        | Measure::Margin
        | Measure::MissedSpans(_) => Moves::Otherwise,
    }
}

/// Where to look, in millionths of all deals: below and on each bound that something meets. No more than `enough`, and one.
#[derive(Debug)]
pub(super) struct Bounds {
    pub places: BTreeSet<i64>,
    pub enough: usize,
}

impl Bounds {
    /// Finds the bounds that a statement of so much of all deals tells of.
    pub fn look(
        &mut self,
        scheme: &Scheme,
        scaled: &Scaled,
        at: Rate,
        found: (&Statement, &[Unlisted]),
    ) {
        let (statement, unlisted) = found;
        let reps = &statement.reps;
        let lines = reps.iter().flat_map(|rep| &rep.lines);
        let lines = lines.map(|line| (line.rule, &line.why));
        let skipped = reps.iter().flat_map(|rep| &rep.skipped);
        let skipped = skipped.map(|skipped| (skipped.rule, &skipped.why));
        let pools = statement.teams.iter().map(|pool| (pool.rule, &pool.why));
        let benefits = statement.customers.iter();
        let benefits = benefits.map(|benefit| (benefit.rule, &benefit.why));
        let silent = unlisted.iter().map(|silent| (silent.rule, &silent.why));
        let bounded: Vec<RuleAt> = scheme
            .active()
            .filter(|(_, terms)| has_bounds(terms))
            .map(|(rule, _)| rule)
            .collect();
        let entries = lines
            .chain(skipped)
            .chain(pools)
            .chain(benefits)
            .chain(silent);
        for (rule, why) in entries.filter(|(rule, _)| bounded.contains(rule)) {
            if self.places.len() > self.enough {
                return;
            }
            if let Some(terms) = scheme.terms(rule) {
                let context = EvalContext {
                    ledger: &scaled.ledger,
                    index: &scaled.index,
                    terms,
                };
                self.look_at(context, at, why);
            }
        }
    }

    fn look_at(&mut self, context: EvalContext<'_>, at: Rate, why: &Why) {
        let terms = context.terms;
        if let Some(measure) = &terms.measure
            && moves(measure) != Moves::Otherwise
            && let Some(entry) = entry_curve(context, why)
        {
            let prior = match moves(measure) {
                Moves::FromPrior => why.reading().map_or(0, |reading| reading.gauge.den),
                Moves::Alike | Moves::Otherwise => 0,
            };
            for piece in entry.curve.lines.iter().flat_map(|line| line.pieces()) {
                self.add(at, piece.from, entry.at, prior);
            }
        }
        for (condition, finding) in terms.when.iter().zip(&why.findings) {
            self.look_at_test(terms, at, &condition.test, finding);
        }
    }

    fn look_at_test(&mut self, terms: &Terms, at: Rate, test: &Test, finding: &TestResult) {
        match (test, &finding.found) {
            (Test::Any(tests), Evidence::Any(found)) => {
                for (test, finding) in tests.iter().zip(found) {
                    self.look_at_test(terms, at, test, finding);
                }
            }
            (
                Test::Compare { measure, .. },
                Evidence::Figure {
                    gauge,
                    bound: Some(bound),
                },
            ) => {
                let measure = measure.as_ref().or(terms.measure.as_ref());
                let met = match measure.map(moves) {
                    Some(Moves::Alike) => Some((*bound, *gauge, 0)),
                    Some(Moves::FromPrior) => growth_in_fen(*bound, *gauge),
                    Some(Moves::Otherwise) | None => None,
                };
                if let Some((from, here, prior)) = met {
                    self.add(at, from, here, prior);
                }
            }
            (
                Test::AtFault
                | Test::Has(_)
                | Test::CustomerIs(_)
                | Test::HasDeal(_)
                | Test::Is(_)
                | Test::Compare { .. }
                | Test::FirstOf(_)
                | Test::Leader
                | Test::Sustained(_)
                | Test::Any(_),
                _,
            ) => {}
        }
    }

    /// What stands `here` with so much of all deals meets a place `from` where that has moved there; both over `prior`.
    fn add(&mut self, at: Rate, from: Ratio, here: Ratio, prior: i128) {
        let prior = Ratio::whole(prior);
        let (Some(from), Some(here)) = (from.plus(prior), here.plus(prior)) else {
            return;
        };
        let factor = from.over(here);
        let Some(place) = factor.and_then(|it| it.times(Ratio::whole(at.millionths()))) else {
            return;
        };
        let Ok(below) = i64::try_from(place.floor()) else {
            return;
        };
        // A bound belongs to what lies above it, or below: on a whole place both sides of it are looked at.
        if place.is_whole() {
            self.places.insert(below.saturating_sub(1));
        }
        self.places.insert(below);
        self.places.insert(below.saturating_add(1));
        self.places.retain(|place| is_inside(*place));
    }
}

/// A growth and its bound as fen of growth, and last year's sales. It is measured in millionths over these, its divisor.
fn growth_in_fen(bound: Ratio, gauge: Ratio) -> Option<(Ratio, Ratio, i128)> {
    let (prior, one) = (gauge.den, Ratio::whole(Rate::SCALE));
    let from = bound.times(Ratio::whole(prior))?.over(one)?;
    Some((from, Ratio::whole(gauge.num).over(one)?, prior))
}

fn is_inside(place: i64) -> bool {
    let place = i128::from(place);
    (super::LEAST.millionths()..=super::MOST.millionths()).contains(&place)
}

/// Whether anything of a rule is held against a bound that deals can meet.
fn has_bounds(terms: &Terms) -> bool {
    let is_bound = |test: &Test| match test {
        Test::Compare { bound, .. } => match bound {
            Bound::Figure(_) | Bound::Target(_) | Bound::Share(..) => true,
        },
        Test::Any(_) => true,
        Test::AtFault
        | Test::Has(_)
        | Test::CustomerIs(_)
        | Test::HasDeal(_)
        | Test::Is(_)
        | Test::FirstOf(_)
        | Test::Leader
        | Test::Sustained(_) => false,
    };
    let is_banded = |pay: &Pay| match pay {
        Pay::Bands(_) | Pay::By(_) => true,
        Pay::Amount(_) | Pay::Rate(_) | Pay::Item(..) | Pay::Action(..) => false,
    };
    terms.limits.of_base.is_some()
        || terms.limits.per_receiver.is_some()
        || terms.pays.iter().any(is_banded)
        || terms.when.iter().any(|condition| is_bound(&condition.test))
}
