//! What must hold for a rule to pay.

use super::bands::BandReader;
use super::hole::Filler;
use super::parts::Parts;
use super::place::{At, Figure, hole_of, place_of_word, rate_of};
use crate::exchange::{Code, Node, field};
use crate::scheme::{Attribute, Bound, Comparison, Condition, Measure, Reason, Target, Test};

/// Conditions of a rule, and alternatives of one condition.
pub(super) const MOST: usize = 50;

const TESTS: &[&str] =
    &["at_fault", "has", "customer_is", "has_deal", "is", "at_least", "over", "below", "first_of", "leader", "sustained", "any"];
const NAMES: &[&str] = &[
    "at_fault",
    "has",
    "customer_is",
    "has_deal",
    "is",
    "at_least",
    "over",
    "below",
    "measure",
    "first_of",
    "leader",
    "sustained",
    "any",
    "else",
];

/// Attributes that can be asked for; whether something is the first is a test of its own.
const ATTRIBUTES: &[&str] = &["size", "grade", "severity", "department"];

impl Filler<'_> {
    /// A test, and the reason that is listed where it fails.
    pub fn condition(&mut self, at: At<'_>) -> Option<Condition> {
        self.part(at, |filler, at| {
            let parts = filler.open(at, NAMES)?;
            let test = filler.test(&parts);
            let otherwise = filler.may(&parts, "else", Self::word::<Reason>);
            Some(Condition { test: test?, otherwise: otherwise? })
        })
    }

    /// One of several tests of which one has to hold.
    fn alternative_test(&mut self, at: At<'_>) -> Option<Test> {
        self.part(at, |filler, at| {
            let parts = filler.open(at, NAMES)?;
            parts.refuse(&["else"], filler);
            filler.test(&parts)
        })
    }

    fn test(&mut self, parts: &Parts<'_>) -> Option<Test> {
        let key = parts.only(TESTS, self)?;
        if !matches!(key, "at_least" | "over" | "below") {
            parts.refuse(&["measure"], self);
        }
        let test = match key {
            "at_fault" => self.require(parts, "at_fault", Self::always).map(|()| Test::AtFault),
            "leader" => self.require(parts, "leader", Self::always).map(|()| Test::Leader),
            "has" => self.require(parts, "has", Self::word).map(Test::Has),
            "customer_is" => self.require(parts, "customer_is", Self::word).map(Test::CustomerIs),
            "has_deal" => self.require(parts, "has_deal", Self::stage).map(Test::HasDeal),
            "is" => self.require(parts, "is", |filler, at| filler.part(at, Self::attribute_is)),
            "first_of" => self.require(parts, "first_of", Self::word).map(Test::FirstOf),
            "sustained" => {
                self.sofar.sustained = true;
                let by = |filler: &mut Self, at: At<'_>| filler.part(at, |filler, at| filler.by_department(at, &mut Self::sustained));
                self.require(parts, "sustained", by).map(Test::Sustained)
            }
            "any" => self.require(parts, "any", Self::any),
            _ => self.comparison(parts, Comparison::of_word(key)?),
        }?;
        let suits = self.sofar.subject.as_ref().is_none_or(|subject| test.suits(subject));
        if !suits {
            self.problems.add(&parts.path.field(key), Code::UnknownValue);
        }
        suits.then_some(test)
    }

    /// Only `true` makes sense here.
    fn always(&mut self, at: At<'_>) -> Option<()> {
        match field::truth(at.node, at.path, &mut self.problems)? {
            true => Some(()),
            false => self.fault(at, Code::UnknownValue),
        }
    }

    fn attribute_is(&mut self, at: At<'_>) -> Option<Test> {
        let parts = self.open(at, ATTRIBUTES)?;
        let name = parts.only(ATTRIBUTES, self)?;
        let attribute = Attribute::of_word(name)?;
        self.require(&parts, name, |filler, at| {
            let words = filler.entries(at, MOST, |filler, at| filler.part(at, |filler, at| filler.word_of(at, attribute)))?;
            if words.is_empty() { filler.fault(at, Code::MissingField) } else { Some(Test::Is(attribute, words)) }
        })
    }

    fn word_of(&mut self, at: At<'_>, attribute: Attribute) -> Option<&'static str> {
        let place = place_of_word(at, attribute.words(), &mut self.problems)?;
        attribute.words().get(place).copied()
    }

    fn any(&mut self, at: At<'_>) -> Option<Test> {
        let mark = self.left_out.len();
        let tests = self.entries(at, MOST, Self::alternative_test)?;
        if !tests.is_empty() {
            return Some(Test::Any(tests));
        }
        self.lacks_all_since(mark, at)
    }

    /// Nothing is left of a list: the rule lacks what its optional parts lack.
    pub fn lacks_all_since<T>(&mut self, mark: usize, at: At<'_>) -> Option<T> {
        if self.left_out.len() > mark {
            self.lacks.extend(self.left_out.drain(mark..));
            return None;
        }
        self.fault(at, Code::MissingField)
    }

    fn comparison(&mut self, parts: &Parts<'_>, is: Comparison) -> Option<Test> {
        let (real, shape) = self.with_shape(|filler| filler.may(parts, "measure", Self::measure));
        let shape = shape.flatten().or_else(|| self.sofar.measure.clone());
        let Some(shape) = shape else {
            if !self.sofar.measure_is_faulty {
                self.problems.add(&parts.path.field("measure"), Code::MissingField);
            }
            return None;
        };
        let bound = self.require(parts, is.word(), |filler, at| filler.bound(at, &shape));
        Some(Test::Compare { measure: real?, is, bound: bound? })
    }

    /// A figure, `{"target": …}` or `{"share": …, "of": …}`.
    fn bound(&mut self, at: At<'_>, measure: &Measure) -> Option<Bound> {
        if hole_of(at.node) == Some("option") {
            return self.chosen(at, |filler, at| filler.bound(at, measure));
        }
        let is_target = matches!(at.node, Node::Map(_)) && hole_of(at.node).is_none();
        if !is_target {
            return self.figure(at, Self::figure_of(measure)).map(Bound::Figure);
        }
        let parts = self.open(at, &["target", "share", "of"])?;
        let bound = if parts.node("target").is_some() {
            parts.refuse(&["share", "of"], self);
            let target = self.require(&parts, "target", Self::target)?;
            (target, Bound::Target(target))
        } else {
            let share = self.require(&parts, "share", |filler, at| filler.figure(at, Figure::Rate));
            let target = self.require(&parts, "of", Self::target);
            (target?, Bound::Share(rate_of(share?), target?))
        };
        if bound.0.unit() == measure.unit() { Some(bound.1) } else { self.fault(at, Code::WrongType) }
    }

    fn target(&mut self, at: At<'_>) -> Option<Target> {
        let target = self.word::<Target>(at)?;
        let suits = self.sofar.subject.as_ref().is_none_or(|subject| target.suits(subject));
        if suits { Some(target) } else { self.fault(at, Code::UnknownValue) }
    }
}
