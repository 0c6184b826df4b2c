//! Bands: from where to where in words, and which one applied.

use super::explanation::Row;
use crate::figure::{bound, plain};
use crate::label::item;
use crate::say;
use crate::text::{Localize, Localized};
use rewards_core::number::Ratio;
use rewards_core::scheme::{Band, BandPay, Bands, Edge, Unit};

/// The rows of a band table; `applied` is the place of the band that applied.
pub(super) fn rows(bands: &Bands, applied: Option<usize>) -> Vec<Row> {
    let row = |(place, band): (usize, &Band)| {
        let edge = match band.edge {
            Edge::From => "from",
            Edge::Over => "over",
        };
        let pays = match &band.pays {
            BandPay::Amount(amount) => ("amount", amount.to_string()),
            BandPay::Rate(rate) => ("rate", rate.to_string()),
            BandPay::Item(item) => ("item", item.to_string()),
        };
        let extent = extent(bands.unit, band, bands.bands.get(place + 1));
        Row {
            bound: (edge, plain(bands.unit, &Ratio::whole(band.bound))),
            applied: applied == Some(place),
            text: say!("{0}：{1}", "{0}: {1}", extent, pay(&band.pays)),
            pays,
        }
    };
    bands.bands.iter().enumerate().map(row).collect()
}

/// What a band pays.
#[must_use]
pub fn pay(pay: &BandPay) -> Localized {
    match pay {
        BandPay::Amount(amount) => Localized::of(amount),
        BandPay::Rate(rate) => Localized::of(rate),
        BandPay::Item(name) => item(name),
    }
}

/// From where to where a band reaches: `10 万元以上（含），不满 50 万元`, `from ¥100,000 to under ¥500,000`.
#[must_use]
pub fn extent(unit: Unit, band: &Band, next: Option<&Band>) -> Localized {
    let lower = bound(unit, band.bound);
    let upper = next.map(|next| (next.edge, bound(unit, next.bound)));
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
        Edge::From => say!("{0}以上（含）", "from {0}", lower),
        Edge::Over => say!("超过 {0}", "over {0}", lower),
    };
    match next {
        Some((Edge::From, upper)) => text.push(&say!("，不满 {0}", " to under {0}", upper)),
        Some((Edge::Over, upper)) => {
            text.push(&say!("，{0}以下（含）", " up to and including {0}", upper));
        }
        None if edge == Edge::From => text.en.push_str(" up"),
        None => {}
    }
    text
}

#[cfg(test)]
mod tests {
    use super::extent;
    use rewards_core::number::Money;
    use rewards_core::scheme::{Band, BandPay, Edge, Unit};

    fn band((edge, bound): (Edge, i128)) -> Band {
        let pays = BandPay::Amount(Money::FEN);
        Band { edge, bound, pays }
    }

    fn assert_said(unit: Unit, own: (Edge, i128), next: Option<(Edge, i128)>, said: [&str; 2]) {
        let text = extent(unit, &band(own), next.map(band).as_ref());
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
    }
}
