//! Measures: their names, and how what was measured comes from the ledger.

use super::explanation::Measured;
use super::figure::{self, Exact};
use super::said::{Said, say};
use super::scene::{Scene, deal_name};
use super::words;
use crate::engine::Reading;
use crate::ledger::Deal;
use crate::number::{Money, Rate, Ratio};
use crate::scheme::{Measure, Scheme, Unit};

/// How many amounts are written out in a sum.
const WRITTEN_OUT: usize = 5;

/// The measure by the scheme format's name.
pub(super) const fn id(measure: &Measure) -> &'static str {
    match measure {
        Measure::Net => "net",
        Measure::FirstNet => "first_net",
        Measure::Total => "total",
        Measure::Growth => "growth",
        Measure::TeamTotal => "team_total",
        Measure::TeamGrowth => "team_growth",
        Measure::Score => "score",
        Measure::MeanScore(_) => "mean_score",
        Measure::Amount => "amount",
        Measure::PerformanceBonus => "performance_bonus",
        Measure::Repurchases => "repurchases",
        Measure::Tally(_) => "tally",
        Measure::NewCustomers => "new_customers",
        Measure::MeanMonthSales => "mean_month_sales",
        Measure::QualifyingCustomers(_) => "qualifying_customers",
        Measure::ReturnedShare => "returned_share",
        Measure::OutcomeCount(_) => "outcome_count",
        Measure::IdleDays => "idle_days",
        Measure::Margin => "margin",
        Measure::MissedSpans { .. } => "missed_spans",
    }
}

/// What the measure is called; a tally is named after the rules of the scheme that add to it.
#[must_use]
pub fn name(scheme: &Scheme, measure: &Measure) -> Said {
    let pair = match measure {
        Measure::Net => ("订单净额", "the deal's net amount"),
        Measure::FirstNet => ("首单净额", "the first order's net amount"),
        Measure::Total => ("销售额", "sales"),
        Measure::Growth => ("销售增长率", "sales growth"),
        Measure::TeamTotal => ("团队新客户总额", "the team's new-customer total"),
        Measure::TeamGrowth => ("团队新客户总额增长率", "growth of the team's new-customer total"),
        Measure::Score => ("得分", "the score"),
        Measure::MeanScore(_) => ("平均得分", "the mean score"),
        Measure::Amount => ("涉及金额", "the amount concerned"),
        Measure::PerformanceBonus => ("当月绩效奖金", "that month's performance bonus"),
        Measure::Repurchases => ("复购次数", "the number of repurchases"),
        Measure::Tally(tally) => return tally_name(scheme, tally),
        Measure::NewCustomers => ("新客户数", "the number of new customers"),
        Measure::MeanMonthSales => ("月均销售额", "mean monthly sales"),
        Measure::QualifyingCustomers(_) => ("合格新客户数", "the number of qualifying new customers"),
        Measure::ReturnedShare => ("退货比例", "the share of goods returned"),
        Measure::OutcomeCount(kind) => {
            let kind = Said::of(words::outcome_kind(*kind));
            return say("{0}次数", "the number of outcomes “{0}”", &[&kind]);
        }
        Measure::IdleDays => ("距最近一笔有效订单的天数", "days since the last deal that counts"),
        Measure::Margin => ("平均毛利率", "the mean gross margin"),
        Measure::MissedSpans { every, .. } => {
            return say("未达标{0}数", "the number of times the {0} target was missed", &[&Said::of(words::every(*every))]);
        }
    };
    Said::of(pair)
}

fn tally_name(scheme: &Scheme, tally: &str) -> Said {
    let adds = |terms: &crate::scheme::Terms| terms.adds_to.as_deref() == Some(tally);
    let rules = scheme.active().filter(|(_, terms)| adds(terms)).filter_map(|(at, _)| scheme.rule(at));
    let names: Vec<Said> = rules.map(|rule| say("“{0}”", "“{0}”", &[&Said::from(&rule.name)])).collect();
    say("{0}所得合计", "all that was paid for {0}", &[&Said::listed(&names, ("、", " and "))])
}

