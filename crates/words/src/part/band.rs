//! Bands: from where to where each reaches.

use crate::figure::bound;
use crate::say;
use crate::text::{Localize, Localized};
use rewards_core::scheme::{Band, Edge, Unit};

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
        Edge::From => say!("{0}以上（含）", "from {0}", set_off(lower)),
        Edge::Over => say!("超过 {0}", "over {0}", lower),
    };
    match next {
        Some((Edge::From, upper)) => text.push(&say!("，不满 {0}", " to under {0}", upper)),
        Some((Edge::Over, upper)) => {
            text.push(&say!(
                "，{0}以下（含）",
                " up to and including {0}",
                set_off(upper)
            ));
        }
        None if edge == Edge::From => text.en.push_str(" up"),
        None => {}
    }
    text
}

/// A bare number is set off from the Chinese after it.
fn set_off(bound: &dyn Localize) -> Localized {
    let mut bound = Localized::of(bound);
    if bound.zh.ends_with(|last: char| last.is_ascii_digit()) {
        bound.zh.push(' ');
    }
    bound
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
