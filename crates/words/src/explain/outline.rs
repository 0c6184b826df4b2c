//! An explanation as it is read: part by part, the sentence with the formula first, the records last. What says nothing new
//! is left out: a rounding that changed nothing, a limit that was not reached, arithmetic that the result tells.

use super::explanation::{Choice, Explanation};
use super::formula::Formula;
use super::part_line::{Mark, PartLine};
use super::share;
use super::summary::{interests, is_told};
use crate::label;
use crate::text::Label;

/// A part of an explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExplainedPart {
    /// Which.
    pub kind: PartKind,
    /// What it says; never empty.
    pub lines: Vec<PartLine>,
}

/// The parts, in the order in which they are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartKind {
    /// The arithmetic in a sentence.
    Formula,
    /// A limit that made the amount smaller.
    Cap,
    /// A rounding that changed something.
    Rounding,
    /// Why it is nothing, and what would have had to be different.
    Reason,
    /// What had to hold, with what was found.
    Conditions,
    /// What was measured, and which records count.
    Basis,
    /// The bands.
    Bands,
    /// The choices by an attribute.
    Choices,
    /// What the ledger says that was used.
    Records,
}

impl PartKind {
    /// Its heading.
    #[must_use]
    pub const fn heading(self) -> Label {
        match self {
            Self::Formula => label!("算式", "Arithmetic"),
            Self::Cap => label!("上限", "Limit"),
            Self::Rounding => label!("取整", "Rounding"),
            Self::Reason => label!("原因", "Reason"),
            Self::Conditions => label!("条件", "Conditions"),
            Self::Basis => label!("计算依据", "Basis"),
            Self::Bands => label!("分档", "Bands"),
            Self::Choices => label!("各种情形", "Cases"),
            Self::Records => label!("用到的记录", "Records used"),
        }
    }

    /// The word for styles.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Formula => "formula",
            Self::Cap => "cap",
            Self::Rounding => "rounding",
            Self::Reason => "reason",
            Self::Conditions => "conditions",
            Self::Basis => "basis",
            Self::Bands => "bands",
            Self::Choices => "choices",
            Self::Records => "records",
        }
    }
}

/// The parts that have something to say, in the order in which they are read.
#[must_use]
pub fn parts(explanation: &Explanation) -> Vec<ExplainedPart> {
    let lines = [
        (PartKind::Formula, formula(explanation)),
        (PartKind::Cap, cap(explanation)),
        (PartKind::Rounding, rounding(explanation)),
        (PartKind::Reason, reason(explanation)),
        (PartKind::Conditions, conditions(explanation)),
        (PartKind::Basis, basis(explanation)),
        (PartKind::Bands, bands(explanation)),
        (PartKind::Choices, choices(explanation)),
        (PartKind::Records, records(explanation)),
    ];
    let said = lines.into_iter().filter(|(_, lines)| !lines.is_empty());
    said.map(|(kind, lines)| ExplainedPart { kind, lines })
        .collect()
}

fn formula(explanation: &Explanation) -> Vec<PartLine> {
    let formula = explanation.formula.as_ref();
    let formula = formula.filter(|formula| !is_told(formula, &explanation.result.text));
    let Some(formula) = formula else {
        return Vec::new();
    };
    match formula {
        Formula::Share {
            of: Some(pool),
            text,
            ..
        } => {
            let pool = share::of_pool(pool);
            let own = share::without(text, &pool);
            vec![PartLine::of(&pool), PartLine::of(&own)]
        }
        Formula::Share { of: None, .. }
        | Formula::Amount { .. }
        | Formula::Rate { .. }
        | Formula::Marginal { .. }
        | Formula::Item { .. }
        | Formula::Action { .. } => vec![PartLine::of(formula.text())],
    }
}

fn cap(explanation: &Explanation) -> Vec<PartLine> {
    let cap = explanation.cap.iter().filter(|cap| cap.applied);
    cap.map(|cap| PartLine::of(&cap.text)).collect()
}

fn rounding(explanation: &Explanation) -> Vec<PartLine> {
    let rounding = explanation.rounding.iter();
    let rounding = rounding.filter(|rounding| rounding.is_needed);
    rounding.map(|it| PartLine::of(&it.text)).collect()
}

fn reason(explanation: &Explanation) -> Vec<PartLine> {
    let change = explanation.needed_change.iter();
    change.map(|change| PartLine::of(&change.text)).collect()
}

/// Two conditions that come to the same are said once.
fn conditions(explanation: &Explanation) -> Vec<PartLine> {
    let mut lines: Vec<PartLine> = Vec::new();
    for check in &explanation.conditions {
        let line = PartLine::marked(&check.text, Mark::of_check(check));
        if !check.is_about_counting() && !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}

fn basis(explanation: &Explanation) -> Vec<PartLine> {
    let measure = explanation.measure.as_ref();
    let measure = measure.filter(|measure| interests(measure, explanation));
    let counted = explanation.conditions.iter();
    let counted = counted.filter(|check| check.is_about_counting());
    let counted = counted.map(|check| crate::say!("计入：{0}", "counted: {0}", check.text));
    let measured = measure.map(|measure| PartLine::of(&measure.text));
    measured
        .into_iter()
        .chain(counted.map(|text| PartLine::of(&text)))
        .collect()
}

fn bands(explanation: &Explanation) -> Vec<PartLine> {
    let rows = explanation.bands.iter();
    rows.map(|row| PartLine::applied(&row.text, row.applied.then_some(Mark::Applies)))
        .collect()
}

/// The choices; of what came to nothing none applies.
fn choices(explanation: &Explanation) -> Vec<PartLine> {
    let is_skipped = explanation.needed_change.is_some();
    let choices = explanation.choices.iter();
    let line = |choice: &Choice| {
        let applies = choice.applied && !is_skipped;
        PartLine::applied(&choice.text, applies.then_some(Mark::Applies))
    };
    choices.map(line).collect()
}

fn records(explanation: &Explanation) -> Vec<PartLine> {
    let facts = explanation.facts.iter();
    facts
        .map(|fact| PartLine {
            record: fact.record,
            ..PartLine::of(&fact.text)
        })
        .collect()
}
