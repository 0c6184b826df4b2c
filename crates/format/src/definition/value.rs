//! What a parameter is set to, read by its type.

use super::fill::{Taken, bands_of};
use super::place::{At, COUNT_MOST, Figure, NOTE, figure, place_of_name, text};
use super::read::Reader;
use crate::{Code, Node, Problems, Wanted, field};
use rewards_core::scheme::{Attribute, By, ElseAt, ParamType, Unit, Value};

/// Reads a value of a type.
pub(super) fn value(at: At<'_>, kind: &ParamType, problems: &mut Problems) -> Option<Value> {
    let mut number = |kind| figure(at, kind, problems).map(Value::Number);
    match kind {
        ParamType::Money => number(Figure::Money),
        ParamType::Rate | ParamType::Score => number(Figure::Rate),
        ParamType::Margin => number(Figure::Margin),
        ParamType::Count { min } => number(Figure::Count(*min, COUNT_MOST)),
        ParamType::Date => field::day(at.node, at.path, problems).map(Value::Day),
        ParamType::Text => text(at, NOTE, problems).map(Value::Text),
        ParamType::Boolean => field::truth(at.node, at.path, problems).map(Value::Truth),
        ParamType::Choice(words) => {
            let word = words.get(place_of_name(at, words, problems)?)?;
            Some(Value::Text(word.clone()))
        }
        ParamType::Bands { of, pays } => bands(at, *of, pays, problems),
        ParamType::By(attribute, each) => by(at, *attribute, each, problems),
    }
}

fn bands(at: At<'_>, of: Unit, pays: &[&'static str], problems: &mut Problems) -> Option<Value> {
    let bound = Figure::of_unit(of);
    let mut reader = Reader::of_values(bound);
    let entries = reader.bands(at);
    problems.append(reader.problems.into_list());
    let taken = Taken { bound, pays };
    bands_of(&entries?, at.path, taken, problems).map(Value::Bands)
}

/// One value for each word that is there.
fn by(
    at: At<'_>,
    attribute: Attribute,
    each: &ParamType,
    problems: &mut Problems,
) -> Option<Value> {
    let mut reader = Reader::of_values(Figure::Money);
    let values = reader.by_word(at, &mut |reader, at| {
        let words = attribute.words();
        let is_known = matches!(at.path, crate::Path::Field(_, key) if words.contains(key));
        if !is_known {
            let wanted = Wanted::Word(words);
            if let crate::Path::Field(_, key) = at.path {
                let found = Node::text(key);
                reader
                    .problems
                    .refuse(at.path, Code::UnknownField, wanted, &found);
            }
            return None;
        }
        value(at, each, &mut reader.problems)
    });
    problems.append(reader.problems.into_list());
    let word = |key: &str| attribute.words().iter().find(|word| ***word == *key);
    let is = values?
        .is
        .into_iter()
        .filter_map(|(key, value)| Some((*word(&key)?, value)))
        .collect();
    Some(Value::By(Box::new(By {
        attribute,
        is,
        otherwise: None,
        else_at: ElseAt::Among,
    })))
}
