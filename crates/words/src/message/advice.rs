//! How to write what somebody meant: a number with commas, a per cent, a date in another form, a word in Chinese.

use super::known;
use crate::problem::{Found, Problem, Wanted};
use crate::say;
use crate::text::Localized;
use rewards_core::number::{Day, Month, Sign, read_decimal};

/// What to write instead; none where it is not plain what was meant.
pub(super) fn of(problem: &Problem) -> Option<Localized> {
    let Some(Found::Text(text)) = &problem.found else {
        return None;
    };
    match problem.wanted.as_ref()? {
        Wanted::Money | Wanted::AboveZero | Wanted::UpToAmount => number(text, Kind::Number),
        Wanted::Count(_) => number(text, Kind::Number),
        Wanted::Rate | Wanted::Margin | Wanted::Growth => number(text, Kind::Share),
        Wanted::Day => day(text),
        Wanted::Month => month(text),
        Wanted::Word(words) => meant(words, text),
        Wanted::OneOf(words) => meant(words, text),
        Wanted::Text
        | Wanted::Truth
        | Wanted::List
        | Wanted::Object
        | Wanted::AtMost(_)
        | Wanted::Characters(_)
        | Wanted::Entries(_)
        | Wanted::Readings(_)
        | Wanted::Name(_)
        | Wanted::IdIn { .. }
        | Wanted::Figure
        | Wanted::Between(..)
        | Wanted::Bands(_)
        | Wanted::TallyAddedTo
        | Wanted::Fitting(_)
        | Wanted::Version
        | Wanted::Json { .. }
        | Wanted::Depth(_) => None,
    }
}

/// A word of a list that was written as people call it.
fn meant(words: &[&'static str], text: &str) -> Option<Localized> {
    let (word, label) = known::meant(words, text)?;
    Some(say!(
        "“{0}”写作 {1}（{2}）",
        "Write {1} ({2}), not “{0}”",
        text,
        word,
        label
    ))
}

/// What a number is written for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    Share,
}

fn is_decimal(text: &str) -> bool {
    read_decimal(text, 6, Sign::Any).is_ok()
}

fn number(text: &str, kind: Kind) -> Option<Localized> {
    let half = half_width(text);
    if is_decimal(&half) {
        let same = half == *text;
        return (!same).then(|| say!("“{0}”写作 {1}", "Write {1}, not “{0}”", text, half));
    }
    let plain = half.replace([',', ' '], "");
    if is_decimal(&plain) {
        return Some(if half.contains(',') {
            say!("去掉逗号：{0}", "Leave out the commas: {0}", plain)
        } else {
            say!("去掉空格：{0}", "Leave out the blanks: {0}", plain)
        });
    }
    if let Some(percent) = plain.strip_suffix('%') {
        let share = shifted(percent, -2).filter(|_| kind == Kind::Share)?;
        return Some(say!("{0} 写作 {1}", "{0} is written {1}", half, share));
    }
    let yuan = plain.trim_start_matches(['¥', '+']).trim_end_matches('元');
    let written = match yuan.strip_suffix('万') {
        Some(number) => shifted(number, 4)?,
        None => Some(yuan.to_owned()).filter(|yuan| is_decimal(yuan))?,
    };
    Some(say!("“{0}”写作 {1}", "Write {1}, not “{0}”", text, written))
}

/// With digits and marks as a keyboard without an input method writes them.
fn half_width(text: &str) -> String {
    let half = |letter: char| match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        '\u{3000}' => ' ',
        '−' => '-',
        '￥' => '¥',
        letter => letter,
    };
    text.trim().chars().map(half).collect()
}

