//! What a pay comes to for a reading: one arm for each kind of schedule.

use super::why::MeasuredValue;
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

/// What a pay (not one that differs by an attribute) comes to. `run` is the length of the run of spans so far.
pub(super) fn due<'a>(pay: &'a Pay, reading: Option<&MeasuredValue>, run: u32) -> Due<'a> {
    match pay {
        Pay::Amount(amount) => Due::Money(Ratio::whole(amount.fen()), None),
        Pay::Rate(rate) => reading.map_or(Due::Nothing, |reading| {
            Due::Money(rate_of(*rate, reading), None)
        }),
        Pay::Bands(bands) => reading.map_or(Due::Nothing, |reading| by_bands(bands, reading)),
        Pay::Item(item, quantity) => Due::Item(item, *quantity, None),
        Pay::Action(action, after) if after.is_none_or(|after| after == run) => Due::Action(action),
        Pay::Action(..) | Pay::By(_) => Due::Nothing,
    }
}

/// A rate of the reading's base, exact, in fen.
pub(super) fn rate_of(rate: Rate, reading: &MeasuredValue) -> Ratio {
    Ratio {
        num: rate.millionths() * reading.base.fen(),
        den: Rate::SCALE,
    }
}

fn by_bands<'a>(bands: &'a Bands, reading: &MeasuredValue) -> Due<'a> {
    let Some(place) = bands.reached_by(reading.gauge) else {
        return Due::BelowFirstBand;
    };
    let Some(band) = bands.bands.get(place) else {
        return Due::BelowFirstBand;
    };
    match &band.pays {
        BandPay::Amount(amount) => Due::Money(Ratio::whole(amount.fen()), Some(place)),
        BandPay::Rate(rate) => {
            let exact = match bands.mode {
                Mode::Whole => rate_of(*rate, reading),
                Mode::Marginal => sliced(bands, reading.gauge),
            };
            Due::Money(exact, Some(place))
        }
        BandPay::Item(item) => Due::Item(item, 1, Some(place)),
    }
}

/// Each slice of the gauge at its own band's rate (超额累进). A gauge in money is its own base; of a growth rate
/// the base is the gauge times the prior sales, which are its divisor.
fn sliced(bands: &Bands, gauge: Ratio) -> Ratio {
    let scale = match bands.unit {
        Unit::Rate => Rate::SCALE,
        Unit::Money | Unit::Count => 1,
    };
    let ends = bands
        .bands
        .iter()
        .skip(1)
        .map(|next| next.bound * gauge.den)
        .map(Some)
        .chain([None]);
    let slices = bands.bands.iter().zip(ends).map(|(band, end)| {
        let slice = end.map_or(gauge.num, |end| end.min(gauge.num)) - band.bound * gauge.den;
        match &band.pays {
            BandPay::Rate(rate) if slice > 0 => rate.millionths() * slice,
            _ => 0,
        }
    });
    Ratio {
        num: slices.sum(),
        den: Rate::SCALE * scale,
    }
}

#[cfg(test)]
mod tests {
    use super::{Due, due};
    use crate::engine::MeasuredValue;
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
            base: growth,
        };
        // 1 % of 10,000 + 2 % of 10,000 + 3 % of 15,000 yuan.
        let Due::Money(exact, Some(2)) = due(&pay, Some(&reading), 0) else {
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
