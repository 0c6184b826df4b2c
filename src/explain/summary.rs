//! The whole explanation in a few lines, to be read and redone by hand.

use super::explanation::{Check, Explanation};
use super::said::{Said, say};

/// The lines: the rule, the conditions, the measure, the band, the arithmetic, the limit, the rounding, the result.
pub(super) fn text(explanation: &Explanation) -> Said {
    let mut text = title(explanation);
    let (held, failed): (Vec<&Check>, Vec<&Check>) = explanation.conditions.iter().partition(|check| check.held);
    push_checks(&mut text, ("符合条件：", "Conditions met: "), &held);
    push_checks(&mut text, ("未符合条件：", "Condition not met: "), &failed);
    let by = explanation.facts.iter().filter(|fact| is_attribute(fact.name)).map(|fact| fact.text.clone());
    push_listed(&mut text, ("适用：", "Applies to: "), &by.collect::<Vec<_>>());
    push(&mut text, ("依据：", "Measured: "), explanation.measure.as_ref().map(|measure| &measure.text));
    push_bands(&mut text, explanation);
    push(&mut text, ("计算：", "Sum: "), explanation.formula.as_ref().map(super::Formula::text));
    push(&mut text, ("上限：", "Limit: "), explanation.cap.as_ref().map(|cap| &cap.text));
    let rounding = explanation.rounding.as_ref().filter(|rounding| !is_whole_fen(&rounding.exact));
    push(&mut text, ("取整：", "Rounding: "), rounding.map(|rounding| &rounding.text));
    push(&mut text, ("结果：", "Result: "), Some(&explanation.result.text));
    if let Some(change) = &explanation.needed_change {
        text.push_line(&change.text);
    }
    text
}

fn title(explanation: &Explanation) -> Said {
    match &explanation.clause {
        Some(clause) => say("{0}（{1}）", "{0} ({1})", &[&explanation.rule, &Said::same(clause)]),
        None => explanation.rule.clone(),
    }
}

fn is_attribute(name: &str) -> bool {
    crate::scheme::Attribute::of_word(name).is_some()
}

/// Whether the figure has no more than two decimals.
fn is_whole_fen(exact: &str) -> bool {
    !exact.contains('/') && exact.split_once('.').is_none_or(|(_, decimals)| decimals.len() <= 2)
}

fn push(text: &mut Said, label: super::words::Pair, part: Option<&Said>) {
    if let Some(part) = part {
        text.push_line(&say("{0}{1}。", "{0}{1}.", &[&Said::of(label), part]));
    }
}

fn push_listed(text: &mut Said, label: super::words::Pair, parts: &[Said]) {
    if !parts.is_empty() {
        push(text, label, Some(&Said::listed(parts, ("；", "; "))));
    }
}

fn push_checks(text: &mut Said, label: super::words::Pair, checks: &[&Check]) {
    let parts: Vec<Said> = checks.iter().map(|check| check.text.clone()).collect();
    push_listed(text, label, &parts);
}

/// The band that applied; of an entry below the first band that one.
fn push_bands(text: &mut Said, explanation: &Explanation) {
    match explanation.bands.iter().find(|row| row.applied) {
        Some(row) => push(text, ("档次：", "Band: "), Some(&row.text)),
        None => push(text, ("最低一档：", "First band: "), explanation.bands.first().map(|row| &row.text)),
    }
}
