//! What is wrong with a field, in words that fit the form, and how much of the form is not finished yet.

use crate::event_words::row_words;
use crate::workbook::{CellKind, Facts, Fault, FieldRef, LeftOut, Placed, RowId, Sheet, normalize};
use rewards_format::{Code, Found, Problem, Wanted, message};
use rewards_words::text::Localized;
use rewards_words::{many, say};
use std::collections::HashSet;

/// A problem in one sentence.
#[must_use]
pub fn fault_words(placed: &Placed) -> Localized {
    match &placed.fault {
        Fault::Problem(problem)
            if is_customer_of_deal(placed) && problem.code == Code::UnknownReference =>
        {
            say!(
                "客户表里还没有这个客户；填上业务员，就会新建",
                "Not a customer yet: fill in the rep and it is added"
            )
        }
        Fault::Problem(problem) => unknown_word(placed).unwrap_or_else(|| problem_words(problem)),
        Fault::SeveralNamed => say!(
            "有几行同名；请改名，或写编号（如 #2）",
            "Several rows have this name: rename one, or write its number (such as #2)"
        ),
        Fault::UnclearPercent(typed) => unclear_percent(typed),
        Fault::NamesLeftOut(sheet, _, number) => say!(
            "{0}表第 {1} 行未计入，这一行也就没有计入",
            "Row {1} of {0} is left out, and so is this one",
            sheet.title(),
            number
        ),
        Fault::WhoseCustomer(customer) => say!(
            "“{0}”是新客户：填上业务员，就会新建",
            "“{0}” is a new customer: say whose, and it is added",
            customer
        ),
        Fault::OtherOwner(owner) => say!(
            "这个客户归{0}；清空这一格就仍归{0}，要改归别人请改客户表",
            "This customer belongs to {0}: empty this cell to leave it so, or change the rep in the customer table",
            owner
        ),
    }
}

/// That a closed list doesn't have the word that was typed, naming both; nothing where something else is wrong.
pub fn unknown_word(placed: &Placed) -> Option<Localized> {
    let (FieldRef::Cell(sheet, _, at), Fault::Problem(problem)) = (&placed.field, &placed.fault)
    else {
        return None;
    };
    let column = sheet.columns().get(*at)?;
    let (CellKind::Choice(choice), Some(Found::Text(text))) = (column.kind, &problem.found) else {
        return None;
    };
    let is_unknown = problem.code == Code::UnknownValue && !choice.words().contains(&&**text);
    is_unknown.then(|| {
        say!(
            "{0}里没有“{1}”",
            "{0} cannot be “{1}”",
            column.short_name(),
            text.to_string()
        )
    })
}

/// Whether the field is where a deal names its customer.
fn is_customer_of_deal(placed: &Placed) -> bool {
    let customer = Sheet::Deals.column("customer");
    matches!(placed.field, FieldRef::Cell(Sheet::Deals, _, column) if Some(column) == customer)
}

/// A figure below one may be a per cent or a fraction; nobody but the writer knows.
fn unclear_percent(typed: &str) -> Localized {
    let whole = normalize::as_percent(typed);
    say!(
        "是 {0}% 还是 {1}%？请写上百分号",
        "{0}% or {1}%? Write it with its sign",
        whole,
        typed
    )
}

