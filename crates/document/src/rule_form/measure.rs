//! What a rule measures.

use super::field::{Act, Can, Control};
use super::leaf::Kind;
use super::sustained;
use super::tally;
use super::walk::Walk;
use rewards_core::ledger::OutcomeKind;
use rewards_core::number::Every;
use rewards_core::scheme::{Measure, MissedSpans, Open, Slot, Subject, Target};
use rewards_words::text::Label;
use rewards_words::{choose, label};

const LABEL: Label = label!("按什么计算", "Measured by");

/// What the whole rule measures, which may be nothing.
pub(super) fn walk_own(
    walk: &mut Walk<'_>,
    slot: &mut Option<Slot<Measure<Open>>>,
    subject: Option<&Subject>,
) {
    may(walk, LABEL, label!("不用计算", "nothing"), slot, subject);
}

/// What is measured, where that may be left out.
pub(super) fn may(
    walk: &mut Walk<'_>,
    label: Label,
    none: Label,
    slot: &mut Option<Slot<Measure<Open>>>,
    subject: Option<&Subject>,
) {
    match (walk.asked(), &mut *slot) {
        (Some(Act::Choose(word)), None) => {
            *slot = fresh(word).map(Slot::Is);
            return walk.did();
        }
        (Some(Act::Choose(word)), Some(Slot::Is(_))) if word.is_empty() => {
            *slot = None;
            walk.forget();
            return walk.did();
        }
        (Some(Act::Remove), Some(_)) => {
            *slot = None;
            walk.forget();
            return walk.did();
        }
        _ => {}
    }
    let Some(slot) = slot else {
        let mut options = options(subject, None);
        options.insert(0, (String::new(), none));
        let chosen = String::new();
        return walk.show(label, Control::word(chosen, options));
    };
    if !matches!(slot, Slot::Is(_)) {
        walk.allow(Can::Remove);
    }
    walk.part(label, slot, &mut |walk, measure| {
        kind(walk, label, none, measure, subject);
        walk.deeper(|walk| within(walk, measure));
    });
}

fn kind(
    walk: &mut Walk<'_>,
    label: Label,
    none: Label,
    measure: &mut Measure<Open>,
    subject: Option<&Subject>,
) {
    if let Some(Act::Choose(word)) = walk.asked() {
        if let Some(other) = fresh(word).filter(|other| other.word() != measure.word()) {
            *measure = other;
            walk.forget();
            walk.open_figures(measure, &mut |walk, measure| within(walk, measure));
        }
        return walk.did();
    }
    let mut options = options(subject, Some(measure));
    options.insert(0, (String::new(), none));
    let chosen = measure.word().to_owned();
    walk.show(label, Control::word(chosen, options));
}

fn within(walk: &mut Walk<'_>, measure: &mut Measure<Open>) {
    match measure {
        Measure::MeanScore(kind) => walk.field("mean_score", |walk| outcome(walk, kind)),
        Measure::OutcomeCount(kind) => walk.field("outcome_count", |walk| outcome(walk, kind)),
        Measure::Tally(name) => walk.field("tally", |walk| tally::walk(walk, name)),
        Measure::QualifyingCustomers(by) => {
            walk.field("qualifying_customers", |walk| sustained::walk(walk, by));
        }
        Measure::MissedSpans(missed) => {
            walk.field("missed_spans", |walk| {
                walk.part(
                    label!("未达标的期", "Spans below target"),
                    missed,
                    &mut missed_spans,
                );
            });
        }
        Measure::Net
        | Measure::FirstNet
        | Measure::Total
        | Measure::Growth
        | Measure::TeamTotal
        | Measure::TeamGrowth
        | Measure::Score
        | Measure::Amount
        | Measure::PerformanceBonus
        | Measure::Repurchases
        | Measure::NewCustomers
        | Measure::MeanMonthSales
        | Measure::ReturnedShare
        | Measure::IdleDays
        | Measure::Margin => {}
    }
}

fn outcome(walk: &mut Walk<'_>, kind: &mut Slot<OutcomeKind>) {
    let label = label!("哪类事件", "Of which outcomes");
    walk.leaf(label, kind, Kind::words::<OutcomeKind>());
}

fn missed_spans(walk: &mut Walk<'_>, missed: &mut MissedSpans<Open>) {
    walk.field("every", |walk| {
        walk.leaf(
            label!("多长一期", "How long a span is"),
            &mut missed.every,
            Kind::words::<Every>(),
        );
    });
    walk.field("target", |walk| {
        walk.leaf(
            label!("比哪个目标", "Which target"),
            &mut missed.target,
            Kind::words::<Target>(),
        );
    });
}

/// One of each kind, in the format's order.
fn all() -> Vec<Measure<Open>> {
    let kind = || Slot::Is(OutcomeKind::Satisfaction);
    vec![
        Measure::Net,
        Measure::FirstNet,
        Measure::Total,
        Measure::Growth,
        Measure::TeamTotal,
        Measure::TeamGrowth,
        Measure::Score,
        Measure::MeanScore(kind()),
        Measure::Amount,
        Measure::PerformanceBonus,
        Measure::Repurchases,
        Measure::Tally("total".into()),
        Measure::NewCustomers,
        Measure::MeanMonthSales,
        Measure::QualifyingCustomers(sustained::fresh()),
        Measure::ReturnedShare,
        Measure::OutcomeCount(Slot::Is(OutcomeKind::Complaint)),
        Measure::IdleDays,
        Measure::Margin,
        Measure::MissedSpans(Slot::Is(MissedSpans {
            every: Slot::Is(Every::Quarter),
            target: Slot::Is(Target::Quarter),
        })),
    ]
}

fn fresh(word: &str) -> Option<Measure<Open>> {
    all().into_iter().find(|measure| measure.word() == word)
}

fn options(subject: Option<&Subject>, chosen: Option<&Measure<Open>>) -> Vec<(String, Label)> {
    let fits = |measure: &Measure<Open>| {
        let is_chosen = chosen.is_some_and(|chosen| chosen.word() == measure.word());
        is_chosen || subject.is_none_or(|subject| measure.suits(subject))
    };
    let all = all().into_iter().filter(fits);
    all.map(|measure| (measure.word().to_owned(), choose::measure(&measure)))
        .collect()
}

/// Where what is measured does not fit a subject, the first measure that does; none where none does.
pub(super) fn fit(slot: &mut Option<Slot<Measure<Open>>>, subject: Option<&Subject>) {
    let (Some(subject), Some(written)) = (subject, &*slot) else {
        return;
    };
    let mut parts = Vec::new();
    written.parts(&mut parts);
    if parts.iter().any(|measure| !measure.suits(subject)) {
        let mut fitting = all().into_iter().filter(|measure| measure.suits(subject));
        *slot = fitting.next().map(Slot::Is);
    }
}
