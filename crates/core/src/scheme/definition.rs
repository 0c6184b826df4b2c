//! A scheme whose holes are open: its rules, its parameters and options, and what those are set to.

use super::hole::Open;
use super::param::{Param, Value};
use super::policy::Policy;
use super::terms::Terms;
use super::words::{Text, Words};

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