/// What is wrong with what was typed or written, whatever the field.
pub fn problem_words(problem: &Problem) -> Localized {
    let found = match &problem.found {
        Some(Found::Text(text)) => &**text,
        _ => "",
    };
    let is_empty = matches!(&problem.found, Some(Found::Text(text)) if text.is_empty());
    match (problem.code, problem.wanted.as_ref()) {
        (Code::MissingField, _) => say!("请填写", "Required"),
        (Code::NotADecimal | Code::OutOfRange | Code::NotADate, _) if is_empty => {
            say!("请填写", "Required")
        }
        (Code::NotADecimal, Some(Wanted::Money | Wanted::AboveZero))
            if let Some(currency) = normalize::foreign_currency(found) =>
        {
            say!(
                "“{0}”是别的货币；这里的金额都是人民币，请换算成元再填",
                "“{0}” is another currency; amounts here are in yuan (¥): convert it first",
                currency
            )
        }
        (Code::NotADecimal, Some(Wanted::Money | Wanted::AboveZero))
            if found.contains([',', '，']) =>
        {
            say!(
                "逗号每三位一个，如 12,345",
                "A comma between every three digits, as in 12,345"
            )
        }
        (Code::NotADecimal | Code::WrongType, Some(Wanted::Money | Wanted::AboveZero)) => {
            say!("请填金额，如 1200 或 12万", "Enter an amount such as 1200")
        }
        (Code::NotADecimal | Code::WrongType, Some(Wanted::Rate | Wanted::Margin)) => {
            say!("请填百分数，如 12.5%", "Enter a percentage such as 12.5%")
        }
        (Code::NotADecimal | Code::WrongType | Code::TooPrecise, Some(Wanted::Count(_))) => {
            say!("请填整数", "Enter a whole number")
        }
        (Code::TooPrecise, Some(Wanted::Rate | Wanted::Margin)) => {
            say!(
                "百分数最多四位小数",
                "At most four decimals in a percentage"
            )
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
        // A day that is in no calendar is told by its name.
        (Code::NotADate, _) if looks_like_day(found) => Localized::of(&message(problem)),
        (Code::NotADate, _) if normalize::is_lone_number(found) => {
            say!(
                "月和日都要写，如 3-2 或 2026-03-02",
                "Write the month and the day, as in 3-2 or 2026-03-02"
            )
        }
        (Code::NotADate, _) if normalize::needs_year(found) => {
            say!(
                "请写上年份，如 2026-03-02",
                "Add the year, as in 2026-03-02"
            )
        }
        (Code::NotADate, _) => say!("请填日期，如 2026-03-02", "A date such as 2026-03-02"),
        (Code::WrongType, Some(Wanted::Truth)) => say!("请填是或否", "Yes or no"),
        (Code::UnknownReference, Some(Wanted::IdIn { list, .. })) => unknown(list),
        (Code::UnknownValue, _) => say!("这里不能选它", "Not possible here"),
        (Code::DuplicateId, _) => say!("编号重复", "This id is already used"),
        (Code::PeriodReversed, _) => {
            say!("结束日期早于开始日期", "The last day is before the first")
        }
        (Code::BadBands, _) => {
            say!(
                "各档起点要从小到大，不能重复",
                "Bands must go up, and no two may begin at the same bound"
            )
        }
        (
            Code::TooLarge
            | Code::UnknownReference
            | Code::OutOfRange
            | Code::WrongType
            | Code::NotADecimal,
            _,
        )
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
        "reps" => say!("没有这名业务员", "No such rep"),
        _ => say!("没有这个客户", "No such customer"),
    }
}

/// Whether a text has the form of a day, though there may be none of it.
fn looks_like_day(text: &str) -> bool {
    let figures: Vec<&str> = text.split('-').collect();
    figures.len() == 3
        && figures.iter().zip([4, 2, 2]).all(|(figure, length)| {
            figure.len() == length && figure.bytes().all(|byte| byte.is_ascii_digit())
        })
}

/// Whether a field is only not filled in yet.
pub fn is_missing(placed: &Placed) -> bool {
    placed.is_missing()
}

/// Whether what was typed in a field is wrong there, so that it can be said as soon as the field is left. Not so what only
/// lacks, what is wrong in the row that it names, and whom a deal names that nobody knows: its other fields may make him.
#[must_use]
pub fn is_wrong_there(placed: &Placed) -> bool {
    let is_of_deal = matches!(placed.field, FieldRef::Cell(Sheet::Deals, ..));
    match &placed.fault {
        Fault::Problem(problem) if problem.code == Code::UnknownReference => !is_of_deal,
        Fault::NamesLeftOut(..) => false,
        Fault::Problem(_)
        | Fault::SeveralNamed
        | Fault::UnclearPercent(_)
        | Fault::WhoseCustomer(_)
        | Fault::OtherOwner(_) => !placed.is_missing(),
    }
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
        (rows, 0) => Some(rows_left_out(rows)),
        (0, others) => Some(many!(
            others,
            "{0} 处还没填好",
            "{0} field to fill in",
            "{0} fields to fill in"
        )),
        (rows, others) => Some(say!(
            "{0}，另有 {1} 处还没填好",
            "{0}; {1} more to fill in",
            rows_left_out(rows),
            others
        )),
    }
}

