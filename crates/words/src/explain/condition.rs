//! The rule's own conditions: what each expected, what it found, and what would have had to be different.

use super::check::Check;
use super::context::EntryContext;
use super::explanation::Change;
use super::first::{first_of, only_the_first};
use super::selection::customer_is;
use super::{change, compare, measure, sustained};
use crate::figure::{Gauge, plain};
use crate::label::{SEMICOLON, attribute, attribute_word, stage_or_later};
use crate::part::condition::{AT_FAULT, any_of, attribute_is, has};
use crate::text::{Label, Localized};
use crate::{label, say};
use rewards_core::engine::{Evidence, TestResult};
use rewards_core::number::Ratio;
use rewards_core::scheme::{Attribute, Measure, OneOf, Test};

/// The conditions that were tested, in order, up to the first that failed.
pub(super) fn checks(context: &EntryContext<'_>) -> Vec<Check> {
    let tested = context.terms.when.iter().zip(&context.why.findings);
    tested
        .map(|(condition, finding)| check(context, &condition.test, finding))
        .collect()
}

fn check(context: &EntryContext<'_>, test: &Test, finding: &TestResult) -> Check {
    let (id, held) = (test.word(), finding.held);
    match test {
        Test::AtFault => Check::yes_or_no(
            id,
            held,
            AT_FAULT.into(),
            label!("这次业务员没有责任", "the rep was not at fault this time").into(),
        ),
        Test::Has(given) => {
            let (has, lacks) = has(*given);
            Check::yes_or_no(id, held, has.into(), lacks.into())
        }
        Test::CustomerIs(of) => customer_is(context, *of, held),
        Test::HasDeal(stage) => {
            let (name, stage) = (context.customer_name(), stage_or_later(*stage));
            let has = say!(
                "{0}有{1}的有效订单",
                "{0} has a deal that counts ({1})",
                name,
                stage
            );
            let lacks = say!(
                "{0}没有{1}的有效订单",
                "{0} has no deal that counts ({1})",
                name,
                stage
            );
            Check::yes_or_no(id, held, has, lacks)
        }
        Test::Is(OneOf { attribute, words }) => attribute_found(*attribute, words, finding),
        Test::Compare { measure, is, bound } => {
            compare::check(context, measure.as_ref(), *is, bound, finding)
        }
        Test::FirstOf(whose) => first_of(context, *whose, finding),
        Test::Leader => leads(context, finding),
        Test::Sustained(by) => match by.for_word(context.word_of(by.attribute)) {
            Some(asked) => sustained::check(context, asked, finding),
            None => {
                let (has, lacks) = HAS_FIGURES;
                Check::yes_or_no(id, held, has.into(), lacks.into())
            }
        },
        Test::Any(tests) => any(context, tests, finding),
    }
}

const HAS_FIGURES: (Label, Label) = (
    label!(
        "所属部门有认定标准",
        "the rep's department has figures of its own"
    ),
    label!(
        "所属部门没有认定标准",
        "the rep's department has no figures of its own"
    ),
);

fn attribute_found(of: Attribute, wanted: &[&'static str], finding: &TestResult) -> Check {
    let word = match finding.found {
        Evidence::Word(word) => word,
        _ => None,
    };
    let all = wanted.iter().map(|word| attribute_word(of, word));
    let must = attribute_is(of, all);
    let text = match word {
        Some(word) => attribute_is(of, std::iter::once(attribute_word(of, word))),
        None => say!("没有填写{0}", "{0} is not given", attribute(of)),
    };
    Check {
        test: "is",
        expected: wanted.join(" "),
        found: word.unwrap_or_default().to_owned(),
        held: finding.held,
        text,
        must,
    }
}

fn leads(context: &EntryContext<'_>, finding: &TestResult) -> Check {
    let measure = context.terms.measure.as_ref();
    let name = measure
        .map(|measure| measure::name(context.scheme, measure, context.terms.among.of))
        .unwrap_or_default();
    let unit = measure.map_or(rewards_core::scheme::Unit::Money, Measure::unit);
    let lead = match finding.found {
        Evidence::Lead(lead) => lead,
        _ => Ratio::whole(0),
    };
    let (when, highest) = match measure {
        Some(measure) => (context.when(), measure::quantity(measure, lead)),
        None => (context.when(), Localized::of(&Gauge(unit, lead))),
    };
    let must = say!(
        "{0}{1}为全员最高",
        "{1} in {0} is the highest of all",
        when,
        name
    );
    let text = if finding.held {
        say!("{0}（{1}）", "{0} ({1})", must, highest)
    } else {
        say!(
            "{0}{1}不是全员最高（最高 {2}）",
            "{1} in {0} is not the highest of all (that is {2})",
            when,
            name,
            highest
        )
    };
    Check {
        test: "leader",
        expected: plain(unit, &lead),
        found: finding.held.to_string(),
        held: finding.held,
        text,
        must,
    }
}

fn any(context: &EntryContext<'_>, tests: &[Test], finding: &TestResult) -> Check {
    let findings: &[TestResult] = match &finding.found {
        Evidence::Any(findings) => findings,
        _ => &[],
    };
    let pairs = tests.iter().zip(findings);
    let checks: Vec<Check> = pairs
        .map(|(test, finding)| check(context, test, finding))
        .collect();
    let musts = Localized::joined(checks.iter().map(|check| &check.must), SEMICOLON);
    let shown = checks.iter().filter(|check| check.held == finding.held);
    let is = Localized::joined(shown.map(|check| &check.text), SEMICOLON);
    Check {
        test: "any",
        expected: "true".to_owned(),
        found: finding.held.to_string(),
        held: finding.held,
        text: if finding.held {
            is
        } else {
            say!("一项也不满足（{0}）", "none of these holds ({0})", is)
        },
        must: any_of(&musts),
    }
}

/// What would have had to be different for the last condition, which failed.
pub(super) fn needed(context: &EntryContext<'_>) -> Option<Change> {
    let finding = context
        .why
        .findings
        .last()
        .filter(|finding| !finding.held)?;
    let last = context.why.findings.len().checked_sub(1)?;
    let condition = context.terms.when.get(last)?;
    let check = check(context, &condition.test, finding);
    let figure = match (&condition.test, &finding.found) {
        (Test::Sustained(by), Evidence::Window(window)) => by
            .for_word(context.word_of(by.attribute))
            .map(|asked| sustained::needed(context, asked, *window, &check)),
        (Test::Compare { measure, is, bound }, found) => {
            compare::needed(context, measure.as_ref(), *is, bound, found)
        }
        (Test::FirstOf(_), _) => Some(only_the_first(context, &check)),
        (
            Test::AtFault
            | Test::Has(_)
            | Test::CustomerIs(_)
            | Test::HasDeal(_)
            | Test::Is(..)
            | Test::Leader
            | Test::Sustained(_)
            | Test::Any(_),
            _,
        ) => None,
    };
    Some(figure.unwrap_or_else(|| change::clause(context, check.test, &check.must, &check.text)))
}
