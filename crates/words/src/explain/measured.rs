//! What was measured: its value, and in words how it comes from the ledger.

use super::context::EntryContext;
use super::explanation::Measured;
use super::growth::{growth, team_growth, team_total_in_words};
use super::measure::{counted, found, has_base, name};
use crate::figure::{Gauge, Operand, plain, yuan};
use crate::text::{Label, Localized};
use crate::{label, say};
use rewards_core::engine::{MeasuredValue, Window, handled_of};
use rewards_core::ledger::Deal;
use rewards_core::number::{Money, Ratio, Span};
use rewards_core::scheme::{BandPay, Measure, Of, Pay, Unit};

/// How many figures are written out in a sum.
const WRITTEN_OUT: usize = 5;
const PLUS: Label = label!(" + ", " + ");

/// What was measured, with its value and how it comes about.
pub(super) fn measured(context: &EntryContext<'_>) -> Option<Measured> {
    let (measure, reading) = context.reading()?;
    let unit = measure.unit();
    Some(Measured {
        name: measure.word(),
        unit: match unit {
            Unit::Money => "money",
            Unit::Rate => "rate",
            Unit::Count => "count",
        },
        value: plain(unit, &reading.gauge),
        base: has_base(measure).then(|| base(context, reading)),
        text: in_words(context, measure, reading),
    })
}

/// What a rate is taken of: exact where one is taken, else as the statement shows it.
fn base(context: &EntryContext<'_>, reading: MeasuredValue) -> String {
    let is_rate = |pay: &&Pay| match pay {
        Pay::Rate(_) => true,
        Pay::Bands(bands) => {
            let mut bands = bands.bands.iter();
            bands.any(|band| matches!(band.pays, BandPay::Rate(_)))
        }
        Pay::Amount(_) | Pay::Item(..) | Pay::Action(..) | Pay::By(_) => false,
    };
    if context.terms.limits.of_base.is_some() || context.pays().iter().any(is_rate) {
        yuan(&reading.base)
    } else {
        reading.base_in_fen().to_string()
    }
}

fn in_words(context: &EntryContext<'_>, measure: &Measure, reading: MeasuredValue) -> Localized {
    let of = context.terms.among.of;
    let name = name(context.scheme, measure, of);
    let value = Gauge(measure.unit(), reading.gauge);
    let plainly = || found(&name, measure, reading.gauge);
    match measure {
        Measure::Net | Measure::FirstNet => match context.deals().first() {
            Some(deal) => net_in_words(context, deal),
            None => plainly(),
        },
        Measure::Total => total(context, reading),
        Measure::Growth => growth(context, reading, value),
        Measure::TeamTotal => team_total_in_words(context, reading.base_in_fen()),
        Measure::TeamGrowth => team_growth(context, reading, value),
        Measure::Score | Measure::Amount => match context.outcome() {
            Some(outcome) => {
                let is_open = *measure == Measure::Amount && outcome.amount.is_none();
                let outcome = context.outcome_name(outcome);
                if is_open {
                    say!(
                        "{0}：没有填{1}，按 0 计",
                        "{0}: {1} isn't filled in and counts as 0",
                        outcome,
                        name
                    )
                } else {
                    say!("{0}：{1}", "{0}: {1}", outcome, plainly())
                }
            }
            None => plainly(),
        },
        Measure::MeanScore(_) => mean_score(context, &name, reading.gauge),
        Measure::PerformanceBonus => performance_bonus(context, value),
        Measure::Repurchases => {
            let (times, net) = (plainly(), sum(&context.deals()));
            say!("{0}，净额合计 {1}", "{0}, net {1}", times, net)
        }
        Measure::MeanMonthSales => mean_month_sales(context, value),
        Measure::ReturnedShare => returned_share(context, value),
        Measure::NewCustomers => {
            let (when, customers) = (context.when(), plainly());
            say!(
                "首单在{0}的{1}",
                "{1} with a first order in {0}",
                when,
                customers
            )
        }
        Measure::Margin => say!(
            "{0}（按净额加权）",
            "{0}, weighted by net amount",
            plainly()
        ),
        Measure::Tally(_)
        | Measure::QualifyingCustomers(_)
        | Measure::OutcomeCount(_)
        | Measure::IdleDays
        | Measure::MissedSpans(_) => plainly(),
    }
}

