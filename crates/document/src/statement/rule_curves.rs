//! What one rule pays against what it measures, under several schemes on one axis: of versions of a scheme, or of a draft.

use super::comparison::Decimals;
use super::curve::first_whole;
use super::entry::rule_name;
use super::pictures::{Tick, ticks};
use super::rule_point::RulePoint;
use rewards_core::analysis::{Beside, Curve, RuleCurve, rule_curves};
use rewards_core::number::{Money, Rate, Ratio};
use rewards_core::scheme::{
    Edge, Kind, Measure, Pay, PaysByWord, PaysDef, RuleAt, RuleDef, Scheme, Slot, Unit,
};
use rewards_words::compare::{
    drawn_on_orders, drawn_on_prior, further, piece_from, rule_curves_finding,
};
use rewards_words::figure::short;
use rewards_words::label;
use rewards_words::label::attribute_word;
use rewards_words::text::{Label, Localized};
use std::cmp::Ordering;

/// Last year's sales that a growth is drawn on, and what each order comes to: of ¥1,000,000, and of ¥10,000.
const BESIDE: Beside = Beside {
    prior: Money::from_fen(100_000_000),
    each: Money::from_fen(1_000_000),
};

/// A scheme of which a rule's curves are drawn.
#[derive(Clone, Copy, Debug)]
pub struct DrawnScheme<'s> {
    /// What it's called.
    pub name: &'s Localized,
    /// The scheme.
    pub scheme: &'s Scheme,
}

/// The curves of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleCurvesView {
    /// Where its pay jumps, in a sentence.
    pub finding: Localized,
    /// What is taken for granted where a growth or orders are measured.
    pub assumes: Option<Localized>,
    /// What the axis is in: fen, millionths or a count.
    pub unit: Unit,
    /// What the figures of `per_further` are for.
    pub further: Label,
    /// The curves: of each scheme one for each case that its pay differs by.
    pub curves: Vec<RuleCurveLine>,
    /// The places of the schemes that have none: the rule is not there, waits, or measures something else.
    pub without: Vec<usize>,
    /// The ends of the axis of what is measured.
    pub reach: (i128, i128),
    /// The ends of the axis of pay, in fen; zero is among them.
    pub pay_reach: (i128, i128),
    /// Round figures on the axis of pay.
    pub pay_ticks: Vec<Tick>,
    /// Round figures on the axis of what is measured.
    pub ticks: Vec<Tick>,
    /// Every place where one of the curves goes on otherwise, in order, with what each pays there.
    pub rows: Vec<RuleCurveRow>,
}

/// A place where one of the curves goes on otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleCurveRow {
    /// Where it is, rounded to whole units.
    pub at: i128,
    /// From where on, in words.
    pub from: Localized,
    /// What each curve pays there.
    pub cells: Vec<Option<RuleCurveCell>>,
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

/// One curve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleCurveLine {
    /// The place of the scheme.
    pub scheme: usize,
    /// The scheme's name, and the case: `范本 · 小型`.
    pub name: Localized,
    /// Its pieces, in order.
    pub pieces: Vec<RulePiece>,
    /// How what it pays is written in its column.
    pub decimals: Decimals,
}

/// One straight piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulePiece {
    /// Where it begins and ends, rounded to whole units.
    pub at: (i128, i128),
    /// What is paid at its two ends, in fen, rounded.
    pub pay: (i128, i128),
    /// Whether the place where it begins belongs to it.
    pub closed: bool,
    /// Whether the pay jumps where it begins.
    pub jumps: bool,
    /// From where on, in words.
    pub from: Localized,
    /// What a further measure brings, as digits.
    pub per_further: String,
}

