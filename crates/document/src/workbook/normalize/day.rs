//! Days and months as people write them, also without their year.

use super::{money, narrow, numeral, plain};
use rewards_core::number::{Day, Month, Period};

/// A day by its figures: `2026/3/2`, `2026年3月2日`, `20260302`, `三月二号`, and without its year that of the period, or that of
/// its years in which the day falls into it.
pub fn calendar_day(text: &str, period: Option<Period>) -> String {
    if is_written_out(text) {
        return text.to_owned();
    }
    match figures(&in_figures(text), 3).as_deref() {
        Some([year, month, day]) if year.len() == 4 => joined(year, &[month, day]),
        Some([month, day]) => period
            .and_then(|period| in_period(month, day, period))
            .unwrap_or_else(|| plain(text)),
        _ => plain(text),
    }
}

/// The text of a day without blanks, and with figures where it's said in Chinese numerals: `三月二号`, `二〇二六年三月二日`.
fn in_figures(text: &str) -> String {
    let narrow = narrow(text);
    in_digits(&narrow).unwrap_or(narrow)
}

/// A day that is said in numerals, each with its unit behind it, in digits; nothing where there is no such month and day.
fn in_digits(narrow: &str) -> Option<String> {
    let (month, day) = narrow.split_once('月')?;
    let day = day.strip_suffix(['日', '号'])?;
    let (year, month) = match month.split_once('年') {
        Some((year, month)) => (Some(year), month),
        None => (None, month),
    };
    let number = |said: &str, most: u64| {
        if (1..=2).contains(&said.len()) && is_whole(said) {
            return Some(said.to_owned());
        }
        let number = numeral::of_words(said)?;
        (1..=most).contains(&number).then(|| number.to_string())
    };
    let (month, day) = (number(month, 12)?, number(day, 31)?);
    Some(match year {
        Some(year) => format!("{}年{month}月{day}日", numeral::digits(year)),
        None => format!("{month}月{day}日"),
    })
}

/// The day that a word means to whoever says it today: `今天`, `昨天`, `前天`, `上周五`, `today`, `yesterday`. What was said is kept as
/// its day, which means the same tomorrow.
#[must_use]
pub fn day_said(text: &str, today: Day) -> Option<Day> {
    let ago = match narrow(text).to_lowercase().as_str() {
        "今天" | "今日" | "today" => 0,
        "昨天" | "昨日" | "yesterday" => 1,
        "前天" | "前日" => 2,
        "大前天" => 3,
        said => return day_of_week(said, today),
    };
    today.plus(-ago)
}

/// A day of the week before today's, or of today's own, each from Monday to Sunday: `上周五`, `上星期天`, `本周一`. A day of the
/// week alone may be of either.
fn day_of_week(said: &str, today: Day) -> Option<Day> {
    let (weeks, rest) = match said.strip_prefix('上') {
        Some(rest) => (1, rest),
        None => (0, said.strip_prefix(['这', '本'])?),
    };
    let rest = rest.strip_prefix('个').unwrap_or(rest);
    let mut names = ["周", "星期", "礼拜"].into_iter();
    let behind_monday = match names.find_map(|week| rest.strip_prefix(week))? {
        "一" => 0,
        "二" => 1,
        "三" => 2,
        "四" => 3,
        "五" => 4,
        "六" => 5,
        "日" | "天" => 6,
        _ => return None,
    };
    let a_monday = Day::read("2024-01-01")?;
    let since_monday = today.days_since(a_monday).rem_euclid(7);
    today.plus(behind_monday - since_monday - 7 * weeks)
}

/// Whether a text is a day, or holds a month, without its year.
#[must_use]
pub fn needs_year(text: &str) -> bool {
    if is_written_out(text) {
        return false;
    }
    let is_short = |narrow: &str, parts: usize| {
        figures(narrow, parts).is_some_and(|figures| figures.len() + 1 == parts)
    };
    is_short(&in_figures(text), 3) || pieces(text).any(|piece| is_short(&narrow(piece), 2))
}

/// Whether a text is nothing but a number of one or two digits: a day or a month, and nobody knows which.
#[must_use]
pub fn is_lone_number(text: &str) -> bool {
    let narrow = narrow(text);
    let number = narrow.trim_end_matches(['日', '号', '月']);
    (1..=2).contains(&number.len()) && is_whole(number)
}

