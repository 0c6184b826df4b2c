//! Holes in a rule, and how they are filled: `{"param": …}`, `{"option": …, "is": …}`, `{"optional": …}`.

use super::choice::Choice;
use super::kind::Place;
use super::param::Param;
use super::place::At;
use super::rule::Sofar;
use super::value::{Value, stand_in};
use crate::exchange::{Code, Fields, Node, Problems, Wanted, distinct_entries, field};

/// Holes that may stand within each other at one place.
const DEEPEST: usize = 32;

/// When a value of no meaning stands in for a parameter that is not set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StandIns {
    /// Never: the rule lacks the parameter.
    Never,
    /// Where the rule could not do without; what is optional is left out.
    WhereNeeded,
    /// Everywhere: the shape of the rule is looked at, whatever its figures.
    Everywhere,
}

/// What fills a place.
pub(super) enum Filling<'f> {
    /// What is written there.
    Written(At<'f>),
    /// What a parameter is set to.
    Set(&'f Value),
}

/// Reads a rule and fills its holes.
pub(super) struct Filler<'d> {
    params: &'d [Param],
    choices: &'d [Choice],
    values: &'d [Option<Value>],
    pub stand_ins: StandIns,
    /// The reading taken of each option; none where it was not met yet.
    pub taken: Vec<Option<usize>>,
    /// Readings that were met and not taken.
    pub untaken: Vec<Vec<Option<usize>>>,
    /// Parameters that the rule lacks.
    pub lacks: Vec<usize>,
    /// Parameters for want of which an optional part was left out.
    pub left_out: Vec<usize>,
    /// Figures made up so far.
    pub made_up: usize,
    /// What is known of the rule so far.
    pub sofar: Sofar,
    pub problems: Problems,
    depth: usize,
}

impl<'d> Filler<'d> {
    /// A filler that takes these readings, and of options without one the first, noting the others.
    pub fn new(
        params: &'d [Param],
        choices: &'d [Choice],
        values: &'d [Option<Value>],
        stand_ins: StandIns,
        taken: Vec<Option<usize>>,
    ) -> Self {
        Self {
            params,
            choices,
            values,
            stand_ins,
            taken,
            untaken: Vec::new(),
            lacks: Vec::new(),
            left_out: Vec::new(),
            made_up: 0,
            sofar: Sofar::default(),
            problems: Problems::default(),
            depth: 0,
        }
    }

    /// Notes a problem.
    pub fn fault<T>(&mut self, at: At<'_>, code: Code) -> Option<T> {
        self.problems.add(at.path, code);
        None
    }

    /// Fills the place and reads what fills it.
    pub fn fill<T>(&mut self, at: At<'_>, place: &Place<'_>, mut read: impl FnMut(&mut Self, Filling<'_>) -> Option<T>) -> Option<T> {
        let mut result = None;
        self.resolve(at, place, &mut |filler, filling| result = read(filler, filling));
        result
    }

    /// Fills a place where a part of a rule stands.
    pub fn part<T>(&mut self, at: At<'_>, mut read: impl FnMut(&mut Self, At<'_>) -> Option<T>) -> Option<T> {
        self.fill(at, &Place::Part, |filler, filling| match filling {
            Filling::Written(at) => read(filler, at),
            Filling::Set(_) => None,
        })
    }

