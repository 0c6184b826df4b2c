//! What is wrong, in Chinese and English: what was found and what the place takes.

use super::{Code, Found, Problem, Wanted};
use crate::ledger::VERSION;
use crate::scheme::Words;
use serde::ser::{Serialize, SerializeStruct, Serializer};

impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("problem", 3)?;
        fields.serialize_field("path", &self.path)?;
        fields.serialize_field("code", self.code.word())?;
        fields.serialize_field("message", &Message(message(self)))?;
        fields.end()
    }
}

struct Message(Words);

impl Serialize for Message {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("message", 2)?;
        fields.serialize_field("zh", &*self.0.zh)?;
        fields.serialize_field("en", &*self.0.en)?;
        fields.end()
    }
}

/// The problem in words, one sentence in each language.
#[must_use]
pub fn message(problem: &Problem) -> Words {
    let (zh, en) = sentence(problem.code, &wanted(problem.wanted.as_ref()), &found(problem.found.as_ref()), problem.wanted.as_ref());
    Words { zh: zh.into(), en: en.into() }
}

/// The same in both languages.
struct Both {
    zh: String,
    en: String,
}

impl Both {
    fn of(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self { zh: zh.into(), en: en.into() }
    }
}

fn sentence(code: Code, wanted: &Both, found: &Both, kind: Option<&Wanted>) -> (String, String) {
    let (zh_wanted, en_wanted, zh_found, en_found) = (&wanted.zh, &wanted.en, &found.zh, &found.en);
    let both = match code {
        Code::UnknownField => Both::of(
            format!("没有这个字段。这里可用的字段：{zh_wanted}"),
            format!("There is no such field. The fields here are {en_wanted}"),
        ),
        Code::MissingField => Both::of("这一项必须填写", "This is required"),
        Code::WrongType | Code::NotADecimal | Code::NotADate => Both::of(
            format!("这里要填{zh_wanted}{}", after("，而不是", zh_found)),
            format!("This takes {en_wanted}{}", after(", not ", en_found)),
        ),
        Code::TooPrecise => Both::of(
            format!("小数位数太多{}。这里要填{zh_wanted}", after("：", zh_found)),
            format!("There are too many decimals{}. This takes {en_wanted}", after(" in ", en_found)),
        ),
        Code::Negative => Both::of(
            format!("不能小于零{}。这里要填{zh_wanted}", after("：", zh_found)),
            format!("It cannot be below zero{}. This takes {en_wanted}", after(", as ", &with(en_found, " is"))),
        ),
        Code::OutOfRange => out_of_range(wanted, found),
        Code::UnknownValue => Both::of(
            format!("这里只能填{zh_wanted}{}", after("，而不是", zh_found)),
            format!("This takes only {en_wanted}{}", after(", not ", en_found)),
        ),
        Code::UnknownReference => Both::of(
            format!("{}没有{zh_found}", zh_wanted),
            format!("There is no {en_found} {en_wanted}"),
        ),
        Code::DuplicateId => duplicate(found),
        Code::PeriodReversed => Both::of("结束日期早于开始日期", "The last day is before the first"),
        Code::UnknownTemplate => Both::of(
            format!("没有{}这个模板{}", or(zh_found, "名为此"), after("。可用的模板：", zh_wanted)),
            format!("There is no template {}{}", or(en_found, "of this id"), after(". The templates are ", en_wanted)),
        ),
        Code::UnknownParam => Both::of(
            format!("这个方案没有这个参数{}", after("。它的参数：", zh_wanted)),
            format!("The scheme has no such parameter{}", after(". It has ", en_wanted)),
        ),
        Code::UnknownOption => Both::of(
            format!("这个方案没有这个选项{}", after("。它的选项：", zh_wanted)),
            format!("The scheme has no such option{}", after(". It has ", en_wanted)),
        ),
        Code::BadBands => Both::of(
            "各档要按起点从小到大排列，起点不重复；每档只写一个起点（over 或 from）和一种这里可用的奖励",
            "Bands ascend and no two begin at the same bound; each has one beginning (over or from) and one pay that is taken here",
        ),
        Code::UnsupportedVersion => Both::of(
            format!("只能读取第 {VERSION} 版的台账"),
            format!("Only ledgers of version {VERSION} are read"),
        ),
        Code::TooLarge => too_large(kind, wanted),
    };
    (both.zh, both.en)
}

fn out_of_range(wanted: &Both, found: &Both) -> Both {
    if found.zh == "“”" {
        return Both::of("不能为空", "It cannot be empty");
    }
    Both::of(
        format!("超出范围{}{}", after("：", &found.zh), after("。这里要填", &wanted.zh)),
        format!("Out of range{}{}", after(": ", &found.en), after(". This takes ", &wanted.en)),
    )
}

fn duplicate(found: &Both) -> Both {
    if found.zh.is_empty() {
        return Both::of("这个字段写了两次", "This field is there twice");
    }
    Both::of(format!("编号{}已经用过", found.zh), format!("The id {} is taken", found.en))
}

fn too_large(kind: Option<&Wanted>, wanted: &Both) -> Both {
    match kind {
        Some(Wanted::Depth(_)) => Both::of(format!("嵌套太深，{}", wanted.zh), format!("Nested too deep: {}", wanted.en)),
        _ => Both::of(format!("太长{}", after("，", &wanted.zh)), format!("Too long{}", after(": ", &wanted.en))),
    }
}

