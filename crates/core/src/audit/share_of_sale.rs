//! Pay that is more than a share of the sale, or than the margin that the rule asks for: where, and an order for which it is.

use super::detail::{Detail, Region};
use super::finding::Finding;
use super::kinds::{Role, ShareOf};
use super::look::{Look, paid};
use super::scene::Thing;
use super::slope::extent;
use crate::analysis::{Linear, RuleCurve};
use crate::number::{Money, Rate, Ratio};
use crate::scheme::{Bound, Comparison, Kind, Measure, Subject, Terms, Test};

#[inline(never)]
pub(super) fn find(look: &Look<'_>, findings: &mut Vec<Finding>) {
    if !rewards_sales(look) {
        return;
    }
    let share = (ShareOf::Sale, look.audited.share);
    let margin = least_margin(look.terms).map(|margin| (ShareOf::Margin, margin));
    for (of, share) in [Some(share), margin].into_iter().flatten() {
        let curves = look.curves.iter();
        findings.extend(curves.filter_map(|curve| finding(look, curve, of, share)));
    }
}

/// Whether it's a reward of which each place is a sale.
fn rewards_sales(look: &Look<'_>) -> bool {
    look.terms.kind == Kind::Reward && is_sale(look)
}

/// Whether each place is a sale.
pub(super) fn is_sale(look: &Look<'_>) -> bool {
    match (&look.terms.measure, &look.terms.for_each) {
        (Some(Measure::Net | Measure::FirstNet | Measure::Total | Measure::TeamTotal), _) => true,
        (None, Subject::Deal(_) | Subject::Customer) => look.is_of_sales(),
        (Some(_) | None, _) => false,
    }
}

/// The least margin for which a rule pays, where it asks for one; of a loss nothing is earned.
fn least_margin(terms: &Terms) -> Option<Rate> {
    let margin = |test: &Test| {
        let Test::Compare {
            measure: Some(Measure::Margin),
            is: Comparison::AtLeast | Comparison::Over,
            bound: Bound::Figure(margin),
        } = test
        else {
            return None;
        };
        i64::try_from(*margin).ok()
    };
    let conditions = terms.when.iter();
    let least = conditions
        .filter_map(|condition| margin(&condition.test))
        .max()?;
    Some(Rate::from_millionths(least.max(0)))
}

fn finding(look: &Look<'_>, curve: &RuleCurve<'_>, of: ShareOf, share: Rate) -> Option<Finding> {
    let regions = regions(curve, share, look.least(curve))?;
    let sale = regions
        .iter()
        .find_map(|region| usual(curve, share, region))?;
    shown(look, curve, (of, share), regions, sale)
}

/// What is said of a sale that is paid too much.
pub(super) fn shown(
    look: &Look<'_>,
    curve: &RuleCurve<'_>,
    (of, share): (ShareOf, Rate),
    regions: Vec<Region>,
    sale: i128,
) -> Option<Finding> {
    let scene = look.scene(&curve.path);
    let case = look.case_of(Role::Alone, &scene, &[Thing::new(sale)])?;
    let is_told = |place: Money| {
        let told = paid(curve, place.fen());
        let case = look.case_of(Role::Alone, &scene, &[Thing::new(place.fen())]);
        case.is_some_and(|case| Some(case.paid) == told && case.is_one_sale(place))
    };
    let mut ends = regions.iter();
    ends.all(|region| is_told(region.from) && region.until.is_none_or(is_told))
        .then_some(())?;
    let detail = Detail::PaysMoreThanSale {
        of,
        share,
        regions,
        sale: Money::from_fen(sale),
        paid: case.paid,
    };
    look.finding(&curve.path, detail, vec![case])
}

pub(super) fn is_above(paid: Money, sale: i128, share: Rate) -> bool {
    paid.fen() * Rate::SCALE > sale * share.millionths()
}

/// The ranges of whole fen in which more is paid than the share; none where it does not fit.
pub(super) fn regions(curve: &RuleCurve<'_>, share: Rate, least: i128) -> Option<Vec<Region>> {
    let (total, least) = (&curve.total()?, least.max(1));
    let allowed = Ratio {
        num: share.millionths(),
        den: Rate::SCALE,
    };
    let mut regions: Vec<Region> = Vec::new();
    for (place, piece) in total.pieces().iter().enumerate() {
        let Some((first, last)) = extent(total, place) else {
            continue;
        };
        let first = first.max(least);
        let excess = Linear {
            slope: piece.pay.slope.minus(allowed)?,
            ..piece.pay
        };
        let Some((from, until)) = above_nothing(excess, first, last)? else {
            continue;
        };
        match regions.last_mut() {
            Some(known) if known.until.is_some_and(|until| until.fen() + 1 == from) => {
                known.until = until.map(Money::from_fen);
            }
            Some(_) | None => regions.push(Region {
                from: Money::from_fen(from),
                until: until.map(Money::from_fen),
            }),
        }
    }
    Some(regions)
}

/// A range of whole numbers; without an end where the second is none.
type Range = (i128, Option<i128>);

/// Where in a range a line lies above nothing.
fn above_nothing(line: Linear, first: i128, last: Option<i128>) -> Option<Option<Range>> {
    if last.is_some_and(|last| last < first) {
        return Some(None);
    }
    let is_above = |place| Some(line.at(Ratio::whole(place))?.num > 0);
    let crossing = Ratio::whole(0)
        .minus(line.level)?
        .over(line.slope)
        .map(Ratio::floor);
    let starts = is_above(first)?;
    let ends = match last {
        Some(last) => is_above(last)?,
        None => line.slope.num > 0 || line.slope.num == 0 && starts,
    };
    Some(match (starts, ends, crossing) {
        (true, true, _) => Some((first, last)),
        (true, false, Some(at)) => {
            let until = if is_above(at)? { at } else { at - 1 };
            Some((first, Some(until)))
        }
        (false, true, Some(at)) => Some((at + 1, last)),
        (true | false, _, _) => None,
    })
}

/// A sale in a region that a person would believe: a little above what is paid for it, or else in the middle.
fn usual(curve: &RuleCurve<'_>, share: Rate, region: &Region) -> Option<i128> {
    let from = region.from.fen();
    let until = region.until.map_or(i128::MAX, Money::fen);
    let whole_yuan = |fen: i128| fen - fen % 100;
    let bit_more = whole_yuan(paid(curve, from)?.fen() / 5 * 6);
    let middle = region
        .until
        .map_or(from, |until| from + (until.fen() - from) / 2);
    let further = from.saturating_mul(2).max(1_000_000);
    let mut tried = [bit_more, whole_yuan(middle), further, middle, from, until].into_iter();
    tried.find(|sale| {
        let is_inside = from <= *sale && *sale <= until;
        is_inside && paid(curve, *sale).is_some_and(|paid| is_above(paid, *sale, share))
    })
}
