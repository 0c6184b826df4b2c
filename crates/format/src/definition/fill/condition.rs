//! What must hold for a rule to pay.

use super::super::kind::{COUNTING, Place};
use super::super::place::{Figure, figure_of};
use super::slot::{Filler, Stands};
use crate::{Code, Path, Wanted, Word};
use rewards_core::number::Rate;
use rewards_core::scheme::{
    Attribute, Bound, Comparison, Condition, Given, Measure, Of, OneOf, Open, Reason, Settable,
    Slot, SlotList, Subject, Target, Test, Whose,
};
use rewards_words::problem::Misfit;

impl<'d> Filler<'d> {
    pub fn conditions(
        &mut self,
        when: Option<&'d SlotList<Condition<Open>>>,
        path: &Path<'_>,
    ) -> Option<Vec<Condition>> {
        let conditions = self.may_part(when, path, &mut |filler, list, path| {
            filler.entries(
                list,
                path,
                &Place::Part,
                &mut |filler, stands, path| match stands {
                    Stands::Written(condition) => filler.condition(condition, path),
                    Stands::Set(_) => None,
                },
            )
        })?;
        Some(conditions.unwrap_or_default())
    }

    /// A test, and the reason that is listed where it fails.
    fn condition(&mut self, condition: &'d Condition<Open>, path: &Path<'_>) -> Option<Condition> {
        let mark = self.left_out.len();
        let test = self.test(&condition.test, path);
        if matches!(test, Some(None)) {
            // Nothing is left of the list: the rule lacks what its optional parts lack.
            self.lacks.extend(self.left_out.drain(mark..));
        }
        let otherwise = self.may(
            condition.otherwise.as_ref(),
            &path.field("else"),
            &Place::Word(Reason::WORDS),
        );
        let condition = Condition {
            test: test.flatten()?,
            otherwise: otherwise?,
        };
        self.rule.known.push(condition.clone());
        Some(condition)
    }

