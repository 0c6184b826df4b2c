//! Figures that are filled in from outside: of what type they are, and what they are set to.

use super::attribute::{Attribute, By};
use super::band::{Band, Mode};
use super::condition::{Given, Reason, Whose};
use super::measure::Unit;
use super::pay::{Form, Kind};
use super::receiver::Allocation;
use super::selection::Of;
use super::subject::Which;
use super::sustained::Windows;
use super::target::Target;
use super::words::{Text, Words};
use crate::ledger::{Department, Grade, OutcomeKind, Severity, Size, Stage};
use crate::number::{Day, Every, Money, Rate};

/// A figure that is filled in from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Param {
    /// Its id, unique among the scheme's parameters.
    pub id: Text,
    /// What it may be.
    pub kind: ParamType,
    /// What it is where nothing is given.
    pub default: Option<Value>,
    /// It may be left open though it has a default.
    pub nullable: bool,
    /// The figures or items that the source document offers for it; none where that says nothing.
    pub document: Option<Vec<Text>>,
    /// A value to try the scheme with where it's open. It is nobody's figure, and nothing takes it for one by itself.
    pub example: Option<Value>,
    /// Its name.
    pub name: Words,
    /// What it does.
    pub hint: Option<Words>,
}

impl Param {
    /// Whether it may be left open.
    #[must_use]
    pub const fn may_be_null(&self) -> bool {
        self.nullable || self.default.is_none()
    }
}

/// The type of a parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParamType {
    /// Yuan.
    Money,
    /// A rate or share, 0 to 1.
    Rate,
    /// A score, 0 to 1.
    Score,
    /// A margin, -1 to 1.
    Margin,
    /// A whole number from `min` on.
    Count {
        /// Where it begins.
        min: u32,
    },
    /// A calendar day.
    Date,
    /// Text, at most 2000 characters.
    Text,
    /// True or false.
    Boolean,
    /// One of these words.
    Choice(Vec<Text>),
    /// Bands.
    Bands {
        /// The unit of their bounds.
        of: Unit,
        /// What they may pay: some of `amount`, `rate`, `item`.
        pays: Vec<&'static str>,
    },
    /// One of the inner type for each word of an attribute; words may be left out.
    By(Attribute, Box<ParamType>),
}

impl ParamType {
    /// The words of which it is one; none where it is no word.
    #[must_use]
    pub fn words(&self) -> &[Text] {
        match self {
            Self::Choice(words) => words,
            Self::Money
            | Self::Rate
            | Self::Score
            | Self::Margin
            | Self::Count { .. }
            | Self::Date
            | Self::Text
            | Self::Boolean
            | Self::Bands { .. }
            | Self::By(..) => &[],
        }
    }
}

/// What a parameter is set to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Fen, millionths or a count.
    Number(i128),
    /// A day.
    Day(Day),
    /// Text, or a word of a list.
    Text(Text),
    /// True or false.
    Truth(bool),
    /// Bands.
    Bands(Vec<Band>),
    /// One for each word of an attribute.
    By(Box<By<Value>>),
}

/// A part of a rule that a parameter can be set to.
pub trait Settable: Sized {
    /// The part that a value is; none where it is another kind of value.
    fn of_value(value: &Value) -> Option<Self>;
}

macro_rules! settable_words {
    ($($name:ident),* $(,)?) => {$(
        impl Settable for $name {
            fn of_value(value: &Value) -> Option<Self> {
                Text::of_value(value).and_then(|word| Self::of_word(&word))
            }
        }
    )*};
}

settable_words! {
    Allocation, Attribute, Department, Every, Form, Given, Grade, Kind, Mode, Of, OutcomeKind, Reason, Severity, Size,
    Stage, Target, Which, Whose, Windows,
}

impl Settable for i128 {
    fn of_value(value: &Value) -> Option<Self> {
        if let Value::Number(number) = value {
            Some(*number)
        } else {
            None
        }
    }
}

impl Settable for Money {
    fn of_value(value: &Value) -> Option<Self> {
        i128::of_value(value).map(Self::from_fen)
    }
}

impl Settable for Rate {
    fn of_value(value: &Value) -> Option<Self> {
        i64::try_from(i128::of_value(value)?)
            .ok()
            .map(Self::from_millionths)
    }
}

impl Settable for u32 {
    fn of_value(value: &Value) -> Option<Self> {
        Self::try_from(i128::of_value(value)?).ok()
    }
}

impl Settable for Day {
    fn of_value(value: &Value) -> Option<Self> {
        if let Value::Day(day) = value {
            Some(*day)
        } else {
            None
        }
    }
}

impl Settable for Text {
    fn of_value(value: &Value) -> Option<Self> {
        if let Value::Text(text) = value {
            Some(text.clone())
        } else {
            None
        }
    }
}

impl Settable for bool {
    fn of_value(value: &Value) -> Option<Self> {
        if let Value::Truth(truth) = value {
            Some(*truth)
        } else {
            None
        }
    }
}
