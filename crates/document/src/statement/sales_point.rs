//! A place on a rep's pay curve: what the net is made of there, and by which facts each rule shows it.

use super::beside_curve::beside_curve;
use super::computed::Computed;
use super::curve::{found, per_hundred};
use super::entry::{digits, rule_name, same, signed};
use super::sums::rep_row;
use rewards_core::analysis::{RepCurve, WithSales, rep_sales, with_sales};
use rewards_core::engine::Candidate;
use rewards_core::ledger::RepAt;
use rewards_core::number::{Money, Ratio};
use rewards_core::scheme::{RuleAt, Scheme};
use rewards_format::{EntryAt, IndexedLedger};
use rewards_words::figure::short;
use rewards_words::say;
use rewards_words::text::Localized;
use std::sync::Arc;

/// A rep with such sales, in the deals that a rule measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SalesPoint {
    /// The rep's place in the statement.
    pub rep: usize,
    /// The rule.
    pub rule: RuleAt,
    /// The sales.
    pub sales: Money,
}

/// A rep's net with such sales, laid open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SalesPointView {
    /// The net, as digits.
    pub net: String,
    /// What is taken for granted, and what more sales bring from there on.
    pub finding: Localized,
    /// What is taken for granted of single orders, and which rules that pay by sales are not counted.
    pub beside: Vec<Localized>,
    /// What is not known of it, and would come on top.
    pub lacks: Option<Localized>,
    /// What moves with the sales, rule by rule.
    pub parts: Vec<SalesPart>,
    /// What does not.
    pub still: Localized,
}

/// What a rule adds to the net there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SalesPart {
    /// Under which facts it is shown.
    pub point: SalesPoint,
    /// The rule's name.
    pub name: Localized,
    /// What it comes to.
    pub worth: Localized,
    /// The entry that it comes from; none where the facts have no deal to show it by, and of many orders.
    pub entry: Option<EntryAt>,
    /// Whether it is paid for single orders.
    pub is_of_orders: bool,
}

/// Lays open the net of the rep at a place of the statement with such sales; nothing where there is no curve. In pieces.
pub async fn sales_point_view(
    computed: &Computed,
    rep: usize,
    sales: Money,
) -> Option<SalesPointView> {
    let curve = found(computed, rep).await?;
    let place = Ratio::whole(sales.fen());
    let slope = curve.curve.pieces().get(curve.curve.piece_at(place)?)?;
    let mut parts = Vec::new();
    for rule in curve.rules.iter().copied() {
        let paid = curve.part_at(rule, sales)?;
        let point = SalesPoint { rep, rule, sales };
        let is_of_orders = curve.is_of_orders(rule);
        let entry = if is_of_orders {
            None
        } else {
            shown_by(computed, point, paid).await
        };
        // Of what pays nothing and is entered nowhere there is nothing to say.
        if entry.is_some() || paid != Money::ZERO {
            parts.push(SalesPart {
                point,
                name: rule_name(&computed.scheme, rule),
                worth: same(digits(paid)),
                entry,
                is_of_orders,
            });
        }
    }
    Some(SalesPointView {
        net: digits(curve.net_at(sales)?),
        finding: finding(&curve, sales, &per_hundred(slope.pay.slope)),
        beside: beside_curve(computed, &curve),
        lacks: rep_row(computed, rep)?.net.note(),
        parts,
        still: same(signed(curve.still)),
    })
}

fn finding(curve: &RepCurve, sales: Money, brings: &str) -> Localized {
    let (there, now) = (short(sales), short(curve.sales));
    if curve.left_out.is_empty() {
        say!(
            "假设销售额是 {0} 元（现在 {1} 元），其他都照现在。从这里起，每多销售 100 元，净额多 {2} 元。",
            "Sales are taken to be ¥{0} (now ¥{1}), all else as it is now. From here on each further ¥100 brings ¥{2}.",
            there,
            now,
            brings
        )
    } else {
        say!(
            "假设销售额是 {0} 元（现在 {1} 元），其他都照现在。从这里起，每多销售 100 元，净额多 {2} 元（没有画进曲线的规则不算）。",
            "Sales are taken to be ¥{0} (now ¥{1}), all else as it is now. From here on each further ¥100 brings ¥{2} (by the rules in the curve alone).",
            there,
            now,
            brings
        )
    }
}

/// The entry that shows what a rule comes to there.
async fn shown_by(computed: &Computed, point: SalesPoint, paid: Money) -> Option<EntryAt> {
    let (facts, candidate) = facts_at(&computed.scheme, &computed.facts, point).await?;
    let there = Computed::in_pieces(computed.scheme.clone(), facts).await;
    let rep = there.statement.reps.get(point.rep)?;
    let is_it = |rule: RuleAt, of: &Candidate| rule == point.rule && *of == candidate;
    let mut lines = rep.lines.iter().enumerate();
    if let Some((at, line)) = lines.find(|(_, line)| is_it(line.rule, &line.why.candidate)) {
        let is_all = line.amount.fen() == paid.fen().abs();
        return is_all.then_some(EntryAt::Line(point.rep, at));
    }
    let mut skipped = rep.skipped.iter();
    let at = skipped.position(|skipped| is_it(skipped.rule, &skipped.why.candidate))?;
    (paid == Money::ZERO).then_some(EntryAt::Skipped(point.rep, at))
}

/// The facts of a point, and what its rule looks at in them.
pub(super) async fn facts_at(
    scheme: &Scheme,
    facts: &Arc<IndexedLedger>,
    point: SalesPoint,
) -> Option<(Arc<IndexedLedger>, Candidate)> {
    let rep = RepAt::new(point.rep);
    let more = point.sales - rep_sales(&facts.index, rep);
    let (ledger, index) = (&facts.ledger, &facts.index);
    let WithSales { ledger, candidate } =
        with_sales(scheme, ledger, index, (rep, point.rule), more).await?;
    Some((Arc::new(facts.after(ledger)), candidate))
}
