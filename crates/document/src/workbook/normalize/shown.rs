//! How a cell shows what was typed once it's left: each kind in one form, and untouched where it can't be read.

use super::super::column::{CellKind, Choice};
use super::{as_percent, count, day_in, money, months, percent, truth, word};
use rewards_core::number::{Day, DecimalFault, Month, Period, Sign, read_decimal};
use rewards_words::figure::grouped;

/// The text that a cell settles to when it's left: `2026-03-02`, `120,000`, `15`, `delivered`, `true`. What can't be read
/// stays as it was typed.
#[must_use]
pub fn settled(kind: CellKind, typed: &str, period: Option<Period>) -> String {
    let plain = typed.trim();
    let read = match kind {
        _ if plain.is_empty() => None,
        CellKind::Money => Some(money(typed))
            .filter(|text| is_decimal(text))
            .map(|text| grouped(&text)),
        CellKind::Percent => settled_percent(typed),
        CellKind::Count => Some(count(typed)).filter(|text| is_decimal(text)),
        CellKind::Day => Some(day_in(typed, period)).filter(|text| Day::read(text).is_some()),
        CellKind::Months => settled_months(typed, period),
        CellKind::Flag(_) => truth(typed).map(|truth| truth.to_string()),
        CellKind::Choice(choice) => Some(word(choice, typed)).filter(|text| is_word(choice, text)),
        CellKind::Id | CellKind::Text | CellKind::Link(_) => None,
    };
    read.unwrap_or_else(|| plain.to_owned())
}

/// Whether a text is what a cell of this kind holds; an empty one isn't.
#[must_use]
pub fn is_read(kind: CellKind, typed: &str) -> bool {
    match kind {
        _ if typed.trim().is_empty() => false,
        CellKind::Money => is_decimal(&money(typed)),
        CellKind::Percent => settled_percent(typed).is_some(),
        CellKind::Count => is_decimal(&count(typed)),
        CellKind::Day => Day::read(&day_in(typed, None)).is_some(),
        CellKind::Months => settled_months(typed, None).is_some(),
        CellKind::Flag(_) => truth(typed).is_some(),
        CellKind::Choice(choice) => is_word(choice, &word(choice, typed)),
        CellKind::Id | CellKind::Text | CellKind::Link(_) => true,
    }
}

fn is_word(choice: Choice, text: &str) -> bool {
    choice.words().contains(&text)
}

fn is_decimal(text: &str) -> bool {
    read_decimal(text, 0, Sign::Any) != Err(DecimalFault::NotADecimal)
}

/// Below one per cent the sign stays, so that it isn't taken for a fraction.
fn settled_percent(typed: &str) -> Option<String> {
    if super::is_unclear_percent(typed) {
        return None;
    }
    let fraction = Some(percent(typed)).filter(|text| is_decimal(text))?;
    Some(super::signed_percent(&as_percent(&fraction)))
}

fn settled_months(typed: &str, period: Option<Period>) -> Option<String> {
    let settled = months(typed, period).into_iter().map(|(month, money)| {
        let is_read = Month::read(&month).is_some() && is_decimal(&money);
        is_read.then(|| format!("{month}: {}", grouped(&money)))
    });
    let settled: Option<Vec<String>> = settled.collect();
    settled.map(|months| months.join("; "))
}
