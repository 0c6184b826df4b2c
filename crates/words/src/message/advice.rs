//! How to write what somebody meant: a number with commas, a per cent, a date in another form, a word in Chinese.

use super::wanted::wanted;
use super::{known, part};
use crate::problem::{Code, Found, Problem, Wanted};
use crate::text::{Label, Localized};
use crate::{nearest, say};
use rewards_core::number::{Day, Month, Sign, read_decimal};

/// What to write instead; none where it is not plain what was meant.
pub(super) fn of(problem: &Problem) -> Option<Localized> {
    let takes = problem.wanted.as_ref()?;
    if let (Code::OutOfRange, Wanted::Rate | Wanted::Margin) = (problem.code, takes) {
        return per_cent(problem.found.as_ref()?, takes);
    }
    let Some(Found::Text(text)) = &problem.found else {
        return None;
    };
    match takes {
        Wanted::Money | Wanted::AboveZero | Wanted::UpToAmount => number(text, Kind::Number, takes),
        Wanted::Count(_) | Wanted::Between(..) => number(text, Kind::Count, takes),
        Wanted::Rate | Wanted::Margin | Wanted::Growth => number(text, Kind::Share, takes),
        Wanted::Figure => number(text, Kind::Any, takes),
        Wanted::Day => day(text),
        Wanted::Month => month(text),
        Wanted::Truth => truth(text),
        Wanted::Word(words) => meant(words, text),
        Wanted::OneOf(words) => meant(words, text),
        Wanted::ListOf(words) => {
            let (word, label) = known::meant(words, text)?;
            Some(written_so(text, &format!("[\"{word}\"]"), label))
        }
        Wanted::Part(kind) => {
            let (written, label) = part::meant(*kind, text)?;
            Some(written_so(text, written, Some(label)))
        }
        Wanted::Name(names) if problem.code == Code::UnknownValue => {
            let name = nearest(text, names.iter().map(|name| &**name))?;
            Some(written_so(text, name, None))
        }
        _ => None,
    }
}

/// A word of a list that was written as people call it, or misspelt.
fn meant(words: &[&'static str], text: &str) -> Option<Localized> {
    let (word, label) = known::meant(words, text)?;
    Some(written_so(text, word, label))
}

fn written_so(text: &str, word: &str, label: Option<Label>) -> Localized {
    let written = match label {
        Some(label) if label.en == word => Localized {
            zh: format!("{word}（{}）", label.zh),
            en: word.to_owned(),
        },
        Some(label) => say!("{0}（{1}）", "{0} ({1})", word, label),
        None => Localized::same(word),
    };
    say!("“{0}”写作 {1}", "Write {1}, not “{0}”", text, written)
}

/// `true` or `false` as people write it.
fn truth(text: &str) -> Option<Localized> {
    let written = match &*text.trim().to_lowercase() {
        "true" | "yes" | "是" | "对" | "有" => "true",
        "false" | "no" | "否" | "不是" | "没有" => "false",
        _ => return None,
    };
    Some(say!(
        "“{0}”写作 {1}，不加引号",
        "Write {1} without quotation marks, not “{0}”",
        text,
        written
    ))
}

/// A share above one that was probably meant as a per cent.
fn per_cent(found: &Found, takes: &Wanted) -> Option<Localized> {
    let (Found::Text(text) | Found::Number(text)) = found else {
        return None;
    };
    let share = shifted(text, -2).filter(|share| is_share(share, takes))?;
    Some(say!(
        "超出范围：这里要填{0}；{1}% 写作 {2}",
        "It is out of range: this takes {0}; {1}% is written {2}",
        wanted(takes),
        text,
        share
    ))
}

/// What a number is written for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    Count,
    Share,
    /// It depends on what the figure is held against.
    Any,
}

/// What stands behind a number of things.
const COUNTED: &[char] = &[
    '个', '年', '季', '度', '月', '周', '天', '日', '次', '家', '件', '份', '人', '名', '笔', '倍',
];

fn is_decimal(text: &str) -> bool {
    read_decimal(text, 6, Sign::Any).is_ok()
}

