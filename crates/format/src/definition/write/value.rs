//! Writes single values: figures as the shortest text that people write.

use super::hole::{Fields, slot};
use crate::Node;
use rewards_core::number::{Money, Rate};
use rewards_core::scheme::{
    Band, BandPay, Decimal, Param, ParamType, Slot, Target, Text, Unit, Value, Words,
};

/// What a parameter of a type is set to.
pub(super) fn value_node(kind: &ParamType, value: &Value) -> Node {
    match (kind, value) {
        (_, Value::Day(day)) => Node::text(&day.to_string()),
        (_, Value::Text(text)) => Node::text(text),
        (_, Value::Truth(truth)) => Node::Bool(*truth),
        (ParamType::Bands { of, .. }, Value::Bands(bands)) => bands_node(*of, bands),
        (ParamType::By(_, each), Value::By(by)) => Node::Map(
            by.is
                .iter()
                .map(|(word, value)| ((*word).into(), value_node(each, value)))
                .collect(),
        ),
        (ParamType::Money, Value::Number(fen)) => money(Money::from_fen(*fen)),
        (ParamType::Count { .. }, Value::Number(count)) => Node::number(&count.to_string()),
        (ParamType::Rate | ParamType::Score | ParamType::Margin, Value::Number(millionths)) => {
            millionths_node(*millionths)
        }
        // No other value is of the type.
        (_, Value::Number(_) | Value::Bands(_) | Value::By(_)) => Node::Null,
    }
}

/// What a parameter is where nothing is given; `null` where that leaves it open.
#[must_use]
pub fn default_node(param: &Param) -> Node {
    let default = param.default.as_ref();
    default.map_or(Node::Null, |value| value_node(&param.kind, value))
}

/// The value to try a parameter with; none where it has none.
#[must_use]
pub fn example_node(param: &Param) -> Option<Node> {
    let example = param.example.as_ref();
    example.map(|value| value_node(&param.kind, value))
}

fn bands_node(of: Unit, bands: &[Band]) -> Node {
    let bound = |bound: i128| match of {
        Unit::Money => money(Money::from_fen(bound)),
        Unit::Rate => millionths_node(bound),
        Unit::Count => Node::number(&bound.to_string()),
    };
    let band = |band: &Band| {
        let mut fields = Fields::default();
        fields.add(band.edge.word(), bound(band.bound)).add(
            band.pays.word(),
            match &band.pays {
                BandPay::Amount(amount) => money(*amount),
                BandPay::Rate(part) => rate(*part),
                BandPay::Item(item) => Node::text(item),
            },
        );
        fields.done()
    };
    Node::List(bands.iter().map(band).collect())
}

/// Yuan, without decimals where there are none.
pub(super) fn money(money: Money) -> Node {
    let text = money.to_string();
    Node::text(text.strip_suffix(".00").unwrap_or(&text))
}

/// A rate with two decimals or more, or none.
pub(super) fn rate(rate: Rate) -> Node {
    let text = rate.to_string();
    match text.split_once('.') {
        Some((_, decimals)) if decimals.len() == 1 => Node::text(&format!("{text}0")),
        _ => Node::text(&text),
    }
}

fn millionths_node(millionths: i128) -> Node {
    i64::try_from(millionths).map_or(Node::Null, |millionths| {
        rate(Rate::from_millionths(millionths))
    })
}

/// Words in both languages.
pub(super) fn words(words: &Words) -> Node {
    Node::fields(vec![
        ("zh", Node::text(&words.zh)),
        ("en", Node::text(&words.en)),
    ])
}

/// Text of the author.
pub(super) fn text(text: &Text) -> Node {
    Node::text(text)
}

pub(super) fn word(word: &str) -> Node {
    Node::text(word)
}

pub(super) fn count(count: &u32) -> Node {
    Node::number(&count.to_string())
}

pub(super) fn decimal(decimal: &Decimal) -> Node {
    Node::text(&decimal.0)
}

pub(super) fn truth(truth: &bool) -> Node {
    Node::Bool(*truth)
}

pub(super) fn target(target: &Slot<Target>) -> Node {
    slot(target, &|target| word(target.word()))
}
