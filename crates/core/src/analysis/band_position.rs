//! Where a measure stands on a rule's bands.

use crate::engine::{EntryResult, EvalContext, Why, pays_for};
use crate::number::{Rate, Ratio};
use crate::scheme::{Band, Bands, Edge, Measure, Pay, Unit};

/// Where a measure stands on bands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BandPosition<'s> {
    /// The bands.
    pub bands: &'s Bands,
    /// What is measured.
    pub measure: &'s Measure,
    /// Its value, in the unit of the bands.
    pub gauge: Ratio,
    /// The place of the band that it lies in; none below the first.
    pub at: Option<usize>,
}

/// How far it is to the next band, to the least value in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Distance {
    /// Further sales in fen, to the fen: the least that reach it.
    Fen(i128),
    /// In the unit of the bands, exact; where the bound itself is not enough, it has to be passed.
    Gauge(Ratio, Edge),
}

impl BandPosition<'_> {
    /// The band after the one that it lies in.
    #[must_use]
    pub fn next(&self) -> Option<&Band> {
        self.bands.bands.get(self.at.map_or(0, |at| at + 1))
    }

    /// How far it is to the next band; none in the last.
    #[must_use]
    pub fn distance(&self) -> Option<Distance> {
        let next = self.next()?;
        let Ratio { num, den } = self.gauge;
        let left = next.bound * den - num;
        let is_growth = matches!(self.measure, Measure::Growth);
        if is_growth {
            // The gauge is a growth in millionths over last year's sales, which are its divisor.
            return Some(Distance::Fen(least(left, Rate::SCALE, next.edge)));
        }
        Some(match self.bands.unit {
            Unit::Money if den == 1 => Distance::Fen(least(left, 1, next.edge)),
            Unit::Money | Unit::Rate | Unit::Count => {
                Distance::Gauge(Ratio { num: left, den }, next.edge)
            }
        })
    }
}

/// The least whole number of fen that comes to so many parts of one, or to more where the bound itself is not enough.
pub(super) const fn least(parts: i128, of_one: i128, edge: Edge) -> i128 {
    let floor = parts.div_euclid(of_one);
    match (edge, parts.rem_euclid(of_one)) {
        (Edge::From, 0) => floor,
        (Edge::From | Edge::Over, _) => floor + 1,
    }
}

/// Where the measure of an entry stands on the bands that it was paid by, or did not reach; none where it was not by bands.
#[must_use]
pub fn band_position<'s>(context: EvalContext<'s>, why: &Why) -> Option<BandPosition<'s>> {
    let pay = match &why.result {
        EntryResult::Paid(payment) => payment.pay,
        EntryResult::BelowFirstBand { pay } => *pay,
        EntryResult::NotSelected | EntryResult::NotHeld | EntryResult::Unknown(_) => return None,
    };
    position_of(context, why, usize::from(pay))
}

/// The same on the bands at a place among the pays that apply.
pub(super) fn position_of<'s>(
    context: EvalContext<'s>,
    why: &Why,
    pay: usize,
) -> Option<BandPosition<'s>> {
    let pays = pays_for(context, &why.candidate, why.ordinal);
    let Pay::Bands(bands) = *pays.get(pay)? else {
        return None;
    };
    let gauge = why.reading()?.gauge;
    Some(BandPosition {
        bands,
        measure: context.terms.measure.as_ref()?,
        gauge,
        at: bands.reached_by(gauge),
    })
}
