//! Measures: their names, and how what was measured comes from the ledger.

use super::explanation::Measured;
use super::figure;
use super::said::{Part, Said, both, say};
use super::scene::Scene;
use super::sustained::span_of;
use super::words;
use rewards_core::engine::{MeasuredValue, handled_of};
use rewards_core::ledger::Deal;
use rewards_core::number::{Money, Rate, Ratio};
use rewards_core::scheme::{BandPay, Measure, MissedSpans, Pay, Scheme, Unit};

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
        Measure::MissedSpans(_) => "missed_spans",
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
        Measure::TeamGrowth => (
            "团队新客户总额增长率",
            "growth of the team's new-customer total",
        ),
        Measure::Score => ("得分", "the score"),
        Measure::MeanScore(_) => ("平均得分", "the mean score"),
        Measure::Amount => ("涉及金额", "the amount concerned"),
        Measure::PerformanceBonus => ("当月绩效奖金", "that month's performance bonus"),
        Measure::Repurchases => ("复购次数", "the number of repurchases"),
        Measure::Tally(tally) => return tally_name(scheme, tally),
        Measure::NewCustomers => ("新客户数", "the number of new customers"),
        Measure::MeanMonthSales => ("月均销售额", "mean monthly sales"),
        Measure::QualifyingCustomers(_) => {
            ("合格新客户数", "the number of qualifying new customers")
        }
        Measure::ReturnedShare => ("退货比例", "the share of goods returned"),
        Measure::OutcomeCount(kind) => {
            return say(
                both!("{0}次数", "the number of outcomes “{0}”"),
                &[Part::Words(&words::outcome_kind(*kind))],
            );
        }
        Measure::IdleDays => (
            "距最近一笔有效订单的天数",
            "days since the last deal that counts",
        ),
        Measure::Margin => ("平均毛利率", "the mean gross margin"),
        Measure::MissedSpans(MissedSpans { every, .. }) => {
            return say(
                both!(
                    "未达标{0}数",
                    "the number of times the {0} target was missed"
                ),
                &[Part::Words(&words::every(*every))],
            );
        }
    };
    Said::of(&pair)
}

fn tally_name(scheme: &Scheme, tally: &str) -> Said {
    let adds = |terms: &rewards_core::scheme::Terms| terms.adds_to.as_deref() == Some(tally);
    let rules = scheme
        .active()
        .filter(|(_, terms)| adds(terms))
        .filter_map(|(at, _)| scheme.rule(at));
    let names: Vec<Said> = rules
        .map(|rule| {
            say(
                both!("“{0}”", "“{0}”"),
                &[Part::Said(&Said::from(&rule.name))],
            )
        })
        .collect();
    say(
        both!("{0}所得合计", "all that was paid for {0}"),
        &[Part::Said(&Said::listed(&names, &("、", " and ")))],
    )
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
        value: figure::plain(unit, &reading.gauge),
        base: has_base(measure).then(|| base(scene, reading)),
        text: in_words(scene, measure, reading),
    })
}

/// What a rate is taken of: exact where one is taken, else as the statement shows it.
fn base(scene: &Scene<'_>, reading: MeasuredValue) -> String {
    let is_rate = |pay: &&Pay| match pay {
        Pay::Rate(_) => true,
        Pay::Bands(bands) => {
            let mut bands = bands.bands.iter();
            bands.any(|band| matches!(band.pays, BandPay::Rate(_)))
        }
        Pay::Amount(_) | Pay::Item(..) | Pay::Action(..) | Pay::By(_) => false,
    };
    match scene.terms.limits.of_base.is_some() || scene.pays().iter().any(is_rate) {
        true => figure::yuan(&reading.base),
        false => reading.base_in_fen().to_string(),
    }
}

const fn has_base(measure: &Measure) -> bool {
    matches!(measure.unit(), Unit::Money)
        || matches!(
            measure,
            Measure::Growth | Measure::TeamGrowth | Measure::Repurchases
        )
}

