//! Text as people type and paste it, made into the contract's text. What cannot be made sense of stays as it is, for the
//! reader to name the fault. Nothing here rounds, and nothing is a float.

mod choice;
mod day;
mod day_text;
mod money;
mod number;
mod numeral;
mod shown;

use std::borrow::Cow;

pub use choice::{named, truth, word};
pub use day::{day_said, is_lone_number, is_written_out, month, month_in, months, needs_year};
pub use day_text::{
    DateOrder, DayStyle, Epoch, day, day_in, day_number, day_of, day_text, year_last,
};
pub use money::{foreign_currency, money};
pub use number::number;
pub use shown::{is_read, settled};

/// Free text, without the blanks around it.
#[must_use]
pub fn plain(text: &str) -> String {
    text.trim().to_owned()
}

/// Per cent, with or without its sign, as a fraction: `5`, `5%`, `５％` are `0.05`.
#[must_use]
pub fn percent(text: &str) -> String {
    let text = narrow(text);
    let figure = text.strip_suffix('%').unwrap_or(&text);
    shifted(&decimal(figure), -2).unwrap_or(text)
}

/// A fraction of the contract as per cent without its sign: `0.05` is `5`.
#[must_use]
pub fn as_percent(fraction: &str) -> String {
    shifted(fraction, 2).unwrap_or_else(|| fraction.to_owned())
}

/// Per cent as the form shows it: with its sign below one, so that nobody takes it for a fraction.
#[must_use]
pub fn signed_percent(figure: &str) -> String {
    if is_unclear_percent(figure) {
        format!("{figure}%")
    } else {
        figure.to_owned()
    }
}

/// Whether a per cent below one is written without its sign, so that nobody can tell whether it's a fraction: `0.15`.
#[must_use]
pub fn is_unclear_percent(text: &str) -> bool {
    let figure = decimal(&narrow(text));
    let unsigned = figure.trim_start_matches('-');
    let is_below_one = unsigned
        .strip_prefix("0.")
        .is_some_and(|part| part.bytes().all(|digit| digit.is_ascii_digit()));
    is_below_one && unsigned.bytes().any(|digit| (b'1'..=b'9').contains(&digit))
}

/// A whole number: `１２`, `1,200`, `3 个`, `两家`.
#[must_use]
pub fn count(text: &str) -> String {
    let narrow = narrow(text);
    let figure = narrow.trim_end_matches(['个', '家', '天', '次', '名', '季', '位', '人']);
    numeral::of_words(figure).map_or_else(|| decimal(figure), |number| number.to_string())
}

/// Half-width letters without blanks.
fn narrow(text: &str) -> String {
    let letters = text.chars().filter(|letter| !letter.is_whitespace());
    letters
        .map(|letter| match letter {
            '。' | '．' => '.',
            '，' | '、' => ',',
            '−' | '–' | '—' => '-',
            '￥' => '¥',
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(letter as u32 - 0xfee0).unwrap_or(letter),
            _ => letter,
        })
        .collect()
}

/// A decimal without separators and with a digit on both sides of its point.
fn decimal(text: &str) -> String {
    let (sign, unsigned) = text
        .strip_prefix('-')
        .map_or(("", text.strip_prefix('+').unwrap_or(text)), |rest| {
            ("-", rest)
        });
    let (whole, part) = unsigned
        .split_once('.')
        .map_or((unsigned, None), |(whole, part)| (whole, Some(part)));
    let Some(whole) = ungrouped(whole) else {
        return text.to_owned();
    };
    let is_figure = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_figure(&whole)
        || !part.is_none_or(is_figure)
        || (whole.is_empty() && part.is_none_or(str::is_empty))
    {
        return text.to_owned();
    }
    let whole = if whole.is_empty() {
        "0"
    } else {
        whole.as_ref()
    };
    match part {
        Some(part) if !part.is_empty() => [sign, whole, ".", part].concat(),
        _ => [sign, whole].concat(),
    }
}

/// Digits without the commas between groups of three; none where commas stand elsewhere.
fn ungrouped(whole: &str) -> Option<Cow<'_, str>> {
    if !whole.contains(',') {
        return Some(Cow::Borrowed(whole));
    }
    let groups: Vec<&str> = whole.split(',').collect();
    let (first, rest) = groups.split_first()?;
    let fits = (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3);
    fits.then(|| Cow::Owned(whole.replace(',', "")))
}

/// A decimal with its point so many places further right, or left where below zero.
fn shifted(text: &str, places: i32) -> Option<String> {
    let (sign, unsigned) = text
        .strip_prefix('-')
        .map_or(("", text), |rest| ("-", rest));
    let (whole, part) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    if whole.is_empty()
        || !whole
            .bytes()
            .chain(part.bytes())
            .all(|byte| byte.is_ascii_digit())
        || whole.len() > 100
    {
        return None;
    }
    let steps = places.unsigned_abs() as usize;
    let (whole, part) = if places >= 0 {
        let padded = format!("{part:0<steps$}");
        let (moved, rest) = padded.split_at_checked(steps)?;
        (format!("{whole}{moved}"), rest.to_owned())
    } else {
        let padded = format!("{whole:0>width$}", width = steps + 1);
        let (rest, moved) = padded.split_at_checked(padded.len().checked_sub(steps)?)?;
        (rest.to_owned(), format!("{moved}{part}"))
    };
    let (whole, part) = (whole.trim_start_matches('0'), part.trim_end_matches('0'));
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(if part.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{part}")
    })
}
