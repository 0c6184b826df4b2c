//! What a place takes. Chinese that begins with a Latin letter or a digit begins with a blank.

use super::row::row;
use super::{known, part};
use crate::problem::Wanted;
use crate::text::{Label, Localized};
use crate::{label, say};
use rewards_core::ledger::VERSION;

/// What the place takes; nothing where that is not known, or where the sentence says it in its own way.
pub(super) fn wanted(wanted: &Wanted) -> Localized {
    let label = match wanted {
        Wanted::Word(words) => return known::listed(words),
        Wanted::Field { names, .. } => return known::listed(names),
        Wanted::Part(kind) => return part::listed(*kind),
        Wanted::Name(names) | Wanted::DeclaredParam(names) | Wanted::DeclaredOption(names) => {
            return row(names.iter().map(|name| Localized::same(name)));
        }
        Wanted::Count(least) => {
            return say!(
                " {0} 到 1000000 的整数",
                "a whole number from {0} to 1,000,000",
                least
            );
        }
        Wanted::Version => return say!("数字 {0}", "the number {0}", VERSION),
        Wanted::OneOf(words) => return known::listed(words),
        Wanted::Between(least, most) => {
            return say!(
                " {0} 到 {1} 的整数",
                "a whole number from {0} to {1}",
                least,
                most
            );
        }
        Wanted::Growth => label!(
            " -1 到 1000 的小数，如 0.15（即 15%），最多六位小数",
            "a decimal from -1 to 1000 such as 0.15 (15%), at most six decimals"
        ),
        Wanted::Figure => label!("数，如 5000 或 0.15", "a figure such as 5000 or 0.15"),
        Wanted::Money => MONEY,
        Wanted::Rate => label!(
            " 0 到 1 的小数，如 0.02，最多六位小数",
            "a decimal from 0 to 1 such as 0.02, at most six decimals"
        ),
        Wanted::Margin => label!(
            " -1 到 1 的小数，如 0.15，最多六位小数",
            "a decimal from -1 to 1 such as 0.15, at most six decimals"
        ),
        Wanted::Day => label!(" YYYY-MM-DD 形式的日期", "a day as YYYY-MM-DD"),
        Wanted::Month => label!(" YYYY-MM 形式的月份", "a month as YYYY-MM"),
        Wanted::Text => label!("文字", "text"),
        Wanted::Truth => label!(" true 或 false", "true or false"),
        Wanted::List | Wanted::ListOf(_) => label!("一个列表（[ ]）", "a list ([ ])"),
        Wanted::Object => label!("一个对象（{ }）", "an object ({ })"),
        Wanted::UpToAmount => label!("不超过成交金额的数", "no more than the amount"),
        Wanted::AboveZero => label!("大于零的金额", "an amount above zero"),
        Wanted::Json { .. }
        | Wanted::IdIn { .. }
        | Wanted::Bands(_)
        | Wanted::Fitting(_)
        | Wanted::Reading(_)
        | Wanted::Bytes(_)
        | Wanted::Values(_)
        | Wanted::OneField(_)
        | Wanted::Filled { .. }
        | Wanted::SomeLeft
        | Wanted::NoParam
        | Wanted::Param { .. }
        | Wanted::NotOptional
        | Wanted::NotNull
        | Wanted::OnlyTrue
        | Wanted::TallyAddedTo(_)
        | Wanted::FormatVersion(_)
        | Wanted::Characters(_)
        | Wanted::Entries(_)
        | Wanted::Readings(_)
        | Wanted::Depth(_) => return Localized::default(),
    };
    label.into()
}

const MONEY: Label = label!(
    "金额，如 1234.50，以元为单位，最多两位小数，小于一万亿",
    "an amount of yuan such as 1234.50, at most two decimals, below 1,000,000,000,000"
);
