//! What one rule pays against what it measures, under several schemes on one axis: of versions of a scheme, or of a draft.

use super::comparison::Decimals;
use super::pays_by_bands::gives_money;
use super::pictures::{Tick, ticks};
use super::rule_measured::{BESIDE, DrawnScheme, Measured, NamedCurve};
use super::rule_places::{
    Placed, RuleCurveDot, RuleCurveRow, dots, marginal, notes, once, per_further, placed, rows,
};
use super::rule_point::terms_of;
use rewards_core::analysis::Curve;
use rewards_core::number::{Rate, Ratio};
use rewards_core::scheme::{Edge, Measure, Terms, Unit};
use rewards_words::compare::{
    DIAMONDS, MostFurther, drawn_on_orders, drawn_on_prior, further, marginal_finding,
    nothing_marginal, piece_from, rule_curve_axes, rule_curves_finding, standing_apart,
};
use rewards_words::label;
use rewards_words::part::band::Bounds;
use rewards_words::text::{Label, Localized};

/// The curves of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleCurvesView {
    /// Where its pay jumps, in a sentence.
    pub finding: Localized,
    /// What the picture of what a further measure brings shows; nothing where only bounds change anything.
    pub marginal_finding: Option<Localized>,
    /// What stands at the axes, what is taken for granted where a growth or orders are measured, and who does not stand on the
    /// curves, a sentence each.
    pub beside: Vec<Localized>,
    /// What the axis is in: fen, millionths or a count.
    pub unit: Unit,
    /// What the figures of `per_further` are for.
    pub further: Localized,
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
    /// Every place where one of the curves goes on otherwise or somebody stands, in order, with what each pays there.
    pub rows: Vec<RuleCurveRow>,
    /// Those who stand on the curves.
    pub dots: Vec<RuleCurveDot>,
    /// The place of all of them, where it is only one.
    pub here: Option<i128>,
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
    /// The same in hundredths of a fen, to be drawn below the curve.
    pub marginal: i128,
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
    let (bounds, measure) = (first.bounds()?, first.terms.measure.as_ref());
    let unit = bounds.unit();
    let is_same = |(_, other): &&(usize, Measured<'_>)| other.terms.measure.as_ref() == measure;
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
    let (placed, apart): (Vec<Placed<'_>>, Vec<Placed<'_>>) = placed(&curves, results)
        .into_iter()
        .partition(|one| one.is_on);
    let apart = once(apart.iter().map(|one| &one.stand.text));
    let reach = reach(&curves, &placed, unit)?;
    let rows = rows(&curves, &placed, bounds, rule);
    let lines: Vec<RuleCurveLine> = curves
        .iter()
        .enumerate()
        .map(|(at, named)| RuleCurveLine {
            scheme: named.scheme,
            name: named.name.clone(),
            pieces: pieces(&named.curve, bounds, reach.1),
            decimals: Decimals::of(
                rows.iter()
                    .filter_map(|row| Some(row.cells.get(at)?.as_ref()?.worth)),
            ),
        })
        .collect();
    let pays = || lines.iter().flat_map(|line| &line.pieces);
    let pays = || pays().flat_map(|piece| [piece.pay.0, piece.pay.1]);
    let pay_reach = (pays().min()?.min(0), pays().max()?.max(0));
    let mut pieces = lines.iter().flat_map(|line| &line.pieces);
    let is_even = pieces.all(|piece| piece.marginal == 0);
    let kind = first.terms.kind;
    let shown = drawn.iter().filter_map(|(at, _)| results.get(*at));
    Some(RuleCurvesView {
        finding: rule_curves_finding(&first.name, kind, bounds, &jumps(&curves)),
        marginal_finding: (!is_even).then(|| marginal_finding(kind, bounds, &most_further(&lines))),
        beside: assumed(first.terms)
            .into_iter()
            .chain(is_even.then(|| nothing_marginal(kind, bounds)))
            .chain((!placed.is_empty()).then(|| DIAMONDS.into()))
            .chain(notes(shown))
            .chain((!apart.is_empty()).then(|| standing_apart(&apart)))
            .collect(),
        unit,
        further: further(bounds),
        without: (0..results.len())
            .filter(|at| drawn.iter().all(|(known, _)| known != at))
            .collect(),
        reach,
        pay_ticks: ticks(pay_reach.0, pay_reach.1),
        ticks: measure_ticks(reach, unit),
        dots: dots(&curves, &placed, &rows, unit),
        here: here(&placed),
        rows,
        pay_reach,
        curves: lines,
    })
}

/// What a further measure brings at most on each curve.
fn most_further(lines: &[RuleCurveLine]) -> Vec<MostFurther<'_>> {
    fn one(line: &RuleCurveLine) -> Option<MostFurther<'_>> {
        // The first of those that bring the most.
        let most = line
            .pieces
            .iter()
            .rev()
            .max_by_key(|piece| piece.marginal)?;
        let is_even = line
            .pieces
            .iter()
            .all(|piece| piece.marginal == most.marginal);
        Some(MostFurther {
            name: &line.name,
            most: &most.per_further,
            from: (!is_even).then_some(&most.from),
        })
    }
    lines.iter().filter_map(one).collect()
}

/// Why a rule has no curve.
#[must_use]
pub fn no_rule_curve(results: &[DrawnScheme<'_>], rule: &str) -> Label {
    let mut terms = results.iter().filter_map(|it| terms_of(it.scheme, rule));
    if terms.any(|(_, terms)| !gives_money(terms)) {
        return label!(
            "这一条给的不是钱，画不成曲线。",
            "What this rule gives is no money, so there is no curve."
        );
    }
    label!(
        "现在画不出：公司数字还没填，或者这一条还没写完、写得不对。",
        "It can't be drawn yet: a company figure isn't set, or the rule is unfinished or wrong."
    )
}

/// The place of all who stand there, where it is only one.
fn here(placed: &[Placed<'_>]) -> Option<i128> {
    let first = placed.first()?.at;
    let is_there = |one: &Placed<'_>| one.at.compare(first).is_eq();
    placed.iter().all(is_there).then(|| first.rounded())
}

/// What stands at the axes, and what is taken for granted.
fn assumed(terms: &Terms) -> Vec<Localized> {
    let measure = terms.measure.as_ref();
    let axes = rule_curve_axes(terms.kind, measure, terms.among.of);
    let drawn_on = if measure.is_some_and(Measure::is_growth) {
        Some(drawn_on_prior(BESIDE.prior))
    } else {
        (measure == Some(&Measure::Repurchases)).then(|| drawn_on_orders(BESIDE.each))
    };
    [axes].into_iter().chain(drawn_on).collect()
}

/// From the least that is measured to a quarter beyond the last bound of all curves and whoever stands there; where there is
/// neither, as far as a picture needs: ¥100,000, or ten.
fn reach(curves: &[NamedCurve<'_>], placed: &[Placed<'_>], unit: Unit) -> Option<(i128, i128)> {
    let places = || {
        let pieces = curves.iter().flat_map(|named| named.curve.pieces());
        let stands = placed.iter().map(|one| one.at);
        pieces
            .map(|piece| piece.from)
            .chain(stands)
            .map(Ratio::rounded)
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

fn pieces(curve: &Curve, bounds: Bounds, until: i128) -> Vec<RulePiece> {
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
            from: piece_from(bounds, piece.edge, piece.from),
            per_further: per_further(bounds.unit(), piece.pay.slope),
            marginal: marginal(bounds.unit(), piece.pay.slope),
        })
    };
    all.iter().enumerate().filter_map(piece).collect()
}
