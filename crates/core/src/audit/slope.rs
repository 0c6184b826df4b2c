//! Stretches on which more brings nothing more, and rewards that rise without end.

use super::detail::Detail;
use super::finding::Finding;
use super::kinds::Role;
use super::look::{Look, paid};
use super::scene::Thing;
use crate::analysis::{Curve, RuleCurve};
use crate::number::Ratio;
use crate::scheme::{Edge, Kind, Unit};

/// ¥1,000,000: a sale as nobody expects it.
const LARGE: i128 = 100_000_000;

#[inline(never)]
pub(super) fn find(look: &Look<'_>, findings: &mut Vec<Finding>) {
    if look.terms.kind != Kind::Reward || look.terms.measure.is_none() {
        return;
    }
    let totals = look.curves.iter();
    let totals: Vec<_> = totals
        .filter_map(|curve| Some((curve, curve.total()?)))
        .collect();
    if look.is_of_sales() {
        let stretches = totals
            .iter()
            .filter_map(|(curve, total)| flat(look, curve, total));
        findings.extend(stretches);
    }
    let steepest = totals.iter().max_by(|(_, one), (_, two)| {
        let slope = |total: &Curve| total.pieces().last().map(|piece| piece.pay.slope);
        match (slope(one), slope(two)) {
            (Some(one), Some(two)) => one.compare(two),
            (one, two) => one.is_some().cmp(&two.is_some()),
        }
    });
    findings.extend(steepest.and_then(|(curve, total)| uncapped(look, curve, total)));
}

/// The whole places of a piece: the first, and the last where it ends.
pub(super) fn extent(curve: &Curve, place: usize) -> Option<(i128, Option<i128>)> {
    let piece = curve.pieces().get(place)?;
    let first = match (piece.edge, piece.from.is_whole()) {
        (Edge::From, true) => piece.from.floor(),
        (Edge::Over, _) | (Edge::From, false) => piece.from.floor() + 1,
    };
    let last = match curve.pieces().get(place + 1) {
        Some(next) => match (next.edge, next.from.is_whole()) {
            (Edge::From, true) => Some(next.from.floor() - 1),
            (Edge::Over, _) | (Edge::From, false) => Some(next.from.floor()),
        },
        None => curve.most().map(Ratio::floor),
    };
    last.is_none_or(|last| first <= last)
        .then_some((first, last))
}

/// The stretch without end on which pay stays; else the widest.
fn flat(look: &Look<'_>, curve: &RuleCurve<'_>, total: &Curve) -> Option<Finding> {
    let least = look.least(curve);
    let pieces = total.pieces().iter().enumerate();
    let still = pieces.filter(|(_, piece)| piece.pay.slope.num == 0 && piece.pay.level.num > 0);
    let stretches = still.filter_map(|(place, _)| {
        let (from, until) = extent(total, place)?;
        Some((from.max(least), until))
    });
    let width = |until: Option<i128>, from| until.map_or(i128::MAX, |until| until - from);
    let widest = stretches.max_by_key(|(from, until)| width(*until, *from));
    let (from, until) = widest.filter(|(from, until)| width(*until, *from) > 0)?;
    let further = until.unwrap_or_else(|| (2 * from).max(LARGE));
    let scene = look.scene(&curve.path);
    let low = look.case_of(Role::Before, &scene, &[Thing::new(from)])?;
    let high = look.case_of(Role::After, &scene, &[Thing::new(further)])?;
    let paid = paid(curve, from)?;
    let detail = Detail::Flat { from, until, paid };
    look.finding(&curve.path, detail, vec![low, high])
}

fn uncapped(look: &Look<'_>, curve: &RuleCurve<'_>, total: &Curve) -> Option<Finding> {
    let last = total.pieces().last()?;
    let is_open = total.most().is_none() && curve.scale.unit == Unit::Money;
    let slope = last.pay.slope;
    (is_open && slope.num > 0).then_some(())?;
    let size = (2 * last.from.floor()).max(LARGE);
    let scene = look.scene(&curve.path);
    let low = look.case_of(Role::Before, &scene, &[Thing::new(size)])?;
    let high = look.case_of(Role::After, &scene, &[Thing::new(10 * size)])?;
    let rise = slope.times(Ratio::whole(9 * size))?;
    let told = Ratio::whole((high.paid - low.paid).fen()).minus(rise)?;
    // Each line is rounded by itself, so that both ends may be half a fen off.
    let slack = i128::try_from(curve.lines.len()).ok()?;
    (told.floor().abs() <= slack + 1).then_some(())?;
    look.finding(
        &curve.path,
        Detail::UncappedReward { slope },
        vec![low, high],
    )
}
