//! One rule under the audit: its curves, and what it comes to in a ledger.

use super::audited::Audited;
use super::detail::Detail;
use super::finding::{Alternatives, Axis, Case, Finding, Race};
use super::kinds::Role;
use super::meaning::measures_sales;
use super::scene::{BESIDE, Scene, Thing, target};
use super::shown::shown;
use super::ways::{Rival, Sizes, Way};
use super::worked::{alone, case};
use crate::analysis::{Curve, Path, RuleCurve, paths, rule_curves};
use crate::ledger::Ledger;
use crate::number::{Money, Ratio};
use crate::scheme::{
    Attribute, Bound, Measure, RuleAt, Scheme, Subject, Target, Terms, Test, Unit,
};

/// A rule under the audit, in one of the ways in which its conditions hold.
pub(super) struct Look<'a> {
    pub audited: &'a Audited<'a>,
    pub at: RuleAt,
    pub terms: &'a Terms,
    way: &'a Way<'a>,
    /// Its paths that pay anything.
    pub paths: Vec<Path<'a>>,
    /// Its curves of money.
    pub curves: Vec<RuleCurve<'a>>,
    /// Further rules that are looked at together with it.
    with: Vec<RuleAt>,
    /// One of those asks who leads.
    with_race: bool,
    /// The scheme with no more rules than it takes to work these out.
    alone: Scheme,
}

impl<'a> Look<'a> {
    pub fn new(audited: &'a Audited<'a>, way: &'a Way<'a>) -> Self {
        Self {
            audited,
            at: way.at,
            terms: &way.terms,
            way,
            paths: paths(&way.terms),
            curves: curves(&way.terms),
            with: Vec::new(),
            with_race: false,
            alone: alone(audited.scheme, &[way.at]),
        }
    }

    /// The same with what further rules pay on the same things.
    pub fn together(&self, others: &[&Self]) -> Self {
        let with: Vec<RuleAt> = others.iter().map(|other| other.at).collect();
        let all: Vec<RuleAt> = std::iter::once(self.at).chain(with.clone()).collect();
        Self {
            audited: self.audited,
            at: self.at,
            terms: self.terms,
            way: self.way,
            paths: Vec::new(),
            curves: Vec::new(),
            alone: alone(self.audited.scheme, &all),
            with,
            with_race: others.iter().any(|other| other.way.leads),
        }
    }

    /// Whether its rep is taken to lead.
    pub const fn leads(&self) -> bool {
        self.way.leads
    }

    /// Of what sizes are.
    pub const fn sizes(&self) -> Sizes {
        self.way.sizes
    }

    /// How the alternatives stand.
    pub const fn alternatives(&self) -> Alternatives {
        self.way.alternatives
    }

    /// Whether whatever it takes for granted beside its conditions the other does, too: that its rep leads, and that alternatives
    /// fail.
    pub fn is_freer_than(&self, other: &Self) -> bool {
        let fails = |test: &Test| other.way.avoid.contains(test);
        (other.leads() || !self.leads()) && self.way.avoid.iter().all(fails)
    }

