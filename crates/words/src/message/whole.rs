//! What a place takes where that alone says what is wrong.

use super::known;
use super::row::opening;
use crate::problem::{Found, Problem, Wanted};
use crate::text::Localized;
use crate::{label, say};

/// The whole sentence; nothing where it depends on the code, too.
pub(super) fn of(problem: &Problem) -> Option<Localized> {
    Some(match problem.wanted.as_ref()? {
        Wanted::Fitting(misfit) => super::misfit::misfit(misfit),
        Wanted::Bands(fault) => super::misfit::bands(fault),
        Wanted::OneField(names) => say!(
            "这里要写、也只写其中一项：{0}",
            "Exactly one of these has to stand here: {0}",
            opening(&known::listed(names))
        ),
        Wanted::Reading(reading) => say!(
            "选项的每种选择都要写，这里缺少“{0}”",
            "Each reading of the option needs a part, and “{0}” has none",
            reading
        ),
        Wanted::Filled {
            of,
            may_be_left_out,
        } => some(of, *may_be_left_out),
        Wanted::SomeLeft => label!(
            "有一种选择下，这个列表里什么都不剩；每种选择下至少要留一项",
            "Under one reading nothing is left of this list: at least one entry has to stay under each"
        )
        .into(),
        Wanted::NoParam => label!(
            "这里不能用参数（param）：请直接写，或用选项（option）",
            "No parameter (param) can stand here: write the part itself, or an option"
        )
        .into(),
        Wanted::Param { id, is, fits } => say!(
            "参数“{0}”的类型是 {1}，这里要用的类型是 {2}",
            "The parameter “{0}” is of type {1}; the types that fit here are {2}",
            id,
            is,
            Localized::joined(fits.iter().map(|fits| &**fits), label!(" 或 ", ", "))
        ),
        Wanted::NotOptional => label!(
            "这里不能省略，所以不能写 optional",
            "Nothing can be left out here, so no “optional” can stand here"
        )
        .into(),
        Wanted::NotNull => label!(
            "这里不能写 null；不需要就整项去掉",
            "This cannot be null: leave the whole of it out instead"
        )
        .into(),
        Wanted::OnlyTrue => label!(
            "这里只能写 true；不要这个条件就把它去掉",
            "Only true can stand here; leave the condition out where it is not wanted"
        )
        .into(),
        Wanted::TallyAddedTo(name) => say!(
            "前面没有规则计入“{0}”（adds_to）；有选项时，每种选择下都要有",
            "No rule before this one adds to “{0}” (adds_to), or not under every reading",
            name
        ),
        Wanted::FormatVersion(version) => say!(
            "只能读取第 {0} 版的方案：version 写 {0}",
            "Only schemes of version {0} are read: “version” has to be {0}",
            version
        ),
        Wanted::Json { line, column } => not_json(*line, *column, problem.found.as_ref()),
        _ => return None,
    })
}

/// Text that is no JSON, or not all of it.
fn not_json(line: u32, column: u32, found: Option<&Found>) -> Localized {
    match found {
        Some(Found::Text(text)) if text.is_empty() => label!(
            "内容是空的：这里要有 JSON，从 { 开始",
            "It is empty: this takes JSON, which begins with {"
        )
        .into(),
        Some(Found::Text(text)) => say!(
            "这不是完整的 JSON：第 {0} 行第 {1} 列的“{2}”读不下去。看看它前面是不是少了逗号或引号、多了逗号，标点是不是半角",
            "This is not sound JSON: it goes wrong at line {0}, column {1}, with “{2}”. Look before it for a comma or a quotation mark that is missing, or a comma too many",
            line,
            column,
            text
        ),
        _ => say!(
            "这不是完整的 JSON：到第 {0} 行第 {1} 列就断了。看看是不是少了引号或右括号",
            "This is not all of the JSON: it breaks off at line {0}, column {1}. Look for a quotation mark or a closing bracket that is missing",
            line,
            column
        ),
    }
}

fn some(of: &[&str], may_be_left_out: bool) -> Localized {
    let mut said = if of.is_empty() {
        label!(
            "列表是空的，至少要写一项",
            "The list is empty: it takes at least one entry"
        )
        .into()
    } else {
        say!(
            "列表是空的，至少要写其中一项：{0}",
            "The list is empty: it takes at least one of {0}",
            opening(&known::listed(of))
        )
    };
    if may_be_left_out {
        said.push(&label!(
            "。不作限定就去掉整个列表",
            ". Leave the list out where all are meant"
        ));
    }
    said
}
