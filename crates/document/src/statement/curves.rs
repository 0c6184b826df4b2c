//! A rep's pay curves under several schemes on one axis, with a table of all breakpoints, and which scheme pays more where.

use super::comparison::{Compare, Decimals};
use super::curve::{CurvePiece, CurveView, drawn, first_whole, found, per_hundred, until};
use super::pictures::{Tick, ticks};
use super::sums::rep_row;
use rewards_core::analysis::{Belongs, RepCurve, Stretch, stretches};
use rewards_core::number::{Money, Ratio};
use rewards_core::scheme::Edge;
use rewards_words::compare::{self, Along, Brings, Here, brings_finding, curves_finding, sales_at};
use rewards_words::say;
use rewards_words::text::Localized;
use std::cmp::Ordering;

/// Curves on one axis of sales.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurvesView {
    /// The rep's place in the statements.
    pub rep: usize,
    /// Where the rep stands on each, in a sentence.
    pub finding: Localized,
    /// What each further 100 yuan bring on each, in a sentence.
    pub brings: Localized,
    /// The curves of the schemes that have one, in order.
    pub curves: Vec<OverlaidCurve>,
    /// The places of the schemes that have none: nothing of the net is known, or what more sales bring can't be told by bounds
    /// alone.
    pub without: Vec<usize>,
    /// The ends of the axis of sales, in fen.
    pub sales_reach: (i128, i128),
    /// The ends of the axis of nets, in fen; zero is among them.
    pub net_reach: (i128, i128),
    /// The rep's sales, in fen.
    pub here: i128,
    /// Round figures on the axis of sales.
    pub sales_ticks: Vec<Tick>,
    /// Round figures on the axis of nets.
    pub net_ticks: Vec<Tick>,
    /// The scheme that the others are held against; none where what the rep gets under it isn't wholly known.
    pub base: Option<Localized>,
    /// Which of the base and each other that is wholly known pays more, and from where on.
    pub higher: Vec<HigherView>,
    /// All breakpoints and the rep's place, in order, with what each curve comes to there.
    pub rows: Vec<CurveRow>,
}

/// The curve of one scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverlaidCurve {
    /// The place of the scheme among those asked for.
    pub scheme: usize,
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: Localized,
    /// The curve, drawn as far as all of them are.
    pub view: CurveView,
    /// What the rep gets, marked where something of it isn't known.
    pub net: Localized,
    /// What is not known of it, and would come on top.
    pub lacks: Option<Localized>,
    /// Whether every rule that pays by sales is in it.
    pub is_whole: bool,
    /// How its nets are written in its column.
    pub decimals: Decimals,
}

/// From where on one of two curves lies higher, or both alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HigherView {
    /// The places of the two schemes.
    pub schemes: (usize, usize),
    /// From which sales on, in fen, rounded.
    pub from: i128,
    /// How the first stands to the second from there on.
    pub order: Ordering,
    /// Whether the rep's sales are there.
    pub is_here: bool,
    /// In a sentence.
    pub text: Localized,
}

/// A breakpoint of any of the curves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurveRow {
    /// The sales, in fen, rounded.
    pub at: i128,
    /// The first whole sales from there on.
    pub from: Money,
    /// The sales in words: `1,036,000 元`.
    pub sales: Localized,
    /// Whether the rep stands there.
    pub is_here: bool,
    /// What each curve comes to there, in their order; none where a curve has not begun yet.
    pub cells: Vec<Option<CurveCell>>,
}

/// What a curve comes to at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurveCell {
    /// The net there.
    pub worth: Money,
    /// The net right below, where it jumps on the place.
    pub below: Option<Money>,
    /// The net right above, where it jumps behind the place.
    pub above: Option<Money>,
    /// What each further 100 yuan of sales bring from there on, as digits.
    pub per_hundred: String,
    /// Whether the curve bends or jumps there.
    pub is_own: bool,
}