/// The curves of the rule with an id; none where no scheme has one of it.
#[must_use]
pub fn rule_curves_view(results: &[DrawnScheme<'_>], rule: &str) -> Option<RuleCurvesView> {
    let found: Vec<(usize, Measured<'_>)> = results
        .iter()
        .enumerate()
        .filter_map(|(at, result)| Some((at, Measured::of(result.scheme, rule)?)))
        .collect();
    let (_, first) = found.first()?;
    let (unit, kind) = (first.unit()?, first.kind);
    let (measure, name) = (first.measure, first.name.clone());
    let is_same = |(_, other): &&(usize, Measured<'_>)| other.measure == measure;
    let drawn: Vec<(usize, &Measured<'_>)> = found
        .iter()
        .filter(is_same)
        .map(|(at, it)| (*at, it))
        .collect();
    let curves: Vec<NamedCurve<'_>> = drawn
        .iter()
        .flat_map(|(at, it)| {
            let scheme = results.get(*at).map(|result| result.name.clone());
            it.named(*at, &scheme.unwrap_or_default())
        })
        .collect();
    let reach = reach(&curves, unit)?;
    let rows = rows(&curves, unit, rule);
    let lines: Vec<RuleCurveLine> = curves
        .iter()
        .enumerate()
        .map(|(at, named)| RuleCurveLine {
            scheme: named.scheme,
            name: named.name.clone(),
            pieces: pieces(&named.curve, unit, reach.1),
            decimals: Decimals::of(
                rows.iter()
                    .filter_map(|row| Some(row.cells.get(at)?.as_ref()?.worth)),
            ),
        })
        .collect();
    let pays = || lines.iter().flat_map(|line| &line.pieces);
    let pays = || pays().flat_map(|piece| [piece.pay.0, piece.pay.1]);
    let pay_reach = (pays().min()?.min(0), pays().max()?.max(0));
    Some(RuleCurvesView {
        finding: rule_curves_finding(&name, kind, unit, &jumps(&curves)),
        assumes: assumed(measure),
        unit,
        further: further(unit),
        without: (0..results.len())
            .filter(|at| drawn.iter().all(|(known, _)| known != at))
            .collect(),
        reach,
        pay_ticks: ticks(pay_reach.0, pay_reach.1),
        ticks: measure_ticks(reach, unit),
        rows,
        pay_reach,
        curves: lines,
    })
}

/// A rule of a scheme with its curves.
struct Measured<'s> {
    kind: Kind,
    measure: Option<&'s Measure>,
    name: Localized,
    curves: Vec<RuleCurve<'s>>,
}

impl<'s> Measured<'s> {
    fn of(scheme: &'s Scheme, id: &str) -> Option<Self> {
        let mut rules = (0..).map(RuleAt).zip(&scheme.rules);
        let (at, _) = rules.find(|(_, rule)| *rule.id == *id)?;
        let terms = scheme.terms(at)?;
        let curves = rule_curves(terms, BESIDE, &|_| None);
        (!curves.is_empty()).then(|| Self {
            kind: terms.kind,
            measure: terms.measure.as_ref(),
            name: rule_name(scheme, at),
            curves,
        })
    }

    fn unit(&self) -> Option<Unit> {
        self.curves.first().map(|curve| curve.scale.unit)
    }

    /// Each curve with its name, of the scheme at a place.
    fn named<'c>(&'c self, scheme: usize, name: &Localized) -> Vec<NamedCurve<'c>> {
        let named = |of: &'c RuleCurve<'s>| {
            let words = of.path.words.iter();
            let words = words.map(|(of, word)| attribute_word(*of, word));
            let parts = [name.clone()].into_iter().chain(words);
            Some(NamedCurve {
                scheme,
                name: Localized::joined(parts, label!(" · ", " · ")),
                curve: of.total()?,
                of,
            })
        };
        self.curves.iter().filter_map(named).collect()
    }
}

/// A curve of the scheme at a place, and what it's called.
struct NamedCurve<'c> {
    scheme: usize,
    name: Localized,
    curve: Curve,
    of: &'c RuleCurve<'c>,
}

impl NamedCurve<'_> {
    /// The first whole place from one on that lies on a piece, with what is paid there.
    fn point(&self, rule: &str, (at, edge): (Ratio, Edge)) -> Option<RulePoint> {
        let place = first_whole(at, edge).fen();
        let paid = |place: i128| self.of.paid_at(Ratio::whole(place));
        // There is no sale of nothing, but one of a fen, which is paid the same.
        let is_sale = self.of.scale.unit == Unit::Money;
        let place = match place {
            0 if is_sale && paid(0) == paid(1) => 1,
            place => place,
        };
        Some(RulePoint {
            rule: rule.to_owned(),
            words: self.of.path.words.clone(),
            place,
            prior: BESIDE.prior,
            paid: paid(place)?,
        })
    }
}

fn assumed(measure: Option<&Measure>) -> Option<Localized> {
    if measure.is_some_and(Measure::is_growth) {
        return Some(drawn_on_prior(BESIDE.prior));
    }
    (measure == Some(&Measure::Repurchases)).then(|| drawn_on_orders(BESIDE.each))
}

