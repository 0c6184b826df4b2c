//! The rules of a scheme in words, as it is filled in: what is paid is what they say.

use crate::workbook::{Fill, FilledIn};
use rewards_format::{Definition, RuleDef, Settings};
use rewards_words::rule::{RuleSummary, summary};

/// Each rule in words, with the figures that are filled in and the readings that are chosen. A figure that can't be read is still
/// to be filled in.
#[must_use]
pub fn clauses(definition: &Definition, fill: &Fill) -> Vec<RuleSummary> {
    let filled = FilledIn::of(definition, fill);
    let definition = &*filled.definition;
    let settings = Settings::new(definition, filled.params(), filled.options());
    let filling = settings.filling(definition);
    let rules = definition.rules.iter();
    rules
        .map(|rule| summary(definition, rule, filling))
        .collect()
}

/// A rule in words in the light of a scheme in which it doesn't stand as it's written.
#[must_use]
pub fn clause_beside(definition: &Definition, fill: &Fill, rule: &RuleDef) -> RuleSummary {
    let filled = FilledIn::of(definition, fill);
    let definition = &*filled.definition;
    let settings = Settings::new(definition, filled.params(), filled.options());
    summary(definition, rule, settings.filling(definition))
}
