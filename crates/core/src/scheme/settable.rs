//! What a parameter can be set to, as the parts of rules that it fills.

use super::attribute::Attribute;
use super::band::Mode;
use super::condition::{Given, Reason, Whose};
use super::definition::Value;
use super::pay::{Form, Kind};
use super::receiver::Allocation;
use super::selection::Of;
use super::subject::Which;
use super::sustained::Windows;
use super::target::Target;
use super::words::Text;
use crate::ledger::{Department, Grade, OutcomeKind, Severity, Size, Stage};
use crate::number::{Day, Every, Money, Rate};

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