/// A decimal with its point moved so many places to the right; none where it is no decimal.
fn shifted(decimal: &str, places: i32) -> Option<String> {
    if !is_decimal(decimal) {
        return None;
    }
    let (sign, digits) = match decimal.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", decimal),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let all = format!("{:0>24}{part:0<24}", whole);
    let point = usize::try_from(24_i32.max(i32::try_from(whole.len()).ok()?) + places).ok()?;
    let (whole, part) = all.split_at_checked(point)?;
    let (whole, part) = (whole.trim_start_matches('0'), part.trim_end_matches('0'));
    let whole = if whole.is_empty() { "0" } else { whole };
    let point = if part.is_empty() { "" } else { "." };
    Some(format!("{sign}{whole}{point}{part}"))
}

/// The numbers of a date, however it is set apart.
fn numbers(text: &str) -> Vec<u32> {
    let half = half_width(text);
    let parts = half.split(|letter: char| !letter.is_ascii_digit());
    parts.filter_map(|part| part.parse().ok()).collect()
}

fn day(text: &str) -> Option<Localized> {
    let [year, month, day] = *numbers(text).as_slice() else {
        return None;
    };
    let written = format!("{year:04}-{month:02}-{day:02}");
    if Day::read(&written).is_some() {
        return Some(say!("“{0}”写作 {1}", "Write {1}, not “{0}”", text, written));
    }
    let first = Day::read(&format!("{year:04}-{month:02}-01"));
    if first.is_none() {
        return no_month(month);
    }
    (day > 0).then(|| {
        say!(
            "{0}年{1}月没有{2}日",
            "There is no day {2} in month {1} of {0}",
            year,
            month,
            day
        )
    })
}

fn month(text: &str) -> Option<Localized> {
    let [year, month, ..] = *numbers(text).as_slice() else {
        return None;
    };
    let written = format!("{year:04}-{month:02}");
    if Month::read(&written).is_some() {
        return Some(say!("“{0}”写作 {1}", "Write {1}, not “{0}”", text, written));
    }
    no_month(month)
}

fn no_month(month: u32) -> Option<Localized> {
    (month > 12).then(|| say!("一年没有{0}月", "There is no month {0}", month))
}

#[cfg(test)]
mod tests {
    use super::{Kind, day, month, number};

    fn zh(said: Option<crate::text::Localized>) -> String {
        said.map(|said| said.zh).unwrap_or_default()
    }

    #[test]
    fn a_number_is_written_as_programs_read_it() {
        let said = |text| zh(number(text, Kind::Number));
        assert_eq!(said("120,000"), "去掉逗号：120000");
        assert_eq!(said("１２０，０００"), "去掉逗号：120000");
        assert_eq!(said("1 200"), "去掉空格：1200");
        assert_eq!(said("12.5万元"), "“12.5万元”写作 125000");
        assert_eq!(said("¥300"), "“¥300”写作 300");
        assert_eq!(said("１２"), "“１２”写作 12");
        assert_eq!(said("15%"), "");
        assert_eq!(said("很多"), "");
        assert_eq!(said("12"), "");
    }

    #[test]
    fn a_per_cent_is_written_as_a_share() {
        let said = |text| zh(number(text, Kind::Share));
        assert_eq!(said("15%"), "15% 写作 0.15");
        assert_eq!(said("0.5％"), "0.5% 写作 0.005");
        assert_eq!(said("-3%"), "-3% 写作 -0.03");
        assert_eq!(said("100%"), "100% 写作 1");
    }

    #[test]
    fn a_day_that_no_calendar_has_is_named() {
        assert_eq!(zh(day("2026-02-30")), "2026年2月没有30日");
        assert_eq!(zh(day("2026-13-01")), "一年没有13月");
        assert_eq!(zh(day("2026/3/2")), "“2026/3/2”写作 2026-03-02");
        assert_eq!(zh(day("2026年3月2日")), "“2026年3月2日”写作 2026-03-02");
        assert_eq!(zh(month("2026年3月")), "“2026年3月”写作 2026-03");
        assert_eq!(zh(month("2026-14")), "一年没有14月");
        assert_eq!(zh(day("明天")), "");
    }
}
