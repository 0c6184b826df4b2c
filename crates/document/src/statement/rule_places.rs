//! The places along a rule's curves: where one of them goes on otherwise, and where somebody stands.

use super::rule_measured::{DrawnScheme, NamedCurve};
use super::rule_point::RulePoint;
use super::rule_stands::RuleStand;
use rewards_core::analysis::{Curve, Piece};
use rewards_core::number::{Money, Rate, Ratio};
use rewards_core::scheme::{Edge, Unit};
use rewards_format::EntryAt;
use rewards_words::compare::{piece_from, place_of_stand, standing};
use rewards_words::figure::short;
use rewards_words::part::band::Bounds;
use rewards_words::say;
use rewards_words::text::Localized;
use std::cmp::Ordering;

/// A place where one of the curves goes on otherwise, or somebody stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleCurveRow {
    /// Where it is, rounded to whole units.
    pub at: i128,
    /// From where on, or where somebody stands, in words.
    pub from: Localized,
    /// The same with who stands there.
    pub said: Localized,
    /// Who stands there.
    pub stands: Vec<RuleCurveStand>,
    /// What each curve pays there.
    pub cells: Vec<Option<RuleCurveCell>>,
}

/// One who stands at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleCurveStand {
    /// Who it is, what was measured and what was paid: `张伟：增长 12.86%，得 2,600.00 元`.
    pub text: Localized,
    /// The place of the scheme.
    pub scheme: usize,
    /// The entry that explains it, where the statement lists one.
    pub entry: Option<EntryAt>,
}

/// What a curve pays at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleCurveCell {
    /// That.
    pub worth: Money,
    /// What a further measure brings, as digits.
    pub per_further: String,
    /// The first whole place from there on, which facts can show.
    pub point: Option<RulePoint>,
}

/// One who stands on a curve, as a picture draws it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RuleCurveDot {
    /// The place of the curve.
    pub curve: usize,
    /// Where, rounded to whole units.
    pub at: i128,
    /// What the curve pays there, in fen, rounded.
    pub pay: i128,
    /// What a further measure brings there, in hundredths of a fen.
    pub marginal: i128,
    /// The place of its row.
    pub row: usize,
}

/// One who stands on the curve at a place.
pub(super) struct Placed<'s> {
    pub curve: usize,
    /// Where on the axis.
    pub at: Ratio,
    pub scheme: usize,
    pub stand: &'s RuleStand,
    /// Whether the curve pays there what the one's own curve does: a target or a bar of one's own isn't drawn.
    pub is_on: bool,
}

/// All who stand on the curves, on the axis of these.
pub(super) fn placed<'s>(
    curves: &[NamedCurve<'_>],
    results: &[DrawnScheme<'s>],
) -> Vec<Placed<'s>> {
    let mut all = Vec::new();
    for (place, named) in curves.iter().enumerate() {
        let stands = results.get(named.scheme).and_then(|it| it.stands);
        let stands = stands.into_iter().flat_map(|stands| &stands.stands);
        let own = stands.filter(|stand| stand.words == named.of.path.words);
        all.extend(own.filter_map(|stand| {
            let at = stand.gauge.times(named.of.scale.of_bound)?;
            let is_alike = named.of.scale == stand.scale;
            Some(Placed {
                curve: place,
                at,
                scheme: named.scheme,
                stand,
                is_on: !is_alike || named.of.paid_at(at) == stand.pays,
            })
        }));
    }
    all
}

/// What is to be known of who stands there under each scheme; where it isn't the same under all, with the scheme's name.
pub(super) fn notes<'r, 's: 'r>(
    drawn: impl Iterator<Item = &'r DrawnScheme<'s>>,
) -> Vec<Localized> {
    let drawn: Vec<(&Localized, &[Localized])> = drawn
        .filter_map(|it| Some((it.name, &*it.stands?.notes)))
        .collect();
    let is_alone = |note: &Localized| drawn.iter().all(|(_, notes)| notes.contains(note));
    let mut all: Vec<Localized> = Vec::new();
    for (name, notes) in &drawn {
        for note in *notes {
            let said = if is_alone(note) {
                note.clone()
            } else {
                say!("{0}：{1}", "{0}: {1}", *name, note)
            };
            if !all.contains(&said) {
                all.push(said);
            }
        }
    }
    all
}

/// Each text once: what stands under several schemes may be told alike.
pub(super) fn once<'t>(texts: impl Iterator<Item = &'t Localized>) -> Vec<Localized> {
    let mut all: Vec<Localized> = Vec::new();
    for text in texts {
        if !all.contains(text) {
            all.push(text.clone());
        }
    }
    all
}

/// Where a row is: at a place, or right behind it.
type Start = (Ratio, Edge);

fn order(one: &Start, other: &Start) -> Ordering {
    let side = |edge: Edge| u8::from(edge == Edge::Over);
    let place = one.0.compare(other.0);
    place.then_with(|| side(one.1).cmp(&side(other.1)))
}

