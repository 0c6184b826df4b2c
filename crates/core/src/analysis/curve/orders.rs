//! What is paid for single orders at a plain rate, as a part of a rep's curve; and which rules that pay by sales are no part
//! of it.

use super::linear::Linear;
use super::piecewise::Curve;
use crate::engine::{Counted, EntryResult, EvalContext, Index, Line, RepStatement, pays_for};
use crate::ledger::{DealAt, RepAt};
use crate::number::{Day, Money, Rate, Ratio};
use crate::scheme::{
    Allocation, Attribute, Edge, Measure, Pay, Receiver, RuleAt, Subject, Terms, Test, Which,
};
use std::collections::{BTreeMap, BTreeSet};

/// A rule that pays by sales, and more sales of the rep bring by it what the curve does not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The rule.
    pub rule: RuleAt,
    /// Why.
    pub why: NotDrawn,
}

/// Why a rule is not in a rep's curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotDrawn {
    /// What it pays for an order is more than a plain rate of it, so that it matters which order grows.
    ByOrder,
    /// It pays by a customer's first order, which is made, and the order that grows is none of those.
    FirstOrders,
    /// It looks at each customer by itself.
    ByCustomer,
    /// It pays a team, or for what a team sells.
    ByTeam,
    /// It pays a plain rate of each order, and the order that grows is none that it is for.
    OtherOrders,
    /// It hangs on sales in another way: by a condition, a tally, a run of months.
    Otherwise,
}

/// An order for which a rule pays a rate, between such sales of the rep.
#[derive(Clone, Copy, Debug)]
pub(super) struct Order {
    from: Money,
    /// Its net now; of the one that grows none.
    most: Option<Money>,
    rate: Rate,
}

impl Order {
    /// What is paid for it with so many sales of the rep, rounded to the fen.
    pub fn at(&self, sales: Money) -> Money {
        let net = (sales - self.from).max(Money::ZERO);
        let net = self.most.map_or(net, |most| net.min(most));
        let paid = Ratio {
            num: net.fen() * self.rate.millionths(),
            den: Rate::SCALE,
        };
        Money::from_fen(paid.rounded())
    }
}

/// What a rule pays for single orders, against the rep's sales.
pub(super) struct OfOrders {
    pub rule: RuleAt,
    pub curve: Curve,
    pub orders: Vec<Order>,
    /// What it pays for them now.
    pub now: Money,
    /// Whether the order that grows is one of them.
    pub grows: bool,
}

/// The orders that more sales are made of, and fewer: the last one grows. Fewer are first taken from those for which the
/// same is paid as for the last one, so that the curve bends no oftener than it must.
pub(super) struct Pool {
    orders: Vec<(Day, DealAt, Money)>,
    /// What all of them come to.
    pub sum: Money,
}

impl Pool {
    /// The rep's orders that every one of these measures.
    pub fn of(index: &Index, rep: RepAt, measured: &[Vec<DealAt>]) -> Self {
        let measured = measured.iter();
        let measured: Vec<BTreeSet<DealAt>> = measured
            .map(|deals| deals.iter().copied().collect())
            .collect();
        let customers = index.customers_of(rep).iter();
        let counted = customers.flat_map(|customer| index.counted(*customer));
        let is_in = |deal: &&Counted| measured.iter().all(|deals| deals.contains(&deal.deal));
        let orders = counted.filter(is_in);
        let mut orders: Vec<_> = orders
            .map(|deal| (deal.date, deal.deal, deal.net()))
            .collect();
        orders.sort_by_key(|(date, deal, _)| (*date, *deal));
        let sum = orders.iter().map(|(_, _, net)| *net).sum();
        Self { orders, sum }
    }

    /// The order that grows.
    pub fn last(&self) -> Option<DealAt> {
        self.orders.last().map(|(_, deal, _)| *deal)
    }

