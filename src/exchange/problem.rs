//! What is wrong with an input, and where.

use crate::ledger::kinds_words as words;
use std::fmt::Write as _;

words! {
    /// What is wrong, by the contract's codes.
    Code {
        /// A field the contract does not have.
        UnknownField = "unknown_field",
        /// A field that is required.
        MissingField = "missing_field",
        /// A value of another type.
        WrongType = "wrong_type",
        /// Text that is not a decimal.
        NotADecimal = "not_a_decimal",
        /// More decimals than the unit has.
        TooPrecise = "too_precise",
        /// Below zero.
        Negative = "negative",
        /// Outside what the field takes.
        OutOfRange = "out_of_range",
        /// Not a calendar day or month.
        NotADate = "not_a_date",
        /// A word that the field does not take.
        UnknownValue = "unknown_value",
        /// An id that is in no list.
        UnknownReference = "unknown_reference",
        /// An id or a key that is there already.
        DuplicateId = "duplicate_id",
        /// A period that ends before it begins.
        PeriodReversed = "period_reversed",
        /// No template of this id.
        UnknownTemplate = "unknown_template",
        /// No parameter of this scheme.
        UnknownParam = "unknown_param",
        /// No option of this scheme.
        UnknownOption = "unknown_option",
        /// Bands that are not in order.
        BadBands = "bad_bands",
        /// A ledger of another version.
        UnsupportedVersion = "unsupported_version",
        /// A list or a text that is too long.
        TooLarge = "too_large",
    }
}

/// One problem: its place and what it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The place, as in `deals[3].amount`.
    pub path: String,
    /// What it is.
    pub code: Code,
}

/// A place in a document, cheap to extend; text is made only for a problem.
#[derive(Clone, Copy, Debug)]
pub enum Path<'a> {
    /// Where paths begin; the text may be empty.
    Root(&'a str),
    /// A field of an object.
    Field(&'a Path<'a>, &'a str),
    /// An entry of a list.
    Entry(&'a Path<'a>, usize),
}

impl<'a> Path<'a> {
    /// A field of the object at this place.
    #[must_use]
    pub const fn field(&'a self, name: &'a str) -> Path<'a> {
        Path::Field(self, name)
    }

    /// An entry of the list at this place.
    #[must_use]
    pub const fn entry(&'a self, index: usize) -> Path<'a> {
        Path::Entry(self, index)
    }

    /// The place as text.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Root(text) => (*text).to_owned(),
            Self::Field(parent, name) => {
                let mut text = parent.text();
                if !text.is_empty() {
                    text.push('.');
                }
                text.push_str(name);
                text
            }
            Self::Entry(parent, index) => {
                let mut text = parent.text();
                let _ = write!(text, "[{index}]");
                text
            }
        }
    }
}

/// All problems found so far.
#[derive(Clone, Debug, Default)]
pub struct Problems {
    list: Vec<Problem>,
}

impl Problems {
    /// Adds a problem at a place.
    pub fn add(&mut self, path: &Path<'_>, code: Code) {
        self.list.push(Problem { path: path.text(), code });
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The list.
    #[must_use]
    pub fn into_list(self) -> Vec<Problem> {
        self.list
    }
}
