//! Fills single places: the part itself, what a parameter is set to, the reading chosen of an option.

use super::super::kind::Place;
use super::super::place::Figure;
use super::context::Context;
use crate::{Code, Node, Path, Problems, Wanted};
use rewards_core::scheme::{Choice, Param, ParamType, Part, Slot, Text, Value};

/// What rules are filled with.
#[derive(Clone, Copy)]
pub(in super::super) struct Given<'d> {
    pub params: &'d [Param],
    pub options: &'d [Choice],
    /// What each parameter is set to; none of them where rules are checked, whatever it is set to.
    pub values: &'d [Option<Value>],
    /// Where the parameters are set.
    pub at: &'d Path<'d>,
}

/// What stands at a place.
pub(super) enum Stands<'s, 'd, T> {
    /// A part, as it is written.
    Written(&'d T),
    /// What a parameter is set to.
    Set(&'s Value),
}

/// What is done with what stands at a place.
pub(super) type Fill<'f, 'd, T, R> =
    &'f mut dyn FnMut(&mut Filler<'d>, Stands<'_, 'd, T>, &Path<'_>) -> Option<R>;

/// Fills the holes of one rule.
pub(in super::super) struct Filler<'d> {
    given: Given<'d>,
    /// The reading taken of each option, then of each parameter that is a word; none where it was not met yet.
    pub taken: Vec<Option<usize>>,
    /// Readings that were met and not taken.
    pub untaken: Vec<Vec<Option<usize>>>,
    /// Parameters that the rule lacks.
    pub lacks: Vec<usize>,
    /// Parameters for want of which an optional part was left out.
    pub left_out: Vec<usize>,
    /// What is known of the rule so far.
    pub rule: Context<'d>,
    pub problems: Problems,
}

impl<'d> Filler<'d> {
    /// A filler that takes these readings, and of others the first, noting the rest.
    pub fn new(given: Given<'d>, taken: Vec<Option<usize>>) -> Self {
        Self {
            given,
            taken,
            untaken: Vec::new(),
            lacks: Vec::new(),
            left_out: Vec::new(),
            rule: Context::default(),
            problems: Problems::default(),
        }
    }

    /// Notes a problem with what is taken, and gives nothing.
    pub fn want<T>(&mut self, path: &Path<'_>, code: Code, wanted: Wanted) -> Option<T> {
        self.problems.want(path, code, wanted);
        None
    }

    /// Notes a problem with what is taken and what was there, and gives nothing.
    pub fn refuse<T>(
        &mut self,
        path: &Path<'_>,
        code: Code,
        wanted: Wanted,
        found: &Node,
    ) -> Option<T> {
        self.problems.refuse(path, code, wanted, found);
        None
    }