/// So many rows are left out.
fn rows_left_out(rows: usize) -> Localized {
    many!(
        rows,
        "{0} 行未计入",
        "{0} row left out",
        "{0} rows left out"
    )
}

/// That so many rows are unfinished or wrong, so that nothing of them is counted, for whoever reads a result; nothing where
/// none is.
#[must_use]
pub fn not_counted(rows: usize) -> Option<Localized> {
    (rows > 0).then(|| {
        many!(
            rows,
            "台账里有 {0} 行没填完或填错，还没有计入。",
            "{0} row of the ledger is unfinished or wrong and not counted yet.",
            "{0} rows of the ledger are unfinished or wrong and not counted yet."
        )
    })
}

/// Which rows are left out, for the foot of a table: how many, and of the first why; of another table than this one it's
/// said which. Where rows are seen with their numbers the first is told by that, else, given the tables, by what it's called.
/// Nothing where none is.
#[must_use]
pub fn left_out_words(
    left_out: &[&LeftOut],
    table: Sheet,
    called: Option<&Facts>,
) -> Option<Localized> {
    let first = left_out.first()?;
    let placed = first.cells.first()?;
    let column = match placed.field {
        FieldRef::Cell(sheet, _, column) => sheet.columns().get(column),
        FieldRef::Period(_)
        | FieldRef::Table(_)
        | FieldRef::Figure(..)
        | FieldRef::Reading(_)
        | FieldRef::Elsewhere => None,
    };
    let name = column.map(|column| column.short_name()).unwrap_or_default();
    let why = if placed.is_missing() {
        say!("{0}没有填", "{0} is not filled in", name)
    } else if let Some(why) = unknown_word(placed) {
        why
    } else {
        match unread(placed) {
            Some(typed) => say!("{0}“{1}”读不出", "{0} “{1}” can't be read", name, typed),
            None => say!("{0}：{1}", "{0}: {1}", name, fault_words(placed)),
        }
    };
    let rows = rows_left_out(left_out.len());
    let called = called.and_then(|facts| row_words(facts, first.sheet, first.row));
    let row = match (called, first.sheet == table) {
        (Some(name), true) => say!("“{0}”的", "“{0}”", name),
        (Some(name), false) => say!("{0}表“{1}”的", "{0}, “{1}”", first.sheet.title(), name),
        (None, true) => say!("第 {0} 行", "row {0}", first.number),
        (None, false) => say!(
            "{0}表第 {1} 行",
            "{0}, row {1}",
            first.sheet.title(),
            first.number
        ),
    };
    Some(match left_out.len() {
        1 => say!("{0}：{1}{2}", "{0}: {1}, {2}", rows, row, why),
        all => say!(
            "{0}：{1}{2}；另有 {3} 行",
            "{0}: {1}, {2}; {3} more",
            rows,
            row,
            why,
            all - 1
        ),
    })
}

/// In how many cells something was replaced, and how many rows more are left out since: names that nobody has count nothing.
#[must_use]
pub fn replaced_words(cells: usize, left_out: usize) -> Localized {
    match left_out {
        0 => say!("替换了 {0} 处", "Replaced: {0}", cells),
        rows => say!(
            "替换了 {0} 处；有 {1} 行因此没有计入：名字要和名单里的一样，金额和日期要读得懂。可按 Ctrl+Z 撤销",
            "Replaced: {0}. Rows that are no longer counted: {1}. Names must be those in the lists, amounts and dates must be readable; Ctrl+Z takes it back",
            cells,
            rows
        ),
    }
}

/// What was typed where it makes no sense at all.
fn unread(placed: &Placed) -> Option<&str> {
    let Fault::Problem(problem) = &placed.fault else {
        return None;
    };
    match (&problem.found, problem.code) {
        // A day that is in no calendar was read: it's told by its name.
        (Some(Found::Text(text)), Code::NotADate) if looks_like_day(text) => None,
        (Some(Found::Text(text)), Code::NotADecimal | Code::NotADate | Code::UnknownValue) => {
            Some(text)
        }
        _ => None,
    }
}
