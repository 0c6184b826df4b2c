//! A rival for a rule that asks who leads: one at whom pay jumps.

use super::look::curves;
use super::scene::BESIDE;
use super::step::Jump;
use super::ways::{Way, against_rival, ways};
use crate::analysis::Curve;
use crate::number::Rate;
use crate::scheme::{Measure, RuleAt, Terms, Unit};

/// The rule against a rival whom it pays to overtake: one like any other, or else one who has as much as it takes. None where
/// there is no such rival, or the rule doesn't ask who leads.
pub(super) fn against(at: RuleAt, terms: &Terms) -> Option<Way<'_>> {
    let usual = usual(terms.measure.as_ref()?);
    against_rival(at, terms, usual)?;
    let free = ways(at, terms);
    let mut bounds: Vec<i128> = free
        .iter()
        .flat_map(|way| curves(&way.terms))
        .flat_map(|curve| curve.total())
        .flat_map(|total| starts(&total))
        .collect();
    bounds.sort_unstable();
    // Behind the last bound, and between two of them.
    let behind = bounds.last().map(|last| last.saturating_mul(2));
    let between = bounds.iter().rev().flat_map(|bound| [bound / 2, bound - 1]);
    let sizes = std::iter::once(usual).chain(behind).chain(between);
    // At a bound pay jumps anyway: one there only where there is no other.
    let (at_bounds, apart): (Vec<i128>, Vec<i128>) = sizes.partition(|size| bounds.contains(size));
    let mut sizes = apart.into_iter().chain(at_bounds);
    sizes.find_map(|size| against_rival(at, terms, size).filter(|way| jumps_at(&way.terms, size)))
}

fn starts(total: &Curve) -> Vec<i128> {
    let pieces = total.pieces().iter();
    pieces.map(|piece| piece.from.floor()).collect()
}

/// Whether pay jumps where a rep comes to as much as the rival.
fn jumps_at(terms: &Terms, rival: i128) -> bool {
    curves(terms).iter().any(|curve| {
        let total = curve.total();
        total.is_some_and(|total| Jump::of(curve, &total, rival - 1).is_some())
    })
}

/// What a rep comes to, where it doesn't matter: ¥100,000, two customers, a margin of a fifth.
const fn usual(measure: &Measure) -> i128 {
    match measure.unit() {
        Unit::Money => BESIDE.prior.fen(),
        Unit::Count => 2,
        Unit::Rate => Rate::SCALE / 5,
    }
}
