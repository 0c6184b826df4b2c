//! What a measure is called, and how one says how much of it there is.

use super::context::EntryContext;
use crate::figure::Gauge;
use crate::label::{every, outcome_kind};
use crate::part::measure::{
    Counter, QUALIFYING, counter, label as label_of, outcome_count, tally_of, team_total,
};
use crate::text::{Localize, Localized};
use crate::{label, say};
use rewards_core::number::{Rate, Ratio};
use rewards_core::scheme::{Measure, MissedSpans, Of, RuleAt, Scheme};

/// What the measure is called: after whom the rule counts, and a tally after the rules of the scheme that add to it.
#[must_use]
pub fn name(scheme: &Scheme, measure: &Measure, of: Of) -> Localized {
    if let Some(label) = label_of(measure, of) {
        return label.into();
    }
    match measure {
        Measure::TeamGrowth => say!("{0}增长率", "growth of {0}", team_total(of)),
        Measure::MeanScore(_) => label!("平均得分", "the mean score").into(),
        Measure::Tally(tally) => tally_name(scheme, tally),
        Measure::QualifyingCustomers(_) => QUALIFYING.into(),
        Measure::OutcomeCount(kind) => outcome_count(&outcome_kind(*kind)),
        Measure::MissedSpans(MissedSpans { every: span, .. }) => {
            let span = every(*span);
            say!("未达标{0}数", "the number of {0}s below target", span)
        }
        Measure::Net
        | Measure::FirstNet
        | Measure::Total
        | Measure::Growth
        | Measure::TeamTotal
        | Measure::Score
        | Measure::Amount
        | Measure::PerformanceBonus
        | Measure::Repurchases
        | Measure::NewCustomers
        | Measure::MeanMonthSales
        | Measure::ReturnedShare
        | Measure::IdleDays
        | Measure::Margin => Localized::default(),
    }
}

fn tally_name(scheme: &Scheme, tally: &str) -> Localized {
    let adds = |terms: &rewards_core::scheme::Terms| terms.adds_to.as_deref() == Some(tally);
    let rules = scheme
        .active()
        .filter(|(_, terms)| adds(terms))
        .filter_map(|(at, _)| scheme.rule(at));
    tally_of(rules.map(|rule| Localized::from(&rule.name)))
}

/// So much of a measure, with its counter: `2 家`, `3 times`, `95 天`, `60,000.00 元`.
pub(super) fn quantity(measure: &Measure, gauge: Ratio) -> Localized {
    let figure = Gauge(measure.unit(), gauge);
    let every = if let Measure::MissedSpans(MissedSpans { every, .. }) = measure {
        Some(*every)
    } else {
        None
    };
    match counter(measure, every) {
        Some(Counter { zh, one, many }) => counted(&figure, gauge, zh, (one, many)),
        None => Localized::of(&figure),
    }
}

/// A figure with its counter; in English one thing and several are told apart.
pub fn counted(
    figure: &impl Localize,
    gauge: Ratio,
    counter: &str,
    (one, many): (&str, &str),
) -> Localized {
    let noun = if gauge.num == gauge.den { one } else { many };
    let counter = Localized {
        zh: counter.to_owned(),
        en: noun.to_owned(),
    };
    say!("{0} {1}", "{0} {1}", figure, counter)
}

/// How much of the measure there is, as a clause: `销售额 60,000.00 元`, `合格新客户 1 家`, `有 1 个季度未达标`.
pub(super) fn found(name: &Localized, measure: &Measure, gauge: Ratio) -> Localized {
    let quantity = quantity(measure, gauge);
    let value = Gauge(measure.unit(), gauge);
    let plural = if gauge.num == gauge.den { "" } else { "s" };
    match measure {
        Measure::Repurchases => say!("复购 {0}", "repurchased {0}", quantity),
        Measure::OutcomeCount(kind) => {
            say!("{0} {1}", "{0}, {1}", outcome_kind(*kind), quantity)
        }
        Measure::NewCustomers => Localized {
            en: format!("{} new customer{plural}", Localized::of(&value).en),
            ..say!("新客户 {0}", "{0}", quantity)
        },
        Measure::QualifyingCustomers(_) => Localized {
            en: format!(
                "{} qualifying new customer{plural}",
                Localized::of(&value).en
            ),
            ..say!("合格新客户 {0}", "{0}", quantity)
        },
        Measure::IdleDays => say!(
            "已有 {0}没有有效订单",
            "{0} without a deal that counts",
            quantity
        ),
        Measure::MissedSpans(_) => {
            say!("有 {0}未达标", "missed the target in {0}", quantity)
        }
        Measure::Net
        | Measure::FirstNet
        | Measure::Total
        | Measure::Growth
        | Measure::TeamTotal
        | Measure::TeamGrowth
        | Measure::Score
        | Measure::MeanScore(_)
        | Measure::Amount
        | Measure::PerformanceBonus
        | Measure::Tally(_)
        | Measure::MeanMonthSales
        | Measure::ReturnedShare
        | Measure::Margin => say!("{0} {1}", "{0} {1}", name, value),
    }
}

/// So much of what a rule measures, as a clause; none of a rule that is inactive or measures nothing.
#[must_use]
pub fn amount_of(scheme: &Scheme, rule: RuleAt, gauge: Ratio) -> Option<Localized> {
    let terms = scheme.terms(rule)?;
    let measure = terms.measure.as_ref()?;
    let name = name(scheme, measure, terms.among.of);
    Some(found(&name, measure, gauge))
}

/// Whether the base is told beside the gauge, as data.
pub(super) const fn has_base(measure: &Measure) -> bool {
    match measure {
        Measure::Net
        | Measure::FirstNet
        | Measure::Total
        | Measure::Growth
        | Measure::TeamTotal
        | Measure::TeamGrowth
        | Measure::Amount
        | Measure::PerformanceBonus
        | Measure::Repurchases
        | Measure::Tally(_)
        | Measure::MeanMonthSales => true,
        Measure::Score
        | Measure::MeanScore(_)
        | Measure::NewCustomers
        | Measure::QualifyingCustomers(_)
        | Measure::ReturnedShare
        | Measure::OutcomeCount(_)
        | Measure::IdleDays
        | Measure::Margin
        | Measure::MissedSpans(_) => false,
    }
}

/// What a rate is taken of, by name.
pub(super) fn base_name(context: &EntryContext<'_>) -> Localized {
    let Some(measure) = &context.terms.measure else {
        return Localized::default();
    };
    let of = context.terms.among.of;
    match measure {
        Measure::Growth => label!("增长额", "growth").into(),
        Measure::TeamGrowth => team_total(of).into(),
        Measure::Repurchases => label!("复购净额", "net of the repurchases").into(),
        Measure::Net
        | Measure::FirstNet
        | Measure::Total
        | Measure::TeamTotal
        | Measure::Score
        | Measure::MeanScore(_)
        | Measure::Amount
        | Measure::PerformanceBonus
        | Measure::Tally(_)
        | Measure::NewCustomers
        | Measure::MeanMonthSales
        | Measure::QualifyingCustomers(_)
        | Measure::ReturnedShare
        | Measure::OutcomeCount(_)
        | Measure::IdleDays
        | Measure::Margin
        | Measure::MissedSpans(_) => name(context.scheme, measure, of),
    }
}

/// Money that a rate gives: exact, in fen.
pub(super) const fn product(rate: Rate, base: Ratio) -> Ratio {
    Ratio {
        num: rate.millionths() * base.num,
        den: base.den * Rate::SCALE,
    }
}
