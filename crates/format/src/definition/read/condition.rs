//! What must hold for a rule to pay.

use super::super::place::At;
use super::fields::Parts;
use super::hole::Reader;
use super::leaf::ListOf;
use crate::Node;
use rewards_core::scheme::{Attribute, Bound, Comparison, Condition, OneOf, Open, Slot, Test};
use rewards_words::problem::Misfit;

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

/// What one of has to hold.
const ALTERNATIVES: ListOf = ListOf {
    most: MOST,
    words: TESTS,
    may_be_left_out: false,
};

/// Attributes that can be asked for; whether something is the first is a test of its own.
const ATTRIBUTES: &[&str] = &["size", "grade", "severity", "department"];

impl Reader<'_> {
    /// A test, and the reason that is listed where it fails.
    pub fn condition(&mut self, at: At<'_>) -> Option<Condition<Open>> {
        let parts = self.open(at, NAMES)?;
        let test = self.test(&parts);
        let otherwise = self.or(&parts, "else", &mut |reader, at| {
            reader.may_value(at, &mut Self::word)
        });
        Some(Condition {
            test: test?,
            otherwise: otherwise?,
        })
    }

    /// One of several tests of which one has to hold.
    fn alternative(&mut self, at: At<'_>) -> Option<Test<Open>> {
        let parts = self.open(at, NAMES)?;
        self.refuse(&parts, &["else"], |_| Misfit::ElseOfAlternative);
        self.test(&parts)
    }

    fn test(&mut self, parts: &Parts<'_>) -> Option<Test<Open>> {
        let key = self.only(parts, TESTS)?;
        if let Some(is) = Comparison::of_word(key) {
            return self.comparison(parts, is);
        }
        self.refuse(parts, &["measure"], |measure| {
            Misfit::OnlyWith(measure, &["at_least", "over", "below"])
        });
        self.required(parts, key, &mut |reader, at| match key {
            "at_fault" => reader.always(at).map(|()| Test::AtFault),
            "leader" => reader.always(at).map(|()| Test::Leader),
            "has" => reader.value(at, &mut Self::word).map(Test::Has),
            "customer_is" => reader.value(at, &mut Self::word).map(Test::CustomerIs),
            "has_deal" => reader.value(at, &mut Self::stage).map(Test::HasDeal),
            "is" => reader.part(at, &mut Self::one_of).map(Test::Is),
            "first_of" => reader.value(at, &mut Self::word).map(Test::FirstOf),
            "sustained" => reader.sustained_by(at).map(Test::Sustained),
            _ => reader
                .part(at, &mut |reader, at| {
                    reader.list(at, ALTERNATIVES, &mut |reader, at| {
                        reader.kept_part(at, &mut Self::alternative)
                    })
                })
                .map(Test::Any),
        })
    }

    fn one_of(&mut self, at: At<'_>) -> Option<OneOf<Open>> {
        let parts = self.open(at, ATTRIBUTES)?;
        let name = self.only(&parts, ATTRIBUTES)?;
        let attribute = Attribute::of_word(name)?;
        let words = self.required(&parts, name, &mut |reader, at| {
            reader.part(at, &mut |reader, at| {
                let of = ListOf {
                    most: MOST,
                    words: attribute.words(),
                    may_be_left_out: false,
                };
                reader.list(at, of, &mut |reader, at| {
                    reader.kept_part(at, &mut |reader, at| {
                        let place = reader.place_of(at, attribute.words())?;
                        attribute.words().get(place).copied()
                    })
                })
            })
        })?;
        Some(OneOf { attribute, words })
    }

    fn comparison(&mut self, parts: &Parts<'_>, is: Comparison) -> Option<Test<Open>> {
        let measure = self.or(parts, "measure", &mut |reader, at| {
            reader.may_part(at, &mut Self::measure)
        });
        let bound = self.required(parts, is.word(), &mut |reader, at| {
            reader.value(at, &mut Self::bound)
        });
        Some(Test::Compare {
            measure: measure?,
            is,
            bound: bound?,
        })
    }

    /// A figure, `{"target": …}` or `{"share": …, "of": …}`.
    fn bound(&mut self, at: At<'_>) -> Option<Bound<Open>> {
        if !matches!(at.node, Node::Map(_)) {
            return self.decimal(at).map(Bound::Figure);
        }
        let parts = self.open(at, &["target", "share", "of"])?;
        let mut word = |reader: &mut Self, at: At<'_>| reader.value(at, &mut Self::word);
        if parts.has("target") {
            self.refuse(&parts, &["share", "of"], |share| {
                Misfit::Beside(share, "target")
            });
            return self
                .required(&parts, "target", &mut word)
                .map(Bound::Target);
        }
        let share: Option<Slot<_>> = self.required(&parts, "share", &mut |reader, at| {
            reader.value(at, &mut Self::rate)
        });
        let target = self.required(&parts, "of", &mut word);
        Some(Bound::Share(share?, target?))
    }
}
