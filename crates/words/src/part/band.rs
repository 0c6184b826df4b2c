//! Bands: from where to where each reaches.

use super::measure::{Counter, counter};
use crate::figure::{Gauge, bound};
use crate::say;
use crate::text::{Localize, Localized};
use rewards_core::number::Ratio;
use rewards_core::scheme::{Band, Edge, Holes, Measure, Unit};

/// What bounds are: their unit, and what is counted.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    unit: Unit,
    counter: Option<Counter>,
}

impl Bounds {
    /// Bounds that a measure is held against.
    #[must_use]
    pub fn of<H: Holes>(measure: &Measure<H>) -> Self {
        Self {
            unit: measure.unit(),
            counter: counter(measure, None),
        }
    }

    /// Their unit.
    #[must_use]
    pub const fn unit(self) -> Unit {
        self.unit
    }

    /// Bounds of a unit, where nothing is known of what is counted.
    #[must_use]
    pub const fn in_unit(unit: Unit) -> Self {
        Self {
            unit,
            counter: None,
        }
    }

    /// One of them: `10 万元`, `3 次`.
    #[must_use]
    pub fn say(self, figure: i128) -> Localized {
        self.counted(bound(self.unit, figure))
    }

    /// What is measured, which need not be whole: `12.86%`, `3 次`.
    #[must_use]
    pub fn say_measured(self, gauge: Ratio) -> Localized {
        self.counted(Localized::of(&Gauge(self.unit, gauge)))
    }

    /// A number, in Chinese with what is counted.
    #[must_use]
    pub fn counted(self, mut text: Localized) -> Localized {
        if let Some(counter) = self.counter {
            text.zh.push(' ');
            text.zh.push_str(counter.zh);
        }
        text
    }

    /// One of them where no sentence says what is counted: `3 次`, `3 times`.
    #[must_use]
    pub fn say_whole(self, figure: i128) -> Localized {
        let mut text = self.say(figure);
        if let Some(counter) = self.counter {
            text.en.push(' ');
            text.en.push_str(match figure {
                1 => counter.one,
                _ => counter.many,
            });
        }
        text
    }
}

/// From where to where a band reaches: `10 万元以上（含），不满 50 万元`, `from ¥100,000 to under ¥500,000`.
#[must_use]
pub fn extent(bounds: Bounds, band: &Band, next: Option<&Band>) -> Localized {
    let lower = bounds.say(band.bound);
    let upper = next.map(|next| (next.edge, bounds.say(next.bound)));
    reach(
        (band.edge, &lower),
        upper
            .as_ref()
            .map(|(edge, bound)| (*edge, bound as &dyn Localize)),
    )
}

/// The same for bounds that may be named instead of known.
#[must_use]
pub fn reach(
    (edge, lower): (Edge, &dyn Localize),
    next: Option<(Edge, &dyn Localize)>,
) -> Localized {
    let mut text = match edge {
        Edge::From => say!("{0}以上（含）", "from {0}", Localized::of(lower).set_off()),
        Edge::Over => say!("超过 {0}", "over {0}", lower),
    };
    match next {
        Some((Edge::From, upper)) => text.push(&say!("，不满 {0}", " to under {0}", upper)),
        Some((Edge::Over, upper)) => {
            text.push(&say!(
                "，{0}以下（含）",
                " up to and including {0}",
                Localized::of(upper).set_off()
            ));
        }
        None if edge == Edge::From => text.en.push_str(" up"),
        None => {}
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Bounds, extent};
    use rewards_core::number::Money;
    use rewards_core::scheme::{Band, BandPay, Edge, Filled, Measure, Unit};

    fn band((edge, bound): (Edge, i128)) -> Band {
        let pays = BandPay::Amount(Money::FEN);
        Band { edge, bound, pays }
    }

    fn assert_said(unit: Unit, own: (Edge, i128), next: Option<(Edge, i128)>, said: [&str; 2]) {
        let bounds = Bounds::in_unit(unit);
        let text = extent(bounds, &band(own), next.map(band).as_ref());
        assert_eq!([text.zh, text.en], said);
    }

    #[test]
    fn a_bound_is_said_on_the_side_it_belongs_to() {
        assert_said(
            Unit::Money,
            (Edge::From, 10_000_000),
            Some((Edge::From, 50_000_000)),
            [
                "10 万元以上（含），不满 50 万元",
                "from ¥100,000 to under ¥500,000",
            ],
        );
        assert_said(
            Unit::Money,
            (Edge::Over, 0),
            Some((Edge::Over, 100_000)),
            [
                "超过 0 元，1,000 元以下（含）",
                "over ¥0 up to and including ¥1,000",
            ],
        );
        let open = (Edge::From, 200_000);
        assert_said(Unit::Rate, open, None, ["20%以上（含）", "from 20% up"]);
        assert_said(Unit::Count, (Edge::Over, 3), None, ["超过 3", "over 3"]);
        let times = Bounds::of::<Filled>(&Measure::Repurchases);
        let said = extent(times, &band((Edge::From, 1)), Some(&band((Edge::From, 3))));
        assert_eq!(said.zh, "1 次以上（含），不满 3 次");
    }
}
