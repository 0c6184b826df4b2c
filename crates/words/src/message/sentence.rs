//! One sentence per code, with what was found and what the place takes where that is known.

use super::found::found;
use super::row::opening;
use super::wanted::wanted;
use super::{advice, no_such};
use crate::problem::{Code, Found, Problem, Wanted};
use crate::text::{Label, Localized};
use crate::{label, say};
use rewards_core::ledger::VERSION;

/// What is wrong, and how it is put right.
pub(super) fn of(problem: &Problem) -> Localized {
    if let Some(said) = super::whole::of(problem) {
        return said;
    }
    if problem.found == Some(Found::text("")) && problem.code != Code::MissingField {
        return empty(problem);
    }
    if let Some(said) = advice::of(problem).or_else(|| no_such::of(problem)) {
        return said;
    }
    let takes = problem.wanted.as_ref().map(wanted).unwrap_or_default();
    let found = found(problem.found.as_ref());
    match problem.code {
        Code::WrongType | Code::NotADecimal | Code::NotADate => wrong(&takes, &found),
        Code::UnknownValue => unknown_value(&takes, &found),
        Code::TooPrecise => faulty(
            label!("小数位数太多", "There are too many decimals"),
            &found,
            &takes,
        ),
        Code::Negative => faulty(
            label!("不能小于零", "It cannot be below zero"),
            &found,
            &takes,
        ),
        Code::OutOfRange => faulty(label!("超出范围", "It is out of range"), &found, &takes),
        Code::UnknownField | Code::UnknownParam | Code::UnknownOption | Code::UnknownTemplate => {
            unknown(problem.code).into()
        }
        Code::UnknownReference => unknown_reference(problem),
        Code::DuplicateId => match &problem.found {
            Some(Found::Text(id)) => say!("“{0}”前面已经用过", "“{0}” is taken", id),
            _ => label!("前面已经有了", "It is there already").into(),
        },
        Code::TooLarge => too_large(problem.wanted.as_ref()),
        Code::MissingField => label!("这一项必须填写", "This is required").into(),
        Code::PeriodReversed => {
            label!("结束日期早于开始日期", "The last day is before the first").into()
        }
        Code::BadBands => label!(
            "各档要从低到高排列，起点不能相同；每档只写一个起点（over 或 from）和一种这里可用的奖励",
            "Bands go from low to high and no two begin at the same bound; each has one beginning (over or from) and one pay that is taken here"
        )
        .into(),
        Code::UnsupportedVersion => match problem.wanted {
            Some(Wanted::Version) => say!(
                "只能读取第 {0} 版的台账",
                "Only ledgers of version {0} are read",
                VERSION
            ),
            _ => label!("这个版本读不了", "This version cannot be read").into(),
        },
    }
}

/// An empty text where something has to stand.
fn empty(problem: &Problem) -> Localized {
    match &problem.wanted {
        Some(Wanted::IdIn { list, .. }) => {
            say!(
                "这里还没有填{0}的编号",
                "The id of {0} is missing here",
                thing(list)
            )
        }
        Some(takes) => {
            let takes = wanted(takes);
            if takes.is_empty() || problem.code == Code::OutOfRange {
                return label!("不能为空", "It cannot be empty").into();
            }
            say!(
                "不能为空，这里要填{0}",
                "It cannot be empty: this takes {0}",
                takes
            )
        }
        None => label!("不能为空", "It cannot be empty").into(),
    }
}

/// Something of another kind than the place takes.
fn wrong(takes: &Localized, found: &Localized) -> Localized {
    match (takes.is_empty(), found.is_empty()) {
        (true, true) => label!("这里不能这样填", "This cannot stand here").into(),
        (true, false) => say!("这里不能填{0}", "{0} cannot stand here", found),
        (false, true) => say!("这里要填{0}", "This takes {0}", takes),
        (false, false) => say!(
            "这里要填{0}，而不是{1}",
            "This takes {0}, not {1}",
            takes,
            found
        ),
    }
}

