//! Bundling and holding back: one order instead of two, one name for two customers, a first order that waits for the next.

use super::detail::{Detail, Grows};
use super::finding::Finding;
use super::kinds::{Combined, Role};
use super::look::{Look, paid, places};
use super::parts::{best, is_gain, surplus};
use super::scene::Thing;
use crate::analysis::RuleCurve;
use crate::number::Money;
use crate::scheme::{Kind, Measure, Of, Subject, Which};

/// ¥5,000: a first order, where the gain grows with it.
const USUAL: i128 = 500_000;

#[inline(never)]
pub(super) fn find(look: &Look<'_>, findings: &mut Vec<Finding>) {
    findings.extend(look.curves.iter().filter_map(|curve| on(look, curve)));
}

/// What bundling gains on a curve.
pub(super) fn on(look: &Look<'_>, curve: &RuleCurve<'_>) -> Option<Finding> {
    match bundled_by(look)? {
        of @ (Combined::Orders | Combined::Customers) => bundle(look, curve, of),
        Combined::FirstOrder => hold_back(look, curve),
    }
}

/// Whether the first order alone is paid.
pub(super) fn is_of_first(look: &Look<'_>) -> bool {
    bundled_by(look) == Some(Combined::FirstOrder)
}

fn bundled_by(look: &Look<'_>) -> Option<Combined> {
    (look.terms.kind == Kind::Reward).then_some(())?;
    match (&look.terms.for_each, look.terms.measure.as_ref()?) {
        (Subject::Deal(Which::Each), Measure::Net) => Some(Combined::Orders),
        (Subject::Deal(Which::First), Measure::Net) | (Subject::Customer, Measure::FirstNet) => {
            Some(Combined::FirstOrder)
        }
        (Subject::Customer, Measure::Total) if look.terms.among.of != Of::Existing => {
            Some(Combined::Customers)
        }
        (
            Subject::Deal(_)
            | Subject::Customer
            | Subject::Rep
            | Subject::Team
            | Subject::Outcome(_)
            | Subject::Span { .. },
            _,
        ) => None,
    }
}

fn bundle(look: &Look<'_>, curve: &RuleCurve<'_>, of: Combined) -> Option<Finding> {
    let worth = |one, two| Some(-surplus(curve, one, two)?);
    let (one, two, gain) = best(curve, look.least(curve), worth)?;
    shown(look, curve, of, [one, two], gain, Grows::UpTo)
}

/// The second order is paid nothing, so that it pays to have both in one.
fn hold_back(look: &Look<'_>, curve: &RuleCurve<'_>) -> Option<Finding> {
    let least = look.least(curve);
    let places = places(curve, least);
    let slope = curve.total()?.pieces().last()?.pay.slope;
    let ([one, whole], grows) = if slope.num > 0 {
        let usual = places.last()?.saturating_mul(2).max(USUAL);
        ([usual, 2 * usual], Grows::Without)
    } else {
        (rise(curve, &places)?, Grows::UpTo)
    };
    let gain = paid(curve, whole)? - paid(curve, one)?;
    let parts = [one, whole - one];
    shown(look, curve, Combined::FirstOrder, parts, gain.fen(), grows)
}

/// The two places, in order, between which pay rises most; of equal rises the first.
fn rise(curve: &RuleCurve<'_>, places: &[i128]) -> Option<[i128; 2]> {
    let mut places = places.iter();
    let mut lowest = *places.next()?;
    let mut best: Option<([i128; 2], Money)> = None;
    for place in places {
        let rise = paid(curve, *place)? - paid(curve, lowest)?;
        if best.is_none_or(|(_, known)| rise > known) {
            best = Some(([lowest, *place], rise));
        }
        if rise < Money::ZERO {
            lowest = *place;
        }
    }
    best.map(|(pair, _)| pair)
}

fn shown(
    look: &Look<'_>,
    curve: &RuleCurve<'_>,
    of: Combined,
    [one, two]: [i128; 2],
    gain: i128,
    grows: Grows,
) -> Option<Finding> {
    is_gain(curve, gain).then_some(())?;
    let second = match of {
        Combined::Customers => 1,
        Combined::Orders | Combined::FirstOrder => 0,
    };
    let scene = look.scene(&curve.path);
    let parts = [Thing::new(one), Thing::of(two, second)];
    let parts = look.case_of(Role::Before, &scene, &parts)?;
    let whole = look.case_of(Role::After, &scene, &[Thing::new(one + two)])?;
    let detail = Detail::BundleGain {
        of,
        parts: [one, two].map(Money::from_fen),
        gain: Money::from_fen(gain),
        grows,
    };
    look.finding(&curve.path, detail, vec![parts, whole])
}
