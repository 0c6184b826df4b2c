//! What a parameter is set to, read by its type; and what stands in for one that is not set, where only the shape of a
//! rule is looked at.

use super::bands::bands;
use super::kind::ParamType;
use super::place::{At, Figure, NOTE, figure, place_of_word, text};
use crate::exchange::{Code, Problems, distinct_entries, field};
use crate::number::{Day, Money, Rate};
use crate::scheme::{Band, BandPay, Edge, Text};

/// What a parameter is set to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// Fen, millionths or a count.
    Number(i128),
    Day(Day),
    /// Text, or a word of a choice.
    Text(Text),
    Truth(bool),
    Bands(Vec<Band>),
    By(Vec<(&'static str, Value)>),
}

/// Reads a value of a type.
pub(super) fn value(at: At<'_>, param: &ParamType, problems: &mut Problems) -> Option<Value> {
    let number = |kind: Figure, problems: &mut Problems| figure(at, kind, problems).map(Value::Number);
    match param {
        ParamType::Money => number(Figure::Money, problems),
        ParamType::Rate | ParamType::Score => number(Figure::Rate, problems),
        ParamType::Margin => number(Figure::Margin, problems),
        ParamType::Count { min } => number(Figure::Count(*min), problems),
        ParamType::Date => field::day(at.node, at.path, problems).map(Value::Day),
        ParamType::Text => text(at, NOTE, problems).map(Value::Text),
        ParamType::Boolean => field::truth(at.node, at.path, problems).map(Value::Truth),
        ParamType::Choice(words) => words.get(place_of_word(at, words, problems)?).cloned().map(Value::Text),
        ParamType::Bands { of, pays } => bands(at, *of, pays, problems).map(Value::Bands),
        ParamType::By(attribute, each) => by(at, attribute.words(), each, problems),
    }
}

fn by(at: At<'_>, words: &[&'static str], each: &ParamType, problems: &mut Problems) -> Option<Value> {
    let entries = distinct_entries(at.node, at.path, problems)?;
    let mut read = Vec::new();
    for (key, node) in entries {
        let path = at.path.field(key);
        match words.iter().find(|word| **word == key) {
            Some(word) => read.push(value(At { node, path: &path }, each, problems).map(|value| (*word, value))),
            None => {
                problems.add(&path, Code::UnknownField);
                read.push(None);
            }
        }
    }
    read.into_iter().collect::<Option<Vec<_>>>().map(Value::By)
}

/// A value of the type, of no meaning.
pub(super) fn stand_in(param: &ParamType) -> Option<Value> {
    Some(match param {
        ParamType::Money | ParamType::Rate | ParamType::Score | ParamType::Margin => Value::Number(1),
        ParamType::Count { min } => Value::Number(i128::from(*min)),
        ParamType::Date => Value::Day(Day::read("2000-01-01")?),
        ParamType::Text => Value::Text("…".into()),
        ParamType::Boolean => Value::Truth(true),
        ParamType::Choice(words) => Value::Text(words.first().cloned().unwrap_or_default()),
        ParamType::Bands { pays, .. } => Value::Bands((1..).zip(pays).map(|(bound, pay)| stand_in_band(bound, pay)).collect()),
        ParamType::By(attribute, each) => {
            let each = stand_in(each)?;
            Value::By(attribute.words().iter().map(|word| (*word, each.clone())).collect())
        }
    })
}

fn stand_in_band(bound: i128, pay: &str) -> Band {
    let pays = match pay {
        "amount" => BandPay::Amount(Money::FEN),
        "rate" => BandPay::Rate(Rate::from_millionths(1)),
        _ => BandPay::Item("…".into()),
    };
    Band { edge: Edge::From, bound, pays }
}
