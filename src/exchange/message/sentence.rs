//! One sentence per code, with what was found and what the place takes where that is known.

use super::part::Both;
use crate::exchange::{Code, Found, Wanted};
use crate::ledger::VERSION;

/// The sentence of a code.
pub(super) fn of(code: Code, kind: Option<&Wanted>, wanted: &Both, found: &Both) -> Both {
    match code {
        Code::WrongType | Code::NotADecimal | Code::NotADate => instead(("这里要填", "This takes "), wanted, found),
        Code::UnknownValue => instead(("这里只能填", "This takes only "), wanted, found),
        Code::TooPrecise => figure(("小数位数太多", "There are too many decimals"), wanted, found),
        Code::Negative => figure(("不能小于零", "It cannot be below zero"), wanted, found),
        Code::OutOfRange if *found.zh == *super::found(Some(&Found::text(""))).zh => Both::of("不能为空", "It cannot be empty"),
        Code::OutOfRange => figure(("超出范围", "It is out of range"), wanted, found),
        Code::UnknownField => naming(("没有这个字段", "There is no such field"), ("这里的字段：", "The fields here are "), wanted),
        Code::UnknownParam => {
            naming(("这个方案没有这个参数", "The scheme has no such parameter"), ("它的参数：", "Its parameters are "), wanted)
        }
        Code::UnknownOption => {
            naming(("这个方案没有这个选项", "The scheme has no such option"), ("它的选项：", "Its options are "), wanted)
        }
        Code::UnknownTemplate => unknown_template(wanted, found),
        Code::UnknownReference => unknown_reference(wanted, found),
        Code::DuplicateId if found.is_empty() => Both::of("前面已经有了", "It is there already"),
        Code::DuplicateId => Both::of(format!("{}已经用过", found.zh.trim_start()), format!("{} is taken", found.en)),
        Code::TooLarge => too_large(kind, wanted),
        Code::MissingField => Both::of("这一项必须填写", "This is required"),
        Code::PeriodReversed => Both::of("结束日期早于开始日期", "The last day is before the first"),
        Code::BadBands => Both::of(
            "各档要从低到高排列，起点不能相同；每档只写一个起点（over 或 from）和一种这里可用的奖励",
            "Bands go from low to high and no two begin at the same bound; each has one beginning (over or from) and one pay that is taken here",
        ),
        Code::UnsupportedVersion => match kind {
            Some(Wanted::Version) => {
                Both::of(format!("只能读取第 {VERSION} 版的台账"), format!("Only ledgers of version {VERSION} are read"))
            }
            _ => Both::of("这个版本读不了", "This version cannot be read"),
        },
    }
}

/// What the place takes, and what it was given.
fn instead(takes: (&str, &str), wanted: &Both, found: &Both) -> Both {
    if wanted.is_empty() {
        return Both::of("这里填的不对", "This is not what is taken here");
    }
    Both::of(
        format!("{}{}{}", takes.0, wanted.zh, after("，而不是", &found.zh)),
        format!("{}{}{}", takes.1, wanted.en, after(", not ", &found.en)),
    )
}

/// What is wrong with a figure, the figure, and what the place takes.
fn figure(wrong: (&str, &str), wanted: &Both, found: &Both) -> Both {
    let shown = |before: &str, text: &str, end: &str| if text.is_empty() { String::new() } else { format!("{before}{text}{end}") };
    Both::of(
        format!("{}{}{}", wrong.0, shown("（现在是", &found.zh, "）"), after("。这里要填", &wanted.zh)),
        format!("{}{}{}", wrong.1, shown(" (it is ", &found.en, ")"), after(". This takes ", &wanted.en)),
    )
}

/// What there is none of, and what there is.
fn naming(none: (&str, &str), names: (&str, &str), wanted: &Both) -> Both {
    Both::of(
        format!("{}{}", none.0, after(&format!("。{}", names.0), wanted.zh.trim_start())),
        format!("{}{}", none.1, after(&format!(". {}", names.1), &wanted.en)),
    )
}

fn unknown_template(wanted: &Both, found: &Both) -> Both {
    let none = if found.is_empty() {
        Both::of("没有这个模板", "There is no such template")
    } else {
        Both::of(format!("没有{}这个模板", found.zh), format!("There is no template {}", found.en))
    };
    naming((&none.zh, &none.en), ("可用的模板：", "The templates are "), wanted)
}

fn unknown_reference(wanted: &Both, found: &Both) -> Both {
    if found.is_empty() || wanted.is_empty() {
        return Both::of("没有这个编号", "There is no such id");
    }
    Both::of(format!("{}里没有{}", wanted.zh.trim_start(), found.zh), format!("There is no {} in {}", found.en, wanted.en))
}

fn too_large(kind: Option<&Wanted>, most: &Both) -> Both {
    match kind {
        Some(Wanted::Depth(_)) => Both::of(format!("嵌套最多{} 层", most.zh), format!("It may be nested at most {} levels deep", most.en)),
        _ if most.is_empty() => Both::of("太长", "It is too long"),
        _ => Both::of(format!("太长，最多{}", most.zh), format!("It is too long: at most {}", most.en)),
    }
}

/// `text` with something before it; nothing where there is no text.
fn after(before: &str, text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{before}{text}") }
}
