//! The pay curve of a rep: what the rep's net comes to with more sales or fewer, from exact breakpoints.

use super::beside_curve::beside_curve;
use super::comparison::Decimals;
use super::computed::Computed;
use rewards_core::analysis::{Curve, RepCurve, rep_curve_in_pieces};
use rewards_core::number::{Money, Rate, Ratio};
use rewards_core::pieces::at_once;
use rewards_core::scheme::Edge;
use rewards_words::figure::{digits, short};
use rewards_words::say;
use rewards_words::text::Localized;

/// The curve, laid out for a picture and for the table behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurveView {
    /// What it shows, in a sentence.
    pub finding: Localized,
    /// What it takes for granted of single orders, and which rules that pay by sales are not in it.
    pub beside: Vec<Localized>,
    /// The straight pieces, in order.
    pub pieces: Vec<CurvePiece>,
    /// How the nets are written at which they begin.
    pub decimals: Decimals,
    /// Where the rep stands: sales and net in fen.
    pub here: (i128, i128),
    /// Up to which sales it is drawn, in fen.
    pub until: i128,
}

/// One straight piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurvePiece {
    /// Sales where it begins and where it ends (as far as it is drawn), in fen.
    pub sales: (i128, i128),
    /// The net at its two ends, in fen, rounded.
    pub net: (i128, i128),
    /// The first whole sales on it.
    pub first: Money,
    /// Whether the place where it begins belongs to it.
    pub closed: bool,
    /// Whether pay jumps where it begins.
    pub jumps: bool,
    /// From which sales on, in words.
    pub from: Localized,
    /// What each further 100 yuan of sales bring, as digits.
    pub per_hundred: String,
    /// What each further yuan of sales brings, in millionths of a yuan, rounded: to be drawn below the curve.
    pub marginal: i128,
    /// The same, exact: fen for each fen.
    pub slope: Ratio,
    /// Whether the rep stands on it.
    pub is_here: bool,
}

/// A curve is drawn a quarter further than the last thing on it.
const FURTHER: (i128, i128) = (5, 4);

/// The curve of the rep at a place of the statement; nothing where further sales change nothing, or what they bring cannot
/// be told by bounds alone.
#[must_use]
pub fn curve_view(computed: &Computed, place: usize) -> Option<CurveView> {
    let found = at_once(found(computed, place))?;
    drawn(computed, &found, until(&found))
}

/// The curve of the rep at a place of the statement; nothing where further sales change nothing. In pieces.
pub(super) async fn found(computed: &Computed, place: usize) -> Option<RepCurve> {
    let found = told(computed, place).await?;
    let view = drawn(computed, &found, until(&found))?;
    let moves = |piece: &CurvePiece| piece.net.0 != piece.net.1 || piece.jumps;
    view.pieces.iter().any(moves).then_some(found)
}

/// The same, also where it's flat; nothing where what further sales bring can't be told by bounds alone.
pub(super) async fn told(computed: &Computed, place: usize) -> Option<RepCurve> {
    let facts = &computed.facts;
    let rep = computed.statement.reps.get(place)?.rep;
    rep_curve_in_pieces(&computed.scheme, &facts.ledger, &facts.index, rep).await
}

/// A curve laid out up to such sales in fen.
pub(super) fn drawn(computed: &Computed, found: &RepCurve, until: i128) -> Option<CurveView> {
    let here = found.curve.piece_at(Ratio::whole(found.sales.fen()))?;
    let pieces = found.curve.pieces();
    let drawn = pieces.iter().enumerate().filter_map(|(at, _)| {
        let piece = piece(&found.curve, at, until)?;
        Some(CurvePiece {
            is_here: at == here,
            ..piece
        })
    });
    let pieces: Vec<CurvePiece> = drawn.collect();
    let begins = pieces.iter().map(|piece| Money::from_fen(piece.net.0));
    let slope = pieces.iter().find(|piece| piece.is_here);
    let (sales, net) = (short(found.sales), digits(found.net));
    let brings = slope.map_or("0", |piece| piece.per_hundred.as_str());
    let finding = if found.left_out.is_empty() {
        say!(
            "销售 {0} 元时净额 {1} 元；在这一段，每多销售 100 元，净额多 {2} 元。",
            "At sales of ¥{0} the net is ¥{1}; here each further ¥100 of sales brings ¥{2}.",
            sales,
            net,
            brings
        )
    } else {
        say!(
            "销售 {0} 元时净额 {1} 元；在这一段，每多销售 100 元，净额多 {2} 元（没有画进曲线的规则不算）。",
            "At sales of ¥{0} the net is ¥{1}; here each further ¥100 of sales brings ¥{2} (by the rules in the curve alone).",
            sales,
            net,
            brings
        )
    };
    Some(CurveView {
        finding,
        beside: beside_curve(computed, found),
        here: (found.sales.fen(), found.net.fen()),
        until,
        decimals: Decimals::of(begins),
        pieces,
    })
}

/// Up to where it is drawn.
pub(super) fn until(found: &RepCurve) -> i128 {
    let bounds = found
        .curve
        .pieces()
        .iter()
        .map(|piece| piece.from.rounded());
    let last = bounds.chain([found.sales.fen()]).max().unwrap_or_default();
    let wide = last.saturating_mul(FURTHER.0) / FURTHER.1;
    let most = found.curve.most().map(Ratio::rounded);
    most.map_or(wide, |most| wide.min(most))
}

fn piece(curve: &Curve, at: usize, until: i128) -> Option<CurvePiece> {
    let pieces = curve.pieces();
    let piece = pieces.get(at)?;
    let begins = piece.from.rounded();
    let ends = pieces.get(at + 1).map_or(until, |next| next.from.rounded());
    let net = |sales: i128| Some(piece.pay.at(Ratio::whole(sales))?.rounded());
    let before = at.checked_sub(1).and_then(|before| pieces.get(before));
    let before = before.and_then(|before| Some(before.pay.at(piece.from)?.rounded()));
    let (first, last) = (net(begins)?, net(ends)?);
    let closed = piece.edge == Edge::From;
    let begin = short(Money::from_fen(begins));
    let from = if closed {
        say!("{0} 元起", "from ¥{0}", begin)
    } else {
        say!("超过 {0} 元", "over ¥{0}", begin)
    };
    Some(CurvePiece {
        sales: (begins, ends),
        net: (first, last),
        first: first_whole(piece.from, piece.edge),
        closed,
        jumps: before.is_some_and(|before| before != first),
        from,
        per_hundred: per_hundred(piece.pay.slope),
        marginal: piece
            .pay
            .slope
            .times(Ratio::whole(Rate::SCALE))
            .map_or(0, Ratio::rounded),
        slope: piece.pay.slope,
        is_here: false,
    })
}

/// What a hundred yuan of sales bring, as digits.
pub(super) fn per_hundred(slope: Ratio) -> String {
    // Fen for each fen are yuan for each yuan: of a hundred yuan there are ten thousand fen.
    let brings = slope.times(Ratio::whole(10_000));
    short(Money::from_fen(brings.map_or(0, Ratio::rounded)))
}

/// The first whole sales on a piece that begins there.
pub(super) fn first_whole(from: Ratio, edge: Edge) -> Money {
    Money::from_fen(match edge {
        Edge::From if from.is_whole() => from.floor(),
        Edge::From | Edge::Over => from.floor() + 1,
    })
}
