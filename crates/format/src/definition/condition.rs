//! What must hold for a rule to pay.

use super::hole::Filler;
use super::kind::Place;
use super::parts::Parts;
use super::place::{Figure, rate_of};
use super::trail::Spot;
use super::value::Value;
use crate::{Code, Node, field};
use rewards_core::scheme::{Attribute, Bound, Comparison, Condition, Measure, Target, Test};

/// Conditions of a rule, and alternatives of one condition.
pub(super) const MOST: usize = 50;

const TESTS: &[&str] = &[
    "at_fault",
    "has",
    "customer_is",
    "has_deal",
    "is",
    "at_least",
    "over",
    "below",
    "first_of",
    "leader",
    "sustained",
    "any",
];
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

impl<'d> Filler<'d> {
    /// A test, and the reason that is listed where it fails.
    pub fn condition(&mut self, spot: Spot) -> Option<Condition> {
        let spot = self.part(spot)?;
        let mut parts = self.open(spot, NAMES)?;
        let test = self.test(&mut parts);
        let otherwise = self.word_or(&mut parts, "else");
        parts.whole(Condition {
            test: test?,
            otherwise,
        })
    }

    /// One of several tests of which one has to hold.
    fn alternative_test(&mut self, spot: Spot) -> Option<Test> {
        let spot = self.part(spot)?;
        let mut parts = self.open(spot, NAMES)?;
        self.refuse(&parts, &["else"]);
        self.test(&mut parts)
    }

    fn test(&mut self, parts: &mut Parts<'d>) -> Option<Test> {
        let key = self.only(parts, TESTS)?;
        if !matches!(key, "at_least" | "over" | "below") {
            self.refuse(parts, &["measure"]);
        }
        let test = self.test_of(parts, key)?;
        let suits = self
            .sofar
            .subject
            .as_ref()
            .is_none_or(|subject| test.suits(subject));
        if !suits {
            self.lack(parts, key, Code::UnknownValue);
        }
        suits.then_some(test)
    }

    fn test_of(&mut self, parts: &mut Parts<'d>, key: &'static str) -> Option<Test> {
        if let Some(is) = Comparison::of_word(key) {
            return self.comparison(parts, is);
        }
        let spot = self.need(parts, key)?;
        match key {
            "at_fault" => self.always(spot).map(|()| Test::AtFault),
            "leader" => {
                self.sofar.needs_measure = true;
                self.always(spot).map(|()| Test::Leader)
            }
            "has" => self.word(spot).map(Test::Has),
            "customer_is" => self.word(spot).map(Test::CustomerIs),
            "has_deal" => self.stage(spot).map(Test::HasDeal),
            "is" => self.attribute_is(spot),
            "first_of" => self.word(spot).map(Test::FirstOf),
            "sustained" => {
                self.sofar.sustained = true;
                self.sustained_by(spot).map(Test::Sustained)
            }
            _ => self.any(spot),
        }
    }

    /// Only `true` makes sense here.
    fn always(&mut self, spot: Spot) -> Option<()> {
        match self.here(spot, &mut field::truth)? {
            true => Some(()),
            false => self.fault(spot, Code::UnknownValue),
        }
    }

    fn attribute_is(&mut self, spot: Spot) -> Option<Test> {
        let spot = self.part(spot)?;
        let parts = self.open(spot, ATTRIBUTES)?;
        let name = self.only(&parts, ATTRIBUTES)?;
        let attribute = Attribute::of_word(name)?;
        let spot = self.need(&parts, name)?;
        let words = self.entries(spot, MOST, &mut |filler, spot| {
            let spot = filler.part(spot)?;
            let place = filler.place_of_word(spot, attribute.words())?;
            attribute.words().get(place).copied()
        })?;
        if words.is_empty() {
            self.fault(spot, Code::MissingField)
        } else {
            Some(Test::Is(attribute, words))
        }
    }

    fn any(&mut self, spot: Spot) -> Option<Test> {
        let mark = self.left_out.len();
        let tests = self.entries(spot, MOST, &mut Self::alternative_test)?;
        if !tests.is_empty() {
            return Some(Test::Any(tests));
        }
        // Nothing is left of the list: the rule lacks what its optional parts lack.
        if self.left_out.len() > mark {
            self.lacks.extend(self.left_out.drain(mark..));
            return None;
        }
        self.fault(spot, Code::MissingField)
    }

    fn comparison(&mut self, parts: &mut Parts<'d>, is: Comparison) -> Option<Test> {
        let (real, shape) = self.with_shape(&mut |filler| filler.own_measure(parts));
        let shape = shape.flatten().or_else(|| self.sofar.measure.clone());
        let Some(shape) = shape else {
            if !self.sofar.measure_is_faulty {
                self.lack(parts, "measure", Code::MissingField);
            }
            return None;
        };
        let bound = self
            .need(parts, is.word())
            .and_then(|spot| self.bound(spot, &shape));
        Some(Test::Compare {
            measure: real?,
            is,
            bound: bound?,
        })
    }

    /// The measure of a part, which may be left out.
    #[allow(
        clippy::option_option,
        reason = "faulty, left out and read are three things"
    )]
    pub fn own_measure(&mut self, parts: &Parts<'d>) -> Option<Option<Measure>> {
        match self.there(parts, "measure") {
            Some(spot) => self.maybe(spot, &mut Self::measure),
            None => Some(None),
        }
    }

    /// A figure, `{"target": …}` or `{"share": …, "of": …}`.
    fn bound(&mut self, spot: Spot, measure: &Measure) -> Option<Bound> {
        let spot = self.chosen(spot)?;
        if !matches!(self.node(spot), Node::Map(_)) || self.hole(spot).is_some() {
            return self
                .value(spot, &Place::Figure(Self::figure_of(measure)))
                .and_then(Value::number)
                .map(Bound::Figure);
        }
        let mut parts = self.open(spot, &["target", "share", "of"])?;
        let (target, bound) = if parts.has("target") {
            self.refuse(&parts, &["share", "of"]);
            let target = self.target(&parts, "target")?;
            (target, Bound::Target(target))
        } else {
            let share = self.figure_in(&mut parts, "share", Figure::Rate);
            let target = self.target(&parts, "of");
            (target?, Bound::Share(rate_of(share?), target?))
        };
        if target.unit() == measure.unit() {
            Some(bound)
        } else {
            self.fault(spot, Code::WrongType)
        }
    }

    fn target(&mut self, parts: &Parts<'d>, name: &'static str) -> Option<Target> {
        let spot = self.need(parts, name)?;
        let target = self.word::<Target>(spot)?;
        let suits = self
            .sofar
            .subject
            .as_ref()
            .is_none_or(|subject| target.suits(subject));
        if suits {
            Some(target)
        } else {
            self.fault(spot, Code::UnknownValue)
        }
    }
}