    /// Fills a place: faulty or lacking, left out, or filled.
    #[allow(
        clippy::option_option,
        reason = "lacking, left out and filled are three things"
    )]
    pub fn slot<T: Part, R>(
        &mut self,
        slot: &'d Slot<T>,
        path: &Path<'_>,
        place: &Place<'_>,
        fill: Fill<'_, 'd, T, R>,
    ) -> Option<Option<R>> {
        match slot {
            Slot::Is(part) => fill(self, Stands::Written(part), path).map(Some),
            Slot::If(holds, part) => self.only_if(holds, part, path, fill),
            Slot::Param { id, or } => {
                let (index, param) = self.param(id)?;
                if !place.takes(&param.kind) {
                    return self.want(path, Code::WrongType, place.wants(param));
                }
                if let Some(value) = self.set(index, param) {
                    if !self.is_taken(&value, place, id) {
                        return None;
                    }
                    return fill(self, Stands::Set(&value), path).map(Some);
                }
                let mark = self.lacks.len();
                let Some(or) = or else {
                    self.lacks.push(index);
                    return None;
                };
                let filled = self.slot(or, &path.field("or"), place, fill);
                if self.lacks.len() > mark {
                    self.lacks.push(index);
                }
                filled
            }
            Slot::Choice { option, is } => {
                let reading = self.reading(option)?;
                let (_, slot) = is.iter().find(|(known, _)| known == reading)?;
                match slot {
                    Some(slot) => self.slot(slot, &path.field("is").field(reading), place, fill),
                    None => Some(None),
                }
            }
            Slot::Optional(slot) => {
                let (mark, measured) = (self.lacks.len(), self.rule.measured.len());
                let filled = self.slot(slot, &path.field("optional"), place, fill);
                if self.lacks.len() > mark {
                    self.left_out.extend(self.lacks.drain(mark..));
                    // Where rules are checked, it may be set all the same.
                    if !self.given.values.is_empty() {
                        self.rule.measured.truncate(measured);
                    }
                    return Some(None);
                }
                filled
            }
        }
    }

    /// What is left out because its `if` is false counts as not written: it lacks nothing. It is checked all the same.
    #[allow(
        clippy::option_option,
        reason = "lacking, left out and filled are three things"
    )]
    fn only_if<T: Part, R>(
        &mut self,
        holds: &'d Slot<bool>,
        part: &'d T,
        path: &Path<'_>,
        fill: Fill<'_, 'd, T, R>,
    ) -> Option<Option<R>> {
        let holds = self.may(Some(holds), &path.field("if"), &Place::Truth);
        let (lacks, left_out) = (self.lacks.len(), self.left_out.len());
        let needs = self.rule.needs;
        let filled = fill(self, Stands::Written(part), path);
        if holds == Some(Some(false)) {
            self.lacks.truncate(lacks);
            self.left_out.truncate(left_out);
            self.rule.needs = needs;
            return Some(None);
        }
        holds.and(filled).map(Some)
    }

    fn param(&self, id: &str) -> Option<(usize, &'d Param)> {
        let mut params = self.given.params.iter().enumerate();
        params.find(|(_, param)| *param.id == *id)
    }

    /// What a parameter is set to. Where rules are checked, one that is a word is each of its words in turn.
    fn set(&mut self, index: usize, param: &'d Param) -> Option<Value> {
        if let Some(Some(value)) = self.given.values.get(index) {
            return Some(value.clone());
        }
        let words = param.kind.words();
        if words.is_empty() || !self.given.values.is_empty() {
            return None;
        }
        let word = self.take(self.given.options.len() + index, words.len());
        words.get(word).cloned().map(Value::Text)
    }

    /// Whether a figure is one that this place takes; a count may begin further up than its parameter does.
    fn is_taken(&mut self, value: &Value, place: &Place<'_>, id: &str) -> bool {
        let (Value::Number(number), Place::Figure(Figure::Count(least, most))) = (value, place)
        else {
            return true;
        };
        let is_taken = (i128::from(*least)..=i128::from(*most)).contains(number);
        if !is_taken {
            let path = self.given.at.field(id);
            let (wanted, found) = (Wanted::Between(*least, *most), count(*number));
            self.refuse::<()>(&path, Code::OutOfRange, wanted, &found);
        }
        is_taken
    }

    /// The type of a parameter.
    pub(super) fn param_kind(&self, id: &str) -> Option<&'d ParamType> {
        self.param(id).map(|(_, param)| &param.kind)
    }

    /// The reading taken of an option, where it was met.
    pub(super) fn reading_taken(&self, option: &str) -> Option<&'d Text> {
        let mut options = self.given.options.iter().enumerate();
        let (index, choice) = options.find(|(_, choice)| *choice.id == *option)?;
        choice.values.get(*self.taken.get(index)?.as_ref()?)
    }

    fn reading(&mut self, option: &str) -> Option<&'d Text> {
        let mut options = self.given.options.iter().enumerate();
        let (index, choice) = options.find(|(_, choice)| *choice.id == *option)?;
        choice.values.get(self.take(index, choice.values.len()))
    }

    /// Whether something stands at a place under the readings taken, be its parameter set or not.
    pub fn is_there<T>(&mut self, slot: Option<&'d Slot<T>>) -> bool {
        match slot {
            None => false,
            Some(Slot::Is(_) | Slot::If(..) | Slot::Param { .. }) => true,
            Some(Slot::Optional(slot)) => self.is_there(Some(slot)),
            Some(Slot::Choice { option, is }) => {
                let reading = self.reading(option);
                let chosen = is.iter().find(|(known, _)| Some(known) == reading);
                self.is_there(chosen.and_then(|(_, slot)| slot.as_ref()))
            }
        }
    }

    fn take(&mut self, index: usize, readings: usize) -> usize {
        if let Some(Some(taken)) = self.taken.get(index) {
            return *taken;
        }
        for other in 1..readings {
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

/// A count, as a problem shows it.
pub(super) fn count(count: impl ToString) -> Node {
    Node::Number(count.to_string().into())
}
