//! Bands as they are written: what is wrong with the list is said once, what is wrong in a band at its own place.

use super::kind::BAND_PAYS;
use super::place::{At, Figure, NOTE, figure, list, rate_of, text};
use crate::exchange::{Code, Fields, Problems};
use crate::number::Money;
use crate::scheme::{Band, BandPay, Edge, Text, Unit};

/// Bands that one list may have.
const MOST: usize = 1000;
const BEGINS: [&str; 2] = ["over", "from"];

/// Whoever reads bands: as they stand, or with holes.
pub(super) trait BandReader {
    fn problems(&mut self) -> &mut Problems;
    fn figure(&mut self, at: At<'_>, figure: Figure) -> Option<i128>;
    fn item(&mut self, at: At<'_>) -> Option<Text>;
    /// Reads a band, or the band that an option chooses.
    fn band(&mut self, at: At<'_>, read: &mut dyn FnMut(&mut dyn BandReader, At<'_>));
    /// How many figures were made up so far, for want of a parameter's.
    fn made_up(&self) -> usize;
}

impl BandReader for Problems {
    fn problems(&mut self) -> &mut Problems {
        self
    }
    fn figure(&mut self, at: At<'_>, kind: Figure) -> Option<i128> {
        figure(at, kind, self)
    }
    fn item(&mut self, at: At<'_>) -> Option<Text> {
        text(at, NOTE, self)
    }
    fn band(&mut self, at: At<'_>, read: &mut dyn FnMut(&mut dyn BandReader, At<'_>)) {
        read(self, at);
    }
    fn made_up(&self) -> usize {
        0
    }
}

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

/// Reads bands with bounds in this unit that may pay some of `taken`.
pub(super) fn bands(at: At<'_>, unit: Unit, taken: &[&'static str], reader: &mut dyn BandReader) -> Option<Vec<Band>> {
    let entries = list(at, MOST, reader.problems())?;
    let mut flawed = entries.is_empty();
    let mut drafts = Vec::new();
    let mut all_sound = true;
    for (index, node) in entries.iter().enumerate() {
        let path = at.path.entry(index);
        let mut read = None;
        reader.band(At { node, path: &path }, &mut |reader, at| read = band(at, unit, taken, reader));
        match read {
            Some(Some(draft)) => drafts.push(draft),
            Some(None) => flawed = true,
            None => all_sound = false,
        }
    }
    flawed |= drafts.iter().any(|draft| !draft.taken) || !ascend(&drafts);
    if flawed {
        reader.problems().add(at.path, Code::BadBands);
    }
    let mut bands = Vec::new();
    for draft in drafts {
        bands.push(Band { edge: draft.edge, bound: draft.bound?, pays: draft.pays? });
    }
    (all_sound && !flawed).then_some(bands)
}

fn ascend(drafts: &[Draft]) -> bool {
    let bounds: Vec<i128> = drafts.iter().filter(|draft| !draft.made_up).filter_map(|draft| draft.bound).collect();
    bounds.windows(2).all(|pair| matches!(pair, [one, next] if one < next))
}

/// One band: nothing where it is no object, an empty draft where it does not have exactly one beginning and one pay.
#[allow(clippy::option_option, reason = "no band, a flawed band and a draft are three things")]
fn band(at: At<'_>, unit: Unit, taken: &[&'static str], reader: &mut dyn BandReader) -> Option<Option<Draft>> {
    let fields = Fields::open(at.node, &["over", "from", "amount", "rate", "item"], at.path, reader.problems())?;
    let there =
        |names: &[&'static str]| -> Vec<&'static str> { names.iter().copied().filter(|name| fields.node(name).is_some()).collect() };
    let ([begin], [pay]) = (&there(&BEGINS)[..], &there(&BAND_PAYS)[..]) else { return Some(None) };
    let before = reader.made_up();
    let bound_path = at.path.field(begin);
    let bound = fields.node(begin).and_then(|node| reader.figure(At { node, path: &bound_path }, bound_figure(unit)));
    let made_up = reader.made_up() > before;
    let pay_path = at.path.field(pay);
    let pay_at = At { node: fields.node(pay)?, path: &pay_path };
    let pays = match *pay {
        "amount" => reader.figure(pay_at, Figure::Money).map(|fen| BandPay::Amount(Money::from_fen(fen))),
        "rate" => reader.figure(pay_at, Figure::Rate).map(|rate| BandPay::Rate(rate_of(rate))),
        _ => reader.item(pay_at).map(BandPay::Item),
    };
    let edge = if *begin == "from" { Edge::From } else { Edge::Over };
    Some(Some(Draft { edge, bound, made_up, pays, taken: taken.contains(pay) }))
}
