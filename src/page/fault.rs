//! What is wrong with a field, in words that fit the form.

use super::derived::Derived;
use super::el::{El, el};
use rewards_document::workbook::Placed;
use rewards_format::{Code, Found, Wanted, message};
use rewards_words::lang::Lang;

/// A problem in one sentence.
pub fn words(placed: &Placed, lang: Lang) -> String {
    let Some(problem) = &placed.problem else {
        let several = "有几行同名；请改名，或写编号（如 #2）|Several rows bear this name: rename one, or write its number (such as #2)";
        return lang.half(several).to_owned();
    };
    let is_empty = matches!(&problem.found, Some(Found::Text(text)) if text.is_empty());
    let both = match (problem.code, problem.wanted.as_ref()) {
        (Code::MissingField, _) => "请填写|Required",
        (Code::NotADecimal | Code::OutOfRange | Code::NotADate, _) if is_empty => "请填写|Required",
        (Code::NotADecimal | Code::WrongType, Some(Wanted::Money | Wanted::AboveZero)) => {
            "请填金额，如 1200 或 12万|An amount such as 1200"
        }
        (Code::NotADecimal | Code::WrongType, Some(Wanted::Rate | Wanted::Margin)) => {
            "请填百分数，如 95%|A per cent such as 95%"
        }
        (Code::NotADecimal | Code::WrongType | Code::TooPrecise, Some(Wanted::Count(_))) => {
            "请填整数|A whole number"
        }
        (Code::TooPrecise, Some(Wanted::Rate | Wanted::Margin)) => {
            "百分数最多四位小数|At most four decimals of a per cent"
        }
        (Code::TooPrecise, _) => "最多两位小数|At most two decimals",
        (Code::Negative, _) => "不能小于零|Not below zero",
        (Code::OutOfRange, Some(Wanted::AboveZero)) => "要大于零|Must be above zero",
        (Code::OutOfRange, Some(Wanted::UpToAmount)) => "不能多于成交金额|Not more than the amount",
        (Code::OutOfRange, Some(Wanted::Rate)) => "要在 0% 到 100% 之间|From 0% to 100%",
        (Code::OutOfRange, Some(Wanted::Margin)) => "要在 -100% 到 100% 之间|From -100% to 100%",
        (Code::OutOfRange, Some(Wanted::Money)) => "金额太大|Too large an amount",
        (Code::NotADate, Some(Wanted::Month)) => {
            "月份写成 2026-05: 2600|Write months as 2026-05: 2600"
        }
        (Code::NotADate, _) => "请填日期，如 2026-03-02|A date such as 2026-03-02",
        (Code::UnknownReference, Some(Wanted::IdIn { list, .. })) => unknown(list),
        (Code::UnknownValue, _) => "这里不能选它|Not possible here",
        (Code::DuplicateId, _) => "编号重复|This id is taken",
        (Code::PeriodReversed, _) => "结束日期早于开始日期|The last day is before the first",
        (Code::BadBands, _) => {
            "各档起点要从小到大，不能重复|Bands ascend, and no two begin at the same bound"
        }
        (Code::TooLarge, _) => "太长了|Too long",
        _ => {
            let said = message(problem);
            return lang.of((&*said.zh, &*said.en)).to_owned();
        }
    };
    lang.half(both).to_owned()
}

fn unknown(list: &str) -> &'static str {
    match list {
        "teams" => "没有这个团队|No such team",
        "reps" => "没有这名业务员|No such salesperson",
        _ => "没有这个客户|No such customer",
    }
}

/// Whether a field is only not filled in yet.
pub fn is_missing(placed: &Placed) -> bool {
    placed
        .problem
        .as_ref()
        .is_some_and(|problem| problem.code == Code::MissingField)
}

/// A field and what is wrong with it, under it.
pub fn beside(field: El, id: &str, wrong: Derived<Option<String>>) -> [El; 2] {
    let described = format!("{id}-fault");
    let text = el("span.fault")
        .set("id", &described)
        .live_text(move || wrong.get().unwrap_or_default());
    let field = field
        .live_set("aria-invalid", move || {
            wrong.with(Option::is_some).then(|| "true".to_owned())
        })
        .live_set("aria-describedby", move || {
            wrong.with(Option::is_some).then(|| described.clone())
        });
    [field, text]
}
