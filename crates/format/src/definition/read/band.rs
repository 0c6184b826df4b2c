//! Bands.

use super::super::place::At;
use super::hole::Reader;
use crate::{Code, Wanted};
use rewards_core::scheme::{Band, BandPay, Edge, Open, Slot};
use rewards_words::problem::BandFault;

/// Bands that one list may have.
const MOST_BANDS: usize = 1000;

impl Reader<'_> {
    /// A list of bands, each with one beginning and one pay; whether they ascend is seen once their figures are known.
    pub fn bands(&mut self, at: At<'_>) -> Option<Vec<Slot<Band<Open>>>> {
        let entries = self.entries(at, MOST_BANDS)?;
        let mut bands = Vec::new();
        let mut fault = entries.is_empty().then_some(BandFault::Empty);
        for (number, (index, node)) in (1..).zip(entries.iter().enumerate()) {
            let path = at.path.entry(index);
            let band = self.kept_part(At { node, path: &path }, &mut |reader, at| {
                let band = reader.band(at)?;
                if band.is_none() {
                    fault = fault.take().or(Some(BandFault::Shape { band: number }));
                }
                band
            });
            bands.extend(band);
        }
        if let Some(fault) = fault {
            let wanted = Wanted::Bands(fault);
            self.problems.want(at.path, Code::BadBands, wanted);
            return None;
        }
        (bands.len() == entries.len()).then_some(bands)
    }

    /// One band: nothing where it is no object, or a figure of it faulty; no band where it does not have exactly one
    /// beginning and one pay.
    #[allow(clippy::option_option, reason = "faulty, flawed and read are three")]
    pub fn band(&mut self, at: At<'_>) -> Option<Option<Band<Open>>> {
        let parts = self.open(at, &["over", "from", "amount", "rate", "item"])?;
        let only = |names: &[&'static str]| {
            let mut there = names.iter().copied().filter(|name| parts.has(name));
            there.next().filter(|_| there.next().is_none())
        };
        let (Some(begin), Some(pay)) = (only(&["over", "from"]), only(&["amount", "rate", "item"]))
        else {
            return Some(None);
        };
        let bound = self.required(&parts, begin, &mut |reader, at| {
            reader.value(at, &mut Self::decimal)
        });
        let pays = self.required(&parts, pay, &mut |reader, at| match pay {
            "amount" => reader.value(at, &mut Self::money).map(BandPay::Amount),
            "rate" => reader.value(at, &mut Self::rate).map(BandPay::Rate),
            _ => reader.value(at, &mut Self::text).map(BandPay::Item),
        });
        Some(Some(Band {
            edge: Edge::of_word(begin)?,
            bound: bound?,
            pays: pays?,
        }))
    }
}