    /// What each of these rules pays for the orders, with so many sales of the rep in all; none where it does not fit.
    pub fn paid_by<'s>(
        &self,
        rep: &'s RepStatement,
        sales: Money,
        rules: &[EvalContextOf<'s>],
    ) -> Option<Vec<OfOrders>> {
        let mut rates: BTreeMap<DealAt, Vec<(usize, Rate)>> = BTreeMap::new();
        let mut now = vec![Money::ZERO; rules.len()];
        let pool: BTreeSet<DealAt> = self.orders.iter().map(|(_, deal, _)| *deal).collect();
        for line in rep.lines.iter() {
            let is_it = |(rule, _): &EvalContextOf<'s>| *rule == line.rule;
            let place = rules.iter().position(is_it);
            let deal = line.why.candidate.deal.filter(|deal| pool.contains(deal));
            let (Some(place), Some(deal)) = (place, deal) else {
                continue;
            };
            let (_, context) = rules.get(place)?;
            let paid: &mut Money = now.get_mut(place)?;
            *paid += line.amount;
            let rate = rate_of_line(*context, line)?;
            rates.entry(deal).or_default().push((place, rate));
        }
        let none = Vec::new();
        let paid_for = |deal: DealAt| rates.get(&deal).unwrap_or(&none);
        let last = self.last()?;
        let mut orders = self.orders.clone();
        orders.sort_by_key(|(date, deal, _)| {
            let paid = paid_for(*deal);
            (paid == paid_for(last), paid, *date, *deal)
        });
        let begin = sales - self.sum;
        let mut found = Vec::new();
        for (place, (rule, _)) in rules.iter().enumerate() {
            let own = |deal: DealAt| paid_for(deal).iter().filter(move |(of, _)| *of == place);
            let mut curve = Curve::even(Ratio::whole(begin.fen()), None, Linear::ZERO);
            let mut parts = Vec::new();
            let (mut from, mut level, mut slope) = (begin, Ratio::whole(0), Ratio::whole(0));
            for (_, deal, net) in &orders {
                let most = (*deal != last).then_some(*net);
                parts.extend(own(*deal).map(|(_, rate)| Order {
                    from,
                    most,
                    rate: *rate,
                }));
                let mut all = Ratio::whole(0);
                for (_, rate) in own(*deal) {
                    all = all.plus(Ratio {
                        num: rate.millionths(),
                        den: Rate::SCALE,
                    })?;
                }
                if all.compare(slope).is_ne() {
                    slope = all;
                    let at = Ratio::whole(from.fen());
                    let pay = Linear {
                        level: level.minus(slope.times(at)?)?,
                        slope,
                    };
                    curve = curve.then(at, Edge::From, pay);
                }
                level = level.plus(slope.times(Ratio::whole(net.fen()))?)?;
                from += *net;
            }
            if !parts.is_empty() {
                found.push(OfOrders {
                    rule: *rule,
                    curve,
                    orders: parts,
                    now: now.get(place).copied().unwrap_or_default(),
                    grows: own(last).next().is_some(),
                });
            }
        }
        Some(found)
    }
}

/// A rule, and what it is evaluated with.
pub(super) type EvalContextOf<'s> = (RuleAt, EvalContext<'s>);

/// The rate by which a line was found; none where it was found otherwise.
fn rate_of_line(context: EvalContext<'_>, line: &Line) -> Option<Rate> {
    let EntryResult::Paid(payment) = &line.why.result else {
        return None;
    };
    let pays = pays_for(context, &line.why.candidate, line.why.ordinal);
    match pays.get(usize::from(payment.pay))? {
        Pay::Rate(rate) => Some(*rate),
        Pay::Amount(_) | Pay::Bands(_) | Pay::Item(..) | Pay::Action(..) | Pay::By(_) => None,
    }
}

/// Whether a rule pays the rep for each order a plain rate of its net, whatever else is sold and however much.
pub(super) fn is_plain(terms: &Terms) -> bool {
    let among = &terms.among;
    let is_free = |test: &Test| {
        let mut tests = test.alternatives().into_iter();
        tests.all(|test| matches!(test, Test::Has(_) | Test::CustomerIs(_) | Test::Is(_)))
    };
    let limits = &terms.limits;
    terms.to == Receiver::Rep
        && terms.for_each == Subject::Deal(Which::Each)
        && terms.measure == Some(Measure::Net)
        && terms.when.iter().all(|condition| is_free(&condition.test))
        && terms.pays.iter().all(is_rate)
        && terms.pays.iter().any(varies)
        && limits.monthly.is_none()
        && limits.of_base.is_none()
        && limits.per_receiver.is_none()
        && among.within_days.is_none()
        && among.looks_at <= among.stage
}

