//! The whole explanation in a few lines, to be read and redone by hand.

use super::explanation::Explanation;
use super::said::{Part, Said, say};
use super::words::Pair;
use super::{Check, Formula};
use crate::scheme::Attribute;

/// The lines: the rule, the conditions, the measure, the band, the arithmetic, the limit, the rounding, the result.
pub(super) fn text(explanation: &Explanation) -> Said {
    let mut text = title(explanation);
    let checks = |wanted: fn(&Check) -> bool| -> Vec<Said> {
        explanation.conditions.iter().filter(|check| wanted(check)).map(|check| check.text.clone()).collect()
    };
    push_listed(&mut text, ("计入：", "Counted: "), &checks(|check| check.held && check.test == "counts"));
    push_listed(&mut text, ("符合：", "Conditions met: "), &checks(|check| check.held && check.test != "counts"));
    push_listed(&mut text, ("未符合：", "Condition not met: "), &checks(|check| !check.held));
    if explanation.needed_change.is_none() {
        let facts = explanation.facts.iter().filter(|fact| Attribute::of_word(fact.name).is_some());
        push_listed(&mut text, ("适用：", "Case: "), &facts.map(|fact| fact.text.clone()).collect::<Vec<_>>());
    }
    let measure = explanation.measure.as_ref().filter(|measure| measure.name != "performance_bonus" || !is_action(explanation));
    push(&mut text, ("依据：", "Measured: "), measure.map(|measure| &measure.text));
    push_bands(&mut text, explanation);
    push(&mut text, ("计算：", "Calculation: "), explanation.formula.as_ref().filter(|_| !says_it_all(explanation)).map(Formula::text));
    let cap = explanation.cap.as_ref().filter(|cap| cap.applied);
    push(&mut text, ("上限：", "Limit: "), cap.map(|cap| &cap.text));
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
        Some(clause) => say("{0}（{1}）", "{0} ({1})", &[Part::Said(&explanation.rule), Part::Text(clause)]),
        None => explanation.rule.clone(),
    }
}

/// Whether no money is due, so that what it would have been taken from is of no interest.
const fn is_action(explanation: &Explanation) -> bool {
    matches!(explanation.formula, Some(Formula::Action { .. }))
}

/// Whether the band, or the result, already says what the arithmetic would.
fn says_it_all(explanation: &Explanation) -> bool {
    match &explanation.formula {
        Some(Formula::Amount { .. }) => explanation.bands.iter().any(|row| row.applied),
        Some(Formula::Item { .. } | Formula::Action { after: None, .. }) => true,
        _ => false,
    }
}

/// Whether the figure has no more than two decimals.
fn is_whole_fen(exact: &str) -> bool {
    !exact.bytes().any(|byte| byte == b'/') && exact.split_once('.').is_none_or(|(_, decimals)| decimals.len() <= 2)
}

fn push(text: &mut Said, label: Pair, part: Option<&Said>) {
    if let Some(part) = part {
        text.push_line(&say("{0}{1}。", "{0}{1}.", &[Part::Words(label), Part::Said(part)]));
    }
}

fn push_listed(text: &mut Said, label: Pair, parts: &[Said]) {
    if !parts.is_empty() {
        push(text, label, Some(&Said::listed(parts, ("；", "; "))));
    }
}

/// The band that applied; of an entry below the first band that one.
fn push_bands(text: &mut Said, explanation: &Explanation) {
    match explanation.bands.iter().find(|row| row.applied) {
        Some(row) => push(text, ("档次：", "Band: "), Some(&row.text)),
        None => push(text, ("最低一档：", "First band: "), explanation.bands.first().map(|row| &row.text)),
    }
}
