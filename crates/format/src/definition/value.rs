//! What a parameter is set to, read by its type; and what stands in for one that is not set, where only the shape of a
//! rule is looked at.

use super::hole::{Filler, StandIns};
use super::kind::{ParamType, Place};
use super::place::{At, NOTE, figure, place_of_word, text};
use super::trail::Spot;
use crate::{Problems, field};
use rewards_core::number::{Day, Money, Rate};
use rewards_core::scheme::{Band, BandPay, By, Edge, Text};

/// What fills a place: written there, or what a parameter is set to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// Fen, millionths or a count.
    Number(i128),
    Day(Day),
    /// Text, or a word of a list.
    Text(Text),
    Truth(bool),
    Bands(Vec<Band>),
    By(Box<By<Value>>),
}

impl Value {
    /// The number that it is.
    pub fn number(self) -> Option<i128> {
        if let Self::Number(number) = self {
            Some(number)
        } else {
            None
        }
    }

    /// The day that it is.
    pub fn day(self) -> Option<Day> {
        if let Self::Day(day) = self {
            Some(day)
        } else {
            None
        }
    }

    /// The text that it is.
    pub fn text(self) -> Option<Text> {
        if let Self::Text(text) = self {
            Some(text)
        } else {
            None
        }
    }

    /// The bands that it is.
    pub fn bands(self) -> Option<Vec<Band>> {
        if let Self::Bands(bands) = self {
            Some(bands)
        } else {
            None
        }
    }

    /// Where the word that it is stands in a list.
    pub fn place_among(&self, words: &[&str]) -> Option<usize> {
        if let Self::Text(text) = self {
            words.iter().position(|word| *word == &**text)
        } else {
            None
        }
    }
}

/// Reads a value of a type.
pub(super) fn value(at: At<'_>, kind: &ParamType, problems: &mut Problems) -> Option<Value> {
    let mut filler = Filler::new(at, None, StandIns::Never, Vec::new());
    let value = match kind {
        ParamType::By(attribute, each) => {
            filler.value(Spot::ROOT, &Place::By(*attribute, &Place::of(each)))
        }
        single => filler.value(Spot::ROOT, &Place::of(single)),
    };
    problems.append(filler.problems.into_list());
    value
}

impl<'d> Filler<'d> {
    /// Reads the value that is written at a place.
    pub fn written(&mut self, spot: Spot, place: &Place<'_>) -> Option<Value> {
        match place {
            Place::Bands(unit, taken) => self.bands(spot, *unit, taken).map(Value::Bands),
            Place::By(attribute, each) => {
                let by = self.for_words(spot, *attribute, &mut |filler, spot| {
                    let value = filler.value(spot, each)?;
                    filler.note_rates(&value);
                    Some(value)
                });
                by.map(Box::new).map(Value::By)
            }
            single => self.here(spot, &mut |node, path, problems| {
                written(At { node, path }, single, problems)
            }),
        }
    }
}

fn written(at: At<'_>, place: &Place<'_>, problems: &mut Problems) -> Option<Value> {
    match place {
        Place::Figure(kind) => figure(at, *kind, problems).map(Value::Number),
        Place::Day => field::day(at.node, at.path, problems).map(Value::Day),
        Place::Text => text(at, NOTE, problems).map(Value::Text),
        Place::Truth => field::truth(at.node, at.path, problems).map(Value::Truth),
        Place::Word(words) => words
            .get(field::place_of_word(words, at.node, at.path, problems)?)
            .map(|word| Value::Text((*word).into())),
        Place::Choice(words) => words
            .get(place_of_word(at, words, problems)?)
            .cloned()
            .map(Value::Text),
        // A part is no value, and these two are made of several.
        Place::Part | Place::Bands(..) | Place::By(..) => None,
    }
}

/// A value of the type, of no meaning.
pub(super) fn stand_in(param: &ParamType) -> Option<Value> {
    Some(match param {
        ParamType::Money | ParamType::Rate | ParamType::Score | ParamType::Margin => {
            Value::Number(1)
        }
        ParamType::Count { min } => Value::Number(i128::from(*min)),
        ParamType::Date => Value::Day(Day::read("2000-01-01")?),
        ParamType::Text => Value::Text("…".into()),
        ParamType::Boolean => Value::Truth(true),
        ParamType::Choice(words) => Value::Text(words.first().cloned().unwrap_or_default()),
        ParamType::Bands { pays, .. } => Value::Bands(
            (1..)
                .zip(pays)
                .map(|(bound, pay)| stand_in_band(bound, pay))
                .collect(),
        ),
        ParamType::By(attribute, each) => {
            let each = stand_in(each)?;
            let is = attribute
                .words()
                .iter()
                .map(|word| (*word, each.clone()))
                .collect();
            Value::By(Box::new(By {
                attribute: *attribute,
                is,
                otherwise: None,
            }))
        }
    })
}

fn stand_in_band(bound: i128, pay: &str) -> Band {
    let pays = match pay {
        "amount" => BandPay::Amount(Money::FEN),
        "rate" => BandPay::Rate(Rate::from_millionths(1)),
        _ => BandPay::Item("…".into()),
    };
    Band {
        edge: Edge::From,
        bound,
        pays,
    }
}