/// The curves of the rep at a place of the statements, held against the scheme at the place of the base; none where no scheme has
/// one. In pieces.
pub async fn curves_view(results: &[Compare<'_>], base: usize, place: usize) -> Option<CurvesView> {
    let mut all: Vec<Option<RepCurve>> = Vec::new();
    for result in results {
        let net = rep_row(result.computed, place).map(|row| row.net);
        all.push(match net.and_then(|net| net.so_far()) {
            Some(_) => found(result.computed, place).await,
            None => None,
        });
    }
    let known: Vec<(usize, &RepCurve)> = all
        .iter()
        .enumerate()
        .filter_map(|(scheme, found)| Some((scheme, found.as_ref()?)))
        .collect();
    let (_, first) = *known.first()?;
    let end = known.iter().map(|(_, found)| until(found)).max()?;
    let rows = rows(&known, end);
    let curves: Vec<OverlaidCurve> = known
        .iter()
        .enumerate()
        .filter_map(|(at, (scheme, found))| {
            let result = results.get(*scheme)?;
            let net = rep_row(result.computed, place)?.net;
            Some(OverlaidCurve {
                scheme: *scheme,
                key: result.key.clone(),
                name: result.name.clone(),
                lacks: net.note(),
                net: say!("{0} 元", "¥{0}", net.marked()),
                decimals: Decimals::of(nets_of(&rows, at)),
                view: drawn(result.computed, found, end)?,
                is_whole: found.left_out.is_empty(),
            })
        })
        .collect();
    // Which pays more can't be said of what isn't wholly known.
    let is_known = |scheme: usize| {
        let curve = curves.iter().find(|curve| curve.scheme == scheme);
        curve.is_some_and(|curve| curve.lacks.is_none())
    };
    let wholly = known.iter().filter(|(scheme, _)| is_known(*scheme));
    let (bases, others): (Vec<(usize, &RepCurve)>, Vec<_>) =
        wholly.copied().partition(|(scheme, _)| *scheme == base);
    let base = bases.first().copied();
    let pieces = || curves.iter().flat_map(|curve| &curve.view.pieces);
    let nets = || pieces().flat_map(|piece| [piece.net.0, piece.net.1]);
    let least = pieces().map(|piece| piece.sales.0).min()?;
    let net_reach = (nets().min()?.min(0), nets().max()?.max(0));
    let facts = &results.first()?.computed.facts;
    let rep = facts.ledger.reps.get(place)?;
    Some(CurvesView {
        rep: place,
        finding: curves_finding(&rep.name, first.sales, &standing(&curves)),
        brings: brings_finding(&brings(&curves)),
        without: (0..results.len())
            .filter(|scheme| known.iter().all(|(known, _)| known != scheme))
            .collect(),
        sales_reach: (least, end),
        here: first.sales.fen(),
        sales_ticks: ticks(least, end),
        net_ticks: ticks(net_reach.0, net_reach.1),
        net_reach,
        base: base.and_then(|(scheme, _)| Some(results.get(scheme)?.name.clone())),
        higher: base
            .map(|base| higher(results, base, &others, (end, first.sales)))
            .unwrap_or_default(),
        rows,
        curves,
    })
}

/// Where the rep stands on each curve.
fn standing(curves: &[OverlaidCurve]) -> Vec<Here<'_>> {
    let slope = |piece: &&CurvePiece| piece.is_here;
    curves
        .iter()
        .filter_map(|curve| {
            let piece = curve.view.pieces.iter().find(slope)?;
            Some(Here {
                scheme: &curve.name,
                net: curve.net.clone(),
                per_hundred: &piece.per_hundred,
                is_whole: curve.is_whole,
            })
        })
        .collect()
}

/// What further sales bring on each curve.
fn brings(curves: &[OverlaidCurve]) -> Vec<Brings<'_>> {
    fn one(curve: &OverlaidCurve) -> Option<Brings<'_>> {
        let pieces = &curve.view.pieces;
        let now = pieces.iter().find(|piece| piece.is_here)?;
        // The first of those that bring the most.
        let most = pieces.iter().rev().max_by_key(|piece| piece.marginal);
        let most = most.filter(|most| most.marginal > now.marginal);
        Some(Brings {
            scheme: &curve.name,
            now: &now.per_hundred,
            most: most.map(|most| (&*most.per_hundred, &most.from)),
        })
    }
    curves.iter().filter_map(one).collect()
}

/// So many sentences stand open, the others folded.
const OPEN: usize = 3;

impl CurvesView {
    /// Which pays more, in sentences: those that stand open, and those that are folded. Of more than a few what holds at the
    /// rep's sales stands open.
    #[must_use]
    pub fn higher_told(&self) -> [Vec<Localized>; 2] {
        let is_few = self.higher.len() <= OPEN;
        let (open, folded): (Vec<&HigherView>, Vec<&HigherView>) =
            self.higher.iter().partition(|it| is_few || it.is_here);
        let more = open.iter().skip(OPEN).chain(&folded);
        let text = |it: &&HigherView| it.text.clone();
        [
            open.iter().take(OPEN).map(text).collect(),
            more.map(text).collect(),
        ]
    }
}

