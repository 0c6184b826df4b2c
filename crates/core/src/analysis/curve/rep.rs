//! What a rep gets under a whole scheme against the rep's sales, and where the rep stands.

use super::orders::{LeftOut, NotDrawn, Order, Pool, is_plain, not_drawn};
use super::piecewise::Curve;
use super::rule::curve_at;
use super::scale::{Beside, Scale};
use super::{Linear, Path};
use crate::engine::{
    Counted, EntryResult, EvalContext, Evidence, Index, RepStatement, Unlisted, Why, deals_of,
    latest_sale, observe_in_pieces, pays_for,
};
use crate::ledger::{DealAt, Ledger, RepAt};
use crate::number::{Money, Rate, Ratio};
use crate::pieces::at_once;
use crate::scheme::{Kind, Measure, Receiver, RuleAt, Scheme, Subject, Terms, Test};

/// A rep's net against the rep's sales: what further sales bring, or fewer would have cost, with all the customers and in
/// the latest span that the rules look at. Where a plain rate is paid for single orders, more sales are those of the last
/// order, and fewer are taken from such orders first. What else is paid for single deals, customers and outcomes stays as it is.
#[derive(Clone, Debug)]
pub struct RepCurve {
    /// The net in fen against all counting sales in fen, before rounding.
    pub curve: Curve,
    /// The rep's sales now.
    pub sales: Money,
    /// The rep's net now, as the statement has it.
    pub net: Money,
    /// The rules that move with the sales, each once.
    pub rules: Vec<RuleAt>,
    /// What everything else comes to in the net.
    pub still: Money,
    /// The order that grows, where it matters which one does.
    pub grows: Option<DealAt>,
    /// The rules that pay by sales, of which the curve does not say all.
    pub left_out: Vec<LeftOut>,
    /// Each line that moves, against the same sales.
    moving: Vec<Moving>,
}

/// A line that moves with the sales.
#[derive(Clone, Debug)]
struct Moving {
    rule: RuleAt,
    kind: Kind,
    curve: Curve,
    /// The single orders that it is paid for, each with a line of its own; none where it is paid for the sum.
    orders: Vec<Order>,
}

impl Moving {
    /// What it adds to the net with so many sales, rounded to the fen.
    fn at(&self, sales: Money) -> Option<Money> {
        let paid = if self.orders.is_empty() {
            let paid = self.curve.at(Ratio::whole(sales.fen()))?;
            Money::from_fen(paid.rounded())
        } else {
            self.orders.iter().map(|order| order.at(sales)).sum()
        };
        Some(signed(paid, self.kind))
    }
}

impl RepCurve {
    /// The net with so many sales, each line rounded to the fen; none below where the curve begins.
    #[must_use]
    pub fn net_at(&self, sales: Money) -> Option<Money> {
        self.curve.piece_at(Ratio::whole(sales.fen()))?;
        let moving: Option<Money> = self.moving.iter().map(|line| line.at(sales)).sum();
        Some(self.still + moving?)
    }

    /// Whether a rule that moves pays for single orders.
    #[must_use]
    pub fn is_of_orders(&self, rule: RuleAt) -> bool {
        let mut own = self.moving.iter().filter(|line| line.rule == rule);
        own.any(|line| !line.orders.is_empty())
    }

    /// What a rule that moves adds to the net with so many sales, below zero where it takes from it.
    #[must_use]
    pub fn part_at(&self, rule: RuleAt, sales: Money) -> Option<Money> {
        let lines = self.moving.iter().filter(|line| line.rule == rule);
        lines.map(|line| line.at(sales)).sum()
    }
}

/// The curve of a rep; none where what further sales bring cannot be told by bounds alone.
#[must_use]
pub fn rep_curve(scheme: &Scheme, ledger: &Ledger, index: &Index, at: RepAt) -> Option<RepCurve> {
    at_once(rep_curve_in_pieces(scheme, ledger, index, at))
}

