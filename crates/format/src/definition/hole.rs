//! Holes in a rule, and how they are filled: `{"param": …}`, `{"option": …, "is": …}`, `{"optional": …}`.

use super::choice::Choice;
use super::kind::Place;
use super::param::Param;
use super::place::At;
use super::rule::Sofar;
use super::trail::{Spot, Trail};
use super::value::{Value, stand_in};
use crate::{Code, Node, Path, Problems, Wanted, field};

/// Holes that may stand within each other.
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

/// The kinds of hole.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Hole {
    Param,
    Option,
    Optional,
}

/// What the holes of a scheme are filled with.
#[derive(Clone, Copy)]
pub(super) struct Filling<'d> {
    pub params: &'d [Param],
    pub choices: &'d [Choice],
    /// What each parameter is set to.
    pub values: &'d [Option<Value>],
}

/// How things stood when what may be left out was entered.
struct Outside {
    is_optional: bool,
    is_left_out: bool,
    /// How much was lacking.
    lacks: usize,
    stand_ins: StandIns,
}

/// Reads a rule and fills its holes.
pub(super) struct Filler<'d> {
    /// None where nothing may be a hole.
    pub filling: Option<Filling<'d>>,
    trail: Trail<'d>,
    /// What may be left out, while it is read.
    entered: Vec<Outside>,
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
}

impl<'d> Filler<'d> {
    /// A filler that takes these readings, and of options without one the first, noting the others.
    pub fn new(
        at: At<'d>,
        filling: Option<Filling<'d>>,
        stand_ins: StandIns,
        taken: Vec<Option<usize>>,
    ) -> Self {
        Self {
            filling,
            trail: Trail::from(at),
            entered: Vec::new(),
            stand_ins,
            taken,
            untaken: Vec::new(),
            lacks: Vec::new(),
            left_out: Vec::new(),
            made_up: 0,
            sofar: Sofar::default(),
            problems: Problems::default(),
        }
    }

