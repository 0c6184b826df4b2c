//! Days as people, spreadsheets and other programs write them, made into what the contract has: typed, pasted and imported
//! ones are read alike.

use super::day::{calendar_day, in_period, is_written_out};
use rewards_core::number::{Day, Period};
use std::borrow::Cow;

/// From which day a spreadsheet counts its days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Epoch {
    /// 1 January 1900 is 1, and 29 February 1900 is 60, although there was none.
    #[default]
    Of1900,
    /// 1 January 1904 is 0: Excel on an old Mac.
    Of1904,
}

/// What comes first in `3/2/2026`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateOrder {
    /// The month: 2 March.
    #[default]
    MonthFirst,
    /// The day: 3 February.
    DayFirst,
}

/// How the days of a table are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DayStyle {
    /// From which day numbers count.
    pub epoch: Epoch,
    /// What comes first where the year comes last.
    pub order: DateOrder,
}

/// Numbers that may be days: 1 January 1950 to the end of 2119.
const DAY_NUMBERS: std::ops::RangeInclusive<i64> = 18_264..=80_353;

/// A day: `2026/3/2`, `2026.3.2`, `2026年3月2日`, `20260302`, `Mar 2, 2026`.
#[must_use]
pub fn day(text: &str) -> String {
    day_in(text, None)
}

/// A day, which may be without its year, or with two letters of it, where it's known which one is meant: `3-2`, `3/2`, `3.2`,
/// `3月2日`, `三月二号`, `26-3-2`, `Mar 2`. It's the period's, or that of its years in which the day falls into it.
#[must_use]
pub fn day_in(text: &str, period: Option<Period>) -> String {
    day_text(text, DayStyle::default(), period)
}

/// A day of a table whose days are written so; what can't be made sense of stays as it is.
#[must_use]
pub fn day_text(text: &str, style: DayStyle, period: Option<Period>) -> String {
    if is_written_out(text) {
        return text.to_owned();
    }
    let day = read_day(text, style, period);
    if is_written_out(&day) {
        day
    } else {
        text.trim().to_owned()
    }
}

fn read_day(text: &str, style: DayStyle, period: Option<Period>) -> String {
    let text = without_time(text);
    if let Some(day) = day_number(&text).and_then(|number| day_of(number, style.epoch)) {
        return day;
    }
    if let Some([first, second, year]) = year_last(&text) {
        let (month, day) = match style.order {
            _ if first > 12 => (second, first),
            _ if second > 12 => (first, second),
            DateOrder::MonthFirst => (first, second),
            DateOrder::DayFirst => (second, first),
        };
        return format!("{year:04}-{month:02}-{day:02}");
    }
    if let Some(day) = named_month(&text, period).or_else(|| short_year(&text, period)) {
        return day;
    }
    calendar_day(&text, period)
}

/// What stands in front of the time of day, and of the day of the week.
fn without_time(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    let day = match text.split_once([' ', 'T', '\u{3000}', '\u{a0}']) {
        Some((day, time))
            if is_time(time) && day.contains(|letter: char| letter.is_ascii_digit()) =>
        {
            day
        }
        _ => text,
    };
    let is_week = |at: &usize| {
        let rest = day.get(*at..).unwrap_or_default();
        rest.trim_start_matches(['(', '（', ' '])
            .starts_with(['星', '周', '礼'])
    };
    let end = day.char_indices().map(|(at, _)| at).find(is_week);
    let day = end.and_then(|end| day.get(..end)).unwrap_or(day);
    Cow::Borrowed(day.trim())
}

fn is_time(text: &str) -> bool {
    let text = text.trim();
    let letters =
        |letter: char| letter.is_ascii_digit() || ":.+-ZzAaPpMm 上下午时分秒".contains(letter);
    text.contains([':', '时', '午']) && text.chars().all(letters)
}

/// The number of a day, with or without a part of it; nothing where the text is no such number.
#[must_use]
pub fn day_number(text: &str) -> Option<i64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let is_figure = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let is_number = whole.len() == 5 && is_figure(whole) && !part.is_empty() && is_figure(part);
    let number: i64 = is_number.then(|| whole.parse().ok())??;
    DAY_NUMBERS.contains(&number).then_some(number)
}

/// The day of a number, in ISO form.
#[must_use]
pub fn day_of(number: i64, epoch: Epoch) -> Option<String> {
    let before = match epoch {
        // The day that there never was lies behind.
        Epoch::Of1900 => "1899-12-30",
        Epoch::Of1904 => "1904-01-01",
    };
    let day = Day::read(before)?.plus(number)?;
    Some(day.to_string())
}

/// The figures of `3/2/2026`.
#[must_use]
pub fn year_last(text: &str) -> Option<[u32; 3]> {
    let mut figures = text.split(['/', '-', '.']);
    let mut next = |most: usize| {
        let figure = figures
            .next()
            .filter(|figure| (1..=most).contains(&figure.len()))?;
        let is_figure = figure.bytes().all(|byte| byte.is_ascii_digit());
        is_figure.then(|| figure.parse::<u32>().ok()).flatten()
    };
    let found = [next(2)?, next(2)?, next(4)?];
    let [_, _, year] = found;
    (figures.next().is_none() && year >= 1_000).then_some(found)
}

/// `2-Mar-2026`, `Mar 2, 2026`, `2 March 2026`; without its year the period's.
fn named_month(text: &str, period: Option<Period>) -> Option<String> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    if !text.contains(|letter: char| letter.is_ascii_alphabetic()) {
        return None;
    }
    let text = text.to_ascii_lowercase();
    let parts = text.split(|letter: char| !letter.is_ascii_alphanumeric());
    let (mut month, mut day, mut year) = (None, None, None);
    for part in parts.filter(|part| !part.is_empty()) {
        let is_month = |name: &&str| part.len() >= 3 && name.starts_with(part);
        let figure = part.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
        match (MONTHS.iter().position(is_month), figure.parse::<u32>()) {
            (Some(at), _) if month.is_none() => month = Some(at + 1),
            (None, Ok(number)) if figure.len() == 4 && year.is_none() => year = Some(number),
            (None, Ok(number)) if figure.len() <= 2 && day.is_none() => day = Some(number),
            _ => return None,
        }
    }
    let (month, day) = (month?, day?);
    match year {
        Some(year) => Some(format!("{year:04}-{month:02}-{day:02}")),
        None => in_period(&month.to_string(), &day.to_string(), period?),
    }
}

/// `26/3/2`, where that is a day of the period.
fn short_year(text: &str, period: Option<Period>) -> Option<String> {
    let period = period?;
    let trimmed = text.trim_end_matches(['日', '号']);
    let figures: Vec<&str> = trimmed.split(['/', '-', '.', '年', '月']).collect();
    let is_figure = |figure: &&str| {
        (1..=2).contains(&figure.len()) && figure.bytes().all(|byte| byte.is_ascii_digit())
    };
    let [year, month, day] = figures.as_slice() else {
        return None;
    };
    if !figures.iter().all(is_figure) || year.len() != 2 {
        return None;
    }
    let text = format!("20{year}-{month:0>2}-{day:0>2}");
    Day::read(&text)
        .filter(|day| period.holds(*day))
        .map(|_| text)
}
