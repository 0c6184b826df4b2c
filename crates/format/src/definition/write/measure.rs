//! Writes what is measured.

use super::hole::slot;
use super::sustained::sustained_by;
use super::value::{target, text, word};
use crate::Node;
use rewards_core::scheme::{Measure, MissedSpans, Open};

pub(super) fn measure(measure: &Measure<Open>) -> Node {
    let named = |part: Node| Node::fields(vec![(measure.word(), part)]);
    match measure {
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
        | Measure::Margin => word(measure.word()),
        Measure::MeanScore(kind) | Measure::OutcomeCount(kind) => {
            named(slot(kind, &|kind| word(kind.word())))
        }
        Measure::Tally(name) => named(text(name)),
        Measure::QualifyingCustomers(by) => named(sustained_by(by)),
        Measure::MissedSpans(missed) => named(slot(missed, &missed_spans)),
    }
}

pub(super) fn missed_spans(missed: &MissedSpans<Open>) -> Node {
    Node::fields(vec![
        ("every", slot(&missed.every, &|every| word(every.word()))),
        ("target", target(&missed.target)),
    ])
}