/// From the least that is measured to a quarter beyond the last bound of all curves; where there is none, as far as a picture
/// needs: ¥100,000, or ten.
fn reach(curves: &[NamedCurve<'_>], unit: Unit) -> Option<(i128, i128)> {
    let places = || {
        let pieces = curves.iter().flat_map(|named| named.curve.pieces());
        pieces.map(|piece| piece.from.rounded())
    };
    let (least, last) = (places().min()?, places().max()?);
    let most = curves.iter().filter_map(|named| named.curve.most());
    let most = most.map(Ratio::rounded).max();
    let wide = match (last.saturating_sub(least), unit) {
        (0, Unit::Money) => 10_000_000,
        (0, Unit::Rate | Unit::Count) => 10,
        (wide, Unit::Money | Unit::Rate) => wide / 4,
        (wide, Unit::Count) => (wide / 4).max(1),
    };
    Some((least, most.unwrap_or(last.saturating_add(wide))))
}

/// Where any of the curves jumps, in order, each place once.
fn jumps(curves: &[NamedCurve<'_>]) -> Vec<Ratio> {
    let points = curves.iter().filter_map(|named| named.curve.points());
    let jumps = points.flatten().filter(|point| {
        let is_off = |other: Ratio| other.compare(point.on).is_ne();
        point
            .before
            .is_some_and(|before| is_off(before) || is_off(point.after))
    });
    let mut places: Vec<Ratio> = jumps.map(|point| point.at).collect();
    places.sort_by(|one, other| one.compare(*other));
    places.dedup_by(|one, other| one.compare(*other).is_eq());
    places
}

/// Round figures of what is measured. Money is in fen, which `ticks` says in yuan: per cent and counts go the same way.
fn measure_ticks(reach: (i128, i128), unit: Unit) -> Vec<Tick> {
    let percent = Rate::SCALE / 100;
    match unit {
        Unit::Money => ticks(reach.0, reach.1),
        Unit::Rate => ticks(reach.0 * 100 / percent, reach.1 * 100 / percent)
            .into_iter()
            .map(|tick| Tick {
                at: tick.at * percent / 100,
                text: format!("{}%", tick.text),
            })
            .collect(),
        Unit::Count => ticks(reach.0.saturating_mul(100), reach.1.saturating_mul(100))
            .into_iter()
            .filter(|tick| tick.at % 100 == 0)
            .map(|tick| Tick {
                at: tick.at / 100,
                ..tick
            })
            .collect(),
    }
}

fn rows(curves: &[NamedCurve<'_>], unit: Unit, rule: &str) -> Vec<RuleCurveRow> {
    let begins = curves.iter().flat_map(|named| named.curve.pieces());
    let mut places: Vec<(Ratio, Edge)> = begins.map(|piece| (piece.from, piece.edge)).collect();
    let side = |edge: Edge| u8::from(edge == Edge::Over);
    let order = |one: &(Ratio, Edge), other: &(Ratio, Edge)| {
        let place = one.0.compare(other.0);
        place.then_with(|| side(one.1).cmp(&side(other.1)))
    };
    places.sort_by(order);
    places.dedup_by(|one, other| order(one, other).is_eq());
    let row = |(at, edge): (Ratio, Edge)| RuleCurveRow {
        at: at.rounded(),
        from: piece_from(unit, edge, at),
        cells: curves
            .iter()
            .map(|named| {
                Some(RuleCurveCell {
                    point: named.point(rule, (at, edge)),
                    ..cell(&named.curve, unit, at, edge)?
                })
            })
            .collect(),
    };
    places.into_iter().map(row).collect()
}

/// What a curve pays at a place, or right behind it.
fn cell(curve: &Curve, unit: Unit, at: Ratio, edge: Edge) -> Option<RuleCurveCell> {
    let begins = |piece: &&rewards_core::analysis::Piece| match piece.from.compare(at) {
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

/// Whether a rule may pay by bands, whatever is chosen and set.
#[must_use]
pub fn pays_by_bands(rule: &RuleDef) -> bool {
    has_bands(&rule.terms.pays)
}

fn has_bands(pays: &Slot<PaysDef>) -> bool {
    let (mut all, mut single) = (Vec::new(), Vec::new());
    pays.parts(&mut all);
    for pays in all {
        match pays {
            PaysDef::One(pay) => pay.parts(&mut single),
            PaysDef::Several(pays) => pays.iter().for_each(|pay| pay.parts(&mut single)),
        }
    }
    single.into_iter().any(|pay| match pay {
        Pay::Bands(_) => true,
        Pay::By(by) => match &by.pays {
            PaysByWord::Bands(_) => true,
            PaysByWord::Amounts(_) => false,
            PaysByWord::Pays(by) => {
                let mut words = Vec::new();
                by.parts(&mut words);
                let mut parts = words.iter().flat_map(|by| {
                    let named = by.is.iter().map(|(_, part)| part);
                    named.chain(&by.otherwise)
                });
                parts.any(has_bands)
            }
        },
        Pay::Amount(_) | Pay::Rate(_) | Pay::Item(..) | Pay::Action(..) => false,
    })
}

fn pieces(curve: &Curve, unit: Unit, until: i128) -> Vec<RulePiece> {
    let all = curve.pieces();
    let piece = |(at, piece): (usize, &rewards_core::analysis::Piece)| {
        let end = all
            .get(at + 1)
            .map_or(Ratio::whole(until), |next| next.from);
        let pay = |place: Ratio| Some(piece.pay.at(place)?.rounded());
        let (first, last) = (pay(piece.from)?, pay(end)?);
        let before = at.checked_sub(1).and_then(|before| all.get(before));
        let before = before.and_then(|before| before.pay.at(piece.from));
        let begins = piece.pay.at(piece.from)?;
        Some(RulePiece {
            at: (piece.from.rounded(), end.rounded()),
            pay: (first, last),
            closed: piece.edge == Edge::From,
            jumps: before.is_some_and(|before| before.compare(begins).is_ne()),
            from: piece_from(unit, piece.edge, piece.from),
            per_further: per_further(unit, piece.pay.slope),
        })
    };
    all.iter().enumerate().filter_map(piece).collect()
}

/// What 100 yuan, a percentage point or one more bring.
fn per_further(unit: Unit, slope: Ratio) -> String {
    let units = match unit {
        Unit::Money => 10_000,
        Unit::Rate => Rate::SCALE / 100,
        Unit::Count => 1,
    };
    let brings = slope.times(Ratio::whole(units));
    short(Money::from_fen(brings.map_or(0, Ratio::rounded)))
}