/// Every place where one of the curves goes on otherwise or somebody stands.
pub(super) fn rows(
    curves: &[NamedCurve<'_>],
    placed: &[Placed<'_>],
    bounds: Bounds,
    rule: &str,
) -> Vec<RuleCurveRow> {
    let pieces = || curves.iter().flat_map(|named| named.curve.pieces());
    let begins = pieces().map(|piece| (piece.from, piece.edge));
    let stands = placed.iter().map(|one| (one.at, Edge::From));
    let mut places: Vec<Start> = begins.chain(stands).collect();
    places.sort_by(order);
    places.dedup_by(|one, other| order(one, other).is_eq());
    let row = |start: Start| {
        let mut pieces = pieces();
        let is_begin = pieces.any(|piece| order(&(piece.from, piece.edge), &start).is_eq());
        row(curves, placed, bounds, (start, is_begin.then_some(rule)))
    };
    places.into_iter().map(row).collect()
}

/// A row; where a piece of the rule begins, made-up facts show what is paid.
fn row(
    curves: &[NamedCurve<'_>],
    placed: &[Placed<'_>],
    bounds: Bounds,
    ((at, edge), begins): (Start, Option<&str>),
) -> RuleCurveRow {
    let from = match begins {
        Some(_) => piece_from(bounds, edge, at),
        None => place_of_stand(bounds, at),
    };
    let stands = placed.iter();
    let stands = stands.filter(|one| edge == Edge::From && one.at.compare(at).is_eq());
    let stands: Vec<RuleCurveStand> = stands
        .map(|one| RuleCurveStand {
            text: one.stand.text.clone(),
            scheme: one.scheme,
            entry: one.stand.entry,
        })
        .collect();
    let texts = once(stands.iter().map(|stand| &stand.text));
    let cell = |named: &NamedCurve<'_>| {
        Some(RuleCurveCell {
            point: begins.and_then(|rule| named.point(rule, (at, edge))),
            ..cell(&named.curve, bounds.unit(), at, edge)?
        })
    };
    RuleCurveRow {
        at: at.rounded(),
        said: match &*texts {
            [] => from.clone(),
            texts => say!("{0}（{1}）", "{0} ({1})", from, standing(texts)),
        },
        from,
        stands,
        cells: curves.iter().map(cell).collect(),
    }
}

/// What a curve pays at a place, or right behind it.
fn cell(curve: &Curve, unit: Unit, at: Ratio, edge: Edge) -> Option<RuleCurveCell> {
    let begins = |piece: &&Piece| match piece.from.compare(at) {
        Ordering::Less => true,
        Ordering::Equal => edge == Edge::Over || piece.edge == Edge::From,
        Ordering::Greater => false,
    };
    let piece = curve.pieces().iter().rev().find(begins)?;
    Some(RuleCurveCell {
        worth: Money::from_fen(piece.pay.at(at)?.rounded()),
        per_further: per_further(unit, piece.pay.slope),
        point: None,
    })
}

/// Those who stand on the curves, each with its row, in order.
pub(super) fn dots(
    curves: &[NamedCurve<'_>],
    placed: &[Placed<'_>],
    rows: &[RuleCurveRow],
    unit: Unit,
) -> Vec<RuleCurveDot> {
    let dot = |one: &Placed<'_>| {
        let curve = &curves.get(one.curve)?.curve;
        let piece = curve.pieces().get(curve.piece_at(one.at)?)?;
        let is_own = |row: &RuleCurveRow| {
            let mut stands = row.stands.iter();
            row.at == one.at.rounded() && stands.any(|stand| stand.text == one.stand.text)
        };
        Some(RuleCurveDot {
            curve: one.curve,
            at: one.at.rounded(),
            pay: piece.pay.at(one.at)?.rounded(),
            marginal: marginal(unit, piece.pay.slope),
            row: rows.iter().position(is_own)?,
        })
    };
    let mut dots: Vec<RuleCurveDot> = placed.iter().filter_map(dot).collect();
    dots.sort_by_key(|dot| (dot.row, dot.curve));
    dots
}

/// How much of what is measured is told of: 100 yuan, a percentage point or one.
const fn further_units(unit: Unit) -> i128 {
    match unit {
        Unit::Money => 10_000,
        Unit::Rate => Rate::SCALE / 100,
        Unit::Count => 1,
    }
}

/// What so much brings, as digits.
pub(super) fn per_further(unit: Unit, slope: Ratio) -> String {
    let brings = slope.times(Ratio::whole(further_units(unit)));
    short(Money::from_fen(brings.map_or(0, Ratio::rounded)))
}

/// The same in hundredths of a fen, rounded.
pub(super) fn marginal(unit: Unit, slope: Ratio) -> i128 {
    let brings = slope.times(Ratio::whole(further_units(unit) * 100));
    brings.map_or(0, Ratio::rounded)
}
