//! What a pay comes to for what was measured: one arm for each kind of schedule.

use super::candidate::Candidate;
use super::measurer::Measurer;
use super::value::{Measured, MeasuredValue};
use crate::number::{Rate, Ratio};
use crate::scheme::{BandPay, Bands, Mode, Pay, Text, Unit};

/// What is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Due<'a> {
    /// Money: the exact amount in fen, and the band it came from.
    Money(Ratio, Option<usize>),
    /// So many of an item, and the band it came from.
    Item(&'a Text, u32, Option<usize>),
    /// An action.
    Action(&'a Text),
    /// The measure does not reach the first band.
    BelowFirstBand,
    /// Nothing, and nothing to say.
    Nothing,
}

/// Hands on the pays that apply to a candidate, in order: those that differ by an attribute are replaced by the ones for
/// its word.
pub(super) fn each_pay<'a>(
    pays: &'a [Pay],
    measurer: &Measurer<'_>,
    candidate: &Candidate,
    ordinal: u32,
    take: &mut dyn FnMut(&'a Pay),
) {
    for pay in pays {
        match pay {
            Pay::By(by) => {
                let word = measurer.word_of(by.attribute, candidate, ordinal);
                if let Some(pays) = by.for_word(word) {
                    each_pay(pays, measurer, candidate, ordinal, take);
                }
            }
            Pay::Amount(_) | Pay::Rate(_) | Pay::Bands(_) | Pay::Item(..) | Pay::Action(..) => {
                take(pay);
            }
        }
    }
}

/// What a pay (not one that differs by an attribute) comes to. `run` is the length of the run of spans so far.
pub(super) fn due<'a>(pay: &'a Pay, measured: &Measured, run: u32) -> Due<'a> {
    match pay {
        Pay::Amount(amount) => Due::Money(Ratio::whole(amount.fen()), None),
        Pay::Rate(rate) => measured.value().map_or(Due::Nothing, |value| {
            Due::Money(rate_of(*rate, &value), None)
        }),
        Pay::Bands(bands) => by_bands(bands, measured),
        Pay::Item(item, quantity) => Due::Item(item, *quantity, None),
        Pay::Action(action, after) if after.is_none_or(|after| after == run) => Due::Action(action),
        Pay::Action(..) | Pay::By(_) => Due::Nothing,
    }
}

/// A rate of the value's base, exact, in fen.
#[must_use]
pub fn rate_of(rate: Rate, value: &MeasuredValue) -> Ratio {
    Ratio {
        num: rate.millionths() * value.base.num,
        den: value.base.den * Rate::SCALE,
    }
}

fn by_bands<'a>(bands: &'a Bands, measured: &Measured) -> Due<'a> {
    let reached = match measured {
        Measured::Unasked => return Due::Nothing,
        Measured::Endless => bands.bands.len().checked_sub(1),
        Measured::Value(value) => bands.reached_by(value.gauge),
    };
    let Some((place, band)) = reached.and_then(|place| Some((place, bands.bands.get(place)?)))
    else {
        return Due::BelowFirstBand;
    };
    match &band.pays {
        BandPay::Amount(amount) => Due::Money(Ratio::whole(amount.fen()), Some(place)),
        BandPay::Rate(rate) => measured.value().map_or(Due::Nothing, |value| {
            let exact = match bands.mode {
                Mode::Whole => rate_of(*rate, &value),
                Mode::Marginal => sum_of_slices(bands, value.gauge),
            };
            Due::Money(exact, Some(place))
        }),
        BandPay::Item(item) => Due::Item(item, 1, Some(place)),
    }
}

/// What lies in one band of a measure that is paid slice by slice (超额累进).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slice {
    /// How much of the measure's base lies in the band, in fen.
    pub width: Ratio,
    /// The band's rate.
    pub rate: Rate,
}

/// The slices of a gauge, of each band that it reaches into, in order. A gauge in money is its own base; of a growth
/// rate the base is the gauge times the prior sales, which are its divisor.
pub fn slices(bands: &Bands, gauge: Ratio) -> impl Iterator<Item = Slice> {
    let scale = match bands.unit {
        Unit::Rate => Rate::SCALE,
        Unit::Money | Unit::Count => 1,
    };
    let ends = bands.bands.iter().skip(1);
    let ends = ends.map(move |next| Some(next.bound * gauge.den));
    let with_ends = bands.bands.iter().zip(ends.chain([None]));
    with_ends.filter_map(move |(band, end)| {
        let width = end.map_or(gauge.num, |end| end.min(gauge.num)) - band.bound * gauge.den;
        match &band.pays {
            BandPay::Rate(rate) if width > 0 => Some(Slice {
                width: Ratio {
                    num: width,
                    den: scale,
                },
                rate: *rate,
            }),
            BandPay::Rate(_) | BandPay::Amount(_) | BandPay::Item(_) => None,
        }
    })
}

/// Each slice at its own band's rate, exact, in fen.
#[must_use]
pub fn sum_of_slices(bands: &Bands, gauge: Ratio) -> Ratio {
    let mut sum = Ratio {
        num: 0,
        den: Rate::SCALE,
    };
    for Slice { width, rate } in slices(bands, gauge) {
        sum.num += rate.millionths() * width.num;
        sum.den = width.den * Rate::SCALE;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::{Due, due};
    use crate::engine::MeasuredValue;
    use crate::engine::value::Measured;
    use crate::number::{Money, Rate, Ratio};
    use crate::scheme::{Band, BandPay, Bands, Edge, Mode, Pay, Unit};

    fn band(edge: Edge, bound: i128, percent: i64) -> Band {
        Band {
            edge,
            bound,
            pays: BandPay::Rate(Rate::from_millionths(percent * 10_000)),
        }
    }

    #[test]
    fn each_slice_of_growth_is_paid_at_its_own_rate() {
        let bands = vec![
            band(Edge::Over, 0, 1),
            band(Edge::From, 100_000, 2),
            band(Edge::From, 200_000, 3),
        ];
        let pay = Pay::Bands(Bands {
            unit: Unit::Rate,
            mode: Mode::Marginal,
            bands,
        });
        let growth = Money::from_fen(3_500_000);
        let reading = MeasuredValue {
            gauge: Ratio {
                num: growth.fen() * Rate::SCALE,
                den: 10_000_000,
            },
            base: Ratio::whole(growth.fen()),
        };
        // 1 % of 10,000 + 2 % of 10,000 + 3 % of 15,000 yuan.
        let Due::Money(exact, Some(2)) = due(&pay, &Measured::Value(reading), 0) else {
            panic!("money of the third band")
        };
        assert_eq!(exact.num / exact.den, 75_000);
    }

    #[test]
    fn exactly_on_a_bound_over_stays_below_it() {
        let bands = Bands {
            unit: Unit::Money,
            mode: Mode::Whole,
            bands: vec![band(Edge::Over, 100, 1), band(Edge::From, 200, 2)],
        };
        let reached: Vec<Option<usize>> = [100, 101, 199, 200]
            .map(|fen| bands.reached_by(Ratio::whole(fen)))
            .to_vec();
        assert_eq!(reached, [None, Some(0), Some(0), Some(1)]);
    }
}