    /// A test; none where it is a list of which nothing is left.
    #[allow(
        clippy::option_option,
        reason = "lacking, left out and filled are three things"
    )]
    fn test(&mut self, test: &'d Test<Open>, path: &Path<'_>) -> Option<Option<Test>> {
        let kind = test.word();
        let at = path.field(kind);
        if let Some(subject) = &self.rule.subject
            && !test.suits(subject)
        {
            let why = Misfit::Test(subject.kind(), kind);
            return self.want(&at, Code::UnknownValue, Wanted::Fitting(why));
        }
        Some(Some(match test {
            Test::AtFault => Test::AtFault,
            Test::Leader => {
                self.rule.needs.measure = true;
                Test::Leader
            }
            Test::Has(given) => {
                let given = self.value(given, &at, &Place::Word(Given::WORDS))?;
                Test::Has(self.suited(given, &at, Given::ALL, Given::suits, Given::word)?)
            }
            Test::CustomerIs(of) => {
                Test::CustomerIs(self.value(of, &at, &Place::Word(Of::WORDS))?)
            }
            Test::HasDeal(stage) => {
                Test::HasDeal(self.value(stage, &at, &Place::Word(COUNTING))?)
            }
            Test::Is(one_of) => Test::Is(self.part(one_of, &at, &mut |filler, one_of, path| {
                filler.one_of(one_of, &at, path)
            })?),
            Test::Compare { measure, is, bound } => {
                self.comparison(measure.as_ref(), *is, bound, path)?
            }
            Test::FirstOf(whose) => {
                let whose = self.value(whose, &at, &Place::Word(Whose::WORDS))?;
                Test::FirstOf(self.suited(whose, &at, Whose::ALL, Whose::suits, Whose::word)?)
            }
            Test::Sustained(by) => {
                self.rule.sustained = true;
                Test::Sustained(self.sustained_by(by, &at)?)
            }
            Test::Any(tests) => return self.any(tests, &at),
        }))
    }

    /// A word that has to suit the rule's subject.
    fn suited<W: Copy + 'static>(
        &mut self,
        word: W,
        path: &Path<'_>,
        all: &[W],
        suits: fn(W, &Subject) -> bool,
        text: fn(W) -> &'static str,
    ) -> Option<W> {
        let Some(subject) = &self.rule.subject else {
            return Some(word);
        };
        if suits(word, subject) {
            return Some(word);
        }
        let fitting = all.iter().filter(|other| suits(**other, subject));
        let why = Misfit::Word(subject.kind(), fitting.map(|word| text(*word)).collect());
        self.want(path, Code::UnknownValue, Wanted::Fitting(why))
    }

    fn one_of(&mut self, one_of: &'d OneOf<Open>, at: &Path<'_>, path: &Path<'_>) -> Option<OneOf> {
        let attribute = one_of.attribute;
        let asked = [
            Attribute::Size,
            Attribute::Grade,
            Attribute::Severity,
            Attribute::Department,
        ];
        let suits = self.suited(attribute, at, &asked, Attribute::suits, Attribute::word);
        let path = path.field(attribute.word());
        let words = self.some(&path, |filler| {
            filler.list(&one_of.words, &path, &mut |_, word, _| Some(*word))
        });
        Some(OneOf {
            attribute: suits?,
            words: words?,
        })
    }

    /// Alternatives: one of which nothing is left counts as not written.
    #[allow(
        clippy::option_option,
        reason = "lacking, left out and filled are three things"
    )]
    fn any(&mut self, tests: &'d SlotList<Test<Open>>, path: &Path<'_>) -> Option<Option<Test>> {
        let mark = self.rule.known.len();
        let tests = self.list(tests, path, &mut Self::test);
        let seen: Vec<Condition> = self.rule.known.drain(mark..).collect();
        let tests: Option<Vec<Test>> = tests.map(|tests| tests.into_iter().flatten().collect());
        if tests.as_ref().is_none_or(Vec::is_empty) && !seen.is_empty() {
            let seen = seen.into_iter().map(|condition| condition.test).collect();
            self.rule.known.push(Condition {
                test: Test::Any(seen),
                otherwise: None,
            });
        }
        tests.map(|tests| (!tests.is_empty()).then_some(Test::Any(tests)))
    }

    fn comparison(
        &mut self,
        measure: Option<&'d Slot<Measure<Open>>>,
        is: Comparison,
        bound: &'d Slot<Bound<Open>>,
        path: &Path<'_>,
    ) -> Option<Test> {
        let at = path.field("measure");
        let (mut shape, mut is_faulty) = (None, false);
        let own = self.may_part(measure, &at, &mut |filler, measure, path| {
            if filler.suits(measure, path) {
                shape = Some(measure);
            } else {
                is_faulty = true;
            }
            filler.measure(measure, path)
        });
        if is_faulty {
            return None;
        }
        let Some(shape) = shape.or(self.rule.measure) else {
            if !self.rule.measure_is_faulty {
                let why = Misfit::NoMeasure(self.fitting_measures());
                self.problems
                    .want(&at, Code::MissingField, Wanted::Fitting(why));
            }
            return None;
        };
        let bound = self.bound(bound, &path.field(is.word()), shape);
        let own = own?;
        if let (None, Some(measure)) = (&bound, &own) {
            self.rule.known.push(Condition {
                test: measurable(measure),
                otherwise: None,
            });
        }
        Some(Test::Compare {
            measure: own,
            is,
            bound: bound?,
        })
    }

    /// A figure, `{"target": …}` or `{"share": …, "of": …}`.
    fn bound(
        &mut self,
        slot: &'d Slot<Bound<Open>>,
        path: &Path<'_>,
        measure: &'d Measure<Open>,
    ) -> Option<Bound> {
        let figure = figure_of(measure);
        let place = Place::Figure(figure);
        self.may_stand(
            Some(slot),
            path,
            &place,
            &mut |filler, stands, path| match stands {
                Stands::Set(value) => i128::of_value(value).map(Bound::Figure),
                Stands::Written(Bound::Figure(decimal)) => {
                    filler.figure(decimal, figure, path).map(Bound::Figure)
                }
                Stands::Written(Bound::Target(target)) => filler
                    .target(target, &path.field("target"), measure, path)
                    .map(Bound::Target),
                Stands::Written(Bound::Share(share, target)) => {
                    let rate = Place::Figure(Figure::Rate);
                    let share: Option<Rate> = filler.value(share, &path.field("share"), &rate);
                    let target = filler.target(target, &path.field("of"), measure, path);
                    Some(Bound::Share(share?, target?))
                }
            },
        )
        .flatten()
    }

    /// A target that the ledger holds for the rule's subject, in the unit of the measure held against it.
    fn target(
        &mut self,
        slot: &'d Slot<Target>,
        at: &Path<'_>,
        measure: &Measure<Open>,
        bound: &Path<'_>,
    ) -> Option<Target> {
        let target = self.value(slot, at, &Place::Word(Target::WORDS))?;
        let target = self.suited(target, at, Target::ALL, Target::suits, Target::word)?;
        if target.unit() == measure.unit() {
            Some(target)
        } else {
            let why = Misfit::TargetOfOtherUnit(target.word(), measure.word());
            self.want(bound, Code::WrongType, Wanted::Fitting(why))
        }
    }
}

/// Holds for whatever can be measured, whichever bound it will be held against.
fn measurable(measure: &Measure) -> Test {
    let is = |is| Test::Compare {
        measure: Some(measure.clone()),
        is,
        bound: Bound::Figure(0),
    };
    Test::Any(vec![is(Comparison::AtLeast), is(Comparison::Below)])
}
