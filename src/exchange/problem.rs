//! What is wrong with an input, and where.

use super::Node;
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
    /// What the place takes, where that is known.
    pub wanted: Option<Wanted>,
    /// What was there instead, where something was.
    pub found: Option<Found>,
}

/// What a place takes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wanted {
    /// An amount of money.
    Money,
    /// A rate, share or score.
    Rate,
    /// A margin.
    Margin,
    /// A whole number from this one on.
    Count(u32),
    /// A calendar day.
    Day,
    /// A calendar month.
    Month,
    /// Text.
    Text,
    /// `true` or `false`.
    Truth,
    /// A list.
    List,
    /// An object.
    Object,
    /// At most so many characters, or entries.
    AtMost(u32),
    /// One of these words.
    Word(&'static [&'static str]),
    /// One of these, by the scheme's own names.
    Name(Vec<Box<str>>),
    /// The id of an entry of this list.
    IdIn(&'static str),
    /// At most the amount beside it.
    UpToAmount,
    /// Above zero.
    AboveZero,
    /// The version of ledgers that is read here.
    Version,
    /// JSON; it breaks off, or goes wrong, at this line and column.
    Json {
        /// The line, from 1.
        line: u32,
        /// The column, from 1.
        column: u32,
    },
    /// Objects and lists nested at most so deep.
    Depth(u32),
}

/// What was there instead.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Found {
    /// `null`.
    Null,
    /// `true` or `false`.
    Truth(bool),
    /// A number, its beginning.
    Number(Box<str>),
    /// Text, its beginning.
    Text(Box<str>),
    /// A list.
    List,
    /// An object.
    Object,
    /// What JSON has no form for.
    Foreign,
}

impl Found {
    /// How many characters of what was there are shown.
    const SHOWN: usize = 40;

    /// What a node shows of itself.
    #[must_use]
    pub fn of(node: &Node) -> Self {
        match node {
            Node::Null => Self::Null,
            Node::Bool(truth) => Self::Truth(*truth),
            Node::Number(text) => Self::Number(Self::shortened(text)),
            Node::Text(text) => Self::text(text),
            Node::List(_) => Self::List,
            Node::Map(_) => Self::Object,
            Node::Foreign => Self::Foreign,
        }
    }

    /// Text, shortened.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self::Text(Self::shortened(text))
    }

    fn shortened(text: &str) -> Box<str> {
        match text.char_indices().nth(Self::SHOWN) {
            Some((end, _)) => text.get(..end).unwrap_or_default().chars().chain(['…']).collect(),
            None => text.into(),
        }
    }
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
        self.list.push(Problem { path: path.text(), code, wanted: None, found: None });
    }

    /// Adds a problem at a place, with what the place takes.
    pub fn want(&mut self, path: &Path<'_>, code: Code, wanted: Wanted) {
        self.list.push(Problem { path: path.text(), code, wanted: Some(wanted), found: None });
    }

    /// Adds a problem at a place, with what the place takes and what was there.
    pub fn refuse(&mut self, path: &Path<'_>, code: Code, wanted: Wanted, found: &Node) {
        self.list.push(Problem { path: path.text(), code, wanted: Some(wanted), found: Some(Found::of(found)) });
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.list.len()
    }

    /// Adds problems found elsewhere.
    pub fn append(&mut self, list: Vec<Problem>) {
        self.list.extend(list);
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
