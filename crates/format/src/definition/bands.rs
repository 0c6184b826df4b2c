//! Bands as they are written: what is wrong with the list is said once, what is wrong in a band at its own place.

use super::hole::Filler;
use super::kind::{BAND_PAYS, Place};
use super::place::{Figure, rate_of};
use super::trail::Spot;
use super::value::Value;
use crate::Code;
use rewards_core::number::Money;
use rewards_core::scheme::{Band, BandPay, Edge, Unit};

/// Bands that one list may have.
const MOST: usize = 1000;
const BEGINS: [&str; 2] = ["over", "from"];

/// A bound's figure in the unit of the bands.
pub(super) const fn bound_figure(unit: Unit) -> Figure {
    match unit {
        Unit::Money => Figure::Money,
        Unit::Rate => Figure::Rate,
        Unit::Count => Figure::Count(0),
    }
}

/// A band of which parts may be missing or faulty.
struct Draft {
    edge: Edge,
    bound: Option<i128>,
    /// The bound is no figure of the scheme's.
    made_up: bool,
    pays: Option<BandPay>,
    taken: bool,
}

impl<'d> Filler<'d> {
    /// Reads bands with bounds in this unit that may pay some of `taken`.
    pub fn bands(&mut self, spot: Spot, unit: Unit, taken: &[&'static str]) -> Option<Vec<Band>> {
        let entries = self.list(spot, MOST)?;
        let mut flawed = entries.is_empty();
        let mut drafts = Vec::new();
        let mut all_sound = true;
        for (index, node) in entries.iter().enumerate() {
            let entry = self.entry(spot, index, node);
            match self.band(entry, unit, taken) {
                Some(Some(draft)) => drafts.push(draft),
                Some(None) => flawed = true,
                None => all_sound = false,
            }
        }
        flawed |= drafts.iter().any(|draft| !draft.taken) || !ascend(&drafts);
        if flawed {
            self.note(spot, Code::BadBands);
        }
        let mut bands = Vec::new();
        for draft in drafts {
            bands.push(Band {
                edge: draft.edge,
                bound: draft.bound?,
                pays: draft.pays?,
            });
        }
        (all_sound && !flawed).then_some(bands)
    }

    /// One band: nothing where it is no object, no draft where it does not have exactly one beginning and one pay.
    #[allow(
        clippy::option_option,
        reason = "no band, a flawed band and a draft are three things"
    )]
    fn band(&mut self, spot: Spot, unit: Unit, taken: &[&'static str]) -> Option<Option<Draft>> {
        let spot = self.part(spot)?;
        let mut parts = self.open(spot, &["over", "from", "amount", "rate", "item"])?;
        let only = |names: &[&'static str]| {
            let mut there = names.iter().copied().filter(|name| parts.has(name));
            there.next().filter(|_| there.next().is_none())
        };
        let (Some(begin), Some(pay)) = (only(&BEGINS), only(&BAND_PAYS)) else {
            return Some(None);
        };
        let before = self.made_up;
        let bound = self.figure_in(&mut parts, begin, bound_figure(unit));
        let made_up = self.made_up > before;
        let pays = match pay {
            "amount" => self
                .figure_in(&mut parts, pay, Figure::Money)
                .map(|fen| BandPay::Amount(Money::from_fen(fen))),
            "rate" => self
                .figure_in(&mut parts, pay, Figure::Rate)
                .map(|rate| BandPay::Rate(rate_of(rate))),
            _ => self
                .value_in(&mut parts, pay, &Place::Text)
                .and_then(Value::text)
                .map(BandPay::Item),
        };
        let edge = if begin == "from" {
            Edge::From
        } else {
            Edge::Over
        };
        Some(Some(Draft {
            edge,
            bound,
            made_up,
            pays,
            taken: taken.contains(&pay),
        }))
    }
}

fn ascend(drafts: &[Draft]) -> bool {
    let bounds: Vec<i128> = drafts
        .iter()
        .filter(|draft| !draft.made_up)
        .filter_map(|draft| draft.bound)
        .collect();
    bounds
        .windows(2)
        .all(|pair| matches!(pair, [one, next] if one < next))
}
