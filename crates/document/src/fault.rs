//! What is wrong with a field, in words that fit the form, and how much of the form is not finished yet.

use crate::workbook::{FieldRef, Placed, RowId, Sheet};
use rewards_format::{Code, Found, Wanted, message};
use rewards_words::say;
use rewards_words::text::Localized;
use std::collections::HashSet;

/// A problem in one sentence.
#[must_use]
pub fn fault_words(placed: &Placed) -> Localized {
    let Some(problem) = &placed.problem else {
        return say!(
            "有几行同名；请改名，或写编号（如 #2）",
            "Several rows bear this name: rename one, or write its number (such as #2)"
        );
    };
    let is_empty = matches!(&problem.found, Some(Found::Text(text)) if text.is_empty());
    match (problem.code, problem.wanted.as_ref()) {
        (Code::MissingField, _) => say!("请填写", "Required"),
        (Code::NotADecimal | Code::OutOfRange | Code::NotADate, _) if is_empty => {
            say!("请填写", "Required")
        }
        (Code::NotADecimal | Code::WrongType, Some(Wanted::Money | Wanted::AboveZero)) => {
            say!("请填金额，如 1200 或 12万", "An amount such as 1200")
        }
        (Code::NotADecimal | Code::WrongType, Some(Wanted::Rate | Wanted::Margin)) => {
            say!("请填百分数，如 95%", "A per cent such as 95%")
        }
        (Code::NotADecimal | Code::WrongType | Code::TooPrecise, Some(Wanted::Count(_))) => {
            say!("请填整数", "A whole number")
        }
        (Code::TooPrecise, Some(Wanted::Rate | Wanted::Margin)) => {
            say!("百分数最多四位小数", "At most four decimals of a per cent")
        }
        (Code::TooPrecise, _) => say!("最多两位小数", "At most two decimals"),
        (Code::Negative, _) => say!("不能小于零", "Not below zero"),
        (Code::OutOfRange, Some(Wanted::AboveZero)) => say!("要大于零", "Must be above zero"),
        (Code::OutOfRange, Some(Wanted::UpToAmount)) => {
            say!("不能多于成交金额", "Not more than the amount")
        }
        (Code::OutOfRange, Some(Wanted::Rate)) => say!("要在 0% 到 100% 之间", "From 0% to 100%"),
        (Code::OutOfRange, Some(Wanted::Margin)) => {
            say!("要在 -100% 到 100% 之间", "From -100% to 100%")
        }
        (Code::OutOfRange, Some(Wanted::Money)) => say!("金额太大", "Too large an amount"),
        (Code::NotADate, Some(Wanted::Month)) => {
            say!("月份写成 2026-05: 2600", "Write months as 2026-05: 2600")
        }
        (Code::NotADate, _) => say!("请填日期，如 2026-03-02", "A date such as 2026-03-02"),
        (Code::UnknownReference, Some(Wanted::IdIn { list, .. })) => unknown(list),
        (Code::UnknownValue, _) => say!("这里不能选它", "Not possible here"),
        (Code::DuplicateId, _) => say!("编号重复", "This id is taken"),
        (Code::PeriodReversed, _) => {
            say!("结束日期早于开始日期", "The last day is before the first")
        }
        (Code::BadBands, _) => {
            say!(
                "各档起点要从小到大，不能重复",
                "Bands ascend, and no two begin at the same bound"
            )
        }
        (Code::TooLarge, _) => say!("太长了", "Too long"),
        (Code::UnknownReference | Code::OutOfRange | Code::WrongType | Code::NotADecimal, _)
        | (
            Code::UnknownField
            | Code::UnknownTemplate
            | Code::UnknownParam
            | Code::UnknownOption
            | Code::UnsupportedVersion,
            _,
        ) => Localized::of(&message(problem)),
    }
}

fn unknown(list: &str) -> Localized {
    match list {
        "teams" => say!("没有这个团队", "No such team"),
        "reps" => say!("没有这名业务员", "No such salesperson"),
        _ => say!("没有这个客户", "No such customer"),
    }
}

/// Whether a field is only not filled in yet.
pub fn is_missing(placed: &Placed) -> bool {
    placed
        .problem
        .as_ref()
        .is_some_and(|problem| problem.code == Code::MissingField)
}

/// How much of the form is not finished yet, in words; nothing where all is.
#[must_use]
pub fn unfinished(problems: &[Placed]) -> Option<Localized> {
    let row = |placed: &Placed| match placed.field {
        FieldRef::Cell(sheet, row, _) => Some((sheet, row)),
        FieldRef::Period(_)
        | FieldRef::Table(_)
        | FieldRef::Figure(..)
        | FieldRef::Reading(_)
        | FieldRef::Elsewhere => None,
    };
    let rows: HashSet<(Sheet, RowId)> = problems.iter().filter_map(row).collect();
    let others = problems
        .iter()
        .filter(|placed| row(placed).is_none())
        .count();
    match (rows.len(), others) {
        (0, 0) => None,
        (1, 0) => Some(say!("1 行还没填完", "1 row to be completed")),
        (rows, 0) => Some(say!("{0} 行还没填完", "{0} rows to be completed", rows)),
        (0, 1) => Some(say!("1 处还没填好", "1 field to be completed")),
        (0, others) => Some(say!("{0} 处还没填好", "{0} fields to be completed", others)),
        (rows, others) => Some(say!(
            "{0} 行还没填完，另有 {1} 处还没填好",
            "rows to be completed: {0}; other fields: {1}",
            rows,
            others
        )),
    }
}
