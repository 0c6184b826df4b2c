//! A rule before anybody is paid, in words: for whom, among what, under which conditions, how much, at most how much. It
//! is made from the definition under chosen readings and figures; a figure that is not set yet is named.

mod band;
mod by;
mod clause;
mod condition;
mod fill;
mod limit;
mod measure;
mod pay;
mod pay_line;
mod receiver;
mod selection;
mod side;
mod subject;
mod sustained;

use crate::text::{Label, Localized};
use crate::{label, say};
pub use clause::{Clause, clause};
use fill::Filler;
use rewards_core::scheme::{Definition, Filling, Open, RuleDef, Terms};
pub use side::{Side, side};

/// What a rule says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleSummary {
    /// The clause of the source document.
    pub clause: Option<Localized>,
    /// The rule's name.
    pub name: Localized,
    /// What it says, part by part.
    pub parts: Vec<SummaryPart>,
}

/// One part of what a rule says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummaryPart {
    /// Which part.
    pub label: Label,
    /// What is said, in order.
    pub lines: Vec<Localized>,
}

/// What a rule of a definition says, as it is filled.
#[must_use]
pub fn summary(definition: &Definition, rule: &RuleDef, filling: Filling<'_>) -> RuleSummary {
    let context = RuleContext {
        definition,
        terms: &rule.terms,
        filler: Filler::new(filling),
    };
    let parts = [
        (label!("性质", "What it is"), receiver::lines(context)),
        (label!("对象", "For each"), subject::lines(context)),
        (label!("范围", "Among"), selection::lines(context)),
        (label!("条件", "Conditions"), condition::lines(context)),
        (label!("依据", "Measured"), measure::lines(context)),
        (label!("数额", "How much"), pay::lines(context)),
        (label!("上限", "At most"), limit::lines(context)),
        (label!("其他", "Besides"), receiver::besides(context)),
    ];
    RuleSummary {
        clause: rule.clause.as_ref().map(|clause| label::clause(clause)),
        name: Localized::from(&rule.name),
        parts: parts
            .into_iter()
            .filter(|(_, lines)| !lines.is_empty())
            .map(|(label, lines)| SummaryPart {
                label,
                lines: lines.into_iter().map(closed_up).collect(),
            })
            .collect(),
    }
}

impl RuleSummary {
    /// The whole in a few lines, its name first.
    #[must_use]
    pub fn text(&self) -> Localized {
        let mut text = match &self.clause {
            Some(clause) => say!("{0}（{1}）", "{0} ({1})", self.name, clause),
            None => self.name.clone(),
        };
        for part in &self.parts {
            for line in &part.lines {
                text.push_line(&say!("{0}：{1}", "{0}: {1}", part.label, line));
            }
        }
        text
    }
}

/// Where a name stands instead of a figure there is no blank between it and the Chinese around it.
fn closed_up(line: Localized) -> Localized {
    let is_wide = |letter: char| !letter.is_ascii() && !"×÷−…¥".contains(letter);
    let is_mark = |letter: char| "“”（）".contains(letter);
    let letters: Vec<char> = line.zh.chars().collect();
    let between = |place: usize| {
        let before = place.checked_sub(1).and_then(|before| letters.get(before));
        Some((*before?, *letters.get(place + 1)?))
    };
    let is_idle = |place: usize| {
        between(place).is_some_and(|(before, after)| {
            is_wide(before) && is_wide(after) && (is_mark(before) || is_mark(after))
        })
    };
    let kept = letters.iter().enumerate();
    let kept = kept.filter(|(place, letter)| **letter != ' ' || !is_idle(*place));
    Localized {
        zh: kept.map(|(_, letter)| *letter).collect(),
        en: line.en,
    }
}

/// A rule of a definition while it is put into words.
#[derive(Clone, Copy)]
struct RuleContext<'d> {
    definition: &'d Definition,
    terms: &'d Terms<Open>,
    filler: Filler<'d>,
}
