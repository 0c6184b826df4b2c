//! Splitting: two orders instead of one, or one customer under two names.

use super::detail::Detail;
use super::finding::{Case, Finding};
use super::kinds::{Combined, Role};
use super::look::{Look, paid, places};
use super::scene::{BESIDE, Thing};
use crate::analysis::RuleCurve;
use crate::number::Money;
use crate::scheme::{Kind, Measure, Of, Subject, Which};

/// So many places are put together with each other, and not more.
const MOST: usize = 200;

#[inline(never)]
pub(super) fn find(look: &Look<'_>, findings: &mut Vec<Finding>) {
    findings.extend(look.curves.iter().filter_map(|curve| on(look, curve)));
}

/// What splitting gains on a curve.
pub(super) fn on(look: &Look<'_>, curve: &RuleCurve<'_>) -> Option<Finding> {
    split(look, curve, split_by(look)?)
}

/// Into what the things that a rule looks at can be split.
fn split_by(look: &Look<'_>) -> Option<Combined> {
    let measure = look.terms.measure.as_ref();
    let is_sum = measure.is_none_or(|one| one.is_sum_of_sales() || *one == Measure::MeanMonthSales);
    (look.terms.kind == Kind::Reward && is_sum).then_some(())?;
    match look.terms.for_each {
        Subject::Deal(Which::Each) => Some(Combined::Orders),
        // One who bought before is known by name.
        Subject::Deal(Which::First) | Subject::Customer if look.terms.among.of != Of::Existing => {
            Some(Combined::Customers)
        }
        Subject::Deal(Which::First)
        | Subject::Customer
        | Subject::Rep
        | Subject::Team
        | Subject::Outcome(_)
        | Subject::Span { .. } => None,
    }
}

/// What two parts come to together less the whole; none where one of them is no sale.
pub(super) fn surplus(curve: &RuleCurve<'_>, one: i128, two: i128) -> Option<i128> {
    let parts = paid(curve, one)? + paid(curve, two)?;
    Some((parts - paid(curve, one + two)?).fen())
}

/// Two parts for which something is largest. Between breakpoints it changes evenly, so that it is largest where two of
/// the parts and their sum lie at one.
pub(super) fn best(
    curve: &RuleCurve<'_>,
    least: i128,
    worth: impl Fn(i128, i128) -> Option<i128>,
) -> Option<(i128, i128, i128)> {
    let mut places = places(curve, least);
    if let [only] = *places {
        // Nothing changes anywhere: a usual order will do.
        places = vec![BESIDE.each.fen().max(only)];
    }
    places.truncate(MOST);
    let mut best: Option<(i128, i128, i128)> = None;
    for one in &places {
        for other in &places {
            for (one, two) in [(*one, *other), (*one, *other - *one)] {
                if two < least {
                    continue;
                }
                let Some(worth) = worth(one, two) else {
                    continue;
                };
                if best.is_none_or(|(.., known)| worth > known) {
                    best = Some((one, two, worth));
                }
            }
        }
    }
    best
}

/// A gain that is more than what rounding each line may bring.
pub(super) fn is_gain(curve: &RuleCurve<'_>, gain: i128) -> bool {
    usize::try_from(gain).is_ok_and(|gain| gain > 2 * curve.lines.len())
}

fn split(look: &Look<'_>, curve: &RuleCurve<'_>, of: Combined) -> Option<Finding> {
    let least = look.least(curve);
    let (one, two, gain) = best(curve, least, |one, two| surplus(curve, one, two))?;
    is_gain(curve, gain).then_some(())?;
    let second = match of {
        Combined::Customers => 1,
        Combined::Orders | Combined::FirstOrder => 0,
    };
    let scene = look.scene(&curve.path);
    let whole = look.case_of(Role::Before, &scene, &[Thing::new(one + two)])?;
    let parts = [Thing::new(one), Thing::of(two, second)];
    let parts = look.case_of(Role::After, &scene, &parts)?;
    let detail = Detail::SplitGain {
        of,
        parts: sold_of(look, &parts, [one, two]),
        gain: Money::from_fen(gain),
    };
    look.finding(&curve.path, detail, vec![whole, parts])
}

/// What each part sells: of a mean of months all of them.
fn sold_of(look: &Look<'_>, parts: &Case, places: [i128; 2]) -> [Money; 2] {
    match look.terms.measure {
        Some(Measure::MeanMonthSales) => [0, 1].map(|place| parts.sold_to(place)),
        _ => places.map(Money::from_fen),
    }
}
