//! Bands of a rule: from where to where, and what each pays.

use super::fill::{Filler, Stands};
use super::pay_line::PayLine;
use super::{RuleContext, measure};
use crate::label::item;
use crate::part::band::{Bounds, extent, reach};
use crate::say;
use crate::text::{Localize, Localized};
use rewards_core::number::{Sign, read_decimal};
use rewards_core::scheme::{Band, BandPay, Decimal, Edge, Open, Slot, SlotList, Unit, Value};

/// What the bounds of a rule's bands are.
fn bounds(context: RuleContext<'_>) -> Bounds {
    let own = measure::own(context);
    own.map_or(Bounds::in_unit(Unit::Count), |(_, measure)| {
        Bounds::of(measure)
    })
}

/// A bound as it is written, in a measure's unit.
pub(super) fn bound(bounds: Bounds, Decimal(text): &Decimal) -> Option<Localized> {
    let places = match bounds.unit() {
        Unit::Money => 2,
        Unit::Rate => 6,
        Unit::Count => 0,
    };
    let units = read_decimal(text, places, Sign::Any).ok()?;
    Some(bounds.say(units))
}

/// A bound that a parameter is set to.
pub(super) fn of_value(bounds: Bounds, value: &Value) -> Option<Localized> {
    match value {
        Value::Number(number) => Some(bounds.say(*number)),
        Value::Day(_) | Value::Text(_) | Value::Truth(_) | Value::Bands(_) | Value::By(_) => None,
    }
}

/// A line for each band.
pub(super) fn lines(
    context: RuleContext<'_>,
    filler: Filler<'_>,
    bands: &SlotList<Band<Open>>,
) -> Vec<PayLine> {
    match filler.look(bands) {
        Stands::Written(filler, bands) => written(context, filler, bands),
        Stands::Set(value) => of_set(context, value),
        Stands::Unset(name) => vec![PayLine::paid(say!("分档：{0}", "by bands: {0}", name))],
        Stands::Out => Vec::new(),
    }
}

/// Bands that a parameter is set to.
pub(super) fn of_set(context: RuleContext<'_>, value: &Value) -> Vec<PayLine> {
    let Value::Bands(bands) = value else {
        return Vec::new();
    };
    let bounds = bounds(context);
    let line = |(place, band): (usize, &Band)| {
        let extent = extent(bounds, band, bands.get(place + 1));
        let pays = match &band.pays {
            BandPay::Amount(amount) => Localized::of(amount),
            BandPay::Rate(rate) => rate_of(context, rate),
            BandPay::Item(name) => item(name),
        };
        PayLine::in_case(extent, pays)
    };
    bands.iter().enumerate().map(line).collect()
}

/// A rate with what it is taken of.
pub(super) fn rate_of(context: RuleContext<'_>, rate: &impl Localize) -> Localized {
    let base = measure::base(context);
    say!("{0} × {1}", "{0} × {1}", base, rate)
}

fn written(
    context: RuleContext<'_>,
    filler: Filler<'_>,
    bands: &[Slot<Band<Open>>],
) -> Vec<PayLine> {
    let bounds = bounds(context);
    let bands: Vec<(Edge, Localized, Localized)> = bands
        .iter()
        .filter_map(|slot| {
            let (filler, band) = filler.part(slot)?;
            let begins = match filler.look(&band.bound) {
                Stands::Written(_, figure) => bound(bounds, figure)?,
                Stands::Set(value) => of_value(bounds, value)?,
                Stands::Unset(name) => name,
                Stands::Out => return None,
            };
            Some((band.edge, begins, pay(context, filler, &band.pays)?))
        })
        .collect();
    let line = |(place, (edge, begins, pays)): (usize, &(Edge, Localized, Localized))| {
        let next = bands.get(place + 1);
        let next = next.map(|(edge, bound, _)| (*edge, bound as &dyn Localize));
        PayLine::in_case(reach((*edge, begins), next), pays.clone())
    };
    bands.iter().enumerate().map(line).collect()
}

fn pay(context: RuleContext<'_>, filler: Filler<'_>, pay: &BandPay<Open>) -> Option<Localized> {
    match pay {
        BandPay::Amount(amount) => filler.say(amount),
        BandPay::Rate(rate) => Some(rate_of(context, &filler.say(rate)?)),
        BandPay::Item(name) => Some(filler.value(name)?.say(|name| item(name))),
    }
}
