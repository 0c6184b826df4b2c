//! A scheme whose holes are open: its rules, its parameters and options, and what those are set to.

use super::attribute::{Attribute, By};
use super::band::Band;
use super::hole::Open;
use super::measure::Unit;
use super::policy::Policy;
use super::terms::Terms;
use super::words::{Text, Words};
use crate::number::Day;

/// A scheme whose holes are open: sound but for the figures that fill them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// Its id.
    pub id: Text,
    /// Its name.
    pub name: Words,
    /// The document its clauses stand in.
    pub source: Option<Text>,
    /// What there is to know about it.
    pub notes: Option<Words>,
    /// For whom it is, in a line.
    pub audience: Option<Words>,
    /// What it pays, in a line.
    pub gist: Option<Words>,
    /// How to design a scheme: forms of reward and principles.
    pub guide: Option<Guide>,
    /// What stands around its rules where it is published.
    pub policy: Option<Policy>,
    /// Its parameters, in the order in which missing ones are listed.
    pub params: Vec<Param>,
    /// Its options.
    pub options: Vec<Choice>,
    /// Its rules, in order.
    pub rules: Vec<RuleDef>,
}

/// A rule whose holes are open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleDef {
    /// Its id, unique in the scheme.
    pub id: Text,
    /// The clause of the source document.
    pub clause: Option<Text>,
    /// Its name.
    pub name: Words,
    /// What there is to know about it.
    pub note: Option<Words>,
    /// What it says.
    pub terms: Terms<Open>,
}

/// How to design a scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guide {
    /// Forms that a reward can have.
    pub forms: Vec<Advice>,
    /// What every scheme is held to.
    pub principles: Vec<Advice>,
}

/// One form or principle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// Its id.
    pub id: Text,
    /// Its name.
    pub name: Words,
    /// What it means in practice.
    pub hint: Option<Words>,
}

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

/// A choice between readings, where a document can be read in several ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its id, unique among the scheme's options.
    pub id: Text,
    /// The readings.
    pub values: Vec<Text>,
    /// The place of the reading that applies where none is chosen.
    pub default: usize,
    /// Its name.
    pub name: Words,
    /// Why the default is the default.
    pub why: Option<Words>,
    /// What each reading means.
    pub value_names: Vec<Words>,
}

/// What the holes of a definition are filled with.
#[derive(Clone, Copy, Debug)]
pub struct Filling<'d> {
    /// The scheme's parameters.
    pub params: &'d [Param],
    /// What each is set to; none while it is open.
    pub values: &'d [Option<Value>],
    /// The scheme's options.
    pub options: &'d [Choice],
    /// The place of the reading chosen of each.
    pub taken: &'d [usize],
}

impl<'d> Filling<'d> {
    /// What a parameter is set to.
    #[must_use]
    pub fn value(&self, id: &str) -> Option<&'d Value> {
        let place = self.params.iter().position(|param| *param.id == *id)?;
        self.values.get(place)?.as_ref()
    }

    /// The reading chosen of an option.
    #[must_use]
    pub fn reading(&self, id: &str) -> Option<&'d Text> {
        let place = self.options.iter().position(|option| *option.id == *id)?;
        self.options.get(place)?.values.get(*self.taken.get(place)?)
    }
}
