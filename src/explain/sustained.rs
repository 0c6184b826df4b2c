//! Runs of months that had to hold up: what was asked of them, and what the best run came to.

use super::Check;
use super::explanation::Change;
use super::figure;
use super::said::{Said, say};
use super::scene::Scene;
use crate::engine::{Finding, Found, Window, deals_of};
use crate::ledger::Deal;
use crate::number::{Money, Month, Rate, Ratio, Span};
use crate::scheme::{Measure, Sustained, Unit, Windows};
use std::collections::BTreeMap;

/// The months of a window.
pub(super) fn span_of(window: Window) -> Said {
    figure::span(Span { first: window.first, months: i32::try_from(window.months).unwrap_or(i32::MAX) })
}

/// Whether a run of months held up.
pub(super) fn check(scene: &Scene<'_>, asked: &Sustained, finding: &Finding) -> Check {
    let window = match finding.found {
        Found::Window(window) => window,
        _ => None,
    };
    let total = window.map(|window| window.total.to_string()).unwrap_or_default();
    let wanted = Money::from_fen(asked.mean.fen() * i128::from(asked.months));
    let (must, found) = (must(asked), found(scene, asked, window));
    let held = say("{0}：{1}", "{0}: {1}", &[&must, &found]);
    Check::needed("sustained", (wanted.to_string(), total), finding.held, (must, held, found))
}

/// What was asked of a run, as a clause.
fn must(asked: &Sustained) -> Said {
    let (months, of, mean) = (Said::number(asked.months), Said::number(asked.of), figure::money(asked.mean));
    let mut text = match asked.windows {
        Windows::First => say(
            "自首单当月起 {0} 个月月均销售额达到 {2}",
            "the {0} months from that of the first order on reach a mean of {2} a month",
            &[&months, &of, &mean],
        ),
        Windows::Any => say(
            "自首单当月起 {1} 个月内，有连续 {0} 个月月均销售额达到 {2}",
            "some {0} consecutive months of the {1} from that of the first order on reach a mean of {2} a month",
            &[&months, &of, &mean],
        ),
    };
    if let Some((product, share)) = &asked.other_than {
        let parts = [&Said::same(product), &figure::percent(*share)];
        text.push(&say(
            "，且其中每个月“{0}”以外的产品占销售额 {1} 以上（含）",
            ", each with at least {1} of its sales in products other than “{0}”",
            &parts,
        ));
    }
    if let Some(margin) = asked.margin {
        let parts = [&figure::percent(margin)];
        text.push(&say("，且平均毛利率达到 {0}", ", at a mean gross margin of at least {0}", &parts));
    }
    text
}

/// What a run came to, as a clause.
fn found(scene: &Scene<'_>, asked: &Sustained, window: Option<Window>) -> Said {
    let Some(window) = window else { return Said::of(("没有可以计入的订单", "there are no deals that count")) };
    let mean = figure::gauge(Unit::Money, Ratio { num: window.total.fen(), den: window.months.into() });
    let mut text = say("{0}销售额 {1}，月均 {2}", "{0}: sales {1}, {2} a month", &[&span_of(window), &figure::money(window.total), &mean]);
    let run = Run::of(scene, window);
    if let Some((product, share)) = &asked.other_than {
        let failing: Vec<Said> = run.failing_months(window, product, *share).into_iter().map(figure::month).collect();
        let parts = [&Said::same(product), &Said::listed(&failing, ("、", ", "))];
        text.push(&match failing.is_empty() {
            true => say("，“{0}”以外的产品占比够", ", enough of it in products other than “{0}”", &parts),
            false => say("，“{0}”以外的产品占比不够（{1}）", ", too little of it in products other than “{0}” ({1})", &parts),
        });
    }
    if asked.margin.is_some() {
        text.push(&match run.margin() {
            Some(margin) => say("，平均毛利率 {0}", ", mean gross margin {0}", &[&figure::gauge(Unit::Rate, margin)]),
            None => Said::of(("，有订单没有填毛利率", ", a deal has no margin")),
        });
    }
    text
}

/// What the best run was short of.
pub(super) fn change(scene: &Scene<'_>, asked: &Sustained, window: Option<Window>) -> Change {
    let wanted = asked.mean.fen() * i128::from(asked.months);
    let total = window.map_or(0, |window| window.total.fen());
    let must = must(asked);
    let short = Money::from_fen(wanted - total);
    if !short.is_positive() {
        let parts = [&must, &found(scene, asked, window)];
        let text =
            say("销售额已够，其他要求未达到。须{0}；实际{1}。", "Sales suffice, the rest does not. Needed: {0}. Found: {1}.", &parts);
        return Change { of: "sustained", value: None, text };
    }
    let span = window.map(span_of).unwrap_or_default();
    let text = say("须{0}。{1}合计还差 {2}。", "Needed: {0}. {1} still short in all: {2}.", &[&must, &span, &figure::money(short)]);
    Change { of: "sustained", value: Some(short.to_string()), text }
}

/// The deals of a window, by month.
struct Run<'a> {
    deals: Vec<&'a Deal>,
    products: &'a [Box<str>],
}

impl<'a> Run<'a> {
    fn of(scene: &Scene<'a>, window: Window) -> Self {
        let places = deals_of(scene.source, &Measure::MeanMonthSales, scene.unit(), Some(window));
        let deals = places.into_iter().filter_map(|at| scene.deal(at)).collect();
        Self { deals, products: &scene.ledger().products }
    }

    fn failing_months(&self, window: Window, excluded: &str, share: Rate) -> Vec<Month> {
        let mut months: BTreeMap<Month, (Money, Money)> = BTreeMap::new();
        for place in 0..i32::try_from(window.months).unwrap_or(0) {
            months.entry(window.first.plus(place)).or_default();
        }
        for deal in &self.deals {
            let (all, other) = months.entry(deal.date.month()).or_default();
            *all += deal.net();
            let product = deal.product.and_then(|at| self.products.get(at.index())).map(|name| &**name);
            if product != Some(excluded) {
                *other += deal.net();
            }
        }
        let fails = |(all, other): &(Money, Money)| !all.is_positive() || other.fen() * Rate::SCALE < share.millionths() * all.fen();
        months.into_iter().filter(|(_, sales)| fails(sales)).map(|(month, _)| month).collect()
    }

    fn margin(&self) -> Option<Ratio> {
        let mut mean = Ratio { num: 0, den: 0 };
        for deal in &self.deals {
            mean.num += deal.net().fen() * deal.margin?.millionths();
            mean.den += deal.net().fen();
        }
        (mean.den > 0).then_some(mean)
    }
}
