//! The points of a volume: where bounds are met, where shapes differ, and evenly between.

use super::bound::Bounds;
use super::shape::Shape;
use super::{LEAST, MOST, NOW, Scaled, Since, Volume, VolumePoint, scaled};
use crate::engine::{Index, Statement, evaluate_in_pieces, observe_in_pieces};
use crate::ledger::Ledger;
use crate::number::{Money, Rate};
use crate::pieces::pause;
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
#[derive(Clone, Copy, Debug)]
struct VolumeFound {
    sales: Money,
    net: Money,
    benefit: Money,
    shape: Shape,
}

/// The search for a volume, ledger by ledger.
struct Search<'a> {
    scheme: &'a Scheme,
    ledger: &'a Ledger,
    index: &'a Index,
    found: BTreeMap<i64, VolumeFound>,
    bounds: Bounds,
    /// Where it's looked for bounds yet; the next one last.
    observing: Vec<Rate>,
    /// Where it's looked at yet; the next one last.
    queue: Vec<i64>,
    /// At which even steps it's looked at after that.
    steps: std::slice::Iter<'static, i64>,
}

/// What is done next.
enum Next {
    Observe(Rate),
    Look(i64),
}

/// What a scheme costs with half to twice all deals of a ledger; in pieces. At most 60 ledgers are evaluated.
pub async fn volume(scheme: &Scheme, ledger: &Ledger, index: &Index) -> Volume {
    let mut search = Search::new(scheme, ledger, index);
    while let Some(next) = search.next() {
        match next {
            Next::Observe(at) => search.observe(at).await,
            Next::Look(place) => search.look(place).await,
        }
    }
    search.volume()
}

const fn millionths(rate: Rate) -> i64 {
    // Both ends are far below the most that fits.
    rate.millionths() as i64
}

/// Places at even steps, from the most to the least.
fn even(step: i64) -> Vec<i64> {
    let (least, most) = (millionths(LEAST), millionths(MOST));
    let steps = (most - least) / step;
    let even = (0..=steps).rev().map(|number| least + number * step);
    even.chain([millionths(NOW)]).collect()
}

impl<'a> Search<'a> {
    fn new(scheme: &'a Scheme, ledger: &'a Ledger, index: &'a Index) -> Self {
        Self {
            scheme,
            ledger,
            index,
            found: BTreeMap::new(),
            bounds: Bounds {
                places: BTreeSet::new(),
                enough: BOUNDS,
            },
            // Bounds are seen from the middle and from both ends.
            observing: vec![LEAST, MOST, NOW],
            queue: Vec::new(),
            steps: STEPS.iter(),
        }
    }

    async fn look(&mut self, place: i64) {
        let scaled = self.scaled(Rate::from_millionths(place)).await;
        let statement = evaluate_in_pieces(self.scheme, &scaled.ledger, &scaled.index).await;
        self.keep(place, &statement).await;
    }

    async fn scaled(&self, at: Rate) -> Scaled {
        let scaled = scaled(self.ledger, self.index, at);
        pause().await;
        scaled
    }

    fn next(&mut self) -> Option<Next> {
        if let Some(at) = self.observing.pop() {
            return Some(Next::Observe(at));
        }
        if self.found.len() >= LEDGERS {
            return None;
        }
        loop {
            while let Some(place) = self.queue.pop() {
                if !self.found.contains_key(&place) {
                    return Some(Next::Look(place));
                }
            }
            // Where there are too many bounds, there are no steps: it's sampled, and no bound is narrowed down.
            if self.bounds.places.len() <= BOUNDS
                && let Some(place) = self.narrower()
            {
                return Some(Next::Look(place));
            }
            self.queue = even(*self.steps.next()?);
        }
    }

    /// Looks for the places around the bounds that something meets.
    async fn observe(&mut self, at: Rate) {
        let scaled = self.scaled(at).await;
        let seen = observe_in_pieces(self.scheme, &scaled.ledger, &scaled.index).await;
        let (statement, unlisted) = (&seen.0, &*seen.1);
        self.bounds
            .look(self.scheme, &scaled, at, (statement, unlisted));
        pause().await;
        self.keep(millionths(at), statement).await;
        if !self.observing.is_empty() {
            return;
        }
        if self.bounds.places.len() > BOUNDS {
            self.queue = even(SAMPLE_STEP);
            self.steps = [].iter();
        } else {
            self.queue = self.bounds.places.iter().rev().copied().collect();
        }
    }

    async fn keep(&mut self, place: i64, statement: &Statement) {
        let totals = &statement.totals;
        let found = VolumeFound {
            sales: totals.sales,
            net: totals.net(),
            benefit: totals.customer_benefit,
            shape: Shape::of(self.scheme, statement).await,
        };
        self.found.insert(place, found);
    }

    /// A place between the narrowest two neighbours of different shape.
    fn narrower(&self) -> Option<i64> {
        let neighbours = self.found.iter().zip(self.found.iter().skip(1));
        let open = neighbours
            .filter(|((from, one), (to, other))| one.shape != other.shape && **to - **from > 1);
        let ((from, _), (to, _)) = open.min_by_key(|((from, _), (to, _))| **to - **from)?;
        Some(self.between(*from, *to))
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

    fn volume(&self) -> Volume {
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
                net: found.net,
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
