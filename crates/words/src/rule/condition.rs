//! What must hold for a rule to pay, and what happens where it does not.

use super::RuleContext;
use super::band::bound;
use super::fill::{Filler, stands};
use super::measure;
use super::sustained::sustained_by;
use crate::label::{SEMICOLON, comparison, reason, stage_or_later, target};
use crate::part::band::Bounds;
use crate::part::condition::{AT_FAULT, any_of, attribute_is, has};
use crate::text::Localized;
use crate::{label, say};
use rewards_core::scheme::{
    Bound, Comparison, Condition, Kind, Measure, Of, Open, Slot, Test, Whose,
};

/// Each condition, in the order in which they are tested.
pub(super) fn lines(context: RuleContext<'_>) -> Vec<Localized> {
    let conditions = context.filler.parts(context.terms.when.as_ref());
    let mut lines = Vec::new();
    for (filler, condition) in conditions {
        let said = match &condition.test {
            Test::FirstOf(of) if lines.is_empty() => first_of(filler, of),
            _ => test(context, filler, &condition.test),
        };
        lines.extend(said.map(|said| line(context, filler, condition, said)));
    }
    lines
}

/// The conditions without what happens otherwise, but for those that take the first of several, and for runs of months.
pub(super) fn plain(context: RuleContext<'_>) -> Vec<Localized> {
    said(context, &|test| {
        !matches!(test, Test::FirstOf(_) | Test::Sustained(_))
    })
}

/// What is asked of runs of months, which takes a sentence of its own.
pub(super) fn sustained(context: RuleContext<'_>) -> Vec<Localized> {
    said(context, &|test| matches!(test, Test::Sustained(_)))
}

/// The conditions that take the first of several.
pub(super) fn only_first(context: RuleContext<'_>) -> Vec<Localized> {
    let conditions = context.filler.parts(context.terms.when.as_ref());
    let conditions = conditions.into_iter();
    let first = conditions.filter_map(|(filler, condition)| match &condition.test {
        Test::FirstOf(whose) => filler.value(whose),
        Test::AtFault
        | Test::Has(_)
        | Test::CustomerIs(_)
        | Test::HasDeal(_)
        | Test::Is(_)
        | Test::Compare { .. }
        | Test::Leader
        | Test::Sustained(_)
        | Test::Any(_) => None,
    });
    let first = first.map(|told| {
        told.say(|whose| match whose {
            Whose::Rep => label!(
                "每名业务员只算第一个符合条件的",
                "of each rep only the first that meets the conditions"
            ),
            Whose::Customer => label!(
                "每个客户只算第一次符合条件的",
                "of each customer only the first that meets the conditions"
            ),
        })
    });
    first.collect()
}

fn said(context: RuleContext<'_>, wanted: &dyn Fn(&Test<Open>) -> bool) -> Vec<Localized> {
    let conditions = context.filler.parts(context.terms.when.as_ref());
    let conditions = conditions.into_iter();
    let mut said: Vec<Localized> = conditions
        .filter(|(_, condition)| wanted(&condition.test))
        .filter_map(|(filler, condition)| test(context, filler, &condition.test))
        .filter(stands)
        .collect();
    // Two tests may differ only in what is said of whoever fails them.
    said.dedup();
    said
}

fn line(
    context: RuleContext<'_>,
    filler: Filler<'_>,
    condition: &Condition<Open>,
    test: Localized,
) -> Localized {
    let otherwise = filler.may(condition.otherwise.as_ref());
    let otherwise = otherwise.map(|told| told.say(|otherwise| reason(*otherwise)));
    let is_penalty = filler.known(context.terms.kind.as_ref()) == Some(Kind::Penalty);
    match (otherwise, is_penalty) {
        (None, _) => test,
        (Some(otherwise), false) => say!(
            "{0}（否则不给，列为“{1}”）",
            "{0} (otherwise nothing, listed as “{1}”)",
            test,
            otherwise
        ),
        (Some(otherwise), true) => say!(
            "{0}（否则不扣，列为“{1}”）",
            "{0} (otherwise nothing, listed as “{1}”)",
            test,
            otherwise
        ),
    }
}

/// The first of several, where nothing else is asked before.
fn first_of(filler: Filler<'_>, of: &Slot<Whose>) -> Option<Localized> {
    Some(say!(
        "只取该{0}的第一个",
        "only the first one of {0}",
        whose(filler, of)?
    ))
}

fn whose(filler: Filler<'_>, whose: &Slot<Whose>) -> Option<Localized> {
    let told = filler.value(whose)?;
    Some(told.say(|whose| match whose {
        Whose::Rep => label!("业务员", "the rep"),
        Whose::Customer => label!("客户", "the customer"),
    }))
}

