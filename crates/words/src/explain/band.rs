//! Bands: from where to where in words, and which one applied.

use super::explanation::Row;
use super::figure;
use super::said::{Part, Said, both, say};
use super::words;
use rewards_core::number::Ratio;
use rewards_core::scheme::{Band, BandPay, Bands, Edge, Unit};

/// The rows of a band table; `applied` is the place of the band that applied.
pub(super) fn rows(bands: &Bands, applied: Option<usize>) -> Vec<Row> {
    let with_next = bands
        .bands
        .iter()
        .zip(bands.bands.iter().skip(1).map(Some).chain([None]));
    with_next
        .enumerate()
        .map(|(place, (band, next))| row(bands.unit, band, next, applied == Some(place)))
        .collect()
}

fn row(unit: Unit, band: &Band, next: Option<&Band>, applied: bool) -> Row {
    let edge = match band.edge {
        Edge::From => "from",
        Edge::Over => "over",
    };
    let pays = match &band.pays {
        BandPay::Amount(amount) => ("amount", amount.to_string()),
        BandPay::Rate(rate) => ("rate", rate.to_string()),
        BandPay::Item(item) => ("item", item.to_string()),
    };
    let text = say(
        both!("{0}：{1}", "{0}: {1}"),
        &[
            Part::Said(&extent(unit, band, next)),
            Part::Said(&pay(&band.pays)),
        ],
    );
    Row {
        bound: (edge, figure::plain(unit, &Ratio::whole(band.bound))),
        pays,
        applied,
        text,
    }
}

/// What a band pays.
#[must_use]
pub fn pay(pay: &BandPay) -> Said {
    match pay {
        BandPay::Amount(amount) => figure::money(*amount),
        BandPay::Rate(rate) => figure::percent(*rate),
        BandPay::Item(item) => words::item(item),
    }
}

/// From where to where a band reaches: `10万元以上（含），不满50万元`, `from 100,000 to under 500,000 yuan`.
#[must_use]
pub fn extent(unit: Unit, band: &Band, next: Option<&Band>) -> Said {
    let bound = figure::bound(unit, band.bound);
    let lower = Part::Said(&bound);
    let mut text = match band.edge {
        Edge::From => say(both!("{0}以上（含）", "from {0}"), &[lower]),
        Edge::Over => say(both!("超过{0}", "over {0}"), &[lower]),
    };
    if let Some(next) = next {
        let bound = figure::bound(unit, next.bound);
        let upper = Part::Said(&bound);
        text.push(&match next.edge {
            Edge::From => say(both!("，不满{0}", " to under {0}"), &[upper]),
            Edge::Over => say(
                both!("，{0}以下（含）", " up to and including {0}"),
                &[upper],
            ),
        });
    }
    if unit == Unit::Money {
        text.en.push_str(" yuan");
    }
    if next.is_none() && band.edge == Edge::From {
        text.en.push_str(" up");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::extent;
    use rewards_core::number::Money;
    use rewards_core::scheme::{Band, BandPay, Edge, Unit};

    fn band(edge: Edge, bound: i128) -> Band {
        Band {
            edge,
            bound,
            pays: BandPay::Amount(Money::FEN),
        }
    }

    #[test]
    fn a_bound_is_said_on_the_side_it_belongs_to() {
        let said = |unit, edge, bound, next: Option<(Edge, i128)>| {
            let next = next.map(|(edge, bound)| band(edge, bound));
            let said = extent(unit, &band(edge, bound), next.as_ref());
            (said.zh, said.en)
        };
        let pair = |zh: &str, en: &str| (zh.to_owned(), en.to_owned());
        assert_eq!(
            said(
                Unit::Money,
                Edge::From,
                10_000_000,
                Some((Edge::From, 50_000_000))
            ),
            pair(
                "10万元以上（含），不满50万元",
                "from 100,000 to under 500,000 yuan"
            )
        );
        assert_eq!(
            said(Unit::Money, Edge::Over, 0, Some((Edge::Over, 100_000))),
            pair(
                "超过0元，1,000元以下（含）",
                "over 0 up to and including 1,000 yuan"
            )
        );
        assert_eq!(
            said(Unit::Rate, Edge::From, 200_000, None),
            pair("20%以上（含）", "from 20% up")
        );
        assert_eq!(
            said(Unit::Count, Edge::Over, 3, None),
            pair("超过3", "over 3")
        );
    }
}
