//! What a rule measures.

use super::RuleContext;
use super::fill::Filler;
use super::subject::whose;
use super::sustained::sustained_by;
use crate::label::{every, outcome_kind, target};
use crate::part::measure::{
    QUALIFYING, label as measure_label, outcome_count, tally_of, team_total,
};
use crate::text::Localized;
use crate::{label, say};
use rewards_core::scheme::{Measure, MissedSpans, Open, Slot, Text};

/// What is measured.
pub(super) fn lines(context: RuleContext<'_>) -> Vec<Localized> {
    let measure = context.terms.measure.as_ref();
    measure
        .and_then(|measure| name(context, context.filler, measure))
        .into_iter()
        .collect()
}

/// What a measure is called; none where it is left out.
pub(super) fn name(
    context: RuleContext<'_>,
    filler: Filler<'_>,
    measure: &Slot<Measure<Open>>,
) -> Option<Localized> {
    let (filler, measure) = filler.part(measure)?;
    Some(in_words(context, filler, measure))
}

/// The same without what it takes to be counted.
pub(super) fn short_name(
    context: RuleContext<'_>,
    filler: Filler<'_>,
    measure: &Slot<Measure<Open>>,
) -> Option<Localized> {
    match filler.part(measure)? {
        (_, Measure::QualifyingCustomers(_)) => Some(QUALIFYING.into()),
        (filler, measure) => Some(in_words(context, filler, measure)),
    }
}

/// The rule's own measure, and how it is looked into.
pub(super) fn own(context: RuleContext<'_>) -> Option<(Filler<'_>, &Measure<Open>)> {
    context.filler.part(context.terms.measure.as_ref()?)
}

fn in_words(context: RuleContext<'_>, filler: Filler<'_>, measure: &Measure<Open>) -> Localized {
    if let Some(label) = measure_label(measure, whose(context)) {
        return match measure {
            Measure::IdleDays => say!(
                "{0}（从来没有成交过的算最久）",
                "{0} (a customer without any such deal: longer than any number)",
                label
            ),
            Measure::Amount => say!("{0}（没有填的按 0 计）", "{0} (none counts as 0)", label),
            Measure::Net
            | Measure::FirstNet
            | Measure::Total
            | Measure::Growth
            | Measure::TeamTotal
            | Measure::TeamGrowth
            | Measure::Score
            | Measure::MeanScore(_)
            | Measure::PerformanceBonus
            | Measure::Repurchases
            | Measure::Tally(_)
            | Measure::NewCustomers
            | Measure::MeanMonthSales
            | Measure::QualifyingCustomers(_)
            | Measure::ReturnedShare
            | Measure::OutcomeCount(_)
            | Measure::Margin
            | Measure::MissedSpans(_) => label.into(),
        };
    }
    match measure {
        Measure::TeamGrowth => {
            let total = team_total(whose(context));
            say!("{0}比上年的增长率", "growth of {0} over last year", total)
        }
        Measure::MeanScore(kind) => {
            let kind = filler
                .value(kind)
                .map(|told| told.say(|kind| outcome_kind(*kind)));
            say!(
                "{0}的平均得分",
                "the mean score of “{0}”",
                kind.unwrap_or_default()
            )
        }
        Measure::OutcomeCount(kind) => {
            let kind = filler
                .value(kind)
                .map(|told| told.say(|kind| outcome_kind(*kind)));
            outcome_count(&kind.unwrap_or_default())
        }
        Measure::QualifyingCustomers(by) => {
            let asked = filler.part(by).map(|(filler, by)| sustained_by(filler, by));
            say!(
                "合格新客户数（合格指{0}）",
                "the number of customers that qualify: {0}",
                asked.unwrap_or_default()
            )
        }
        Measure::MissedSpans(missed) => match filler.part(missed) {
            Some((filler, missed)) => missed_spans(filler, missed),
            None => Localized::default(),
        },
        Measure::Tally(tally) => tally_name(context, tally),
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

fn missed_spans(filler: Filler<'_>, missed: &MissedSpans<Open>) -> Localized {
    let span = filler
        .value(&missed.every)
        .map(|told| told.say(|span| every(*span)));
    let of = filler
        .value(&missed.target)
        .map(|told| told.say(|of| target(*of)));
    say!(
        "未达到{1}的{0}数",
        "the number of {0}s that miss {1}",
        span.unwrap_or_default(),
        of.unwrap_or_default()
    )
}

/// A tally by the names of the rules that add to it.
fn tally_name(context: RuleContext<'_>, tally: &Text) -> Localized {
    let rules = context.definition.rules.iter();
    let adding = rules.filter(|rule| {
        let adds_to = context.filler.known(rule.terms.adds_to.as_ref());
        adds_to.as_ref() == Some(tally)
    });
    tally_of(adding.map(|rule| Localized::from(&rule.name)))
}

/// What a rate is taken of.
pub(super) fn base(context: RuleContext<'_>) -> Localized {
    let Some((filler, measure)) = own(context) else {
        return Localized::default();
    };
    match measure {
        Measure::Growth => label!("增长额", "the growth in yuan").into(),
        Measure::TeamGrowth => {
            let total = team_total(whose(context));
            say!("本期{0}", "{0} of this period", total)
        }
        Measure::Repurchases => label!("复购订单的净额", "the net of the repurchases").into(),
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
        | Measure::MissedSpans(_) => in_words(context, filler, measure),
    }
}
