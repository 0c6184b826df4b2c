//! What is wrong with a rule, at the field where it is.

use crate::rule_form::{Control, Field, FigureKind, Refusal, Standing};
use rewards_format::{Problem, Wanted};
use rewards_words::problem::BandFault;
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// What is wrong with what stands in a field, or is half typed there.
pub(super) fn of_field(field: &Field) -> Option<Localized> {
    let (text, standing, kind) = match &field.control {
        Control::Figure {
            text,
            standing,
            kind,
        } => (text, *standing, Some(*kind)),
        Control::Text { text, standing, .. } => (text, *standing, None),
        Control::Word { .. }
        | Control::Words { .. }
        | Control::Group
        | Control::Add { .. }
        | Control::Bands(_)
        | Control::Param { .. } => return None,
    };
    match standing {
        Standing::Stands => None,
        Standing::Open => Some(label!("待填写", "to fill in").into()),
        Standing::Unread => Some(say!(
            "看不懂“{0}”：{1}",
            "“{0}” can't be read: {1}",
            text,
            how(kind)
        )),
        Standing::Refused(why) => Some(refused(why, text, kind)),
    }
}

fn refused(why: Refusal, text: &str, kind: Option<FigureKind>) -> Localized {
    let found = match (why, kind) {
        (Refusal::TooLong(most), _) => {
            return say!(
                "太长：最多 {0} 个字，现在 {1} 个",
                "too long: at most {0} characters, now {1}",
                most,
                text.trim().chars().count()
            );
        }
        (Refusal::OutOfRange, Some(FigureKind::Money)) => {
            return label!(
                "太大：金额要小于一万亿",
                "too large: an amount is below 1,000,000,000,000"
            )
            .into();
        }
        (Refusal::OutOfRange, Some(FigureKind::Growth)) => {
            return label!(
                "超出范围：增长率从 -100% 到 100000%",
                "out of range: a growth is from -100% to 100,000%"
            )
            .into();
        }
        (Refusal::OutOfRange, Some(FigureKind::Count(least))) => {
            return say!(
                "超出范围：从 {0} 到 1000000",
                "out of range: from {0} to 1,000,000",
                least
            );
        }
        (Refusal::OutOfRange, _) => label!("超出范围", "out of range"),
        (Refusal::Negative, _) => label!("不能小于零", "it can't be below zero"),
        (Refusal::TooPrecise, _) => label!("小数位数太多", "too many decimals"),
    };
    say!("{0}：{1}", "{0}: {1}", found, how(kind))
}

/// How a figure is written.
const fn how(kind: Option<FigureKind>) -> Label {
    match kind {
        Some(FigureKind::Money) => label!(
            "金额写成 1200、1,200.50 或 1.2万",
            "write an amount as 1200 or 1,200.50"
        ),
        Some(FigureKind::Rate) => label!(
            "比例写成 0%到100%，如 2.5%",
            "write a rate from 0% to 100%, such as 2.5%"
        ),
        Some(FigureKind::Margin) => label!(
            "毛利率写成 -100%到100%，如 15%",
            "write a margin from -100% to 100%, such as 15%"
        ),
        Some(FigureKind::Growth) => label!(
            "增长率写成 -100%以上，如 10%",
            "write a growth from -100% on, such as 10%"
        ),
        Some(FigureKind::Count(0)) => label!("写一个整数，如 3", "write a whole number, such as 3"),
        Some(FigureKind::Count(_)) => label!(
            "写一个 1 以上的整数，如 3",
            "write a whole number from 1 on, such as 3"
        ),
        Some(FigureKind::Day) => label!("日期写成 2026-03-01", "write a day as 2026-03-01"),
        None => label!("这里不能这样写", "this can't stand here"),
    }
}

/// The field that a problem is shown at: the one at its place, or the nearest that holds it; none for the whole rule.
pub(super) fn field_of<'f>(
    problem: &Problem,
    fields: impl Iterator<Item = &'f Field>,
) -> Option<&'f Field> {
    let is_held = |field: &&Field| is_within(&problem.path, &field.place);
    fields.filter(is_held).max_by_key(|field| field.place.len())
}

/// The row of the band that doesn't begin above the one before, where that is what is wrong.
pub(super) fn not_above(problem: &Problem) -> Option<usize> {
    match problem.wanted {
        Some(Wanted::Bands(BandFault::NotAbove { band })) => {
            usize::try_from(band).ok()?.checked_sub(1)
        }
        _ => None,
    }
}

/// Whether a place is another one or lies within it.
pub(super) fn is_within(place: &str, other: &str) -> bool {
    place
        .strip_prefix(other)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}
