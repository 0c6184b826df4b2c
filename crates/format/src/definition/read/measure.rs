//! What a rule measures.

use super::super::place::At;
use super::hole::Reader;
use crate::Node;
use rewards_core::scheme::{Measure, MissedSpans, Open};
use rewards_words::problem::PartKind;

/// The measures that are a word.
pub(in super::super) const WORDS: [(&str, Measure<Open>); 15] = [
    ("net", Measure::Net),
    ("first_net", Measure::FirstNet),
    ("total", Measure::Total),
    ("growth", Measure::Growth),
    ("team_total", Measure::TeamTotal),
    ("team_growth", Measure::TeamGrowth),
    ("score", Measure::Score),
    ("amount", Measure::Amount),
    ("performance_bonus", Measure::PerformanceBonus),
    ("repurchases", Measure::Repurchases),
    ("new_customers", Measure::NewCustomers),
    ("mean_month_sales", Measure::MeanMonthSales),
    ("returned_share", Measure::ReturnedShare),
    ("idle_days", Measure::IdleDays),
    ("margin", Measure::Margin),
];

const NAMES: &[&str] = &[
    "tally",
    "mean_score",
    "qualifying_customers",
    "outcome_count",
    "missed_spans",
];

impl Reader<'_> {
    /// What is measured.
    pub fn measure(&mut self, at: At<'_>) -> Option<Measure<Open>> {
        if !matches!(at.node, Node::Map(_)) {
            let words = &WORDS.map(|(word, _)| word);
            let place = self.place_of_part(at, words, PartKind::Measure)?;
            return WORDS.into_iter().nth(place).map(|(_, measure)| measure);
        }
        let parts = self.open(at, NAMES)?;
        let key = self.only(&parts, NAMES)?;
        match key {
            "tally" => self
                .required(&parts, key, &mut Self::id)
                .map(Measure::Tally),
            "mean_score" => self
                .required(&parts, key, &mut |reader, at| {
                    reader.value(at, &mut Self::word)
                })
                .map(Measure::MeanScore),
            "outcome_count" => self
                .required(&parts, key, &mut |reader, at| {
                    reader.value(at, &mut Self::word)
                })
                .map(Measure::OutcomeCount),
            "qualifying_customers" => self
                .required(&parts, key, &mut Self::sustained_by)
                .map(Measure::QualifyingCustomers),
            _ => self
                .required(&parts, key, &mut |reader, at| {
                    reader.part(at, &mut Self::missed_spans)
                })
                .map(Measure::MissedSpans),
        }
    }

    fn missed_spans(&mut self, at: At<'_>) -> Option<MissedSpans<Open>> {
        let parts = self.open(at, &["every", "target"])?;
        let every = self.required(&parts, "every", &mut |reader, at| {
            reader.value(at, &mut Self::word)
        });
        let target = self.required(&parts, "target", &mut |reader, at| {
            reader.value(at, &mut Self::word)
        });
        Some(MissedSpans {
            every: every?,
            target: target?,
        })
    }
}
