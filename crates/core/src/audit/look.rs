//! One rule under the audit: its curves, and what it comes to in a ledger.

use super::Audited;
use super::detail::Detail;
use super::finding::{Axis, Case, Finding};
use super::kinds::Role;
use super::scene::{BESIDE, Scene, Thing, target};
use crate::analysis::{Curve, Path, RuleCurve, paths, rule_curves};
use crate::engine::{Statement, evaluate};
use crate::ledger::Ledger;
use crate::number::{Money, Ratio};
use crate::scheme::{
    Allocation, Attribute, Kind, Measure, Receiver, RuleAt, Scheme, Subject, Terms, Test, Text,
    Unit,
};

/// A rule under the audit.
pub(super) struct Look<'a> {
    pub audited: &'a Audited<'a>,
    pub at: RuleAt,
    pub terms: &'a Terms,
    /// Its paths that pay anything.
    pub paths: Vec<Path<'a>>,
    /// Its curves of money.
    pub curves: Vec<RuleCurve<'a>>,
}

impl<'a> Look<'a> {
    pub fn new(audited: &'a Audited<'a>, at: RuleAt, terms: &'a Terms) -> Self {
        Self {
            audited,
            at,
            terms,
            paths: paths(terms),
            curves: rule_curves(terms, BESIDE, &target),
        }
    }

    /// Whether what it pays depends on what others sell, so that no bounds tell it.
    pub fn is_race(&self) -> bool {
        fn asks(test: &Test) -> bool {
            match test {
                Test::Leader => true,
                Test::Any(tests) => tests.iter().any(asks),
                Test::AtFault
                | Test::Has(_)
                | Test::CustomerIs(_)
                | Test::HasDeal(_)
                | Test::Is(_)
                | Test::Compare { .. }
                | Test::FirstOf(_)
                | Test::Sustained(_) => false,
            }
        }
        self.terms
            .when
            .iter()
            .any(|condition| asks(&condition.test))
    }

    pub fn axis(&self) -> Axis {
        let is_growth = matches!(
            self.terms.measure,
            Some(Measure::Growth | Measure::TeamGrowth)
        );
        Axis {
            measure: self.terms.measure.clone(),
            unit: match self.terms.measure.as_ref().map(Measure::unit) {
                Some(unit) if !is_growth => unit,
                Some(_) | None => Unit::Money,
            },
            prior: is_growth.then_some(BESIDE.prior),
        }
    }

    /// A finding on one of its paths.
    pub fn finding(&self, path: &Path<'_>, detail: Detail, example: Vec<Case>) -> Finding {
        Finding {
            rule: self.at,
            also: Vec::new(),
            words: path.words.clone(),
            axis: self.axis(),
            detail,
            example,
        }
    }

    /// A case, worked out.
    pub fn case(&self, role: Role, ledger: Ledger) -> Case {
        case(self.audited.scheme, self.at, self.terms, role, ledger)
    }

    /// A case of a ledger with these things; none where it cannot be made.
    pub fn case_of(&self, role: Role, scene: &Scene<'_>, things: &[Thing]) -> Option<Case> {
        Some(self.case(role, scene.ledger(things)?))
    }

    /// Whether it is a reward for sales, of which more is better.
    pub fn rewards_sales(&self) -> bool {
        self.terms.kind == Kind::Reward && self.is_of_sales()
    }

    /// Whether a place on its axis is a sale.
    pub const fn is_of_sales(&self) -> bool {
        match &self.terms.measure {
            Some(
                Measure::Net
                | Measure::FirstNet
                | Measure::Total
                | Measure::Growth
                | Measure::TeamTotal
                | Measure::TeamGrowth,
            ) => true,
            Some(
                Measure::Score
                | Measure::MeanScore(_)
                | Measure::Amount
                | Measure::PerformanceBonus
                | Measure::Repurchases
                | Measure::Tally(_)
                | Measure::NewCustomers
                | Measure::MeanMonthSales
                | Measure::QualifyingCustomers(_)
                | Measure::ReturnedShare
                | Measure::OutcomeCount(_)
                | Measure::IdleDays
                | Measure::Margin
                | Measure::MissedSpans(_),
            ) => false,
            None => matches!(self.terms.for_each, Subject::Deal(_) | Subject::Customer),
        }
    }