/// A deal's net amount and where it comes from.
pub(super) fn net_in_words(context: &EntryContext<'_>, deal: &Deal) -> Localized {
    let (name, net) = (context.deal_name(deal), deal.net());
    let (amount, returned) = (deal.amount.money(), deal.returned.money());
    if !returned.is_positive() {
        return say!("{0}：净额 {1}", "{0}: net {1}", name, net);
    }
    say!(
        "{0}：金额 {1} − 退货 {2} = 净额 {3}",
        "{0}: amount {1} − returned {2} = net {3}",
        name,
        Operand::of(amount),
        Operand::of(returned),
        net
    )
}

/// Net amounts added up: written out where they are few.
fn sum(deals: &[&Deal]) -> Localized {
    let total: Money = deals.iter().map(|deal| deal.net()).sum();
    if !(2..=WRITTEN_OUT).contains(&deals.len()) {
        return Localized::of(&total);
    }
    let nets = deals.iter().map(|deal| Operand::of(deal.net()));
    let nets = Localized::joined(nets, PLUS);
    say!("{0} = {1}", "{0} = {1}", nets, total)
}

fn total(context: &EntryContext<'_>, reading: MeasuredValue) -> Localized {
    let whose = match context.candidate().customer {
        Some(_) => context.customer_name(),
        None => context.rep_name(),
    };
    if !reading.base_in_fen().is_positive() {
        return say!(
            "{0}在{1}没有计入的销售额",
            "{0} has no sales that count in {1}",
            whose,
            context.when()
        );
    }
    let deals = context.deals();
    let number = Ratio::whole(i128::try_from(deals.len()).unwrap_or(i128::MAX));
    let orders = counted(&deals.len(), number, "笔订单", ("order", "orders"));
    // A customer is new or existing: of a rep's sales that has to be said.
    let what = match (context.candidate().customer, context.terms.among.of) {
        (Some(_), _) | (None, Of::All) => say!("{0}的销售额", "sales of {0}", whose),
        (None, of) => say!(
            "{0}的{1}销售额",
            "sales of {0} to {1}",
            whose,
            label::of(of)
        ),
    };
    say!(
        "{0}（{1}）：{2}",
        "{0} ({1}): {2}",
        what,
        orders,
        sum(&deals)
    )
}

/// `(91% + 95%) ÷ 2 = 93%`.
fn mean_score(context: &EntryContext<'_>, name: &Localized, mean: Ratio) -> Localized {
    let outcomes = context.outcomes_used();
    let scores: Vec<_> = outcomes
        .iter()
        .filter_map(|(_, outcome)| outcome.score)
        .collect();
    let (sum, value) = (
        Gauge(Unit::Rate, Ratio::whole(mean.num)),
        Gauge(Unit::Rate, mean),
    );
    if scores.len() == 1 {
        return say!("{0}：只有 1 次，{1}", "{0}: one only, {1}", name, value);
    }
    let number = Gauge(Unit::Count, Ratio::whole(mean.den));
    let all = match scores.len() {
        2..=WRITTEN_OUT => {
            let scores = Localized::joined(scores, PLUS);
            say!("({0})", "({0})", scores)
        }
        _ => Localized::of(&sum),
    };
    say!(
        "{0}：{1} ÷ {2} = {3}",
        "{0}: {1} ÷ {2} = {3}",
        name,
        all,
        number,
        value
    )
}

fn performance_bonus(context: &EntryContext<'_>, value: Gauge) -> Localized {
    let month = match context.outcome() {
        Some(outcome) => Localized::of(&outcome.date.month()),
        None => context.when(),
    };
    say!(
        "{0}{1}的绩效奖金 {2}",
        "performance bonus of {0} for {1}: {2}",
        context.rep_name(),
        month,
        value
    )
}

/// The months of a window.
pub(super) fn span_of(window: Window) -> Span {
    Span {
        first: window.first,
        months: i32::try_from(window.months).unwrap_or(i32::MAX),
    }
}

fn mean_month_sales(context: &EntryContext<'_>, value: Gauge) -> Localized {
    let Some(window) = context.window() else {
        return say!("月均 {0}", "{0} a month", value);
    };
    say!(
        "{0}销售额 {1} ÷ {2} 个月 = 月均 {3}",
        "sales {1} in {0} ÷ {2} months = {3} a month",
        span_of(window),
        window.total,
        window.months,
        value
    )
}

fn returned_share(context: &EntryContext<'_>, value: Gauge) -> Localized {
    let customer = context.candidate().customer;
    let handled = customer
        .map(|at| handled_of(context.source, at))
        .unwrap_or_default();
    say!(
        "退货 {0} ÷ 订单金额 {1} = {2}",
        "returned {0} ÷ ordered {1} = {2}",
        Operand::of(handled.returned),
        handled.amount,
        value
    )
}