    /// What stands at a place.
    pub fn node(&self, spot: Spot) -> &'d Node {
        self.trail.node(spot)
    }

    /// Notes a problem.
    pub fn note(&mut self, spot: Spot, code: Code) {
        self.trail
            .path(spot, &mut |path| self.problems.add(path, code));
    }

    /// Notes a problem, and gives nothing.
    pub fn fault<T>(&mut self, spot: Spot, code: Code) -> Option<T> {
        self.note(spot, code);
        None
    }

    /// Notes a problem, with what the place takes.
    pub fn want(&mut self, spot: Spot, code: Code, wanted: &Wanted) {
        self.trail.path(spot, &mut |path| {
            self.problems.want(path, code, wanted.clone())
        });
    }

    /// Reads what is written at a place.
    pub fn here<T>(
        &mut self,
        spot: Spot,
        read: &mut dyn FnMut(&'d Node, &Path<'_>, &mut Problems) -> Option<T>,
    ) -> Option<T> {
        let mut result = None;
        let node = self.node(spot);
        self.trail.path(spot, &mut |path| {
            result = read(node, path, &mut self.problems)
        });
        result
    }

    /// The place of a field.
    pub fn field(&mut self, spot: Spot, name: &'d str, node: &'d Node) -> Spot {
        self.trail.field(spot, name, node)
    }

    /// The place of an entry.
    pub fn entry(&mut self, spot: Spot, index: usize, node: &'d Node) -> Spot {
        self.trail.entry(spot, index, node)
    }

    /// Whether there may be holes.
    pub const fn may_have_holes(&self) -> bool {
        self.filling.is_some()
    }

    /// The hole that stands here.
    pub fn hole(&self, spot: Spot) -> Option<Hole> {
        let Node::Map(entries) = self.node(spot) else {
            return None;
        };
        let holes = [
            ("param", Hole::Param),
            ("option", Hole::Option),
            ("optional", Hole::Optional),
        ];
        let hole = holes
            .into_iter()
            .find(|(name, _)| entries.iter().any(|(key, _)| key == name));
        hole.filter(|_| self.may_have_holes()).map(|(_, hole)| hole)
    }

    /// The place where a part of a rule stands, which cannot be left out.
    pub fn part(&mut self, spot: Spot) -> Option<Spot> {
        let spot = self.chosen(spot)?;
        match self.hole(spot) {
            Some(_) => self.value(spot, &Place::Part).and(None),
            None => Some(spot),
        }
    }

    /// The value that fills a place.
    pub fn value(&mut self, spot: Spot, place: &Place<'_>) -> Option<Value> {
        let spot = self.chosen(spot)?;
        match self.hole(spot) {
            Some(Hole::Param) => self.parameter(spot, place),
            // Nothing here may be left out.
            Some(Hole::Option | Hole::Optional) => self.fault(spot, Code::WrongType),
            None => self.written(spot, place),
        }
    }

    fn parameter(&mut self, spot: Spot, place: &Place<'_>) -> Option<Value> {
        let parts = self.open(spot, &["param", "or"])?;
        let name = self.need(&parts, "param")?;
        let id = self.here(name, &mut field::text)?;
        let Filling { params, values, .. } = self.filling?;
        let Some((index, param)) = params
            .iter()
            .enumerate()
            .find(|(_, param)| &*param.id == id)
        else {
            self.want(
                name,
                Code::UnknownReference,
                &Wanted::Name(params.iter().map(|param| param.id.clone()).collect()),
            );
            return None;
        };
        if !place.takes(&param.kind) {
            return self.fault(spot, Code::WrongType);
        }
        if let Some(Some(value)) = values.get(index) {
            return Some(value.clone());
        }
        if let Some(or) = self.there(&parts, "or") {
            let value = self.deeper(or).and_then(|or| self.value(or, place));
            if self.stand_ins != StandIns::Everywhere {
                return value;
            }
        }
        if self.stand_ins == StandIns::Never {
            self.lacks.push(index);
            return None;
        }
        self.made_up += 1;
        stand_in(&param.kind)
    }

    /// The same place, in one more hole.
    pub fn deeper(&mut self, spot: Spot) -> Option<Spot> {
        if self.trail.depth(spot) >= DEEPEST {
            self.want(spot, Code::TooLarge, &Wanted::Depth(32));
            return None;
        }
        Some(self.trail.hole(spot))
    }

    /// Enters what may be left out: by `null`, or as optional for want of a parameter. The place to be read, if any; it
    /// is left in any case.
    pub fn enter(&mut self, spot: Spot) -> Option<Spot> {
        let outside = Outside {
            is_optional: false,
            is_left_out: false,
            lacks: self.lacks.len(),
            stand_ins: self.stand_ins,
        };
        self.entered.push(outside);
        let mut spot = self.chosen(spot)?;
        while self.hole(spot) == Some(Hole::Optional) {
            let parts = self.open(spot, &["optional"])?;
            let inner = self.need(&parts, "optional")?;
            if matches!(self.node(inner), Node::Null) {
                return self.fault(inner, Code::WrongType);
            }
            let inner = self.deeper(inner)?;
            spot = self.chosen(inner)?;
            if self.stand_ins == StandIns::WhereNeeded {
                self.stand_ins = StandIns::Never;
            }
            self.entered.last_mut()?.is_optional = true;
        }
        if matches!(self.node(spot), Node::Null) {
            self.entered.last_mut()?.is_left_out = true;
            return None;
        }
        Some(spot)
    }

    /// Leaves what was entered. Whether it is left out.
    pub fn leave(&mut self) -> bool {
        let Some(outside) = self.entered.pop() else {
            return false;
        };
        self.stand_ins = outside.stand_ins;
        let lacks_more = outside.is_optional && self.lacks.len() > outside.lacks;
        if lacks_more {
            self.left_out.extend(self.lacks.drain(outside.lacks..));
        }
        lacks_more || outside.is_left_out
    }
}