/// What the place takes.
fn wanted(wanted: Option<&Wanted>) -> Both {
    match wanted {
        None => Both::of("", ""),
        Some(Wanted::Money) => Both::of(
            "金额，如 1234.50：元，最多两位小数，不小于零，小于一万亿",
            "an amount such as 1234.50: yuan, at most two decimals, zero or more, below 1,000,000,000,000",
        ),
        Some(Wanted::Rate) => Both::of("0 到 1 的小数，如 0.02：最多六位小数", "a decimal from 0 to 1 such as 0.02: at most six decimals"),
        Some(Wanted::Margin) => Both::of("-1 到 1 的小数，如 0.15：最多六位小数", "a decimal from -1 to 1 such as 0.15: at most six decimals"),
        Some(Wanted::Count(least)) => {
            Both::of(format!("{least} 到 1000000 的整数"), format!("a whole number from {least} to 1,000,000"))
        }
        Some(Wanted::Day) => Both::of("YYYY-MM-DD 形式的日期", "a day as YYYY-MM-DD"),
        Some(Wanted::Month) => Both::of("YYYY-MM 形式的月份", "a month as YYYY-MM"),
        Some(Wanted::Text) => Both::of("文字", "text"),
        Some(Wanted::Truth) => Both::of(" true 或 false", "true or false"),
        Some(Wanted::List) => Both::of("一个列表", "a list"),
        Some(Wanted::Object) => Both::of("一个对象", "an object"),
        Some(Wanted::AtMost(most)) => Both::of(format!("最多 {most}"), format!("at most {most}")),
        Some(Wanted::Word(words)) => listed(words.iter().copied()),
        Some(Wanted::Name(names)) => listed(names.iter().map(|name| &**name)),
        Some(Wanted::IdIn(list)) => Both::of(format!(" {list} 里"), format!("in {list}")),
        Some(Wanted::UpToAmount) => Both::of("不超过成交金额的数", "no more than the amount"),
        Some(Wanted::AboveZero) => Both::of("大于零的金额", "an amount above zero"),
        Some(Wanted::Version) => Both::of(format!("数字 {VERSION}"), format!("the number {VERSION}")),
        Some(Wanted::Json { line, column }) => {
            Both::of(format!("完整的 JSON（第 {line} 行第 {column} 列读不下去）"), format!("sound JSON (it goes wrong at line {line}, column {column})"))
        }
        Some(Wanted::Depth(most)) => Both::of(format!("最多 {most} 层"), format!("at most {most} levels")),
    }
}

/// What was there instead.
fn found(found: Option<&Found>) -> Both {
    match found {
        None => Both::of("", ""),
        Some(Found::Null) => Both::of(" null ", "null"),
        Some(Found::Truth(truth)) => Both::of(format!(" {truth} "), truth.to_string()),
        Some(Found::Number(number)) => Both::of(format!(" {number} "), number.to_string()),
        Some(Found::Text(text)) => Both::of(format!("“{text}”"), format!("“{text}”")),
        Some(Found::List) => Both::of("一个列表", "a list"),
        Some(Found::Object) => Both::of("一个对象", "an object"),
        Some(Found::Foreign) => Both::of("一个不是数据的值", "something that is no data"),
    }
}

/// Names in a row, the first few of many.
fn listed<'n>(names: impl ExactSizeIterator<Item = &'n str>) -> Both {
    const SHOWN: usize = 20;
    let more = names.len() > SHOWN;
    let shown: Vec<&str> = names.take(SHOWN).collect();
    let end = if more { "…" } else { "" };
    Both::of(format!("{}{end}", shown.join("、")), format!("{}{end}", shown.join(", ")))
}

/// `text` with something before it; nothing where there is no text.
fn after(before: &str, text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{before}{}", text.trim_end()) }
}

fn with(text: &str, end: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{text}{end}") }
}

fn or<'t>(text: &'t str, otherwise: &'t str) -> &'t str {
    if text.is_empty() { otherwise } else { text }
}

#[cfg(test)]
mod tests {
    use super::super::{Node, Path, Problems, field};
    use super::*;
    use crate::ledger::Stage;

    fn said<T>(read: impl Fn(&Node, &Path<'_>, &mut Problems) -> Option<T>, node: &Node) -> Words {
        let mut problems = Problems::default();
        assert!(read(node, &Path::Root("here"), &mut problems).is_none());
        message(problems.into_list().first().expect("a problem"))
    }

    #[test]
    fn a_message_says_what_was_found_and_what_is_taken() {
        let day = said(field::day, &Node::text("2026-2-1"));
        assert_eq!(&*day.zh, "这里要填YYYY-MM-DD 形式的日期，而不是“2026-2-1”");
        assert_eq!(&*day.en, "This takes a day as YYYY-MM-DD, not “2026-2-1”");
        let stage = said(field::word::<Stage>, &Node::text("Ordered"));
        assert_eq!(&*stage.en, "This takes only signed, ordered, delivered, cancelled, not “Ordered”");
        let negative = said(field::rate, &Node::number(-0.5));
        assert_eq!(&*negative.en, "It cannot be below zero, as -0.5 is. This takes a decimal from 0 to 1 such as 0.02: at most six decimals");
        let empty = said(|node, path, problems| field::id(node, path, problems).map(drop), &Node::text(""));
        assert_eq!(&*empty.zh, "不能为空");
    }

    #[test]
    fn every_code_has_words_in_both_languages() {
        for code in Code::ALL {
            let words = message(&Problem { path: String::new(), code: *code, wanted: None, found: None });
            assert!(!words.zh.is_empty() && !words.en.is_empty(), "{code:?}");
        }
    }

    #[test]
    fn a_long_value_is_shortened() {
        let words = said(field::money, &Node::text(&"x".repeat(5_000_000)));
        assert!(words.en.len() < 300 && words.en.contains(&format!("{}…", "x".repeat(40))));
    }
}
