//! The parts of a message: what a place takes, and what was there instead.

use crate::exchange::{Found, Wanted};
use crate::ledger::VERSION;

/// The same in both languages. Chinese that begins with a Latin letter or a digit begins with a blank.
#[derive(Default)]
pub(super) struct Both {
    pub zh: String,
    pub en: String,
}

impl Both {
    pub fn of(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self { zh: zh.into(), en: en.into() }
    }

    pub fn is_empty(&self) -> bool {
        self.zh.is_empty()
    }
}

/// What the place takes; nothing where that is not known.
pub(super) fn wanted(wanted: Option<&Wanted>) -> Both {
    let Some(wanted) = wanted else { return Both::default() };
    match wanted {
        Wanted::Money => Both::of(
            "金额，如 1234.50，以元为单位，最多两位小数，小于一万亿",
            "an amount of yuan such as 1234.50, at most two decimals, below 1,000,000,000,000",
        ),
        Wanted::Rate => Both::of(" 0 到 1 的小数，如 0.02，最多六位小数", "a decimal from 0 to 1 such as 0.02, at most six decimals"),
        Wanted::Margin => Both::of(" -1 到 1 的小数，如 0.15，最多六位小数", "a decimal from -1 to 1 such as 0.15, at most six decimals"),
        Wanted::Count(least) => Both::of(format!(" {least} 到 1000000 的整数"), format!("a whole number from {least} to 1,000,000")),
        Wanted::Day => Both::of(" YYYY-MM-DD 形式的日期", "a day as YYYY-MM-DD"),
        Wanted::Month => Both::of(" YYYY-MM 形式的月份", "a month as YYYY-MM"),
        Wanted::Text => Both::of("文字", "text"),
        Wanted::Truth => Both::of(" true 或 false", "true or false"),
        Wanted::List => Both::of("一个列表", "a list"),
        Wanted::Object => Both::of("一个对象", "an object"),
        Wanted::AtMost(most) => Both::of(format!(" {most}"), most.to_string()),
        Wanted::Word(words) => listed(words.iter().copied()),
        Wanted::Name(names) => listed(names.iter().map(|name| &**name)),
        Wanted::IdIn(list) => Both::of(format!(" {list} "), *list),
        Wanted::UpToAmount => Both::of("不超过成交金额的数", "no more than the amount"),
        Wanted::AboveZero => Both::of("大于零的金额", "an amount above zero"),
        Wanted::Version => Both::of(format!("数字 {VERSION}"), format!("the number {VERSION}")),
        Wanted::Json { line, column } => Both::of(
            format!("完整的 JSON（第 {line} 行第 {column} 列读不下去）"),
            format!("sound JSON (it goes wrong at line {line}, column {column})"),
        ),
        Wanted::Depth(most) => Both::of(format!(" {most}"), most.to_string()),
    }
}

/// What was there instead; nothing where that is not known.
pub(super) fn found(found: Option<&Found>) -> Both {
    let Some(found) = found else { return Both::default() };
    match found {
        Found::Null => Both::of(" null", "null"),
        Found::Truth(truth) => Both::of(format!(" {truth}"), truth.to_string()),
        Found::Number(number) => Both::of(format!(" {number}"), number.to_string()),
        Found::Text(text) => Both::of(format!("“{text}”"), format!("“{text}”")),
        Found::List => Both::of("一个列表", "a list"),
        Found::Object => Both::of("一个对象", "an object"),
        Found::Foreign => Both::of("函数、符号或残缺的文字", "a function, a symbol or broken text"),
    }
}

/// Names in a row, the first of many.
fn listed<'n>(names: impl ExactSizeIterator<Item = &'n str>) -> Both {
    const SHOWN: usize = 20;
    let end = if names.len() > SHOWN { "…" } else { "" };
    let shown: Vec<&str> = names.take(SHOWN).collect();
    if shown.is_empty() {
        return Both::default();
    }
    Both::of(format!(" {}{end}", shown.join("、")), format!("{}{end}", shown.join(", ")))
}