fn unknown_value(takes: &Localized, found: &Localized) -> Localized {
    match (takes.is_empty(), found.is_empty()) {
        (true, true) => label!("这里不能这样填", "This cannot stand here").into(),
        (true, false) => say!("这里不能填{0}", "{0} cannot stand here", found),
        (false, true) => say!("这里只能填：{0}", "This takes only {0}", opening(takes)),
        (false, false) => say!(
            "这里只能填：{0}；不能填{1}",
            "This takes only {0}, not {1}",
            opening(takes),
            found
        ),
    }
}

/// What is wrong with a figure; what it is, and what is taken, where these are known.
fn faulty(wrong: Label, found: &Localized, takes: &Localized) -> Localized {
    let mut text = Localized::from(wrong);
    if !found.is_empty() {
        text.push(&say!("（现在是{0}）", " (it is {0})", found));
    }
    if !takes.is_empty() {
        text.push(&say!("。这里要填{0}", ". This takes {0}", takes));
    }
    text
}

/// Something that is not there by its name, where nothing more is known of it.
const fn unknown(code: Code) -> Label {
    match code {
        Code::UnknownParam => label!("这个方案没有这个参数", "The scheme has no such parameter"),
        Code::UnknownOption => label!("这个方案没有这个选项", "The scheme has no such option"),
        Code::UnknownTemplate => label!("没有这个模板", "There is no such template"),
        _ => label!("没有这个字段", "There is no such field"),
    }
}

/// What an entry of a list is called.
fn thing(list: &str) -> Localized {
    let label = match list {
        "customers" => label!("客户", "a customer"),
        "reps" => label!("业务员", "a rep"),
        "teams" => label!("团队", "a team"),
        "deals" => label!("订单", "an order"),
        "outcomes" => label!("记录", "an outcome"),
        _ => return Localized::same(list),
    };
    label.into()
}

fn unknown_reference(problem: &Problem) -> Localized {
    let (Some(Wanted::IdIn { list, named }), Some(Found::Text(id))) =
        (&problem.wanted, &problem.found)
    else {
        return label!("没有这个编号", "There is no such id").into();
    };
    let thing = thing(list);
    match named {
        Some(own) => say!(
            "没有编号为“{0}”的{1}；“{0}”是编号 {2} 的名称，要填 {2} 吗？",
            "“{0}” is not the id of {1} but the name of {2}. Write {2}?",
            id,
            thing,
            own
        ),
        None => say!(
            "没有编号为“{0}”的{1}",
            "“{0}” is not the id of {1}",
            id,
            thing
        ),
    }
}

fn too_large(wanted: Option<&Wanted>) -> Localized {
    match wanted {
        Some(Wanted::Depth(most)) => {
            say!(
                "一层套一层，套得太深：最多 {0} 层",
                "It is nested too deep: at most {0} levels",
                most
            )
        }
        Some(Wanted::Characters(most)) => {
            say!(
                "文字太长，最多 {0} 个字",
                "The text is too long: at most {0} characters",
                most
            )
        }
        Some(Wanted::Entries(most)) => {
            say!(
                "列表太长，最多 {0} 项",
                "The list is too long: at most {0} entries",
                most
            )
        }
        Some(Wanted::Readings(most)) => say!(
            "一条规则的读法太多，最多 {0} 种组合",
            "The rule has too many readings: at most {0} combinations",
            most
        ),
        Some(Wanted::Bytes(most)) => say!(
            "整段文字太长，最多 {0} 字节",
            "The text as a whole is too long: at most {0} bytes",
            most
        ),
        Some(Wanted::Values(most)) => say!(
            "内容太多，最多 {0} 个值",
            "There is too much: at most {0} values",
            most
        ),
        Some(_) | None => label!("太长", "It is too long").into(),
    }
}