fn in_words(scene: &Scene<'_>, measure: &Measure, reading: MeasuredValue) -> Said {
    let name = name(scene.scheme, measure);
    let (name, value) = (
        Part::Said(&name),
        Part::Gauge(measure.unit(), &reading.gauge),
    );
    match measure {
        Measure::Net | Measure::FirstNet => scene
            .deals()
            .first()
            .map_or_else(|| plainly(name, value), |deal| net_in_words(deal)),
        Measure::Total => total(scene, name, reading),
        Measure::Growth => growth(scene, reading, value),
        Measure::TeamTotal => team_total(scene, reading.base_in_fen()),
        Measure::TeamGrowth => team_growth(scene, reading, value),
        Measure::Score | Measure::Amount => match scene.outcome() {
            Some(outcome) => say(
                both!("{0}：{1} {2}", "{0}: {1} {2}"),
                &[Part::Outcome(outcome), name, value],
            ),
            None => plainly(name, value),
        },
        Measure::MeanScore(_) => {
            let Ratio { num, den } = reading.gauge;
            let parts = [
                name,
                Part::Gauge(Unit::Rate, &Ratio::whole(num)),
                Part::Gauge(Unit::Count, &Ratio::whole(den)),
                value,
            ];
            say(
                both!("{0} = {1} ÷ {2} 次 = {3}", "{0} = {1} ÷ {2} = {3}"),
                &parts,
            )
        }
        Measure::PerformanceBonus => performance_bonus(scene, value),
        Measure::Repurchases => say(
            both!("复购 {0} 次，净额合计 {1}", "{0} repurchases, net {1}"),
            &[value, Part::Said(&sum(&scene.deals()))],
        ),
        Measure::MeanMonthSales => mean_month_sales(scene, value),
        Measure::ReturnedShare => returned_share(scene, value),
        Measure::NewCustomers => say(
            both!(
                "{1}首单的新客户 {0} 家",
                "new customers with their first order in {1}: {0}"
            ),
            &[value, scene.when()],
        ),
        Measure::Margin => say(
            both!(
                "{0}为 {1}（按净额加权）",
                "{0} is {1}, weighted by net amount"
            ),
            &[name, value],
        ),
        Measure::Tally(_)
        | Measure::QualifyingCustomers(_)
        | Measure::OutcomeCount(_)
        | Measure::IdleDays
        | Measure::MissedSpans(_) => plainly(name, value),
    }
}

fn plainly(name: Part<'_>, value: Part<'_>) -> Said {
    say(both!("{0}为 {1}", "{0}: {1}"), &[name, value])
}

/// A deal's net amount and where it comes from.
pub(super) fn net_in_words(deal: &Deal) -> Said {
    let parts = [
        Part::Deal(deal),
        Part::Money(&deal.amount.money()),
        Part::Money(&deal.returned.money()),
        Part::Money(&deal.net()),
    ];
    match deal.returned.money().is_positive() {
        true => say(
            both!(
                "{0}：金额 {1} − 退货 {2} = 净额 {3}",
                "{0}: amount {1} − returned {2} = net {3}"
            ),
            &parts,
        ),
        false => say(both!("{0}：净额 {3}", "{0}: net {3}"), &parts),
    }
}

/// Net amounts added up: written out where they are few.
fn sum(deals: &[&Deal]) -> Said {
    let total = figure::money(deals.iter().map(|deal| deal.net()).sum());
    if !(2..=WRITTEN_OUT).contains(&deals.len()) {
        return total;
    }
    let nets: Vec<Said> = deals.iter().map(|deal| figure::money(deal.net())).collect();
    let mut text = Said::listed(&nets, &(" + ", " + "));
    text.push_words(&(" = ", " = "));
    text.push(&total);
    text
}

