//! One sentence per code, with what was found and what the place takes where that is known.

use crate::explain::{Part, Said, Sentence, both, say};
use crate::problem::{Code, Found, Wanted};
use rewards_core::ledger::VERSION;

const NONE: Sentence = both!("", "");
const NOW: Sentence = both!("（现在是{0}）", " (it is {0})");
const TAKES: Sentence = both!("。这里要填{1}", ". This takes {1}");
const INSTEAD: Sentence = both!("，而不是{0}", ", not {0}");

/// The sentence of a code: what is wrong, then what was found and what the place takes where these are known.
///
/// In a sentence `{0}` is what was found and `{1}` what is taken, `{2}` and `{3}` the same at the beginning or after a
/// Chinese mark, `{4}` the version of ledgers.
pub(super) fn of(code: Code, kind: Option<&Wanted>, wanted: &Said, found: &Said) -> Said {
    let (opening_found, opening_wanted) = (opening(found), opening(wanted));
    let version = Part::Number(VERSION);
    let parts = [
        Part::Said(found),
        Part::Said(wanted),
        Part::Said(&opening_found),
        Part::Said(&opening_wanted),
        version,
    ];
    let (wrong, was, takes) = sentences(code, kind, wanted, found);
    let mut said = say(wrong, &parts);
    if !found.zh.is_empty() {
        said.push(&say(was, &parts));
    }
    if !wanted.zh.is_empty() {
        said.push(&say(takes, &parts));
    }
    said
}

/// Without the blank that sets it off from Chinese before it.
fn opening(said: &Said) -> Said {
    Said::of(&(said.zh.trim_start(), &said.en))
}

/// What is wrong; what was found, where it is known; what is taken, where it is known.
fn sentences(
    code: Code,
    kind: Option<&Wanted>,
    wanted: &Said,
    found: &Said,
) -> (Sentence, Sentence, Sentence) {
    let (no_wanted, no_found) = (wanted.zh.is_empty(), found.zh.is_empty());
    match code {
        Code::WrongType | Code::NotADecimal | Code::NotADate | Code::UnknownValue if no_wanted => (
            both!("这里填的不对", "This is not what is taken here"),
            NONE,
            NONE,
        ),
        Code::WrongType | Code::NotADecimal | Code::NotADate => {
            (both!("这里要填{1}", "This takes {1}"), INSTEAD, NONE)
        }
        Code::UnknownValue => (both!("这里只能填{1}", "This takes only {1}"), INSTEAD, NONE),
        Code::TooPrecise => (
            both!("小数位数太多", "There are too many decimals"),
            NOW,
            TAKES,
        ),
        Code::Negative => (both!("不能小于零", "It cannot be below zero"), NOW, TAKES),
        Code::OutOfRange if *found == super::found(Some(&Found::text(""))) => {
            (both!("不能为空", "It cannot be empty"), NONE, NONE)
        }
        Code::OutOfRange => (both!("超出范围", "It is out of range"), NOW, TAKES),
        Code::UnknownField => (
            both!("没有这个字段", "There is no such field"),
            NONE,
            both!("。这里的字段：{3}", ". The fields here are {3}"),
        ),
        Code::UnknownParam => (
            both!("这个方案没有这个参数", "The scheme has no such parameter"),
            NONE,
            both!("。它的参数：{3}", ". Its parameters are {3}"),
        ),
        Code::UnknownOption => (
            both!("这个方案没有这个选项", "The scheme has no such option"),
            NONE,
            both!("。它的选项：{3}", ". Its options are {3}"),
        ),
        Code::UnknownTemplate => {
            let none = both!("没有{0}这个模板", "There is no template {0}");
            let none = if no_found {
                both!("没有这个模板", "There is no such template")
            } else {
                none
            };
            (
                none,
                NONE,
                both!("。可用的模板：{3}", ". The templates are {3}"),
            )
        }
        Code::UnknownReference if kind == Some(&Wanted::TallyAddedTo) => (
            both!(
                "前面没有规则计入这个累计（adds_to）；有选项时，每种选择下都要有",
                "No rule before this one adds to the tally (adds_to), or not under every reading"
            ),
            NONE,
            NONE,
        ),
        Code::UnknownReference if no_found || no_wanted => {
            (both!("没有这个编号", "There is no such id"), NONE, NONE)
        }
        Code::UnknownReference => (both!("{3}里没有{0}", "There is no {0} in {3}"), NONE, NONE),
        Code::DuplicateId if no_found => (both!("前面已经有了", "It is there already"), NONE, NONE),
        Code::DuplicateId => (both!("{2}已经用过", "{2} is taken"), NONE, NONE),
        Code::TooLarge => (too_large(kind), NONE, NONE),
        Code::MissingField => (both!("这一项必须填写", "This is required"), NONE, NONE),
        Code::PeriodReversed => (
            both!("结束日期早于开始日期", "The last day is before the first"),
            NONE,
            NONE,
        ),
        Code::BadBands => (BANDS, NONE, NONE),
        Code::UnsupportedVersion if kind == Some(&Wanted::Version) => (
            both!(
                "只能读取第 {4} 版的台账",
                "Only ledgers of version {4} are read"
            ),
            NONE,
            NONE,
        ),
        Code::UnsupportedVersion => (
            both!("这个版本读不了", "This version cannot be read"),
            NONE,
            NONE,
        ),
    }
}

const BANDS: Sentence = both!(
    "各档要从低到高排列，起点不能相同；每档只写一个起点（over 或 from）和一种这里可用的奖励",
    "Bands go from low to high and no two begin at the same bound; each has one beginning (over or from) and one pay that is taken here",
);

const fn too_large(kind: Option<&Wanted>) -> Sentence {
    match kind {
        Some(Wanted::Readings(_)) => {
            both!(
                "这条规则的选项组合太多，最多{1} 种",
                "The rule depends on too many readings together: at most {1}"
            )
        }
        Some(Wanted::Depth(_)) => {
            both!("嵌套最多{1} 层", "It may be nested at most {1} levels deep")
        }
        None => both!("太长", "It is too long"),
        Some(_) => both!("太长，最多{1}", "It is too long: at most {1}"),
    }
}
