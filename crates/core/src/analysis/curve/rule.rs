//! The curves of a rule: one for each path, and within each one for every pay, as each is a line of its own.

use super::linear::Linear;
use super::path::{Path, paths};
use super::pays::{curve_of, pays_money, within_limits_in_all};
use super::piecewise::Curve;
use super::scale::{Beside, Scale};
use crate::number::{Money, Rate, Ratio};
use crate::scheme::{Attribute, Bound, Comparison, Condition, Edge, Measure, Target, Terms, Test};

/// What a rule pays along one of its paths, against what it measures. Whatever else it asks for is taken to hold.
#[derive(Clone, Debug)]
pub struct RuleCurve<'t> {
    /// The path.
    pub path: Path<'t>,
    /// What it is drawn against.
    pub scale: Scale,
    /// A curve for each pay of money, within the rule's limits and before rounding.
    pub lines: Vec<Curve>,
}

impl RuleCurve<'_> {
    /// All lines together, before rounding; none where it does not fit.
    #[must_use]
    pub fn total(&self) -> Option<Curve> {
        let mut lines = self.lines.iter();
        let first = lines.next()?.clone();
        lines.try_fold(first, |sum, line| sum.plus(line))
    }

    /// What is paid at a place, each line rounded to the fen.
    #[must_use]
    pub fn paid_at(&self, place: Ratio) -> Option<Money> {
        let lines = self.lines.iter();
        lines
            .map(|line| Some(Money::from_fen(line.at(place)?.rounded())))
            .sum()
    }
}

/// The curves of a rule that pays money, of each path one. `targets` are those of the ledger, in fen or as a count.
#[must_use]
pub fn rule_curves<'t>(
    terms: &'t Terms,
    beside: Beside,
    targets: &dyn Fn(Target) -> Option<i128>,
) -> Vec<RuleCurve<'t>> {
    let found = paths(terms).into_iter();
    found
        .filter_map(|path| curve_of_path(terms, path, beside, targets))
        .collect()
}

fn curve_of_path<'t>(
    terms: &'t Terms,
    path: Path<'t>,
    beside: Beside,
    targets: &dyn Fn(Target) -> Option<i128>,
) -> Option<RuleCurve<'t>> {
    let scale = Scale::of(terms.measure.as_ref(), beside);
    let lines = curve_at(terms, &path, &scale, targets)?;
    (!lines.is_empty()).then_some(RuleCurve { path, scale, lines })
}

/// The curve of each pay of money along a path, where the rule's conditions on its own measure hold.
pub(super) fn curve_at(
    terms: &Terms,
    path: &Path<'_>,
    scale: &Scale,
    targets: &dyn Fn(Target) -> Option<i128>,
) -> Option<Vec<Curve>> {
    let mut lines = Vec::new();
    for pay in path.pays.iter().filter(|pay| pays_money(pay)) {
        lines.push(curve_of(terms, pay, scale)?);
    }
    let mut lines = within_limits_in_all(terms, lines, scale)?;
    for Condition { test, .. } in &terms.when {
        let bounds = own_bounds(terms, test)?.into_iter();
        let bounds = bounds.map(|(is, bound)| (is, place_of(bound, scale, targets)));
        let mean = mean_of_run(terms, test, path);
        let mean = mean.map(|mean| (Comparison::AtLeast, Some(mean)));
        let bounds: Vec<_> = bounds.chain(mean).collect();
        if bounds.is_empty() {
            continue;
        }
        for line in &mut lines {
            *line = gated(line, &bounds)?;
        }
    }
    Some(lines)
}

/// How a test holds the rule's own measure against bounds, of which one is enough: none inside where it looks at something
/// else. Nothing where what else it looks at would be enough, too, and may be so.
fn own_bounds<'t>(terms: &Terms, test: &'t Test) -> Option<Vec<(Comparison, &'t Bound)>> {
    let own = terms.own_tests(test);
    let bounds = own.iter().filter_map(|test| match test {
        Test::Compare { is, bound, .. } => Some((*is, bound)),
        _ => None,
    });
    let is_told = own.is_empty() || own.len() == test.alternatives().len();
    is_told.then(|| bounds.collect())
}

/// The mean that a run of months has to reach, where it is what the rule measures: that of the path's department, or of
/// the first that there is one for.
fn mean_of_run(terms: &Terms, test: &Test, path: &Path<'_>) -> Option<Ratio> {
    let Test::Sustained(by) = test else {
        return None;
    };
    (terms.measure == Some(Measure::MeanMonthSales)).then_some(())?;
    let first = terms.among.departments.first().map(|one| one.word());
    let word = path.word(Attribute::Department).or(first);
    let run = by.for_word(word).or(by.is.first().map(|(_, run)| run))?;
    Some(Ratio::whole(run.mean.fen()))
}

/// The place of a bound; none of a target that is not set.
fn place_of(
    bound: &Bound,
    scale: &Scale,
    targets: &dyn Fn(Target) -> Option<i128>,
) -> Option<Ratio> {
    match bound {
        Bound::Figure(figure) => scale.place(*figure),
        Bound::Target(target) => scale.place(targets(*target)?),
        Bound::Share(share, target) => {
            let share = Ratio {
                num: share.millionths(),
                den: Rate::SCALE,
            };
            scale.place(targets(*target)?)?.times(share)
        }
    }
}

/// A curve where one of these conditions on its own measure holds, and nothing elsewhere. A target that is not set is never
/// reached.
fn gated(curve: &Curve, bounds: &[(Comparison, Option<Ratio>)]) -> Option<Curve> {
    let least = curve.pieces().first()?.from;
    let even = |pay| Curve::even(least, curve.most(), pay);
    let one = Linear::level(Ratio::whole(1));
    let open = |(is, place): &(Comparison, Option<Ratio>)| match (*is, *place) {
        (Comparison::AtLeast, Some(at)) => even(Linear::ZERO).then(at, Edge::From, one),
        (Comparison::Over, Some(at)) => even(Linear::ZERO).then(at, Edge::Over, one),
        (Comparison::Below, Some(at)) => even(one).then(at, Edge::From, Linear::ZERO),
        (Comparison::Below, None) => even(one),
        (Comparison::AtLeast | Comparison::Over, None) => even(Linear::ZERO),
    };
    let either = |gate: Curve, other: Curve| {
        gate.with(&other, |one, two| {
            Some(if one == Linear::ZERO { two } else { one })
        })
    };
    let mut gates = bounds.iter().map(open);
    let gate = gates.try_fold(even(Linear::ZERO), either)?;
    curve.with(&gate, |pay, gate| {
        Some(if gate == Linear::ZERO {
            Linear::ZERO
        } else {
            pay
        })
    })
}
