//! Jumps: a fen more (or a survey, or an order) that changes the pay at once, and those that lower it.

use super::detail::Detail;
use super::finding::Finding;
use super::kinds::Role;
use super::look::{Look, paid, places};
use super::meaning::{More, more};
use super::scene::Thing;
use crate::analysis::{Curve, RuleCurve};
use crate::number::{Money, Ratio};
use crate::scheme::{Kind, Measure, Receiver};

/// So many jumps of a rule are told, and not more.
const MANY: usize = 200;
/// A difference of a fen is one of rounding.
const LEAST: i128 = 2;

#[inline(never)]
pub(super) fn find(look: &Look<'_>, findings: &mut Vec<Finding>) {
    let mut found = Vec::new();
    for curve in &look.curves {
        let Some(total) = curve.total() else { continue };
        let places = places(curve, look.least(curve));
        for pair in places.windows(2) {
            if let [below, from] = *pair
                && from == below + 1
                && !(below == 0 && look.is_of_sales())
                && let Some(jump) = Jump::of(curve, &total, below)
            {
                found.extend(finding(look, curve, &total, jump));
            }
            if found.len() == MANY {
                break;
            }
        }
    }
    findings.extend(found);
}

/// A jump between two neighbouring places.
#[derive(Clone, Copy)]
pub(super) struct Jump {
    pub below: i128,
    before: Money,
    after: Money,
}

impl Jump {
    /// None where pay goes on evenly, or with another slope.
    pub fn of(curve: &RuleCurve<'_>, total: &Curve, below: i128) -> Option<Self> {
        let (low, high) = (Ratio::whole(below), Ratio::whole(below + 1));
        let slope = |place| {
            let piece = total.pieces().get(total.piece_at(place)?)?;
            Some(piece.pay.slope)
        };
        let rise = total.at(high)?.minus(total.at(low)?)?;
        let (one, two) = (slope(low)?, slope(high)?);
        let even = if one.compare(two).is_lt() { two } else { one };
        let (before, after) = (paid(curve, below)?, paid(curve, below + 1)?);
        let is_seen = (after - before).fen().abs() >= LEAST;
        let is_jump = rise.compare(even).is_gt() || rise.num < 0;
        (is_jump && is_seen).then_some(Self {
            below,
            before,
            after,
        })
    }
}

pub(super) fn finding(
    look: &Look<'_>,
    curve: &RuleCurve<'_>,
    total: &Curve,
    jump: Jump,
) -> Option<Finding> {
    let Jump {
        below,
        before,
        after,
    } = jump;
    let from = below + 1;
    let scene = look.scene(&curve.path);
    let low = look.case_of(Role::Before, &scene, &[Thing::new(below)])?;
    let high = look.case_of(Role::After, &scene, &[Thing::new(from)])?;
    let detail = if after < before && more_is_better(look) {
        Detail::Decreasing {
            below,
            from,
            before,
            after,
            until: regained(curve, total, from, before),
        }
    } else {
        Detail::Cliff {
            below,
            from,
            before,
            after,
            zone: zone(look, curve, total, jump),
        }
    };
    look.finding(&curve.path, detail, vec![low, high])
}

/// Whether falling pay is the wrong way round: of a reward for more of something good, and of a penalty for more damage.
fn more_is_better(look: &Look<'_>) -> bool {
    let more = look.terms.measure.as_ref().map_or(More::Better, more);
    match look.terms.kind {
        Kind::Reward => more != More::Worse,
        Kind::Penalty => more == More::Damage,
    }
}

/// The first place from which on as much is paid again as before.
fn regained(curve: &RuleCurve<'_>, total: &Curve, from: i128, before: Money) -> Option<i128> {
    let first = total.piece_at(Ratio::whole(from))?;
    let level = Ratio::whole(before.fen());
    let pieces = total.pieces().iter().enumerate().skip(first);
    let crossing = pieces.filter_map(|(place, piece)| {
        let start = piece.from.floor().max(from);
        let end = total.pieces().get(place + 1).map(|next| next.from);
        let begins = [start, start + 1].into_iter();
        let crosses = level
            .minus(piece.pay.level)
            .and_then(|rise| rise.over(piece.pay.slope));
        let crosses = crosses.filter(|at| end.is_none_or(|end| at.compare(end).is_le()));
        let near = crosses.map(|at| at.floor());
        let near = near.into_iter().flat_map(|at| [at, at + 1, at + 2]);
        begins
            .chain(near)
            .filter(|place| *place >= from)
            .find(|place| paid(curve, *place).is_some_and(|paid| paid >= before))
    });
    crossing.min()
}

/// Whoever lacks at most so much gets more for topping up the sale out of his own pocket than he puts in.
fn zone(look: &Look<'_>, curve: &RuleCurve<'_>, total: &Curve, jump: Jump) -> Option<Money> {
    let is_own = match look.terms.to {
        Receiver::Rep | Receiver::Customer | Receiver::Team(_) => true,
        Receiver::Referrer => false,
    };
    let is_rise = look.terms.kind == Kind::Reward && jump.after > jump.before;
    (is_own && is_rise && is_in_sales(look)).then_some(())?;
    let from = jump.below + 1;
    let scene = look.scene(&curve.path);
    let case = |role, place| look.case_of(role, &scene, &[Thing::new(place)]);
    let high = case(Role::After, from)?;
    // A mean of months takes as much in each of them.
    let each = (high.sold() - case(Role::Before, jump.below)?.sold()).fen();
    let pays_off = |lack: i128| {
        let gain = jump.after.fen() - paid(curve, from - lack)?.fen();
        Some(gain > lack * each)
    };
    pays_off(1)?.then_some(())?;
    let piece = total
        .pieces()
        .get(total.piece_at(Ratio::whole(jump.below))?)?;
    let begins = (piece.from.floor() + 1).max(look.least(curve));
    // The gain shrinks with what is lacking as long as the piece below goes on.
    let (mut pays, mut does_not) = (1, (from - begins).max(1) + 1);
    while does_not - pays > 1 {
        let middle = pays + (does_not - pays) / 2;
        if pays_off(middle).unwrap_or(false) {
            pays = middle;
        } else {
            does_not = middle;
        }
    }
    let low = case(Role::Before, from - pays)?;
    (high.paid - low.paid > high.sold() - low.sold()).then_some(Money::from_fen(pays))
}

/// Whether a place on its axis is bought with money: sales, or their mean.
fn is_in_sales(look: &Look<'_>) -> bool {
    look.is_of_sales() || look.terms.measure == Some(Measure::MeanMonthSales)
}