    /// How its ledgers are made.
    pub fn scene<'t>(&'t self, path: &'t Path<'t>) -> Scene<'t> {
        Scene {
            avoid: &self.way.avoid,
            rival: self.way.rival,
            ..Scene::new(self.terms, path)
        }
    }

    /// The rival whom its rep has to overtake.
    pub fn against(&self) -> Option<Rival> {
        let rival = self.way.rival;
        rival.filter(|rival| *rival != Rival::Ahead)
    }

    /// Against whom its rep sells.
    pub fn race(&self) -> Option<Race> {
        match self.way.rival {
            Some(Rival::At(rival)) => Some(Race::Rival(rival)),
            Some(Rival::Ahead) | None => (self.way.leads || self.with_race).then_some(Race::Leads),
        }
    }

    pub fn axis(&self) -> Axis {
        let is_growth = self.terms.measure.as_ref().is_some_and(Measure::is_growth);
        Axis {
            measure: self.terms.measure.clone(),
            unit: match self.terms.measure.as_ref().map(Measure::unit) {
                Some(unit) if !is_growth => unit,
                Some(_) | None => Unit::Money,
            },
            prior: is_growth.then_some(BESIDE.prior),
            targets: self.targets(),
            each: self.counts_orders().then_some(BESIDE.each),
            race: self.race(),
            alternatives: self.way.alternatives,
        }
    }

    /// Whether orders are counted and a rate of them is paid.
    fn counts_orders(&self) -> bool {
        let totals = self.curves.iter().filter_map(RuleCurve::total);
        let mut totals = totals.filter(|total| {
            let mut pieces = total.pieces().iter();
            pieces.any(|piece| piece.pay.slope.num != 0)
        });
        self.terms.measure == Some(Measure::Repurchases) && totals.next().is_some()
    }

    /// The targets that its own measure is held against, each once.
    fn targets(&self) -> Vec<(Target, i128)> {
        let mut targets = Vec::new();
        let tests = self.terms.when.iter().map(|condition| &condition.test);
        for test in tests.flat_map(|test| self.terms.own_tests(test)) {
            let asked = match test {
                Test::Compare {
                    bound: Bound::Target(of) | Bound::Share(_, of),
                    ..
                } => Some(*of),
                _ => None,
            };
            let assumed = asked.and_then(|of| Some((of, target(of)?)));
            targets.extend(assumed.filter(|one| !targets.contains(one)));
        }
        targets
    }

    /// A finding on one of its paths; none where its example does not show it.
    #[inline(never)]
    pub fn finding(&self, path: &Path<'_>, detail: Detail, example: Vec<Case>) -> Option<Finding> {
        shown(Finding {
            rule: self.at,
            also: Vec::new(),
            with: self.with.clone(),
            words: path.words.clone(),
            axis: self.axis(),
            detail,
            example,
        })
    }

    /// A case, worked out.
    pub fn case(&self, role: Role, ledger: Ledger) -> Case {
        case(&self.alone, (self.at, self.terms), &self.with, role, ledger)
    }

    /// A case of a ledger with these things; none where it cannot be made.
    #[inline(never)]
    pub fn case_of(&self, role: Role, scene: &Scene<'_>, things: &[Thing]) -> Option<Case> {
        Some(self.case(role, scene.ledger(things)?))
    }

    /// Whether a place on its axis is a sale.
    pub fn is_of_sales(&self) -> bool {
        match &self.terms.measure {
            Some(measure) => measures_sales(measure),
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
        let is_growth = self.terms.measure.as_ref().is_some_and(Measure::is_growth);
        let is_of_one = matches!(self.terms.for_each, Subject::Deal(_) | Subject::Customer);
        if is_growth || is_of_one && self.is_of_sales() {
            least.max(1)
        } else {
            least
        }
    }
}

/// The curves of money of a rule, with the targets of examples.
pub(super) fn curves(terms: &Terms) -> Vec<RuleCurve<'_>> {
    rule_curves(terms, BESIDE, &target)
}

/// What is paid at a place, in whole units; none where nothing can be measured there.
#[inline(never)]
pub(super) fn paid(curve: &RuleCurve<'_>, place: i128) -> Option<Money> {
    curve.paid_at(Ratio::whole(place))
}

/// The whole places on both sides of every breakpoint that are looked at, in order.
#[inline(never)]
pub(super) fn places(curve: &RuleCurve<'_>, least: i128) -> Vec<i128> {
    let mut places = Vec::new();
    let mut add = |place: i128| {
        let is_next = places.last().is_none_or(|last| *last < place);
        if is_next && place >= least && paid(curve, place).is_some() {
            places.push(place);
        }
    };
    add(least);
    for piece in curve.total().iter().flat_map(Curve::pieces) {
        let from = piece.from.floor();
        [from - 1, from, from + 1].into_iter().for_each(&mut add);
    }
    places
}

/// Whether a path asks for a later one of its rep's, which takes an earlier one to show.
pub(super) fn is_later(path: &Path<'_>) -> bool {
    path.word(Attribute::Ordinal) == Some("later")
}
