//! Writes what must hold.

use super::hole::{Fields, list, slot};
use super::measure::measure;
use super::sustained::sustained_by;
use super::value::{decimal, rate, target, word};
use crate::Node;
use rewards_core::scheme::{Bound, Condition, OneOf, Open, Test};

pub(super) fn condition(condition: &Condition<Open>) -> Node {
    let mut fields = Fields::default();
    test_fields(&condition.test, &mut fields);
    fields.or("else", condition.otherwise.as_ref(), &|reason| {
        word(reason.word())
    });
    fields.done()
}

pub(super) fn test(test: &Test<Open>) -> Node {
    let mut fields = Fields::default();
    test_fields(test, &mut fields);
    fields.done()
}

pub(super) fn test_fields(tested: &Test<Open>, fields: &mut Fields) {
    fields.add(
        tested.word(),
        match tested {
            Test::AtFault | Test::Leader => Node::Bool(true),
            Test::Has(given) => slot(given, &|given| word(given.word())),
            Test::CustomerIs(of) => slot(of, &|of| word(of.word())),
            Test::HasDeal(stage) => slot(stage, &|stage| word(stage.word())),
            Test::Is(asked) => slot(asked, &one_of),
            Test::Compare { bound: asked, .. } => slot(asked, &bound),
            Test::FirstOf(whose) => slot(whose, &|whose| word(whose.word())),
            Test::Sustained(by) => sustained_by(by),
            Test::Any(tests) => list(tests, &test),
        },
    );
    if let Test::Compare {
        measure: measured, ..
    } = tested
    {
        fields.or("measure", measured.as_ref(), &measure);
    }
}

pub(super) fn one_of(one_of: &OneOf<Open>) -> Node {
    Node::fields(vec![(
        one_of.attribute.word(),
        list(&one_of.words, &|text| word(text)),
    )])
}

pub(super) fn bound(bound: &Bound<Open>) -> Node {
    match bound {
        Bound::Figure(figure) => decimal(figure),
        Bound::Target(of) => Node::fields(vec![("target", target(of))]),
        Bound::Share(share, of) => Node::fields(vec![
            ("share", slot(share, &|share| rate(*share))),
            ("of", target(of)),
        ]),
    }
}
