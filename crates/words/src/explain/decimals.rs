//! Decimals in an explanation: where all amounts that are read together are whole yuan, none of them has any.

use super::explanation::Explanation;
use super::formula::Formula;
use crate::text::Localized;

/// Leaves out decimals that say nothing, of texts that are read together: a column of records, of bands, a sentence. What is
/// data keeps them, and so does the rule's name.
pub(super) fn leave_out_idle(explanation: &mut Explanation) {
    let conditions = explanation.conditions.iter_mut();
    of_each(conditions.flat_map(|check| [&mut check.text, &mut check.must]));
    of_all(explanation.facts.iter_mut().map(|fact| &mut fact.text));
    let bands = explanation.bands.iter_mut().map(|row| &mut row.text);
    let choices = explanation
        .choices
        .iter_mut()
        .map(|choice| &mut choice.text);
    of_all(bands.chain(choices));
    let mut arithmetic = Vec::new();
    if let Some(formula) = &mut explanation.formula {
        push_formula(formula, &mut arithmetic);
    }
    of_all(arithmetic.into_iter());
    let measure = explanation.measure.as_mut().map(|it| &mut it.text);
    let cap = explanation.cap.as_mut().map(|it| &mut it.text);
    let rounding = explanation.rounding.as_mut().map(|it| &mut it.text);
    let change = explanation.needed_change.as_mut().map(|it| &mut it.text);
    let result = Some(&mut explanation.result.text);
    let others = [measure, cap, rounding, change, result];
    of_each(others.into_iter().flatten());
}

fn of_each<'t>(texts: impl Iterator<Item = &'t mut Localized>) {
    texts.for_each(|text| of_all(std::iter::once(text)));
}

fn of_all<'t>(texts: impl Iterator<Item = &'t mut Localized>) {
    let texts: Vec<&mut Localized> = texts.collect();
    let is_whole = |text: &&mut Localized| amounts(&text.en).all(|decimals| decimals == IDLE);
    if texts.iter().all(is_whole) {
        for text in texts {
            text.zh = without(&text.zh);
            text.en = without(&text.en);
        }
    }
}

const IDLE: &str = "00";

/// The decimals of the amounts of a text: an amount has two or more, and is no per cent.
fn amounts(text: &str) -> impl Iterator<Item = &str> {
    let behind = text
        .match_indices('.')
        .filter_map(|(at, _)| decimals(text, at));
    behind.filter(|decimals| decimals.len() >= IDLE.len())
}

/// The digits behind a point, where it stands in an amount.
fn decimals(text: &str, point: usize) -> Option<&str> {
    let (before, after) = (text.get(..point)?, text.get(point + 1..)?);
    let digits = after
        .find(|sign: char| !sign.is_ascii_digit())
        .unwrap_or(after.len());
    let (digits, rest) = after.split_at_checked(digits)?;
    let is_rate = rest.trim_start_matches('…').starts_with('%');
    let is_amount = before.ends_with(|sign: char| sign.is_ascii_digit()) && !is_rate;
    is_amount.then_some(digits)
}

fn without(text: &str) -> String {
    let mut short = String::with_capacity(text.len());
    let mut from = 0;
    for (at, _) in text.match_indices('.') {
        if decimals(text, at) == Some(IDLE) {
            short.push_str(text.get(from..at).unwrap_or_default());
            from = at + 1 + IDLE.len();
        }
    }
    short.push_str(text.get(from..).unwrap_or_default());
    short
}

fn push_formula<'t>(formula: &'t mut Formula, texts: &mut Vec<&'t mut Localized>) {
    match formula {
        Formula::Share { of, text, .. } => {
            texts.push(text);
            if let Some(pool) = of {
                push_formula(pool, texts);
            }
        }
        Formula::Amount { text, .. }
        | Formula::Rate { text, .. }
        | Formula::Marginal { text, .. }
        | Formula::Item { text, .. }
        | Formula::Action { text, .. } => texts.push(text),
    }
}

#[cfg(test)]
mod tests {
    use super::{IDLE, amounts, without};

    #[test]
    fn only_what_says_nothing_is_left_out() {
        let said = "增长额 90,000.00 × 2% = 1,800.00 元，12.8571…%，22.00 元、3.5 次";
        assert_eq!(
            without(said),
            "增长额 90,000 × 2% = 1,800 元，12.8571…%，22 元、3.5 次"
        );
        assert_eq!(without("¥1,000.00."), "¥1,000.");
        assert_eq!(without("0.001 元"), "0.001 元");
    }

    #[test]
    fn per_cents_and_sentences_are_no_amounts() {
        let whole = |text: &str| amounts(text).all(|decimals| decimals == IDLE);
        assert!(whole("growth rate 12.8571…%, 12.25%. In all ¥1,000.00."));
        assert!(!whole("¥66.67") && !whole("29,333.3333… 元"));
    }
}
