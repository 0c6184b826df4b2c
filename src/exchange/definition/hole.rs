//! Holes in a rule, and how they are filled: `{"param": …}`, `{"option": …, "is": …}`, `{"optional": …}`.

use super::choice::Choice;
use super::kind::Place;
use super::param::Param;
use super::place::{At, hole_of};
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
        let mut result = None;
        let is_left_out = self.is_left_out(at, &mut |filler, at| result = read(filler, at));
        if is_left_out { Some(None) } else { result.map(Some) }
    }

    /// Reads what fills the place, unless the place is left out.
    pub fn is_left_out(&mut self, at: At<'_>, read: &mut dyn FnMut(&mut Self, At<'_>)) -> bool {
        match hole_of(at.node) {
            _ if matches!(at.node, Node::Null) => return true,
            Some("optional") => return self.optional(at, read),
            Some("option") => {
                let mut is_left_out = false;
                self.alternative(at, &mut |filler, at| is_left_out = filler.is_left_out(at, read));
                return is_left_out;
            }
            _ => read(self, at),
        }
        false
    }

    fn optional(&mut self, at: At<'_>, read: &mut dyn FnMut(&mut Self, At<'_>)) -> bool {
        let fields = Fields::open(at.node, &["optional"], at.path, &mut self.problems);
        let path = at.path.field("optional");
        let Some(node) = fields.and_then(|fields| fields.node("optional")) else { return false };
        let inner = At { node, path: &path };
        if matches!(node, Node::Null) {
            self.problems.add(&path, Code::WrongType);
            return false;
        }
        let (mark, outside) = (self.lacks.len(), self.stand_ins);
        if outside == StandIns::WhereNeeded {
            self.stand_ins = StandIns::Never;
        }
        let mut is_left_out = false;
        self.deeper(inner, &mut |filler| is_left_out = filler.is_left_out(inner, read));
        self.stand_ins = outside;
        if self.lacks.len() > mark {
            self.left_out.extend(self.lacks.drain(mark..));
            return true;
        }
        is_left_out
    }

    pub fn resolve(&mut self, at: At<'_>, place: &Place<'_>, read: &mut dyn FnMut(&mut Self, Filling<'_>)) {
        match hole_of(at.node) {
            Some("param") => self.parameter(at, place, read),
            Some("option") => self.alternative(at, &mut |filler, at| filler.resolve(at, place, read)),
            // Nothing here may be left out.
            Some(_) => self.problems.add(at.path, Code::WrongType),
            None => read(self, Filling::Written(at)),
        }
    }

    fn deeper(&mut self, at: At<'_>, read: &mut dyn FnMut(&mut Self)) {
        if self.depth >= DEEPEST {
            return self.problems.want(at.path, Code::TooLarge, Wanted::Depth(32));
        }
        self.depth += 1;
        read(self);
        self.depth -= 1;
    }

    fn parameter(&mut self, at: At<'_>, place: &Place<'_>, read: &mut dyn FnMut(&mut Self, Filling<'_>)) {
        let Some(fields) = Fields::open(at.node, &["param", "or"], at.path, &mut self.problems) else { return };
        let path = at.path.field("param");
        let Some(id) = fields.node("param").and_then(|node| field::text(node, &path, &mut self.problems)) else { return };
        let params = self.params;
        let Some((index, param)) = params.iter().enumerate().find(|(_, param)| &*param.id == id) else {
            return self.problems.want(&path, Code::UnknownReference, Wanted::Name(params.iter().map(|param| param.id.clone()).collect()));
        };
        if !place.takes(&param.kind) {
            return self.problems.add(at.path, Code::WrongType);
        }
        let values = self.values;
        if let Some(Some(value)) = values.get(index) {
            return read(self, Filling::Set(value));
        }
        if let Some(node) = fields.node("or") {
            let path = at.path.field("or");
            let or = At { node, path: &path };
            self.deeper(or, &mut |filler| filler.resolve(or, place, read));
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

    /// Reads what the reading taken of an option says.
    pub fn chosen<T>(&mut self, at: At<'_>, mut read: impl FnMut(&mut Self, At<'_>) -> Option<T>) -> Option<T> {
        let mut result = None;
        self.alternative(at, &mut |filler, at| result = read(filler, at));
        result
    }

    fn alternative(&mut self, at: At<'_>, read: &mut dyn FnMut(&mut Self, At<'_>)) {
        self.deeper(at, &mut |filler| {
            if let Some((key, node)) = filler.reading(at) {
                read(filler, At { node, path: &at.path.field("is").field(key) });
            }
        });
    }

    /// What the reading taken of an option says; there has to be something for each of its readings.
    fn reading<'n>(&mut self, at: At<'n>) -> Option<(&'n str, &'n Node)> {
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
        is.into_iter().find(|(key, _)| *key == &**value)
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
