//! The points of a volume: where bounds are met, where shapes differ, and evenly between.

use super::bound::Bounds;
use super::shape::Shape;
use super::{LEAST, MOST, NOW, Since, Volume, VolumePoint, scaled};
use crate::engine::{Index, Statement, evaluate_indexed, observe};
use crate::ledger::Ledger;
use crate::number::{Money, Rate};
use crate::scheme::Scheme;
use std::collections::{BTreeMap, BTreeSet};

/// Points at even steps, in millionths: first few, and more once all bounds are found.
const STEPS: [i64; 2] = [250_000, 100_000];
/// Rounding moves a bound by so little, mostly, from where it is looked for.
const NEAR: i64 = 16;
/// Of so many places at bounds each is looked at; of more none.
const BOUNDS: usize = 40;
/// With more bounds than that: points at every third whole per cent.
const SAMPLE_STEP: i64 = 30_000;
/// So many ledgers are evaluated, and not more.
const LEDGERS: usize = 60;

/// What was found with so much of all deals.
#[derive(Clone, Copy)]
struct Found {
    sales: Money,
    cost: Money,
    benefit: Money,
    shape: Shape,
}

struct Search<'a> {
    scheme: &'a Scheme,
    ledger: &'a Ledger,
    index: &'a Index,
    found: BTreeMap<i64, Found>,
}

/// What a scheme costs with half to twice all deals of a ledger. At most 60 ledgers are evaluated.
#[must_use]
pub fn volume(scheme: &Scheme, ledger: &Ledger, index: &Index) -> Volume {
    let mut search = Search {
        scheme,
        ledger,
        index,
        found: BTreeMap::new(),
    };
    let places = search.bounds();
    if places.len() > BOUNDS {
        search.look_each(even(SAMPLE_STEP));
    } else {
        search.look_each(places);
        for step in STEPS {
            search.look_each(even(step));
            search.narrow();
        }
    }
    search.volume()
}

const fn millionths(rate: Rate) -> i64 {
    // Both ends are far below the most that fits.
    rate.millionths() as i64
}

/// Places at even steps, from the least to the most.
fn even(step: i64) -> Vec<i64> {
    let (least, most) = (millionths(LEAST), millionths(MOST));
    let steps = (most - least) / step;
    let even = (0..=steps).map(|number| least + number * step);
    even.chain([millionths(NOW)]).collect()
}

impl Search<'_> {
    /// The places around the bounds that something meets, seen from the middle and from both ends.
    fn bounds(&mut self) -> BTreeSet<i64> {
        let mut bounds = Bounds {
            places: BTreeSet::new(),
            enough: BOUNDS,
        };
        for at in [NOW, MOST, LEAST] {
            let scaled = scaled(self.ledger, self.index, at);
            let (statement, unlisted) = observe(self.scheme, &scaled.ledger, &scaled.index);
            bounds.look(self.scheme, &scaled, at, (&statement, &unlisted));
            self.keep(millionths(at), &statement);
        }
        bounds.places
    }

    fn keep(&mut self, place: i64, statement: &Statement) {
        let totals = &statement.totals;
        let found = Found {
            sales: totals.sales,
            cost: totals.net(),
            benefit: totals.customer_benefit,
            shape: Shape::of(self.scheme, statement),
        };
        self.found.insert(place, found);
    }

    fn look(&mut self, place: i64) {
        if self.found.contains_key(&place) || self.found.len() >= LEDGERS {
            return;
        }
        let scaled = scaled(self.ledger, self.index, Rate::from_millionths(place));
        let statement = evaluate_indexed(self.scheme, &scaled.ledger, &scaled.index);
        self.keep(place, &statement);
    }

    fn look_each(&mut self, places: impl IntoIterator<Item = i64>) {
        places.into_iter().for_each(|place| self.look(place));
    }

    /// Looks between the narrowest two neighbours of different shape, again and again.
    fn narrow(&mut self) {
        while self.found.len() < LEDGERS {
            let neighbours = self.found.iter().zip(self.found.iter().skip(1));
            let open = neighbours
                .filter(|((from, one), (to, other))| one.shape != other.shape && **to - **from > 1);
            let Some(((from, _), (to, _))) = open.min_by_key(|((from, _), (to, _))| **to - **from)
            else {
                return;
            };
            self.look(self.between(*from, *to));
        }
    }

    /// A place between two: close to one of them that was looked at for a bound, else in the middle.
    fn between(&self, from: i64, to: i64) -> i64 {
        let is_wide = to - from > 4 * NEAR;
        if is_wide && self.found.contains_key(&(from - 1)) {
            from + NEAR
        } else if is_wide && self.found.contains_key(&(to + 1)) {
            to - NEAR
        } else {
            i64::midpoint(from, to)
        }
    }

    fn volume(self) -> Volume {
        let mut points: Vec<VolumePoint> = Vec::with_capacity(self.found.len());
        let mut before: Option<(i64, Shape)> = None;
        for (place, found) in &self.found {
            let since = match before {
                None => Since::Start,
                Some((_, shape)) if shape == found.shape => Since::Line,
                Some((last, _)) if *place - last == 1 => Since::Bound,
                Some(_) => Since::Sampled,
            };
            before = Some((*place, found.shape));
            points.push(VolumePoint {
                at: Rate::from_millionths(*place),
                sales: found.sales,
                cost: found.cost,
                benefit: found.benefit,
                since,
            });
        }
        Volume {
            points: without_tries(points),
        }
    }
}

/// The points without those that only a search came by: in the middle of a line, and at no even step.
fn without_tries(points: Vec<VolumePoint>) -> Vec<VolumePoint> {
    let next = points.iter().skip(1).map(|next| Some(next.since));
    let next: Vec<Option<Since>> = next.chain([None]).collect();
    let is_even = |point: &VolumePoint| {
        let place = point.at.millionths();
        STEPS
            .into_iter()
            .chain([SAMPLE_STEP])
            .any(|step| (place - LEAST.millionths()) % i128::from(step) == 0)
    };
    let on_line = |point: &VolumePoint, next: Option<Since>| {
        point.since == Since::Line && next == Some(Since::Line)
    };
    points
        .into_iter()
        .zip(next)
        .filter(|(point, next)| is_even(point) || !on_line(point, *next))
        .map(|(point, _)| point)
        .collect()
}