    /// The least place that is looked at: a fen, where it is one deal's amount.
    pub fn least(&self, curve: &RuleCurve<'_>) -> i128 {
        let least = curve.scale.least;
        let least = -Ratio {
            num: -least.num,
            ..least
        }
        .floor();
        match (&self.terms.measure, &self.terms.for_each) {
            (Some(Measure::Growth | Measure::TeamGrowth), _) => least.max(1),
            (_, Subject::Deal(_) | Subject::Customer) if self.is_of_sales() => least.max(1),
            _ => least,
        }
    }
}

/// What is paid at a place, in whole units; none where nothing can be measured there.
pub(super) fn paid(curve: &RuleCurve<'_>, place: i128) -> Option<Money> {
    curve.paid_at(Ratio::whole(place))
}

/// The whole places on both sides of every breakpoint that are looked at, in order.
pub(super) fn places(curve: &RuleCurve<'_>, least: i128) -> Vec<i128> {
    let pieces = curve.lines.iter().flat_map(Curve::pieces);
    let near = pieces.flat_map(|piece| [-1, 0, 1].map(|by| piece.from.floor() + by));
    let mut places: Vec<i128> = near
        .chain([least])
        .filter(|place| *place >= least && paid(curve, *place).is_some())
        .collect();
    places.sort_unstable();
    places.dedup();
    places
}

/// What a rule of a scheme comes to in a ledger.
pub(super) fn case(scheme: &Scheme, at: RuleAt, terms: &Terms, role: Role, ledger: Ledger) -> Case {
    let statement = evaluate(scheme, &ledger);
    Case {
        role,
        paid: paid_by(&statement, at, terms),
        given: given_by(&statement, at),
        reading: None,
        ledger,
    }
}

/// What a rule comes to in a statement: of a pool the whole, shared or not.
fn paid_by(statement: &Statement, at: RuleAt, terms: &Terms) -> Money {
    let lines = statement.reps.iter().flat_map(|rep| &rep.lines);
    let lines = lines.filter(|line| line.rule == at).map(|line| line.amount);
    let benefits = statement.customers.iter();
    let benefits = benefits.filter(|benefit| benefit.rule == at);
    let pools = statement.teams.iter().filter(|pool| pool.rule == at);
    match terms.to {
        Receiver::Rep => lines.sum(),
        Receiver::Customer | Receiver::Referrer => benefits.map(|one| one.benefit).sum(),
        Receiver::Team(Allocation::ByContribution | Allocation::Equally | Allocation::None) => {
            pools.map(|pool| pool.pool).sum()
        }
    }
}

/// Items and actions that a rule gives.
fn given_by(statement: &Statement, at: RuleAt) -> Vec<Text> {
    let reps = statement.reps.iter();
    let grants = reps.clone().flat_map(|rep| &rep.grants);
    let grants = grants.filter(|one| one.rule == at).map(|one| &one.item);
    let actions = reps.flat_map(|rep| &rep.actions);
    let actions = actions.filter(|one| one.rule == at).map(|one| &one.action);
    let benefits = statement.customers.iter().filter(|one| one.rule == at);
    let benefits = benefits.flat_map(|one| one.item.iter().chain(&one.action));
    grants.chain(actions).chain(benefits).cloned().collect()
}

/// Whether a path asks for a later one of its rep's, which takes an earlier one to show.
pub(super) fn is_later(path: &Path<'_>) -> bool {
    path.word(Attribute::Ordinal) == Some("later")
}
