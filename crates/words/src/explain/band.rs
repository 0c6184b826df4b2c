//! Bands: from where to where in words, and which one applied.

use super::explanation::Row;
use crate::figure::plain;
use crate::label::item;
use crate::part::band::{Bounds, extent};
use crate::say;
use crate::text::Localized;
use rewards_core::number::Ratio;
use rewards_core::scheme::{Band, BandPay, Bands, Edge};

/// The rows of a band table; `applied` is the place of the band that applied.
pub(super) fn rows(bounds: Bounds, bands: &Bands, applied: Option<usize>) -> Vec<Row> {
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
        let extent = extent(bounds, band, bands.bands.get(place + 1));
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
