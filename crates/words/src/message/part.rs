//! The parts of a message: what a place takes, and what was there instead. Chinese that begins with a Latin letter or a
//! digit begins with a blank.

use crate::explain::{Part, Said, Sentence, both, say};
use crate::problem::{Found, Wanted};
use rewards_core::ledger::VERSION;

/// What the place takes; nothing where that is not known.
pub(super) fn wanted(wanted: Option<&Wanted>) -> Said {
    let Some(wanted) = wanted else {
        return Said::default();
    };
    let number = |number: u32| Part::Number(number.into());
    let (sentence, parts) = match wanted {
        Wanted::Word(words) => return listed(&mut words.iter().copied()),
        Wanted::OneOf(words) => return listed(&mut words.iter().copied()),
        Wanted::Between(least, most) => (
            both!(" {0} 到 {1} 的整数", "a whole number from {0} to {1}"),
            [number(*least), number(*most)],
        ),
        Wanted::Growth => (
            both!(
                " -1 到 1000 的小数，如 0.15（即 15%），最多六位小数",
                "a decimal from -1 to 1000 such as 0.15 (15 %), at most six decimals"
            ),
            NOTHING,
        ),
        Wanted::Figure => (
            both!("数，如 5000 或 0.15", "a figure such as 5000 or 0.15"),
            NOTHING,
        ),
        Wanted::TallyAddedTo => (
            both!(
                "前面的规则用 adds_to 计入的累计",
                "a tally that a rule before it adds to (adds_to)"
            ),
            NOTHING,
        ),
        // These are whole sentences.
        Wanted::Bands(_) | Wanted::Fitting(_) => (both!("", ""), NOTHING),
        Wanted::Name(names) => return listed(&mut names.iter().map(|name| &**name)),
        Wanted::IdIn(list) => (both!(" {0} ", "{0}"), [Part::Text(list); 2]),
        Wanted::Count(least) => (
            both!(
                " {0} 到 1000000 的整数",
                "a whole number from {0} to 1,000,000"
            ),
            [number(*least); 2],
        ),
        Wanted::AtMost(most) | Wanted::Depth(most) | Wanted::Readings(most) => {
            (both!(" {0}", "{0}"), [number(*most); 2])
        }
        Wanted::Json { line, column } => (
            both!(
                "完整的 JSON（第 {0} 行第 {1} 列读不下去）",
                "sound JSON (it goes wrong at line {0}, column {1})"
            ),
            [number(*line), number(*column)],
        ),
        Wanted::Version => (
            both!("数字 {0}", "the number {0}"),
            [Part::Number(VERSION); 2],
        ),
        Wanted::Money => (MONEY, NOTHING),
        Wanted::Rate => (
            both!(
                " 0 到 1 的小数，如 0.02，最多六位小数",
                "a decimal from 0 to 1 such as 0.02, at most six decimals"
            ),
            NOTHING,
        ),
        Wanted::Margin => (
            both!(
                " -1 到 1 的小数，如 0.15，最多六位小数",
                "a decimal from -1 to 1 such as 0.15, at most six decimals"
            ),
            NOTHING,
        ),
        Wanted::Day => (
            both!(" YYYY-MM-DD 形式的日期", "a day as YYYY-MM-DD"),
            NOTHING,
        ),
        Wanted::Month => (both!(" YYYY-MM 形式的月份", "a month as YYYY-MM"), NOTHING),
        Wanted::Text => (both!("文字", "text"), NOTHING),
        Wanted::Truth => (both!(" true 或 false", "true or false"), NOTHING),
        Wanted::List => (both!("一个列表", "a list"), NOTHING),
        Wanted::Object => (both!("一个对象", "an object"), NOTHING),
        Wanted::UpToAmount => (
            both!("不超过成交金额的数", "no more than the amount"),
            NOTHING,
        ),
        Wanted::AboveZero => (both!("大于零的金额", "an amount above zero"), NOTHING),
    };
    say(sentence, &parts)
}

const NOTHING: [Part<'static>; 2] = [Part::Text(""); 2];
const MONEY: Sentence = both!(
    "金额，如 1234.50，以元为单位，最多两位小数，小于一万亿",
    "an amount of yuan such as 1234.50, at most two decimals, below 1,000,000,000,000",
);

/// What was there instead; nothing where that is not known.
pub(super) fn found(found: Option<&Found>) -> Said {
    let (sentence, text) = match found {
        None => (both!("", ""), ""),
        Some(Found::Null) => (both!(" null", "null"), ""),
        Some(Found::Truth(true)) => (both!(" true", "true"), ""),
        Some(Found::Truth(false)) => (both!(" false", "false"), ""),
        Some(Found::Number(number)) => (both!(" {0}", "{0}"), &**number),
        Some(Found::Text(text)) => (both!("“{0}”", "“{0}”"), &**text),
        Some(Found::List) => (both!("一个列表", "a list"), ""),
        Some(Found::Object) => (both!("一个对象", "an object"), ""),
        Some(Found::TooDeep) => (
            both!(
                "嵌套超过 64 层的内容",
                "something nested more than 64 levels deep"
            ),
            "",
        ),
        Some(Found::Foreign) => (
            both!(
                "函数、符号或残缺的文字",
                "a function, a symbol or broken text"
            ),
            "",
        ),
    };
    say(sentence, &[Part::Text(text)])
}

/// Names in a row, the first of many.
fn listed(names: &mut dyn ExactSizeIterator<Item = &str>) -> Said {
    const SHOWN: usize = 20;
    let many = names.len() > SHOWN;
    let shown: Vec<Said> = names.take(SHOWN).map(Said::same).collect();
    if shown.is_empty() {
        return Said::default();
    }
    let row = if many {
        both!(" {0}…", "{0}…")
    } else {
        both!(" {0}", "{0}")
    };
    say(row, &[Part::Said(&Said::listed(&shown, &("、", ", ")))])
}
