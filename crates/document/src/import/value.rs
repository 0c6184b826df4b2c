//! From a cell to the text that the form has for it.

use super::head_text::Unit;
use super::mapping::{Assigned, Mapping};
use super::plain::simplified;
use super::raw::Cell;
use super::synonyms::Synonyms;
use crate::formula::unguarded;
use crate::letters::seen;
use crate::workbook::normalize::{self, day_text, settled};
use crate::workbook::{CellKind, Choice};
use rewards_core::number::{Day, Period};
use rewards_spreadsheet::is_unseen;
use std::borrow::Cow;

/// A cell as the form has it; what can't be read stays as it is, for the form to say so.
pub fn value(
    kind: CellKind,
    cell: &Cell,
    assigned: &Assigned,
    mapping: &Mapping,
    period: Option<Period>,
) -> String {
    let text = cell.text().trim_matches(is_unseen);
    if text.is_empty() {
        return String::new();
    }
    match kind {
        CellKind::Money => {
            let amount = settled(kind, &money(text, assigned.unit), period);
            match cell {
                Cell::Number(_) => with_fen(amount),
                _ => amount,
            }
        }
        CellKind::Percent => settled(kind, &percent(text, assigned.unit), period),
        CellKind::Day => {
            let day = Some(day_text(text, mapping.days, period));
            day.filter(|day| Day::read(day).is_some())
                .unwrap_or_else(|| text.to_owned())
        }
        CellKind::Count => settled(kind, &whole(text), period),
        CellKind::Choice(choice) => word(choice, text, mapping),
        CellKind::Flag(_) => truth(text),
        CellKind::Months => settled(kind, text, period),
        CellKind::Id | CellKind::Text | CellKind::Link(_) => seen(unguarded(text)).into_owned(),
    }
}

/// Tenths of a yuan with their fen, which a spreadsheet shows and its file leaves out: a column reads evenly then.
fn with_fen(mut text: String) -> String {
    let is_digit = |letter: &u8| letter.is_ascii_digit();
    if let [.., before, b'.', last] = text.as_bytes()
        && [before, last].into_iter().all(is_digit)
    {
        text.push('0');
    }
    text
}

/// An amount in yuan; one that says its own unit keeps it.
fn money(text: &str, unit: Unit) -> Cow<'_, str> {
    let text = plain_decimal(text);
    let unit = match unit {
        Unit::Places(2) => "百",
        Unit::Places(3) => "千",
        Unit::Places(4) => "万",
        Unit::Places(6) => "百万",
        Unit::Places(8) => "亿",
        Unit::Places(_) | Unit::AsWritten | Unit::Percent | Unit::Fraction => return text,
    };
    let is_bare = |letter: char| !letter.is_alphabetic() || matches!(letter, '０'..='９');
    if text.chars().all(is_bare) {
        Cow::Owned(format!("{}{unit}", text.trim_end()))
    } else {
        text
    }
}

/// A decimal as people write it: `1.2E+05` and `(500)` are 120000 and -500.
fn plain_decimal(text: &str) -> Cow<'_, str> {
    let bracketed = text
        .strip_prefix(['(', '（'])
        .and_then(|rest| rest.strip_suffix([')', '）']));
    if let Some(figure) = bracketed.filter(|figure| starts_with_digit(figure)) {
        return Cow::Owned(format!("-{figure}"));
    }
    scientific(text).map_or(Cow::Borrowed(text), Cow::Owned)
}

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|letter: char| letter.is_ascii_digit())
}

/// `1.2E+05`, written out.
fn scientific(text: &str) -> Option<String> {
    let (figure, places) = text.split_once(['e', 'E'])?;
    let places: i32 = places
        .parse()
        .ok()
        .filter(|places: &i32| places.abs() <= 30)?;
    let (sign, unsigned) = figure
        .strip_prefix('-')
        .map_or(("", figure), |rest| ("-", rest));
    let (whole, part) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let digits = format!("{whole}{part}");
    if digits.is_empty() || whole.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let point = i32::try_from(whole.len()).ok()? + places;
    let text = match usize::try_from(point) {
        Ok(point) if point >= digits.len() => format!("{digits:0<point$}"),
        Ok(point) if point > 0 => {
            let (whole, part) = digits.split_at_checked(point)?;
            format!("{whole}.{part}")
        }
        _ => {
            let zeros = usize::try_from(point.unsigned_abs()).ok()?;
            format!("0.{}{digits}", "0".repeat(zeros))
        }
    };
    Some(format!("{sign}{text}"))
}

/// Per cent with its sign, where it's known what is meant.
fn percent(text: &str, unit: Unit) -> String {
    let is_signed = text.contains(['%', '％']);
    match unit {
        _ if is_signed => text.to_owned(),
        Unit::Percent => format!("{text}%"),
        Unit::Fraction => {
            normalize::as_percent(&scientific(text).unwrap_or_else(|| text.to_owned())) + "%"
        }
        Unit::AsWritten | Unit::Places(_) => text.to_owned(),
    }
}

/// A whole number, also as a spreadsheet writes it: `12.0`.
fn whole(text: &str) -> String {
    let whole = text
        .split_once('.')
        .filter(|(_, part)| part.bytes().all(|byte| byte == b'0'));
    whole.map_or(text, |(whole, _)| whole).to_owned()
}

/// A word of a closed list.
fn word(choice: Choice, text: &str, mapping: &Mapping) -> String {
    if let Some(word) = mapping.word(choice, text) {
        return word.to_owned();
    }
    known_word(choice, text).unwrap_or_else(|text| text)
}

/// The contract's word that a text is known to mean; else the text.
pub fn known_word(choice: Choice, text: &str) -> Result<String, String> {
    let known = normalize::word(choice, text);
    if choice.words().contains(&known.as_str()) {
        return Ok(known);
    }
    if let Some(other) = Synonyms::get().word(choice, text) {
        return Ok(other.to_owned());
    }
    let simplified: String = text.chars().map(simplified).collect();
    let other = normalize::word(choice, &simplified);
    if choice.words().contains(&other.as_str()) {
        return Ok(other);
    }
    Err(known)
}

fn truth(text: &str) -> String {
    let truth = normalize::truth(text).or_else(|| Synonyms::get().truth(text));
    truth.map_or_else(|| text.to_owned(), |truth| truth.to_string())
}