/// A month: `2026/3`, `2026年3月`, `202603`.
#[must_use]
pub fn month(text: &str) -> String {
    month_in(text, None)
}

/// A month, which may be without its year where it's known which one is meant: `3月`.
#[must_use]
pub fn month_in(text: &str, period: Option<Period>) -> String {
    let narrow = narrow(text);
    match figures(&narrow, 2).as_deref() {
        Some([year, month]) if year.len() == 4 => joined(year, &[month]),
        Some([month]) if narrow.ends_with('月') => period
            .and_then(|period| month_in_period(month, period))
            .unwrap_or_else(|| plain(text)),
        _ => plain(text),
    }
}

/// Single months and their money: `2026-05: 2600；2026年6月=2,800；7月：3千`. What is wrong with one of them can be said at
/// its own month.
#[must_use]
pub fn months(text: &str, period: Option<Period>) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    for piece in pieces(text) {
        match (piece.split_once(EQUALS), pairs.last_mut()) {
            (Some((when, what)), _) => {
                pairs.push((month_in(when.trim(), period), what.to_owned()));
            }
            // A comma between thousands.
            (None, Some((_, what))) => *what = format!("{what},{piece}"),
            (None, None) => pairs.push((piece.to_owned(), String::new())),
        }
    }
    let pairs = pairs.into_iter();
    pairs.map(|(when, what)| (when, money(&what))).collect()
}

const EQUALS: [char; 4] = [':', '：', '=', '＝'];

/// What stands between commas, semicolons and lines.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', '；', '\n', '，', ',', '、'])
        .map(str::trim)
        .filter(|piece| !piece.is_empty())
}

/// The figures of a date, with its year or without; none where it's no date of so many parts.
fn figures(narrow: &str, parts: usize) -> Option<Vec<&str>> {
    let trimmed = narrow.trim_end_matches(['日', '号', '月']);
    let run = [trimmed.get(..4), trimmed.get(4..6), trimmed.get(6..8)];
    let is_figure = |text: &&str| {
        (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let figures: Vec<&str> = if trimmed.len() == 2 + 2 * parts && is_whole(trimmed) {
        run.into_iter().take(parts).flatten().collect()
    } else {
        trimmed.split(['-', '/', '.', '年', '月']).collect()
    };
    let is_date = figures.iter().all(is_figure)
        && match figures.split_first() {
            Some((year, _)) if figures.len() == parts => year.len() == 4,
            _ => figures.len() + 1 == parts && figures.iter().all(|figure| figure.len() <= 2),
        };
    is_date.then_some(figures)
}

/// Whether a day is in the contract's form, `2026-03-02`, as most are: whether there is such a day the reader tells.
#[must_use]
pub fn is_written_out(text: &str) -> bool {
    let parts = text.as_bytes();
    parts.len() == 10
        && parts.iter().enumerate().all(|(at, byte)| match at {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}

fn is_whole(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn joined(year: &str, rest: &[&str]) -> String {
    rest.iter().fold(year.to_owned(), |text, figure| {
        format!("{text}-{figure:0>2}")
    })
}

/// The day in the only year that may be meant.
pub fn in_period(month: &str, day: &str, period: Period) -> Option<String> {
    only_year(period, |year| {
        let text = joined(&format!("{year:04}"), &[month, day]);
        let falls_in = Day::read(&text).is_some_and(|day| period.holds(day));
        (text, falls_in)
    })
}

/// The month in the only year that may be meant.
fn month_in_period(month: &str, period: Period) -> Option<String> {
    let (first, last) = (period.from.month(), period.to.month());
    only_year(period, |year| {
        let text = joined(&format!("{year:04}"), &[month]);
        let falls_in = Month::read(&text).is_some_and(|month| first <= month && month <= last);
        (text, falls_in)
    })
}

/// What a year makes of a text: that of the period's one year, or of the one of several that falls into the period.
fn only_year(period: Period, made: impl Fn(i32) -> (String, bool)) -> Option<String> {
    let (first, last) = (period.from.year(), period.to.year());
    if first == last {
        return Some(made(first).0);
    }
    let mut inside = (first..=last)
        .map(made)
        .filter(|(_, falls_in)| *falls_in)
        .map(|(text, _)| text);
    let only = inside.next();
    only.filter(|_| inside.next().is_none())
}
