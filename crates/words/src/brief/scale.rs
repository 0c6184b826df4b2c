//! A rule's bands as a picture names them: where each begins, what it is worth, where a measure stands and how far it is
//! to the next.

use crate::figure::{Gauge, bound_shortly, short, short_of};
use crate::label::item;
use crate::part::band::{Bounds, extent};
use crate::text::Localized;
use crate::{label, say};
use rewards_core::analysis::{BandPosition, BoundPosition, Distance, Needed};
use rewards_core::number::Ratio;
use rewards_core::scheme::{Band, BandPay, Edge, Measure, Unit};

/// Where a band begins, in short: `10%以上`, `超过 10 万元`, `3 次以上`.
#[must_use]
pub fn begins(bounds: Bounds, band: &Band) -> Localized {
    at_edge(band.edge, bounds.say_whole(band.bound))
}

/// The same as a picture has room for: `超过 200 万元`, `over ¥2m`; what is counted stands with its number: `1 次以上`.
#[must_use]
pub fn begins_shortly(measure: &Measure, band: &Band) -> Localized {
    let begins = match measure.unit() {
        Unit::Count => Bounds::of(measure).say(band.bound),
        unit @ (Unit::Money | Unit::Rate) => bound_shortly(unit, band.bound),
    };
    at_edge(band.edge, begins)
}

fn at_edge(edge: Edge, begins: Localized) -> Localized {
    match edge {
        Edge::From => say!("{0}以上", "from {0}", begins),
        Edge::Over => say!("超过 {0}", "over {0}", begins),
    }
}

/// What a band is worth, in short: `2%`, `1,000 元`, an item.
#[must_use]
pub fn worth(pays: &BandPay) -> Localized {
    match pays {
        BandPay::Amount(amount) => say!("{0} 元", "¥{0}", short(*amount)),
        BandPay::Rate(rate) => Localized::of(rate),
        BandPay::Item(name) => item(name),
    }
}

/// Where what reaches a bound begins, in short: `300,000 元以上`, `3 次以上`.
#[must_use]
pub fn bound_begins(measure: &Measure, position: &BoundPosition) -> Localized {
    let bound = match measure.unit() {
        Unit::Count => Bounds::of(measure).say_measured(position.bound),
        Unit::Money | Unit::Rate => say!("{0} 元", "¥{0}", short_of(position.bound)),
    };
    at_edge(position.edge, bound)
}

/// Where a measure stands to a bound: `120,000`, `3 次`.
#[must_use]
pub fn stands_to_bound(measure: &Measure, position: &BoundPosition) -> Localized {
    match measure.unit() {
        Unit::Count => Bounds::of(measure).say_measured(position.gauge),
        Unit::Money | Unit::Rate => Localized::same(&short_of(position.gauge)),
    }
}

/// How far it is to a bound: `再多 50,000 元`, `还差 2 次`.
#[must_use]
pub fn to_bound(measure: &Measure, needed: Needed) -> Localized {
    match needed {
        Needed::Sales(money) | Needed::Paid(money) => {
            say!("再多 {0} 元", "¥{0} more", short(money))
        }
        Needed::Deals(count) => {
            let count = Ratio::whole(count.into());
            let left = Bounds::of(measure).say_measured(count);
            say!("还差 {0}", "{0} more", left)
        }
    }
}

/// What the picture of a bound shows, in a sentence.
#[must_use]
pub fn bound_finding(measure: &Measure, position: &BoundPosition) -> Localized {
    say!(
        "{0}，还没有达到“{1}”",
        "{0}, not yet at “{1}”",
        stands_to_bound(measure, position),
        bound_begins(measure, position)
    )
}

/// Where the measure stands: `12.86%`, `120,000`, `3 次`.
#[must_use]
pub fn stands(position: &BandPosition<'_>) -> Localized {
    match position.bands.unit {
        Unit::Money => Localized::same(&short_of(position.gauge)),
        Unit::Rate | Unit::Count => Bounds::of(position.measure).say_measured(position.gauge),
    }
}

/// How far it is to the next band: `再多 50,000 元`; nothing in the last.
#[must_use]
pub fn to_next(position: &BandPosition<'_>) -> Option<Localized> {
    let grows = matches!(position.measure, Measure::Growth);
    Some(match position.distance()? {
        Distance::Fen(fen) => {
            let fen = short_of(Ratio::whole(fen));
            if grows {
                say!("再增长 {0} 元", "¥{0} more growth", fen)
            } else {
                say!("再多 {0} 元", "¥{0} more", fen)
            }
        }
        Distance::Gauge(left, edge) => {
            let left = match position.bands.unit {
                Unit::Money => say!("{0} 元", "¥{0}", short_of(left)),
                Unit::Rate => {
                    let told = Gauge(
                        Unit::Count,
                        Ratio {
                            den: left.den * 10_000,
                            ..left
                        },
                    );
                    say!("{0} 个百分点", "{0} percentage points", told)
                }
                Unit::Count => Bounds::of(position.measure).say_measured(left),
            };
            match edge {
                Edge::From => say!("还差 {0}", "{0} more", left),
                Edge::Over => say!("还要超过 {0}", "over {0} more", left),
            }
        }
    })
}

/// What the picture shows, in a sentence: `12.86%，在 10% 以上（含），不满 20% 的一档：2%`.
#[must_use]
pub fn finding(position: &BandPosition<'_>) -> Localized {
    let bands = &position.bands.bands;
    let bounds = Bounds::of(position.measure);
    let stands = stands(position);
    let band = position
        .at
        .and_then(|at| Some((bands.get(at)?, bands.get(at + 1))));
    match (band, bands.first()) {
        (Some((band, next)), _) => say!(
            "{0}，在“{1}”一档：{2}",
            "{0}, in the band “{1}”: {2}",
            stands,
            extent(bounds, band, next),
            worth(&band.pays)
        ),
        (None, Some(first)) => say!(
            "{0}，还没有达到最低一档“{1}”",
            "{0}, below the first band “{1}”",
            stands,
            extent(bounds, first, bands.get(1))
        ),
        (None, None) => label!("没有分档", "there are no bands").into(),
    }
}
