//! The whole explanation in a few lines, to be read and redone by hand.

use super::explanation::Explanation;
use super::said::{Part, Said, Sentence, both, say};
use super::{Check, Formula};
use rewards_core::scheme::Attribute;

/// The lines: the rule, the conditions, the measure, the band, the arithmetic, the limit, the rounding, the result.
pub(super) fn text(explanation: &Explanation) -> Said {
    let mut text = title(explanation);
    let checks = |wanted: fn(&Check) -> bool| -> Vec<Said> {
        explanation
            .conditions
            .iter()
            .filter(|check| wanted(check))
            .map(|check| check.text.clone())
            .collect()
    };
    push_listed(
        &mut text,
        both!("计入：{0}。", "Counted: {0}."),
        &checks(|check| check.held && check.test == "counts"),
    );
    push_listed(
        &mut text,
        both!("符合：{0}。", "Conditions met: {0}."),
        &checks(|check| check.held && check.test != "counts"),
    );
    push_listed(
        &mut text,
        both!("未符合：{0}。", "Condition not met: {0}."),
        &checks(|check| !check.held),
    );
    if explanation.needed_change.is_none() {
        let facts = explanation
            .facts
            .iter()
            .filter(|fact| Attribute::of_word(fact.name).is_some());
        push_listed(
            &mut text,
            both!("适用：{0}。", "Case: {0}."),
            &facts.map(|fact| fact.text.clone()).collect::<Vec<_>>(),
        );
    }
    let measure = explanation
        .measure
        .as_ref()
        .filter(|measure| measure.name != "performance_bonus" || !is_action(explanation));
    push(
        &mut text,
        both!("依据：{0}。", "Measured: {0}."),
        measure.map(|measure| &measure.text),
    );
    push_bands(&mut text, explanation);
    push(
        &mut text,
        both!("计算：{0}。", "Calculation: {0}."),
        explanation
            .formula
            .as_ref()
            .filter(|_| !says_it_all(explanation))
            .map(Formula::text),
    );
    let cap = explanation.cap.as_ref().filter(|cap| cap.applied);
    push(
        &mut text,
        both!("上限：{0}。", "Limit: {0}."),
        cap.map(|cap| &cap.text),
    );
    let rounding = explanation
        .rounding
        .as_ref()
        .filter(|rounding| !is_whole_fen(&rounding.exact));
    push(
        &mut text,
        both!("取整：{0}。", "Rounding: {0}."),
        rounding.map(|rounding| &rounding.text),
    );
    push(
        &mut text,
        both!("结果：{0}。", "Result: {0}."),
        Some(&explanation.result.text),
    );
    if let Some(change) = &explanation.needed_change {
        text.push_line(&change.text);
    }
    text
}

fn title(explanation: &Explanation) -> Said {
    match &explanation.clause {
        Some(clause) => say(
            both!("{0}（{1}）", "{0} ({1})"),
            &[Part::Said(&explanation.rule), Part::Text(clause)],
        ),
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
    !exact.bytes().any(|byte| byte == b'/')
        && exact
            .split_once('.')
            .is_none_or(|(_, decimals)| decimals.len() <= 2)
}

fn push(text: &mut Said, label: Sentence, part: Option<&Said>) {
    if let Some(part) = part {
        text.push_line(&say(label, &[Part::Said(part)]));
    }
}

fn push_listed(text: &mut Said, label: Sentence, parts: &[Said]) {
    if !parts.is_empty() {
        push(text, label, Some(&Said::listed(parts, &("；", "; "))));
    }
}

/// The band that applied; of an entry below the first band that one.
fn push_bands(text: &mut Said, explanation: &Explanation) {
    match explanation.bands.iter().find(|row| row.applied) {
        Some(row) => push(text, both!("档次：{0}。", "Band: {0}."), Some(&row.text)),
        None => push(
            text,
            both!("最低一档：{0}。", "First band: {0}."),
            explanation.bands.first().map(|row| &row.text),
        ),
    }
}