fn total(scene: &Scene<'_>, name: Part<'_>, reading: MeasuredValue) -> Said {
    let deals = scene.deals();
    let whose = if scene.unit().customer.is_some() {
        scene.customer_name()
    } else {
        scene.rep_name()
    };
    let parts = [
        whose,
        name,
        scene.when(),
        Part::count(deals.len()),
        Part::Said(&sum(&deals)),
    ];
    match reading.base_in_fen().is_positive() {
        true => say(
            both!("{0}{1}（{3} 笔订单）：{4}", "{1} of {0} (deals: {3}): {4}"),
            &parts,
        ),
        false => say(
            both!(
                "{0}在{2}没有计入的销售额",
                "{0} has no sales that count in {2}"
            ),
            &parts,
        ),
    }
}

fn growth(scene: &Scene<'_>, reading: MeasuredValue, value: Part<'_>) -> Said {
    let prior = scene.prior().unwrap_or_default();
    say(
        both!(
            "本期销售额 {0} − 上年销售额 {1} = 增长额 {2}；增长率 = {2} ÷ {1} = {3}",
            "sales now {0} − sales last year {1} = growth {2}; growth rate = {2} ÷ {1} = {3}"
        ),
        &[
            Part::Money(&(reading.base_in_fen() + prior)),
            Part::Money(&prior),
            Part::Money(&reading.base_in_fen()),
            value,
        ],
    )
}

fn team_total(scene: &Scene<'_>, total: Money) -> Said {
    let sentence = match scene
        .team()
        .is_some_and(|team| team.current_total.is_some())
    {
        true => both!(
            "{0}本期新客户总额 {1}（直接填报）",
            "{0}'s new-customer total {1}, as entered"
        ),
        false => both!(
            "{0}本期新客户总额 {1}（成员新客户订单净额之和）",
            "{0}'s new-customer total {1}, the net of its members' deals with new customers",
        ),
    };
    say(sentence, &[scene.team_name(), Part::Money(&total)])
}

fn team_growth(scene: &Scene<'_>, reading: MeasuredValue, value: Part<'_>) -> Said {
    let prior = scene.prior().unwrap_or_default();
    let total = team_total(scene, reading.base_in_fen());
    say(
        both!(
            "{0}，上年 {1}，增长 {2}；增长率 = {2} ÷ {1} = {3}",
            "{0}; last year {1}, growth {2}; growth rate = {2} ÷ {1} = {3}"
        ),
        &[
            Part::Said(&total),
            Part::Money(&prior),
            Part::Money(&(reading.base_in_fen() - prior)),
            value,
        ],
    )
}

fn performance_bonus(scene: &Scene<'_>, value: Part<'_>) -> Said {
    let month = scene
        .outcome()
        .map_or(scene.when(), |outcome| Part::Month(outcome.date.month()));
    say(
        both!(
            "{0} {1}绩效奖金 {2}",
            "performance bonus of {0} for {1}: {2}"
        ),
        &[scene.rep_name(), month, value],
    )
}

fn mean_month_sales(scene: &Scene<'_>, value: Part<'_>) -> Said {
    let Some(window) = scene.window() else {
        return say(both!("月均 {0}", "{0} a month"), &[value]);
    };
    let parts = [
        span_of(window),
        Part::Money(&window.total),
        Part::Number(window.months.into()),
        value,
    ];
    say(
        both!(
            "{0}销售额 {1} ÷ {2} 个月 = 月均 {3}",
            "sales {1} in {0} ÷ {2} months = {3} a month"
        ),
        &parts,
    )
}

fn returned_share(scene: &Scene<'_>, value: Part<'_>) -> Said {
    let handled = scene
        .unit()
        .customer
        .map(|at| handled_of(scene.source, at))
        .unwrap_or_default();
    let parts = [
        Part::Money(&handled.returned),
        Part::Money(&handled.amount),
        value,
    ];
    say(
        both!(
            "退货 {0} ÷ 订单金额 {1} = {2}",
            "returned {0} ÷ ordered {1} = {2}"
        ),
        &parts,
    )
}

/// Money that a rate gives: exact, in fen.
pub(super) const fn product(rate: Rate, base: Ratio) -> Ratio {
    Ratio {
        num: rate.millionths() * base.num,
        den: base.den * Rate::SCALE,
    }
}
