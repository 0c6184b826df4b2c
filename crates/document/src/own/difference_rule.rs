//! In what a rule differs between two definitions, in the words of both.

use super::difference_line::DifferencePart;
use rewards_format::{Choice, Definition, Node, RuleDef, Settings};
use rewards_words::rule::{RuleSummary, SummaryPart, summary};
use rewards_words::text::Localized;
use rewards_words::{label, say};

/// A definition under some readings and its own figures.
pub struct Side<'d> {
    definition: &'d Definition,
    settings: Settings,
}

impl<'d> Side<'d> {
    /// Under the readings that apply where none is chosen.
    pub fn of(definition: &'d Definition) -> Self {
        Self {
            definition,
            settings: Settings::new(definition, None, None),
        }
    }

    /// With another reading of one option; as it is where there is none such.
    fn reading(&self, option: &str, reading: &str) -> Self {
        let chosen = vec![(option.to_owned().into(), Node::text(reading))];
        let chosen = Node::Map(chosen);
        Self {
            definition: self.definition,
            settings: Settings::new(self.definition, None, Some(&chosen)),
        }
    }

    /// What a rule of it says.
    pub fn summary(&self, rule: &RuleDef) -> RuleSummary {
        let filling = self.settings.filling(self.definition);
        summary(self.definition, rule, filling)
    }

    /// What a rule of it is called, with its clause.
    pub fn rule_name(&self, rule: &RuleDef) -> Localized {
        let RuleSummary { clause, name, .. } = self.summary(rule);
        match clause {
            Some(clause) => say!("{0} {1}", "{0} {1}", clause, name),
            None => name,
        }
    }
}

/// All parts of a rule that is on one side alone.
pub fn whole(
    summary: &RuleSummary,
    part: &impl Fn(Localized, Vec<Localized>) -> DifferencePart,
) -> Vec<DifferencePart> {
    let parts = summary.parts.iter();
    parts
        .map(|one| part(one.label.into(), one.lines.clone()))
        .collect()
}

/// In what a rule differs; nothing where it is the same in all it says, under every reading.
pub fn rule_parts(
    before: &Side<'_>,
    old: &RuleDef,
    after: &Side<'_>,
    new: &RuleDef,
) -> Vec<DifferencePart> {
    let (was, is) = (before.summary(old), after.summary(new));
    let name = |rule: &RuleDef| vec![Localized::from(&rule.name)];
    let clause = |summary: &RuleSummary| summary.clause.clone().into_iter().collect();
    let note = |rule: &RuleDef| {
        rule.note
            .as_ref()
            .map(Localized::from)
            .into_iter()
            .collect()
    };
    let heads = [
        DifferencePart::between(label!("名称", "Name"), name(old), name(new)),
        DifferencePart::between(label!("条款", "Clause"), clause(&was), clause(&is)),
        DifferencePart::between(label!("说明", "Note"), note(old), note(new)),
    ];
    let mut parts: Vec<DifferencePart> = heads.into_iter().flatten().collect();
    let said = said(&was, &is);
    let is_said = !said.is_empty();
    parts.extend(said);
    if !is_said && old.terms != new.terms {
        let elsewhere = under_readings(before, old, after, new);
        let unsaid = elsewhere.is_empty() && parts.is_empty();
        parts.extend(elsewhere);
        parts.extend(unsaid.then(DifferencePart::written_otherwise));
    }
    parts
}

/// The parts that two summaries say otherwise, in the order of the new one.
fn said(was: &RuleSummary, is: &RuleSummary) -> Vec<DifferencePart> {
    let lines = |parts: &[SummaryPart], part: &SummaryPart| {
        let mut found = parts.iter().filter(|known| known.label == part.label);
        found
            .next()
            .map(|known| known.lines.clone())
            .unwrap_or_default()
    };
    let mut parts = Vec::new();
    for part in &is.parts {
        let old = lines(&was.parts, part);
        parts.extend(DifferencePart::between(part.label, old, part.lines.clone()));
    }
    for part in &was.parts {
        if !is.parts.iter().any(|known| known.label == part.label) {
            parts.push(DifferencePart::removed(
                part.label.into(),
                part.lines.clone(),
            ));
        }
    }
    parts
}

/// What a rule says otherwise under readings that are not the default, each part with its reading.
fn under_readings(
    before: &Side<'_>,
    old: &RuleDef,
    after: &Side<'_>,
    new: &RuleDef,
) -> Vec<DifferencePart> {
    let mut parts = Vec::new();
    for option in &after.definition.options {
        for (value, name) in option.values.iter().zip(&option.value_names) {
            let (was, is) = (
                before.reading(&option.id, value).summary(old),
                after.reading(&option.id, value).summary(new),
            );
            for mut part in said(&was, &is) {
                part.label = under(&part.label, option, &Localized::from(name));
                parts.push(part);
            }
        }
    }
    parts
}

fn under(label: &Localized, option: &Choice, reading: &Localized) -> Localized {
    say!(
        "{0}（{1}：{2}）",
        "{0} ({1}: {2})",
        label,
        Localized::from(&option.name),
        reading
    )
}