/// What was measured, with its value and how it comes about.
pub(super) fn measured(scene: &Scene<'_>) -> Option<Measured> {
    let (measure, reading) = scene.reading()?;
    let unit = measure.unit();
    Some(Measured {
        name: id(measure),
        unit: match unit {
            Unit::Money => "money",
            Unit::Rate => "rate",
            Unit::Count => "count",
        },
        value: figure::plain(unit, reading.gauge),
        base: has_base(measure).then(|| reading.base.to_string()),
        text: in_words(scene, measure, reading),
    })
}

const fn has_base(measure: &Measure) -> bool {
    matches!(measure.unit(), Unit::Money) || matches!(measure, Measure::Growth | Measure::TeamGrowth | Measure::Repurchases)
}

fn in_words(scene: &Scene<'_>, measure: &Measure, reading: Reading) -> Said {
    let name = name(scene.scheme, measure);
    let value = figure::gauge(measure.unit(), reading.gauge);
    match measure {
        Measure::Net | Measure::FirstNet => scene.deals().first().map_or_else(|| plainly(&name, &value), |deal| net_in_words(deal)),
        Measure::Total => total(scene, &name, reading),
        Measure::Growth => growth(scene, &scene.deals(), reading),
        Measure::TeamTotal => team_total(scene, reading.base),
        Measure::TeamGrowth => team_growth(scene, reading, &value),
        Measure::Score | Measure::Amount => about_outcome(scene, &name, &value),
        Measure::MeanScore(_) => mean_score(&name, reading.gauge, &value),
        Measure::PerformanceBonus => performance_bonus(scene, &value),
        Measure::Repurchases => {
            let sum = sum(&scene.deals());
            say("复购 {0} 次，净额合计 {1}", "{0} repurchases, net {1}", &[&value, &sum])
        }
        Measure::MeanMonthSales => mean_month_sales(scene, &value),
        Measure::ReturnedShare => returned_share(scene, &value),
        Measure::NewCustomers => {
            say("{1}首单的新客户 {0} 家", "new customers with their first order in {1}: {0}", &[&value, &scene.when()])
        }
        Measure::Margin => say("{0}为 {1}（按净额加权）", "{0} is {1}, weighted by net amount", &[&name, &value]),
        Measure::Tally(_)
        | Measure::QualifyingCustomers(_)
        | Measure::OutcomeCount(_)
        | Measure::IdleDays
        | Measure::MissedSpans { .. } => plainly(&name, &value),
    }
}

fn plainly(name: &Said, value: &Said) -> Said {
    say("{0}为 {1}", "{0}: {1}", &[name, value])
}

/// A deal's net amount and where it comes from.
pub(super) fn net_in_words(deal: &Deal) -> Said {
    let (name, amount, net) = (deal_name(deal), figure::money(deal.amount), figure::money(deal.net()));
    if deal.returned.is_positive() {
        let returned = figure::money(deal.returned);
        return say("{0}：金额 {1} − 退货 {2} = 净额 {3}", "{0}: amount {1} − returned {2} = net {3}", &[&name, &amount, &returned, &net]);
    }
    say("{0}：净额 {1}", "{0}: net {1}", &[&name, &net])
}

/// Net amounts added up: written out where they are few.
fn sum(deals: &[&Deal]) -> Said {
    let total = figure::money(deals.iter().map(|deal| deal.net()).sum());
    if !(2..=WRITTEN_OUT).contains(&deals.len()) {
        return total;
    }
    let nets: Vec<Said> = deals.iter().map(|deal| figure::money(deal.net())).collect();
    say("{0} = {1}", "{0} = {1}", &[&Said::listed(&nets, (" + ", " + ")), &total])
}

fn total(scene: &Scene<'_>, name: &Said, reading: Reading) -> Said {
    let deals = scene.deals();
    let whose = match (scene.unit().customer, scene.customer()) {
        (Some(_), Some(_)) => scene.customer_name(),
        _ => scene.rep_name(),
    };
    if !reading.base.is_positive() {
        return say("{0}在{1}没有计入的销售额", "{0} has no sales that count in {1}", &[&whose, &scene.when()]);
    }
    let number = Said::number(deals.len());
    say("{0}{1}（{2} 笔订单）：{3}", "{1} of {0} (deals: {2}): {3}", &[&whose, name, &number, &sum(&deals)])
}