/// Whether a decimal is no more than the place takes; a growth may well be more than one.
fn is_share(share: &str, takes: &Wanted) -> bool {
    const ONE: i128 = 1_000_000;
    read_decimal(share, 6, Sign::Any)
        .is_ok_and(|millionths| *takes == Wanted::Growth || millionths.abs() <= ONE)
}

fn number(text: &str, kind: Kind, takes: &Wanted) -> Option<Localized> {
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
        let share = shifted(percent, -2)?;
        return match kind {
            Kind::Share if !is_share(&share, takes) => None,
            Kind::Share | Kind::Any => {
                Some(say!("{0} 写作 {1}", "{0} is written {1}", half, share))
            }
            Kind::Number | Kind::Count => Some(say!(
                "{0} 是比例，这里要填{1}",
                "{0} is a share; this takes {1}",
                half,
                wanted(takes)
            )),
        };
    }
    let mut yuan = plain.trim_start_matches(['¥', '+']).trim_end_matches('元');
    if kind == Kind::Count {
        yuan = yuan.trim_end_matches(COUNTED);
    }
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
    let (year, month, day) = match *numbers(text).as_slice() {
        [year, month, day] => (year, month, day),
        [month, day] => return without_year(month, day),
        _ => return None,
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

/// A day of any year.
fn without_year(month: u32, day: u32) -> Option<Localized> {
    let written = format!("2026-{month:02}-{day:02}");
    Day::read(&written)?;
    Some(say!(
        "要写上年份，如 {0}",
        "Write the year, too, as in {0}",
        written
    ))
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
    use super::{Kind, day, month, number, per_cent, truth};
    use crate::problem::{Found, Wanted};

    fn zh(said: Option<crate::text::Localized>) -> String {
        said.map(|said| said.zh).unwrap_or_default()
    }

    #[test]
    fn a_number_is_written_as_programs_read_it() {
        let said = |text| zh(number(text, Kind::Number, &Wanted::Money));
        assert_eq!(said("120,000"), "去掉逗号：120000");
        assert_eq!(said("１２０，０００"), "去掉逗号：120000");
        assert_eq!(said("1 200"), "去掉空格：1200");
        assert_eq!(said("12.5万元"), "“12.5万元”写作 125000");
        assert_eq!(said("¥300"), "“¥300”写作 300");
        assert_eq!(said("１２"), "“１２”写作 12");
        assert_eq!(
            said("15%"),
            "15% 是比例，这里要填金额，如 1234.50，以元为单位，最多两位小数，小于一万亿"
        );
        assert_eq!(said("很多"), "");
        let counted = |text| zh(number(text, Kind::Count, &Wanted::Count(1)));
        assert_eq!(counted("3个月"), "“3个月”写作 3");
        assert_eq!(counted("1,000 家"), "“1,000 家”写作 1000");
        assert_eq!(counted("月"), "");
        let any = |text| zh(number(text, Kind::Any, &Wanted::Figure));
        assert_eq!(any("20万"), "“20万”写作 200000");
        assert_eq!(any("10,000"), "去掉逗号：10000");
        assert_eq!(any("5%"), "5% 写作 0.05");
        assert_eq!(any("150%"), "150% 写作 1.5");
        assert_eq!(said("12"), "");
    }

    #[test]
    fn a_per_cent_is_written_as_a_share() {
        let said = |text| zh(number(text, Kind::Share, &Wanted::Rate));
        assert_eq!(said("15%"), "15% 写作 0.15");
        assert_eq!(said("0.5％"), "0.5% 写作 0.005");
        assert_eq!(said("-3%"), "-3% 写作 -0.03");
        assert_eq!(said("100%"), "100% 写作 1");
        assert_eq!(said("150%"), "");
        assert_eq!(
            zh(number("150%", Kind::Share, &Wanted::Growth)),
            "150% 写作 1.5"
        );
        assert_eq!(
            zh(per_cent(&Found::number("5"), &Wanted::Rate)),
            "超出范围：这里要填 0 到 1 的小数，如 0.02，最多六位小数；5% 写作 0.05"
        );
        assert_eq!(zh(per_cent(&Found::number("500"), &Wanted::Rate)), "");
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
        assert_eq!(zh(day("3月1日")), "要写上年份，如 2026-03-01");
        assert_eq!(zh(truth("是")), "“是”写作 true，不加引号");
        assert_eq!(zh(truth("也许")), "");
    }
}
