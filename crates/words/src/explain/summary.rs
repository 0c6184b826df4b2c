//! The whole explanation in a few lines, to be read and redone by hand: the result first, how it was found right under it.

use super::check::Check;
use super::explanation::{Explanation, Measured};
use super::formula::Formula;
use crate::label::{SEMICOLON, clause};
use crate::text::Localized;
use crate::{label, say};
use rewards_core::scheme::Attribute;

/// The lines: the rule, the result, the arithmetic, the limit, the rounding; then what they rest on; the reader's own
/// next act last.
pub(super) fn text(explanation: &Explanation) -> Localized {
    let mut text = match &explanation.clause {
        Some(own) => say!("{0}（{1}）", "{0} ({1})", explanation.rule, clause(own)),
        None => explanation.rule.clone(),
    };
    let result = &explanation.result.text;
    text.push_line(&say!("结果：{0}。", "Result: {0}.", result));
    push_arithmetic(&mut text, explanation);
    push_grounds(&mut text, explanation);
    push_conditions(&mut text, explanation);
    if let Some(change) = &explanation.needed_change {
        text.push_line(&change.text);
    }
    text
}

fn push_arithmetic(text: &mut Localized, explanation: &Explanation) {
    if let Some(formula) = explanation
        .formula
        .as_ref()
        .filter(|formula| !is_told(formula, &explanation.result.text))
    {
        text.push_line(&say!("计算：{0}。", "Calculation: {0}.", formula.text()));
    }
    if let Some(cap) = explanation.cap.as_ref().filter(|cap| cap.applied) {
        text.push_line(&say!("上限：{0}。", "Limit: {0}.", cap.text));
    }
    let rounding = explanation.rounding.as_ref();
    if let Some(rounding) = rounding.filter(|rounding| rounding.is_needed) {
        text.push_line(&say!("取整：{0}。", "Rounding: {0}.", rounding.text));
    }
}

/// Whether the result already says what the arithmetic would.
pub(super) fn is_told(formula: &Formula, result: &Localized) -> bool {
    match formula {
        Formula::Action { after, .. } => after.is_none(),
        Formula::Item { item, text, .. } => {
            let bare = label::item(item);
            result.zh.contains(&text.zh)
                || result.zh.contains(&bare.zh) && text.zh == label::granted(item, 1).zh
        }
        Formula::Amount { .. }
        | Formula::Rate { .. }
        | Formula::Marginal { .. }
        | Formula::Share { .. } => false,
    }
}

/// Whether what was measured is of interest: what a deduction would have been taken from is not where nothing is deducted.
pub(super) fn interests(measure: &Measured, explanation: &Explanation) -> bool {
    let is_action = matches!(explanation.formula, Some(Formula::Action { .. }));
    measure.name != "performance_bonus" || !is_action
}

/// The measure, the band that was not reached or whose rate is taken slice by slice, and the case.
fn push_grounds(text: &mut Localized, explanation: &Explanation) {
    let measure = explanation.measure.as_ref();
    if let Some(measure) = measure.filter(|measure| interests(measure, explanation)) {
        text.push_line(&say!("依据：{0}。", "Measured: {0}.", measure.text));
    }
    let applied = explanation.bands.iter().find(|row| row.applied);
    match (applied, explanation.bands.first(), &explanation.formula) {
        (Some(row), _, Some(Formula::Marginal { .. })) => {
            text.push_line(&say!("档次：{0}。", "Band: {0}.", row.text));
        }
        (None, Some(first), _) => {
            text.push_line(&say!("最低一档：{0}。", "First band: {0}.", first.text));
        }
        _ => {}
    }
    if explanation.needed_change.is_none() {
        let facts = explanation.facts.iter();
        let case = facts.filter(|fact| Attribute::of_word(fact.name).is_some());
        let case = Localized::joined(case.map(|fact| &fact.text), SEMICOLON);
        if !case.is_empty() {
            text.push_line(&say!("{0}。", "{0}.", case).beginning());
        }
    }
}

fn push_conditions(text: &mut Localized, explanation: &Explanation) {
    let all = |wanted: &dyn Fn(&Check) -> bool| {
        let checks = explanation.conditions.iter().filter(|check| wanted(check));
        let mut said: Vec<&Localized> = Vec::new();
        // Two conditions that come to the same are said once.
        for Check { text, .. } in checks {
            if !said.contains(&text) {
                said.push(text);
            }
        }
        Localized::joined(said, SEMICOLON)
    };
    let counted = all(&|check| check.held && check.is_about_counting());
    if !counted.is_empty() {
        text.push_line(&say!("计入：{0}。", "Counted: {0}.", counted));
    }
    let met = all(&|check| check.held && !check.is_about_counting());
    if !met.is_empty() {
        text.push_line(&say!("符合：{0}。", "Conditions met: {0}.", met));
    }
    let unmet = all(&|check| !check.held);
    // What the last line says anyway isn't said twice.
    let change = explanation.needed_change.as_ref();
    let is_told = change.is_some_and(|change| change.text.zh.contains(&unmet.zh));
    if !unmet.is_empty() && !is_told {
        text.push_line(&say!("不符合：{0}。", "Condition not met: {0}.", unmet));
    }
}