/// The same, with pauses.
pub async fn rep_curve_in_pieces(
    scheme: &Scheme,
    ledger: &Ledger,
    index: &Index,
    at: RepAt,
) -> Option<RepCurve> {
    let (statement, unlisted) = observe_in_pieces(scheme, ledger, index).await;
    let rep = statement.reps.get(at.index())?;
    let sales = rep_sales(index, at);
    let mut found = RepCurve {
        curve: Curve::even(Ratio::whole(0), None, Linear::ZERO),
        sales,
        net: rep.net(),
        rules: Vec::new(),
        still: rep.net(),
        grows: None,
        left_out: Vec::new(),
        moving: Vec::new(),
    };
    let mut measured = Vec::new();
    // As far down as every rule can still be measured.
    let mut room = sales;
    for (rule, terms) in scheme.active() {
        let context = EvalContext {
            ledger,
            index,
            terms,
        };
        let Some(why) = moves(context, rule, rep, &unlisted) else {
            continue;
        };
        let measure = terms.measure.as_ref()?;
        measured.push(deals_of(context, measure, &why.candidate, None));
        let now = Standing::of(terms, why)?;
        for line in lines_of_entry(context, why, now)? {
            let least = line.pieces().first()?.from.floor();
            room = room.min(now.sales - Money::from_fen(least));
            found.moving.push(Moving {
                rule,
                kind: terms.kind,
                curve: line.shifted(Ratio::whole((now.sales - sales).fen()))?,
                orders: Vec::new(),
            });
        }
        found.still -= now_paid(rep, rule, why, terms.kind);
        found.rules.push(rule);
    }
    let pool = Pool::of(index, at, &measured);
    if found.add_orders(scheme, (ledger, index), rep, &pool)? {
        room = room.min(pool.sum);
    }
    found.curve = found.sum(Ratio::whole((sales - room).fen()))?;
    Some(found)
}

/// What a rep's deals that count come to.
#[must_use]
pub fn rep_sales(index: &Index, at: RepAt) -> Money {
    let customers = index.customers_of(at).iter();
    let deals = customers.flat_map(|customer| index.counted(*customer));
    deals.map(Counted::net).sum()
}

impl RepCurve {
    /// Adds what is paid for single orders at a plain rate, and names what is still left out; whether there was any to add.
    fn add_orders(
        &mut self,
        scheme: &Scheme,
        (ledger, index): (&Ledger, &Index),
        rep: &RepStatement,
        pool: &Pool,
    ) -> Option<bool> {
        let owner = ledger.reps.get(rep.rep.index())?;
        let is_for = |terms: &Terms| {
            let all = &terms.among.departments;
            let is_shared = matches!(terms.to, Receiver::Team(_));
            let has_part = !is_shared || owner.team.is_some();
            let department = owner.department;
            has_part && (all.is_empty() || department.is_some_and(|own| all.contains(&own)))
        };
        let others = scheme.active();
        let others: Vec<(RuleAt, &Terms)> = others
            .filter(|(rule, terms)| is_for(terms) && !self.rules.contains(rule))
            .collect();
        let plain = others.iter().filter(|(_, terms)| is_plain(terms));
        let plain: Vec<_> = plain
            .map(|(rule, terms)| {
                let context = EvalContext {
                    ledger,
                    index,
                    terms,
                };
                (*rule, context)
            })
            .collect();
        let of_orders = pool.paid_by(rep, self.sales, &plain).unwrap_or_default();
        let is_any = !of_orders.is_empty();
        self.grows = pool.last().filter(|_| is_any);
        for (rule, terms) in others {
            let drawn = of_orders.iter().find(|drawn| drawn.rule == rule);
            let why = match drawn {
                Some(drawn) if drawn.grows => None,
                Some(_) => Some(NotDrawn::OtherOrders),
                None if is_plain(terms) => Some(NotDrawn::OtherOrders),
                None => not_drawn(
                    terms,
                    self.grows.is_some_and(|deal| looks_at(rep, rule, deal)),
                ),
            };
            self.left_out.extend(why.map(|why| LeftOut { rule, why }));
        }
        for drawn in of_orders {
            let kind = scheme.terms(drawn.rule)?.kind;
            self.still -= signed(drawn.now, kind);
            self.rules.push(drawn.rule);
            self.moving.push(Moving {
                rule: drawn.rule,
                kind,
                curve: drawn.curve,
                orders: drawn.orders,
            });
        }
        Some(is_any)
    }

    /// All that moves and all that stays, from a place on.
    fn sum(&self, least: Ratio) -> Option<Curve> {
        let still = Linear::level(Ratio::whole(self.still.fen()));
        let mut sum = Curve::even(least, None, still);
        for line in &self.moving {
            let line = match line.kind {
                Kind::Reward => line.curve.clone(),
                Kind::Penalty => line.curve.negative()?,
            };
            sum = line.plus(&sum)?;
        }
        Some(sum.begun_at(least))
    }
}

/// Whether a deal of the rep passed the selection of a rule.
fn looks_at(rep: &RepStatement, rule: RuleAt, deal: DealAt) -> bool {
    let lines = rep.lines.iter().map(|line| (line.rule, &line.why));
    let skipped = rep.skipped.iter();
    let skipped = skipped.map(|skipped| (skipped.rule, &skipped.why));
    let mut found = lines.chain(skipped);
    found.any(|(of, why)| {
        let is_it = of == rule && why.candidate.deal == Some(deal);
        is_it && why.result != EntryResult::NotSelected
    })
}