/// Which of the base and each other pays more, as far as they are drawn.
fn higher(
    results: &[Compare<'_>],
    (first, base): (usize, &RepCurve),
    others: &[(usize, &RepCurve)],
    (end, sales): (i128, Money),
) -> Vec<HigherView> {
    let mut all = Vec::new();
    for (second, other) in others {
        let names = (results.get(first), results.get(*second));
        let ((Some(one), Some(two)), Some(found)) = (names, stretches(&base.curve, &other.curve))
        else {
            continue;
        };
        let begun = |stretch: &Stretch| match stretch.from.against(sales.fen()) {
            Ordering::Less => true,
            Ordering::Equal => stretch.edge == Edge::From,
            Ordering::Greater => false,
        };
        let here = found.iter().rposition(begun);
        let drawn = found.iter().enumerate();
        for (place, stretch) in drawn.filter(|(_, stretch)| stretch.from.floor() < end) {
            let along = match (place, found.len()) {
                (0, 1) if stretch.from.against(0).is_gt() => Along::Since(stretch.from),
                (0, 1) => Along::Always,
                (0, _) => Along::First,
                (_, _) => Along::From(stretch.from, stretch.edge),
            };
            all.push(HigherView {
                schemes: (first, *second),
                from: stretch.from.rounded(),
                order: stretch.order,
                is_here: here == Some(place),
                text: compare::higher((&one.name, &two.name), along, stretch.order),
            });
        }
    }
    all
}

/// All breakpoints as far as the curves are drawn, and the rep's place.
fn rows(known: &[(usize, &RepCurve)], end: i128) -> Vec<CurveRow> {
    let curves = || known.iter().map(|(_, found)| &found.curve);
    let pieces = curves().flat_map(|curve| curve.pieces());
    let here = known
        .first()
        .map(|(_, found)| Ratio::whole(found.sales.fen()));
    let mut places: Vec<Ratio> = pieces
        .map(|piece| piece.from)
        .filter(|from| from.floor() <= end)
        .chain(here)
        .collect();
    places.sort_by(|one, other| one.compare(*other));
    places.dedup_by(|one, other| one.compare(*other).is_eq());
    let row = |place: Ratio| CurveRow {
        at: place.rounded(),
        from: first_whole(place, Edge::From),
        sales: sales_at(place),
        is_here: here.is_some_and(|here| here.compare(place).is_eq()),
        cells: known.iter().map(|(_, found)| cell(found, place)).collect(),
    };
    places.into_iter().map(row).collect()
}

/// All that the curve at a place comes to in the rows.
fn nets_of(rows: &[CurveRow], at: usize) -> impl Iterator<Item = Money> {
    let cells = rows
        .iter()
        .filter_map(move |row| row.cells.get(at)?.as_ref());
    cells.flat_map(|cell| {
        [cell.below, Some(cell.worth), cell.above]
            .into_iter()
            .flatten()
    })
}

fn cell(found: &RepCurve, place: Ratio) -> Option<CurveCell> {
    let worth = |fen: Ratio| Money::from_fen(fen.rounded());
    // Of whole sales it's what would be paid, each line rounded by itself.
    let paid = place.is_whole().then(|| Money::from_fen(place.floor()));
    let paid = paid.and_then(|sales| found.net_at(sales));
    let on = |fen: Ratio| paid.unwrap_or_else(|| worth(fen));
    let points = found.curve.points()?;
    let own = points.iter().find(|point| point.at.compare(place).is_eq());
    let Some(point) = own else {
        let at = found.curve.piece_at(place)?;
        let piece = found.curve.pieces().get(at)?;
        return Some(CurveCell {
            worth: on(piece.pay.at(place)?),
            below: None,
            above: None,
            per_hundred: per_hundred(piece.pay.slope),
            is_own: false,
        });
    };
    let differs = |other: Ratio| (other.compare(point.on).is_ne()).then(|| worth(other));
    Some(CurveCell {
        worth: on(point.on),
        below: point.before.and_then(differs),
        above: match point.belongs {
            Belongs::Behind => None,
            Belongs::Before | Belongs::Alone => differs(point.after),
        },
        per_hundred: per_hundred(point.slope),
        is_own: true,
    })
}