fn test(context: RuleContext<'_>, filler: Filler<'_>, test: &Test<Open>) -> Option<Localized> {
    Some(match test {
        Test::AtFault => AT_FAULT.into(),
        Test::Has(given) => filler.value(given)?.say(|given| has(*given).0),
        Test::CustomerIs(of) => filler.value(of)?.say(|of| match of {
            Of::New => label!("客户是新客户", "the customer is new"),
            Of::Existing => label!("客户是老客户", "the customer is an existing one"),
            Of::All => label!("有对应的客户", "a customer is on record"),
        }),
        Test::HasDeal(stage) => {
            let stage = filler.value(stage)?.say(|stage| stage_or_later(*stage));
            say!(
                "客户有{0}的有效订单",
                "the customer has an order that counts ({0})",
                stage
            )
        }
        Test::Is(one_of) => {
            let (filler, one_of) = filler.part(one_of)?;
            let words = filler.parts(Some(&one_of.words)).into_iter();
            let words = words.map(|(_, word)| label::attribute_word(one_of.attribute, word));
            attribute_is(one_of.attribute, words)
        }
        Test::Compare { measure, is, bound } => {
            compared(context, filler, (measure.as_ref(), *is, bound))?
        }
        Test::FirstOf(of) => say!(
            "只取该{0}的第一个（前面各项都符合的）",
            "only the first of {0} that meets all of the above",
            whose(filler, of)?
        ),
        Test::Leader => {
            let measure = context.terms.measure.as_ref();
            let name = measure.and_then(|it| measure::name(context, filler, it));
            say!(
                "{0}为全员最高（并列的都算）",
                "the highest of all by {0} (all who tie)",
                name.unwrap_or_default()
            )
        }
        Test::Sustained(by) => {
            let (filler, by) = filler.part(by)?;
            sustained_by(filler, by)
        }
        Test::Any(tests) => {
            let tests = filler.parts(Some(tests)).into_iter();
            let tests = tests.filter_map(|(filler, one)| self::test(context, filler, one));
            let tests = tests.filter(stands);
            let all = Localized::joined(tests, SEMICOLON);
            if all.is_empty() {
                return None;
            }
            any_of(&all)
        }
    })
}

type Compared<'c> = (
    Option<&'c Slot<Measure<Open>>>,
    Comparison,
    &'c Slot<Bound<Open>>,
);

fn compared(
    context: RuleContext<'_>,
    filler: Filler<'_>,
    (other, is, against): Compared<'_>,
) -> Option<Localized> {
    let slot = other.or(context.terms.measure.as_ref())?;
    // The rule's own measure is told in full where it is told.
    let name = match other {
        Some(_) => measure::name(context, filler, slot)?,
        None => measure::short_name(context, filler, slot)?,
    };
    let (_, measured) = filler.part(slot)?;
    let bound = bound_in_words(filler, Bounds::of(measured), against)?;
    Some(say!(
        "{0}{1}{2}",
        "{0} {1} {2}",
        name,
        comparison(is),
        bound
    ))
}

fn bound_in_words(
    filler: Filler<'_>,
    bounds: Bounds,
    slot: &Slot<Bound<Open>>,
) -> Option<Localized> {
    use super::fill::Stands;
    let (filler, bound) = match filler.look(slot) {
        Stands::Written(filler, bound) => (filler, bound),
        Stands::Set(value) => return super::band::of_value(bounds, value).map(set_off),
        Stands::Unset(name) => return Some(name),
        Stands::Out => return None,
    };
    match bound {
        Bound::Figure(figure) => self::bound(bounds, figure).map(set_off),
        Bound::Target(of) => Some(filler.value(of)?.say(|of| target(*of))),
        Bound::Share(share, of) => {
            let of = filler.value(of)?.say(|of| target(*of));
            Some(say!("{0}的 {1}", "{1} of {0}", of, filler.say(share)?))
        }
    }
}

/// Whether a condition, or the rule itself, measures the deals of the selection.
pub(super) fn looks_at_deals(context: RuleContext<'_>) -> bool {
    fn of_test(filler: Filler<'_>, test: &Test<Open>) -> bool {
        match test {
            Test::Compare { measure, .. } => {
                let measure = measure.as_ref().and_then(|slot| filler.part(slot));
                measure.is_some_and(|(_, measure)| measure.is_of_deals())
            }
            Test::Sustained(_) => true,
            Test::Any(tests) => {
                let tests = filler.parts(Some(tests));
                tests
                    .into_iter()
                    .any(|(filler, test)| of_test(filler, test))
            }
            Test::AtFault
            | Test::Has(_)
            | Test::CustomerIs(_)
            | Test::HasDeal(_)
            | Test::Is(_)
            | Test::FirstOf(_)
            | Test::Leader => false,
        }
    }
    let own = measure::own(context).is_some_and(|(_, measure)| measure.is_of_deals());
    let conditions = context.filler.parts(context.terms.when.as_ref());
    own || conditions
        .into_iter()
        .any(|(filler, condition)| of_test(filler, &condition.test))
}

/// In Chinese a figure is set off by a blank, a word is not.
fn set_off(bound: Localized) -> Localized {
    say!(" {0}", "{0}", bound)
}
