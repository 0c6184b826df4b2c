//! A parameter's kind and what it is set to, in words.

use rewards_core::number::{Money, Rate};
use rewards_core::scheme::{Band, Unit, Value};
use rewards_format::ParamType;
use rewards_words::brief::scale::worth;
use rewards_words::figure::bound;
use rewards_words::label as words;
use rewards_words::part::band::{Bounds, extent};
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// What a parameter may be.
pub fn kind_words(kind: &ParamType) -> Localized {
    match kind {
        ParamType::Money => label!("金额", "an amount of money").into(),
        ParamType::Rate => label!("比例", "a rate").into(),
        ParamType::Score => label!("得分", "a score").into(),
        ParamType::Margin => label!("毛利率", "a margin").into(),
        ParamType::Count { min } => say!(
            "整数，不小于 {0}",
            "a whole number from {0} on",
            min.to_string()
        ),
        ParamType::Date => label!("日期", "a day").into(),
        ParamType::Text => label!("文字", "text").into(),
        ParamType::Boolean => label!("是或否", "yes or no").into(),
        ParamType::Choice(all) => {
            let all = all.iter().map(|word| words::item(word));
            say!(
                "选一个：{0}",
                "one of {0}",
                Localized::joined(all, words::AND)
            )
        }
        ParamType::Bands { .. } => label!("分档", "bands").into(),
        ParamType::By(attribute, each) => say!(
            "按{0}分：{1}",
            "{1} by {0}",
            words::attribute(*attribute),
            kind_words(each)
        ),
    }
}

/// What a parameter of a kind is set to, a line for each of its parts.
pub fn value_words(kind: &ParamType, value: &Value) -> Vec<Localized> {
    match value {
        Value::Number(number) => vec![number_words(kind, *number)],
        Value::Day(day) => vec![Localized::of(day)],
        Value::Text(text) => vec![words::item(text)],
        Value::Truth(true) => vec![YES.into()],
        Value::Truth(false) => vec![NO.into()],
        Value::Bands(bands) => bands_words(kind, bands),
        Value::By(by) => {
            let each = match kind {
                ParamType::By(_, each) => each,
                alone => alone,
            };
            let line = |name: Localized, value: &Value| {
                let said = Localized::joined(value_words(each, value), words::AND);
                say!("{0}：{1}", "{0}: {1}", name, said)
            };
            let named = by
                .is
                .iter()
                .map(|(word, value)| line(words::attribute_word(by.attribute, word), value));
            let otherwise = by.otherwise.iter();
            let otherwise = otherwise.map(|value| line(OTHERWISE.into(), value));
            named.chain(otherwise).collect()
        }
    }
}

const YES: Label = label!("是", "yes");
const NO: Label = label!("否", "no");
const OTHERWISE: Label = label!("其他", "any other");

fn number_words(kind: &ParamType, number: i128) -> Localized {
    match kind {
        ParamType::Money => Localized::of(&Money::from_fen(number)),
        ParamType::Rate | ParamType::Score | ParamType::Margin => {
            let rate = i64::try_from(number).map(Rate::from_millionths);
            rate.map_or_else(|_| bound(Unit::Count, number), |rate| Localized::of(&rate))
        }
        ParamType::Count { .. }
        | ParamType::Date
        | ParamType::Text
        | ParamType::Boolean
        | ParamType::Choice(_)
        | ParamType::Bands { .. }
        | ParamType::By(..) => bound(Unit::Count, number),
    }
}

fn bands_words(kind: &ParamType, bands: &[Band]) -> Vec<Localized> {
    let unit = match kind {
        ParamType::Bands { of, .. } => *of,
        ParamType::Money
        | ParamType::Rate
        | ParamType::Score
        | ParamType::Margin
        | ParamType::Count { .. }
        | ParamType::Date
        | ParamType::Text
        | ParamType::Boolean
        | ParamType::Choice(_)
        | ParamType::By(..) => Unit::Money,
    };
    let bounds = Bounds::in_unit(unit);
    let line = |(place, band): (usize, &Band)| {
        say!(
            "{0}：{1}",
            "{0}: {1}",
            extent(bounds, band, bands.get(place + 1)),
            worth(&band.pays)
        )
    };
    bands.iter().enumerate().map(line).collect()
}