fn growth(scene: &Scene<'_>, deals: &[&Deal], reading: Reading) -> Said {
    let prior = scene.prior().unwrap_or_default();
    let current: Money = deals.iter().map(|deal| deal.net()).sum();
    say(
        "本期销售额 {0} − 上年销售额 {1} = 增长额 {2}；增长率 = {2} ÷ {1} = {3}",
        "sales now {0} − sales last year {1} = growth {2}; growth rate = {2} ÷ {1} = {3}",
        &[&figure::money(current), &figure::money(prior), &figure::money(reading.base), &figure::gauge(Unit::Rate, reading.gauge)],
    )
}

fn team_total(scene: &Scene<'_>, total: Money) -> Said {
    let given = scene.team().is_some_and(|team| team.current_total.is_some());
    let (zh, en) = match given {
        true => ("{0}本期新客户总额 {1}（直接填报）", "{0}'s new-customer total {1}, as entered"),
        false => (
            "{0}本期新客户总额 {1}（成员新客户订单净额之和）",
            "{0}'s new-customer total {1}, the net of its members' deals with new customers",
        ),
    };
    say(zh, en, &[&scene.team_name(), &figure::money(total)])
}

fn team_growth(scene: &Scene<'_>, reading: Reading, value: &Said) -> Said {
    let prior = scene.prior().unwrap_or_default();
    let (grown, prior) = (figure::money(reading.base - prior), figure::money(prior));
    say(
        "{0}，上年 {1}，增长 {2}；增长率 = {2} ÷ {1} = {3}",
        "{0}; last year {1}, growth {2}; growth rate = {2} ÷ {1} = {3}",
        &[&team_total(scene, reading.base), &prior, &grown, value],
    )
}

fn about_outcome(scene: &Scene<'_>, name: &Said, value: &Said) -> Said {
    match scene.outcome() {
        Some(outcome) => say("{0}：{1} {2}", "{0}: {1} {2}", &[&super::scene::outcome_name(outcome), name, value]),
        None => plainly(name, value),
    }
}

fn mean_score(name: &Said, gauge: Ratio, value: &Said) -> Said {
    let sum = figure::gauge(Unit::Rate, Ratio::whole(gauge.num));
    say("{0} = {1} ÷ {2} 次 = {3}", "{0} = {1} ÷ {2} = {3}", &[name, &sum, &Said::number(gauge.den), value])
}

fn performance_bonus(scene: &Scene<'_>, value: &Said) -> Said {
    let month = scene.outcome().map(|outcome| figure::month(outcome.date.month())).unwrap_or_default();
    say("{0} {1}绩效奖金 {2}", "performance bonus of {0} for {1}: {2}", &[&scene.rep_name(), &month, value])
}

fn mean_month_sales(scene: &Scene<'_>, value: &Said) -> Said {
    let Some(window) = scene.window() else { return value.clone() };
    let span = super::sustained::span_of(window);
    let (total, months) = (figure::money(window.total), Said::number(window.months));
    say("{0}销售额 {1} ÷ {2} 个月 = 月均 {3}", "sales {1} in {0} ÷ {2} months = {3} a month", &[&span, &total, &months, value])
}

fn returned_share(scene: &Scene<'_>, value: &Said) -> Said {
    let handled = scene.unit().customer.map(|at| scene.source.index.handled(scene.source.ledger, at)).unwrap_or_default();
    let (returned, amount) = (figure::money(handled.returned), figure::money(handled.amount));
    say("退货 {0} ÷ 订单金额 {1} = {2}", "returned {0} ÷ ordered {1} = {2}", &[&returned, &amount, value])
}

/// Money that a rate gives: exact, in fen.
pub(super) fn product(rate: Rate, base: Ratio) -> Exact {
    Exact::of(rate.millionths() * base.num, base.den * Rate::SCALE)
}