/// Where the sales that a rule measures stand, and last year's.
#[derive(Clone, Copy)]
struct Standing {
    sales: Money,
    prior: Money,
}

impl Standing {
    /// As it was measured, or else as the condition that failed found it.
    fn of(terms: &Terms, why: &Why) -> Option<Self> {
        let failed = why.findings.last().map(|finding| &finding.found);
        let gauge = match (why.reading(), failed) {
            (Some(reading), _) => reading.gauge,
            (None, Some(Evidence::Figure { gauge, .. })) => *gauge,
            (None, _) => return None,
        };
        let Ratio { num, den } = gauge;
        Some(if terms.measure == Some(Measure::Growth) {
            Self {
                sales: Money::from_fen(num / Rate::SCALE),
                prior: Money::from_fen(den),
            }
        } else {
            Self {
                sales: Money::from_fen(num / den),
                prior: Money::FEN,
            }
        })
    }
}

/// What a rule found of the rep that moves with the rep's sales: of a rule for each span in the latest one with a sale.
pub(super) fn moves<'s>(
    context: EvalContext<'_>,
    at: RuleAt,
    rep: &'s RepStatement,
    unlisted: &'s [Unlisted],
) -> Option<&'s Why> {
    let terms = context.terms;
    let is_sales = terms.measure.as_ref().is_some_and(Measure::is_sales);
    if terms.to != Receiver::Rep || !is_sales {
        return None;
    }
    let latest = latest_sale(context, rep.rep);
    let is_own = |why: &&Why| match (&terms.for_each, why.candidate.span) {
        (Subject::Rep, _) => true,
        (Subject::Span { .. }, Some(span)) => latest.is_some_and(|day| span.holds(day.month())),
        (Subject::Span { .. }, None)
        | (Subject::Deal(_) | Subject::Customer | Subject::Team | Subject::Outcome(_), _) => false,
    };
    let lines = rep.lines.iter().map(|line| (line.rule, &line.why));
    let skipped = rep.skipped.iter();
    let skipped = skipped.map(|skipped| (skipped.rule, &skipped.why));
    let silent = unlisted.iter().map(|silent| (silent.rule, &silent.why));
    let unpaid = skipped.chain(silent);
    let unpaid = unpaid.filter(|(_, why)| why.candidate.rep == Some(rep.rep));
    let unpaid = unpaid.filter(|(_, why)| is_told_by_bounds(terms, why));
    let mut found = lines.chain(unpaid).filter(|(rule, _)| *rule == at);
    found.find(|(_, why)| is_own(why)).map(|(_, why)| why)
}

/// Whether what is not paid now is so for the sales alone: they do not reach the first band, or the last condition.
fn is_told_by_bounds(terms: &Terms, why: &Why) -> bool {
    let failed = terms.when.last().map(|condition| &condition.test);
    let is_bound = matches!(failed, Some(Test::Compare { measure: None, .. }));
    match why.result {
        EntryResult::BelowFirstBand { .. } => true,
        EntryResult::NotHeld => is_bound && why.findings.len() == terms.when.len(),
        EntryResult::NotSelected | EntryResult::Unknown(_) | EntryResult::Paid(_) => false,
    }
}

/// What the rule's lines for that entry come to in the rep's net.
fn now_paid(rep: &RepStatement, at: RuleAt, why: &Why, kind: Kind) -> Money {
    let own = rep.lines.iter();
    let own = own.filter(|line| line.rule == at && line.why.candidate == why.candidate);
    signed(own.map(|line| line.amount).sum(), kind)
}

/// What a rule pays as it stands in the net.
fn signed(paid: Money, kind: Kind) -> Money {
    match kind {
        Kind::Reward => paid,
        Kind::Penalty => -paid,
    }
}

/// The curves of what a rule found: of each of its pays, against what it measures in fen.
fn lines_of_entry(context: EvalContext<'_>, why: &Why, now: Standing) -> Option<Vec<Curve>> {
    let terms = context.terms;
    let beside = Beside {
        prior: now.prior,
        each: Money::ZERO,
    };
    let path = Path {
        words: Vec::new(),
        pays: pays_for(context, &why.candidate, why.ordinal),
    };
    let targets = |target| context.target(target, &why.candidate);
    let scale = Scale::of(terms.measure.as_ref(), beside);
    curve_at(terms, &path, &scale, &targets)
}
