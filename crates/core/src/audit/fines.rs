//! Penalties: without an end in a month, as fixed fines, or beyond the bonus that they are taken from.

use super::detail::Detail;
use super::finding::{Case, Finding};
use super::kinds::{Fine, Role};
use super::look::{Look, is_later};
use super::scene::{Scene, Thing};
use crate::analysis::RuleCurve;
use crate::number::{Money, Ratio};
use crate::scheme::{BandPay, Kind, Measure, Pay, Receiver, Stake, Subject, Terms, Waits};

/// ¥3,000: the performance bonus of a month.
pub(super) const BONUS: Money = Money::from_fen(300_000);
/// No example has more penalties in one month.
const MANY: usize = 20;

#[inline(never)]
pub(super) fn find(look: &Look<'_>, findings: &mut Vec<Finding>) {
    if look.terms.kind != Kind::Penalty || look.terms.to != Receiver::Rep {
        return;
    }
    let is_capped = look.terms.limits.monthly.is_some();
    let is_repeated = matches!(look.terms.for_each, Subject::Outcome(_));
    let by_paid = |(_, _, case): &Taking<'_>| case.paid;
    let many = |curve| repeated(look, curve);
    if is_repeated && !is_capped {
        let worst = look.curves.iter().filter_map(many).max_by_key(by_paid);
        findings.extend(worst.and_then(|(curve, times, case)| {
            let detail = Detail::UncappedPenalty {
                times,
                bonus: bonus_of(&case),
                paid: case.paid,
            };
            look.finding(&curve.path, detail, vec![case])
        }));
    }
    let fixed = look.curves.iter().filter(|curve| is_fixed(curve));
    let fixed = fixed
        .filter_map(|curve| single(look, curve))
        .max_by_key(by_paid);
    let beyond = look
        .curves
        .iter()
        .filter(|curve| !is_fixed(curve) && !is_capped);
    let beyond = beyond.filter_map(many).max_by_key(by_paid);
    let fixed = fixed.map(|found| (Fine::Fixed, found));
    let beyond = beyond.map(|found| (Fine::BeyondBonus, found));
    findings.extend(fixed.or(beyond).and_then(|(how, (curve, _, case))| {
        let detail = Detail::FineRisk {
            how,
            bonus: bonus_of(&case),
            paid: Some(case.paid),
        };
        look.finding(&curve.path, detail, vec![case])
    }));
}

/// A penalty that would take an amount of its own is a fixed fine, whatever it will be set to.
pub(super) fn waits(waits: &Waits) -> bool {
    let takes = |terms: &Terms| terms.kind == Kind::Penalty && terms.to == Receiver::Rep;
    let would = &waits.would;
    would.stakes.contains(&Stake::Money) && would.terms.as_deref().is_some_and(takes)
}

/// What a curve takes, how often, and where it is seen.
type Taking<'c> = (&'c RuleCurve<'c>, usize, Case);

fn bonus_of(case: &Case) -> Money {
    let rep = case.ledger.reps.first();
    rep.and_then(|rep| rep.performance_bonus)
        .unwrap_or_default()
}

/// Whether anything of it is an amount of its own, and not a share of something.
fn is_fixed(curve: &RuleCurve<'_>) -> bool {
    let is_amount = |pays: &BandPay| matches!(pays, BandPay::Amount(_));
    curve.path.pays.iter().any(|pay| match pay {
        Pay::Amount(_) => true,
        Pay::Bands(bands) => bands.bands.iter().any(|band| is_amount(&band.pays)),
        Pay::Rate(_) | Pay::Item(..) | Pay::Action(..) | Pay::By(_) => false,
    })
}

/// A size for which something is taken: the least at which the curve has begun.
fn size_of(curve: &RuleCurve<'_>, measure: Option<&Measure>) -> Option<i128> {
    if measure.is_some_and(Measure::is_of_a_month) {
        return Some(BONUS.fen());
    }
    let starts = curve.lines.iter().flat_map(|line| line.pieces());
    let starts = starts.flat_map(|piece| [0, 1, 1_000_000].map(|by| piece.from.floor() + by));
    let mut taken = starts.filter(|place| {
        let paid = curve.paid_at(Ratio::whole(*place));
        paid.is_some_and(Money::is_positive)
    });
    taken.next()
}

/// One penalty of somebody who has no bonus from which it could be taken.
fn single<'c>(look: &Look<'_>, curve: &'c RuleCurve<'c>) -> Option<Taking<'c>> {
    let size = size_of(curve, look.terms.measure.as_ref())?;
    let scene = Scene {
        bonus: Some(Money::ZERO),
        ..look.scene(&curve.path)
    };
    let case = look.case_of(Role::Alone, &scene, &[Thing::new(size)])?;
    (case.paid > bonus_of(&case)).then_some((curve, 1, case))
}

/// As many penalties in one month as take more than its bonus.
fn repeated<'c>(look: &Look<'_>, curve: &'c RuleCurve<'c>) -> Option<Taking<'c>> {
    let measure = look.terms.measure.as_ref();
    let size = size_of(curve, measure)?;
    let each = curve.paid_at(Ratio::whole(size))?;
    each.is_positive().then_some(())?;
    let times = usize::try_from(BONUS.fen() / each.fen() + 1).ok()?.max(2);
    let (times, bonus) = match times {
        ..=MANY => (times, BONUS),
        _ => (MANY, Money::from_fen(each.fen() * 10)),
    };
    let scene = Scene {
        bonus: Some(bonus),
        ..look.scene(&curve.path)
    };
    let things = vec![Thing::new(size); times];
    let case = look.case_of(Role::Alone, &scene, &things)?;
    // A first one that costs nothing comes before those that do.
    let times = if is_later(&curve.path) {
        times + 1
    } else {
        times
    };
    (case.paid > bonus_of(&case)).then_some((curve, times, case))
}
