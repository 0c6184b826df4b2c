//! That something is not there by the name that was written: which one was probably meant, or what there is.

use super::wanted::wanted;
use crate::nearest;
use crate::problem::{Code, Found, Problem, Wanted};
use crate::text::{Label, Localized};
use crate::{label, say};

/// What there is not, and what there is.
struct Things {
    /// Of one that was named.
    no_such: fn(&str) -> Localized,
    /// Before those that there are.
    there_are: Label,
    /// Where there are none at all.
    there_are_none: Label,
}

/// That there is no such thing; nothing of a problem of another kind, or where no name was written.
pub(super) fn of(problem: &Problem) -> Option<Localized> {
    let Some(Found::Text(name)) = &problem.found else {
        return None;
    };
    if name.is_empty() {
        return None;
    }
    let wanted = problem.wanted.as_ref()?;
    let things = things(problem.code, wanted)?;
    let meant = match wanted {
        Wanted::Field { meant, .. } => *meant,
        Wanted::Name(names) | Wanted::DeclaredParam(names) | Wanted::DeclaredOption(names) => {
            nearest(name, names.iter().map(|name| &**name))
        }
        _ => None,
    };
    Some(said(&things, name, meant, wanted))
}

fn said(things: &Things, name: &str, meant: Option<&str>, takes: &Wanted) -> Localized {
    let no_such = (things.no_such)(name);
    if let Some(meant) = meant {
        return say!("{0}，要写 {1} 吗？", "{0}; write {1}?", no_such, meant);
    }
    let there_are = wanted(takes);
    if there_are.is_empty() {
        return say!("{0}；{1}", "{0}; {1}", no_such, things.there_are_none);
    }
    let there_are = super::row::opening(&there_are);
    say!(
        "{0}。{1}：{2}",
        "{0}. {1}: {2}",
        no_such,
        things.there_are,
        there_are
    )
}

fn things(code: Code, wanted: &Wanted) -> Option<Things> {
    let fields = Things {
        no_such: |name| say!("没有“{0}”这一项", "There is no “{0}” here", name),
        there_are: label!("这里可以写", "What can stand here"),
        there_are_none: label!("这里什么也不写", "there is nothing here"),
    };
    let params = Things {
        no_such: |name| say!("没有名为“{0}”的参数", "There is no parameter “{0}”", name),
        there_are: label!("这个方案的参数", "The scheme's parameters"),
        there_are_none: label!(
            "这个方案没有参数（params）",
            "the scheme has no parameters (params)"
        ),
    };
    let options = Things {
        no_such: |name| say!("没有名为“{0}”的选项", "There is no option “{0}”", name),
        there_are: label!("这个方案的选项", "The scheme's options"),
        there_are_none: label!(
            "这个方案没有选项（options）",
            "the scheme has no options (options)"
        ),
    };
    let templates = Things {
        no_such: |name| say!("没有名为“{0}”的模板", "There is no template “{0}”", name),
        there_are: label!("可用的模板", "The templates"),
        there_are_none: label!("这里没有模板", "there are no templates"),
    };
    match (code, wanted) {
        (Code::UnknownField, _) => Some(fields),
        (Code::UnknownParam, _) | (_, Wanted::DeclaredParam(_)) => Some(params),
        (Code::UnknownOption, _) | (_, Wanted::DeclaredOption(_)) => Some(options),
        (Code::UnknownTemplate, _) => Some(templates),
        _ => None,
    }
}
