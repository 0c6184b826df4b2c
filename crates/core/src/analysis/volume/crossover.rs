//! With which sales one of two schemes becomes dearer than the other, both sides evaluated.

use super::{Volume, VolumePoint, scaled};
use crate::engine::{Index, evaluate_in_pieces};
use crate::ledger::Ledger;
use crate::number::{Money, Rate, divide_rounded};
use crate::pieces::pause;
use crate::scheme::Scheme;
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// So many stretches on which the order changes are looked into, and not more.
const MOST_TOLD: usize = 32;

/// Both costing the same for so few millionths of all deals is no stretch of its own: it's where they cross.
const SHORT: i128 = 1_000;

/// Where the order of two schemes by cost changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Crossings {
    /// The places, from below.
    pub told: Vec<Crossover>,
    /// On so many stretches above them it changes, too, which are not looked into.
    pub more: usize,
}

/// Where the order of two schemes by cost changes: two places a millionth of all deals apart, or somewhat more where both
/// cost the same between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crossover {
    /// The last place below.
    pub below: CostPair,
    /// The first place above.
    pub above: CostPair,
}

/// What two schemes cost with so much of all deals, both evaluated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CostPair {
    /// How much of all deals.
    pub at: Rate,
    /// The sales.
    pub sales: Money,
    /// What the first costs.
    pub first: Money,
    /// What the second costs.
    pub second: Money,
}

impl CostPair {
    /// How the first stands to the second.
    #[must_use]
    pub fn order(&self) -> Ordering {
        self.first.cmp(&self.second)
    }
}

/// Where the order of two schemes by cost changes between half and twice all deals, from below. Their volumes say where to
/// look; each place that is told is evaluated on both sides. In pieces.
#[must_use]
pub async fn crossovers(
    schemes: (&Scheme, &Scheme),
    volumes: (&Volume, &Volume),
    ledger: &Ledger,
    index: &Index,
) -> Crossings {
    let between = Between {
        schemes,
        ledger,
        index,
    };
    let points = volumes.0.points.iter().chain(&volumes.1.points);
    let places: BTreeSet<Rate> = points.map(|point| point.at).collect();
    let apart = |at: Rate| Some((at, cost_at(volumes.0, at)? - cost_at(volumes.1, at)?));
    let told: Vec<(Rate, Money)> = places.into_iter().filter_map(apart).collect();
    let mut found = Crossings::default();
    for pair in told.windows(2) {
        let [(from, before), (to, after)] = pair else {
            continue;
        };
        if sign(*before) == sign(*after) {
            continue;
        }
        if found.told.len() >= MOST_TOLD {
            found.more += 1;
            continue;
        }
        let guess = meeting((*from, *before), (*to, *after));
        for crossover in between.narrowed(*from, *to, guess).await {
            add(&mut found.told, crossover);
        }
    }
    found
}

/// Adds one; where it ends a short stretch on which both cost the same, that and the one before are one.
fn add(found: &mut Vec<Crossover>, crossover: Crossover) {
    let ends = |last: &Crossover| {
        let is_same = [last.above, crossover.below].map(|pair| pair.order().is_eq());
        let wide = crossover.above.at.millionths() - last.below.at.millionths();
        is_same == [true, true] && wide <= SHORT
    };
    match found.last_mut() {
        Some(last) if ends(last) => last.above = crossover.above,
        Some(_) | None => found.push(crossover),
    }
}

fn sign(apart: Money) -> Ordering {
    apart.cmp(&Money::ZERO)
}

/// Where two straight lines meet that are so far apart at two places, to the millionth.
fn meeting((from, before): (Rate, Money), (to, after): (Rate, Money)) -> Rate {
    let wide = to.millionths() - from.millionths();
    let (before, after) = (before.fen(), after.fen());
    let all = (before - after).abs().max(1);
    let part = before.abs().checked_mul(wide);
    let place = from.millionths() + part.map_or(wide / 2, |part| divide_rounded(part, all));
    rate(place)
}

fn rate(millionths: i128) -> Rate {
    Rate::from_millionths(i64::try_from(millionths).unwrap_or(i64::MAX))
}

/// What a volume says that a scheme costs with so much of all deals: a point, or on the way between two.
fn cost_at(volume: &Volume, at: Rate) -> Option<Money> {
    let next = volume.points.partition_point(|point| point.at < at);
    let point = volume.points.get(next)?;
    if point.at == at {
        return Some(point.cost());
    }
    let before: &VolumePoint = volume.points.get(next.checked_sub(1)?)?;
    let wide = point.at.millionths() - before.at.millionths();
    let part = at.millionths() - before.at.millionths();
    let rise = (point.cost() - before.cost()).fen().checked_mul(part)?;
    Some(before.cost() + Money::from_fen(divide_rounded(rise, wide)))
}

struct Between<'a> {
    schemes: (&'a Scheme, &'a Scheme),
    ledger: &'a Ledger,
    index: &'a Index,
}

impl Between<'_> {
    async fn at(&self, at: Rate) -> CostPair {
        let scaled = scaled(self.ledger, self.index, at);
        pause().await;
        let cost = async |scheme| {
            let statement = evaluate_in_pieces(scheme, &scaled.ledger, &scaled.index);
            statement.await.totals
        };
        let (first, second) = (cost(self.schemes.0).await, cost(self.schemes.1).await);
        CostPair {
            at,
            sales: first.sales,
            first: first.cost(),
            second: second.cost(),
        }
    }

    /// The changes of order between two places: none where both have the same, two where the order of the upper end begins
    /// only after a stretch on which both cost the same.
    async fn narrowed(&self, from: Rate, to: Rate, guess: Rate) -> Vec<Crossover> {
        let (below, above) = (self.at(from).await, self.at(to).await);
        if above.order() == below.order() {
            return Vec::new();
        }
        let first = self.end_of_order(below, above, guess).await;
        if first.above.order() == above.order() {
            return vec![first];
        }
        let next = rate(first.above.at.millionths() + 1);
        let second = self.end_of_order(first.above, above, next).await;
        vec![first, second]
    }

    /// The two neighbours between two places of different order at which the order of the lower one ends.
    async fn end_of_order(
        &self,
        mut below: CostPair,
        mut above: CostPair,
        guess: Rate,
    ) -> Crossover {
        let order = below.order();
        let mut tries = [-1, 1].map(|by| rate(guess.millionths() + by)).into_iter();
        while above.at.millionths() - below.at.millionths() > 1 {
            let middle = rate(i128::midpoint(below.at.millionths(), above.at.millionths()));
            let is_between = |at: &Rate| below.at < *at && *at < above.at;
            let place = tries.next().filter(is_between).unwrap_or(middle);
            let looked = self.at(place).await;
            if looked.order() == order {
                below = looked;
            } else {
                above = looked;
            }
        }
        Crossover { below, above }
    }
}
