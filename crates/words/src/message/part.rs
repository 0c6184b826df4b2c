//! Parts that are one word, or an object of one field: what there are, how each is written, and which was meant.

use super::known::called_so;
use super::row::row;
use crate::problem::PartKind;
use crate::text::{Label, Localized};
use crate::{choose, nearest};
use rewards_core::number::Every;
use rewards_core::scheme::{Allocation, Measure, Receiver, SubjectKind};

/// The words of a kind of part with what they are called, in the format's order.
fn labelled(kind: PartKind) -> Vec<(&'static str, Label)> {
    match kind {
        PartKind::Subject => [
            ("deal", SubjectKind::Deal),
            ("customer", SubjectKind::Customer),
            ("rep", SubjectKind::Rep),
            ("team", SubjectKind::Team),
            ("outcome", SubjectKind::Outcome),
            ("span", SubjectKind::Span),
        ]
        .map(|(word, kind)| (word, choose::subject(kind)))
        .to_vec(),
        PartKind::Measure => <Measure>::WORDS
            .iter()
            .filter_map(|word| Some((*word, choose::measure_of_word(word)?)))
            .collect(),
        PartKind::Receiver => [
            Receiver::Rep,
            Receiver::Customer,
            Receiver::Referrer,
            Receiver::Team(Allocation::Equally),
        ]
        .iter()
        .map(|receiver: &Receiver| (receiver.word(), choose::receiver(receiver)))
        .collect(),
    }
}

/// How a word is written: by itself, or as the field of an object.
pub(super) fn written(kind: PartKind, word: &'static str) -> &'static str {
    match (kind, word) {
        (PartKind::Subject, "deal") => r#"{"deal": "each"}"#,
        (PartKind::Subject, "outcome") => r#"{"outcome": ["complaint"]}"#,
        (PartKind::Subject, "span") => r#"{"span": "month"}"#,
        (PartKind::Measure, "mean_score") => r#"{"mean_score": "satisfaction"}"#,
        (PartKind::Measure, "outcome_count") => r#"{"outcome_count": "complaint"}"#,
        (PartKind::Measure, "tally") => r#"{"tally": …}"#,
        (PartKind::Measure, "qualifying_customers") => r#"{"qualifying_customers": {…}}"#,
        (PartKind::Measure, "missed_spans") => r#"{"missed_spans": {…}}"#,
        (PartKind::Receiver, "team") => r#"{"team": "equally"}"#,
        (PartKind::Subject | PartKind::Measure | PartKind::Receiver, word) => word,
    }
}

/// All that there are; in Chinese with what they are called.
pub(super) fn listed(kind: PartKind) -> Localized {
    row(labelled(kind)
        .into_iter()
        .map(|(word, label)| with_label(kind, word, label)))
}

/// A word with what it is called, as it is written.
fn with_label(kind: PartKind, word: &'static str, label: Label) -> Localized {
    let written = written(kind, word);
    Localized {
        zh: format!("{}（{written}）", label.zh),
        en: written.to_owned(),
    }
}

/// How what somebody wrote is written, and what it is called; none where it is not plain what was meant.
pub(super) fn meant(kind: PartKind, text: &str) -> Option<(&'static str, Label)> {
    let labelled = labelled(kind);
    let by_span = |word: &str| match (kind, Every::of_word(word)?) {
        (PartKind::Subject, Every::Month) => Some(r#"{"span": "month"}"#),
        (PartKind::Subject, Every::Quarter) => Some(r#"{"span": "quarter"}"#),
        (PartKind::Subject, Every::Year) => Some(r#"{"span": "year"}"#),
        (PartKind::Measure | PartKind::Receiver, _) => None,
    };
    if let Some(span) = by_span(text) {
        return Some((span, choose::subject(SubjectKind::Span)));
    }
    let (word, label) = called_so(&labelled, text).or_else(|| {
        let word = nearest(text, labelled.iter().map(|(word, _)| *word))?;
        labelled.iter().find(|(known, _)| *known == word).copied()
    })?;
    Some((written(kind, word), label))
}