/// Whether of a pay all that is money is a rate, and does not hang on what comes first.
fn is_rate(pay: &Pay) -> bool {
    match pay {
        Pay::Rate(_) | Pay::Item(..) | Pay::Action(..) => true,
        Pay::Amount(_) | Pay::Bands(_) => false,
        Pay::By(by) => {
            let words = by.is.iter().map(|(_, pays)| pays).chain(&by.otherwise);
            let mut pays = words.flatten();
            by.attribute != Attribute::Ordinal && pays.all(is_rate)
        }
    }
}

/// Whether a rule pays by the first order of each customer.
fn is_of_first_orders(terms: &Terms) -> bool {
    terms.for_each == Subject::Deal(Which::First) || terms.measure == Some(Measure::FirstNet)
}

/// Why a rule that the curve does not have may pay otherwise with more sales; none where it does not. `is_looked_at` says
/// whether it looks at the order that grows.
pub(super) fn not_drawn(terms: &Terms, is_looked_at: bool) -> Option<NotDrawn> {
    if !hangs_on_sales(terms) {
        return None;
    }
    match (&terms.for_each, &terms.to) {
        (_, Receiver::Customer | Receiver::Referrer | Receiver::Team(Allocation::None))
        | (Subject::Outcome(_), _) => None,
        (_, Receiver::Team(_)) | (Subject::Team, _) => Some(NotDrawn::ByTeam),
        (Subject::Deal(_) | Subject::Customer, Receiver::Rep)
            if is_of_first_orders(terms) && !is_looked_at =>
        {
            Some(NotDrawn::FirstOrders)
        }
        (Subject::Deal(_), Receiver::Rep) => Some(NotDrawn::ByOrder),
        (Subject::Customer, Receiver::Rep) => Some(NotDrawn::ByCustomer),
        (Subject::Rep | Subject::Span { .. }, Receiver::Rep) => {
            // Its own measure was looked at, and it isn't for this rep.
            let own = terms.measure.as_ref().is_some_and(Measure::is_sales);
            let asks_more = terms
                .when
                .iter()
                .any(|condition| asks(terms, &condition.test));
            (!own || asks_more).then_some(NotDrawn::Otherwise)
        }
    }
}

fn hangs_on_sales(terms: &Terms) -> bool {
    let measured = terms.measure.as_ref().is_some_and(is_of_sales);
    let is_own = |condition: &Test| !terms.own_tests(condition).is_empty();
    let mut when = terms.when.iter().map(|condition| &condition.test);
    measured
        && (terms.pays.iter().any(varies)
            || terms.when.iter().any(|condition| is_own(&condition.test)))
        || when.any(|test| asks(terms, test))
}

/// Whether a test asks for sales other than those that the rule measures.
fn asks(terms: &Terms, test: &Test) -> bool {
    let mut tests = test.alternatives().into_iter();
    tests.any(|test| match test {
        Test::Compare {
            measure: Some(measure),
            ..
        } => Some(measure) != terms.measure.as_ref() && is_of_sales(measure),
        Test::Leader | Test::Sustained(_) => true,
        Test::Compare { measure: None, .. }
        | Test::AtFault
        | Test::Has(_)
        | Test::CustomerIs(_)
        | Test::HasDeal(_)
        | Test::Is(_)
        | Test::FirstOf(_)
        | Test::Any(_) => false,
    })
}

/// Whether a pay is more or less money with what is measured.
fn varies(pay: &Pay) -> bool {
    match pay {
        Pay::Rate(_) | Pay::Bands(_) => true,
        Pay::Amount(_) | Pay::Item(..) | Pay::Action(..) => false,
        Pay::By(by) => {
            let words = by.is.iter().map(|(_, pays)| pays).chain(&by.otherwise);
            words.flatten().any(varies)
        }
    }
}

/// Whether more sales may make more of a measure, in orders that are already there.
const fn is_of_sales(measure: &Measure) -> bool {
    match measure {
        Measure::Net
        | Measure::FirstNet
        | Measure::Total
        | Measure::Growth
        | Measure::TeamTotal
        | Measure::TeamGrowth
        | Measure::Tally(_)
        | Measure::Repurchases
        | Measure::MeanMonthSales
        | Measure::QualifyingCustomers(_)
        | Measure::MissedSpans(_) => true,
        Measure::Score
        | Measure::MeanScore(_)
        | Measure::Amount
        | Measure::PerformanceBonus
        | Measure::NewCustomers
        | Measure::ReturnedShare
        | Measure::OutcomeCount(_)
        | Measure::IdleDays
        | Measure::Margin => false,
    }
}