    /// Fills a place that may be left out: by `null`, or as optional for want of a parameter.
    #[allow(clippy::option_option, reason = "faulty, left out and read are three things")]
    pub fn maybe<T>(&mut self, at: At<'_>, read: &mut dyn FnMut(&mut Self, At<'_>) -> Option<T>) -> Option<Option<T>> {
        match hole_of(at.node) {
            _ if matches!(at.node, Node::Null) => Some(None),
            Some("optional") => self.optional(at, read),
            Some("option") => self.deeper(at, |filler| filler.alternative(at, |filler, at| filler.maybe(at, read))),
            _ => read(self, at).map(Some),
        }
    }

    #[allow(clippy::option_option, reason = "faulty, left out and read are three things")]
    fn optional<T>(&mut self, at: At<'_>, read: &mut dyn FnMut(&mut Self, At<'_>) -> Option<T>) -> Option<Option<T>> {
        let fields = Fields::open(at.node, &["optional"], at.path, &mut self.problems)?;
        let path = at.path.field("optional");
        let inner = At { node: fields.node("optional")?, path: &path };
        if matches!(inner.node, Node::Null) {
            return self.fault(inner, Code::WrongType);
        }
        let (mark, outside) = (self.lacks.len(), self.stand_ins);
        if outside == StandIns::WhereNeeded {
            self.stand_ins = StandIns::Never;
        }
        let read = self.deeper(inner, |filler| filler.maybe(inner, read));
        self.stand_ins = outside;
        if self.lacks.len() > mark {
            self.left_out.extend(self.lacks.drain(mark..));
            return Some(None);
        }
        read
    }

    fn resolve(&mut self, at: At<'_>, place: &Place<'_>, read: &mut dyn FnMut(&mut Self, Filling<'_>)) {
        match hole_of(at.node) {
            Some("param") => self.parameter(at, place, read),
            Some("option") => {
                self.deeper(at, |filler| {
                    filler.alternative(at, |filler, at| {
                        filler.resolve(at, place, read);
                        Some(())
                    })
                });
            }
            // Nothing here may be left out.
            Some(_) => self.problems.add(at.path, Code::WrongType),
            None => read(self, Filling::Written(at)),
        }
    }

    pub fn deeper<T>(&mut self, at: At<'_>, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        if self.depth >= DEEPEST {
            self.problems.want(at.path, Code::TooLarge, Wanted::Depth(32));
            return None;
        }
        self.depth += 1;
        let result = read(self);
        self.depth -= 1;
        result
    }

    fn parameter(&mut self, at: At<'_>, place: &Place<'_>, read: &mut dyn FnMut(&mut Self, Filling<'_>)) {
        let Some(fields) = Fields::open(at.node, &["param", "or"], at.path, &mut self.problems) else { return };
        let path = at.path.field("param");
        let Some(id) = fields.node("param").and_then(|node| field::text(node, &path, &mut self.problems)) else { return };
        let params = self.params;
        let Some((index, param)) = params.iter().enumerate().find(|(_, param)| &*param.id == id) else {
            self.problems.want(&path, Code::UnknownReference, Wanted::Name(params.iter().map(|param| param.id.clone()).collect()));
            return;
        };
        if !place.takes(&param.kind) {
            self.problems.add(at.path, Code::WrongType);
            return;
        }
        let values = self.values;
        if let Some(Some(value)) = values.get(index) {
            return read(self, Filling::Set(value));
        }
        if let Some(node) = fields.node("or") {
            let path = at.path.field("or");
            let or = At { node, path: &path };
            self.deeper(or, |filler| {
                filler.resolve(or, place, read);
                Some(())
            });
            if self.stand_ins != StandIns::Everywhere {
                return;
            }
        }
        if self.stand_ins == StandIns::Never {
            self.lacks.push(index);
        } else if let Some(value) = stand_in(&param.kind) {
            self.made_up += 1;
            read(self, Filling::Set(&value));
        }
    }

    /// Reads what the reading taken of an option says; there has to be something for each of its readings.
    pub fn alternative<T>(&mut self, at: At<'_>, read: impl FnOnce(&mut Self, At<'_>) -> Option<T>) -> Option<T> {
        let fields = Fields::open(at.node, &["option", "is"], at.path, &mut self.problems)?;
        let path = at.path.field("option");
        let id = fields.required("option", at.path, &mut self.problems, field::text);
        let is = fields.required("is", at.path, &mut self.problems, distinct_entries);
        let (id, is, choices) = (id?, is?, self.choices);
        let Some((index, choice)) = choices.iter().enumerate().find(|(_, choice)| &*choice.id == id) else {
            self.problems.want(&path, Code::UnknownReference, Wanted::Name(choices.iter().map(|choice| choice.id.clone()).collect()));
            return None;
        };
        let path = at.path.field("is");
        for (key, _) in is.iter().filter(|(key, _)| !choice.values.iter().any(|value| &**value == *key)) {
            self.problems.add(&path.field(key), Code::UnknownField);
        }
        for value in choice.values.iter().filter(|value| !is.iter().any(|(key, _)| *key == &***value)) {
            self.problems.add(&path.field(value), Code::MissingField);
        }
        let value = choice.values.get(self.take(index, choice))?;
        let (key, node) = is.iter().find(|(key, _)| *key == &**value)?;
        read(self, At { node, path: &path.field(key) })
    }

    fn take(&mut self, index: usize, choice: &Choice) -> usize {
        if let Some(Some(taken)) = self.taken.get(index) {
            return *taken;
        }
        for other in 1..choice.values.len() {
            let mut taken = self.taken.clone();
            if let Some(taken) = taken.get_mut(index) {
                *taken = Some(other);
            }
            self.untaken.push(taken);
        }
        if let Some(taken) = self.taken.get_mut(index) {
            *taken = Some(0);
        }
        0
    }
}

/// Which kind of hole stands here, if one does.
pub(super) fn hole_of(node: &Node) -> Option<&'static str> {
    let Node::Map(entries) = node else { return None };
    ["param", "option", "optional"].into_iter().find(|hole| entries.iter().any(|(key, _)| key == hole))
}
