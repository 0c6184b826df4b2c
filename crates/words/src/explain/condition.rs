//! The rule's own conditions: what each expected, what it found, and what would have had to be different.

use super::Check;
use super::explanation::Change;
use super::said::{Part, Said, Sentence, both, say};
use super::scene::Scene;
use super::{comparison, figure, measure, sustained, words};
use rewards_core::engine::{Evidence, TestResult};
use rewards_core::number::Ratio;
use rewards_core::scheme::{Attribute, Comparison, Given, Measure, Of, Subject, Test, Unit, Whose};

/// The conditions that were tested, in order, up to the first that failed.
pub(super) fn checks(scene: &Scene<'_>) -> Vec<Check> {
    let tested = scene.terms.when.iter().zip(&scene.why.findings);
    tested
        .map(|(condition, finding)| check(scene, &condition.test, finding))
        .collect()
}

fn check(scene: &Scene<'_>, test: &Test, finding: &TestResult) -> Check {
    let (id, held) = (id(test), finding.held);
    match test {
        Test::AtFault => Check::yes_or_no(
            id,
            held,
            both!("业务员负有责任", "the rep is at fault"),
            both!("业务员没有责任", "the rep is not at fault"),
            &[],
        ),
        Test::Has(given) => {
            let (has, lacks) = has_in_words(*given);
            Check::yes_or_no(id, held, has, lacks, &[])
        }
        Test::CustomerIs(of) => customer_is(scene, *of, held),
        Test::HasDeal(stage) => {
            let has = both!("{0}有{1}的有效订单", "{0} has a deal that counts ({1})");
            let lacks = both!("{0}没有{1}的有效订单", "{0} has no deal that counts ({1})");
            Check::yes_or_no(
                id,
                held,
                has,
                lacks,
                &[
                    scene.customer_name(),
                    Part::Words(&words::stage_or_later(*stage)),
                ],
            )
        }
        Test::Is(attribute, wanted) => attribute_is(*attribute, wanted, finding),
        Test::Compare { measure, is, bound } => {
            comparison::compared(scene, measure.as_ref(), *is, bound, finding)
        }
        Test::FirstOf(whose) => first_of(scene, *whose, held),
        Test::Leader => leads(scene, finding),
        Test::Sustained(by) => match by.for_word(scene.word_of(by.attribute)) {
            Some(asked) => sustained::check(scene, asked, finding),
            None => {
                let has = both!(
                    "所属部门有认定标准",
                    "the rep's department has figures of its own"
                );
                Check::yes_or_no(
                    id,
                    held,
                    has,
                    both!(
                        "所属部门没有认定标准",
                        "the rep's department has no figures of its own"
                    ),
                    &[],
                )
            }
        },
        Test::Any(tests) => any(scene, tests, finding),
    }
}

const fn id(test: &Test) -> &'static str {
    match test {
        Test::AtFault => "at_fault",
        Test::Has(_) => "has",
        Test::CustomerIs(_) => "customer_is",
        Test::HasDeal(_) => "has_deal",
        Test::Is(..) => "is",
        Test::Compare { is, .. } => is.word(),
        Test::FirstOf(_) => "first_of",
        Test::Leader => "leader",
        Test::Sustained(_) => "sustained",
        Test::Any(_) => "any",
    }
}

const fn of_in_words(of: Of) -> Sentence {
    match of {
        Of::New => both!("{0}是新客户", "{0} is a new customer"),
        Of::Existing => both!("{0}是老客户", "{0} is an existing customer"),
        Of::All => both!("{0}是客户", "{0} is a customer"),
    }
}

/// A customer that is new, or existing, where it had to be.
pub(super) fn customer_is(scene: &Scene<'_>, of: Of, held: bool) -> Check {
    let found = scene.customer().map(|customer| {
        if customer.existing {
            Of::Existing
        } else {
            Of::New
        }
    });
    let is = found.map_or(
        both!("没有对应的客户", "there is no customer on record"),
        of_in_words,
    );
    let figures = (
        of.word().to_owned(),
        found.map(Of::word).unwrap_or_default().to_owned(),
    );
    let (must, name) = (of_in_words(of), [scene.customer_name()]);
    Check::stated(
        "customer_is",
        figures,
        held,
        (say(must, &name), say(is, &name)),
    )
}

fn attribute_is(attribute: Attribute, wanted: &[&'static str], finding: &TestResult) -> Check {
    let word = match finding.found {
        Evidence::Word(word) => word,
        _ => None,
    };
    let name = Part::Words(&words::attribute(attribute));
    let all: Vec<Said> = wanted
        .iter()
        .map(|word| words::attribute_word(attribute, word))
        .collect();
    let found = word.map_or_else(
        || Said::of(&("未填写", "not given")),
        |word| words::attribute_word(attribute, word),
    );
    let in_words = |what: &Said| say(both!("{0}为{1}", "{0}: {1}"), &[name, Part::Said(what)]);
    let said = (
        in_words(&Said::listed(&all, &("或", " or "))),
        in_words(&found),
    );
    Check::stated(
        "is",
        (wanted.join(" "), word.unwrap_or_default().to_owned()),
        finding.held,
        said,
    )
}

/// That it is there, and that it is not.
const fn has_in_words(given: Given) -> (Sentence, Sentence) {
    match given {
        Given::Rep => (
            both!("有对应的业务员", "a rep is on record"),
            both!("没有对应的业务员", "no rep is on record"),
        ),
        Given::Customer => (
            both!("有对应的客户", "a customer is on record"),
            both!("没有对应的客户", "no customer is on record"),
        ),
        Given::Referrer => (
            both!("有推荐的客户", "a referring customer is on record"),
            both!("没有推荐的客户", "no referring customer is on record"),
        ),
        Given::Score => (
            both!("有评分", "there is a score"),
            both!("没有评分", "there is no score"),
        ),
        Given::ExistingCustomers => (
            both!("有老客户", "the rep has existing customers"),
            both!("没有老客户", "the rep has no existing customer"),
        ),
        Given::PriorSales => (
            both!(
                "有上年销售额可比",
                "there are sales last year to compare with"
            ),
            both!(
                "没有上年销售额可比",
                "there are no sales last year to compare with"
            ),
        ),
        Given::PriorTotal => (
            both!(
                "有上年新客户总额可比",
                "there is a total of last year to compare with"
            ),
            both!(
                "没有上年新客户总额可比",
                "there is no total of last year to compare with"
            ),
        ),
        Given::QuarterTarget => (
            both!("有季度目标", "the rep has a target for the quarter"),
            both!("没有季度目标", "the rep has no target for the quarter"),
        ),
        Given::YearTarget => (
            both!("有年度目标", "the rep has a target for the year"),
            both!("没有年度目标", "the rep has no target for the year"),
        ),
        Given::TaskCustomers => (
            both!("有客户开发任务", "the rep was set a number of customers"),
            both!("没有客户开发任务", "the rep was set no number of customers"),
        ),
        Given::Goal => (
            both!("有自定目标", "the team has a goal of its own"),
            both!("没有自定目标", "the team has no goal of its own"),
        ),
    }
}

fn first_of(scene: &Scene<'_>, whose: Whose, held: bool) -> Check {
    let whom = match whose {
        Whose::Rep => scene.rep_name(),
        Whose::Customer => scene.customer_name(),
    };
    let noun = match scene.terms.for_each {
        Subject::Deal(_) => ("符合条件的订单", "deal that counts"),
        Subject::Customer => ("合格客户", "qualifying customer"),
        Subject::Outcome(_) => ("计入的同类记录", "such entry"),
        Subject::Rep | Subject::Team | Subject::Span { .. } => {
            ("达标的期间", "time that reached it")
        }
    };
    let not = both!("{0}在此之前已有{1}", "{0} already had one before: {1}");
    Check::yes_or_no(
        "first_of",
        held,
        both!("{0}在此之前没有{1}", "{0} had no {1} before"),
        not,
        &[whom, Part::Words(&noun)],
    )
}

fn leads(scene: &Scene<'_>, finding: &TestResult) -> Check {
    let measure = scene.terms.measure.as_ref();
    let name = measure
        .map(|measure| measure::name(scene.scheme, measure))
        .unwrap_or_default();
    let unit = measure.map_or(Unit::Money, Measure::unit);
    let lead = match finding.found {
        Evidence::Lead(lead) => lead,
        _ => Ratio::whole(0),
    };
    let parts = [scene.when(), Part::Said(&name), Part::Gauge(unit, &lead)];
    let must = say(
        both!("{0}{1}为全员最高", "{1} in {0}: the highest of all"),
        &parts,
    );
    let held = say(
        both!(
            "{0}{1}为全员最高（{2}）",
            "{1} in {0}: the highest of all ({2})"
        ),
        &parts,
    );
    let highest = say(both!("最高为 {2}", "the highest is {2}"), &parts);
    let figures = (figure::plain(unit, &lead), finding.held.to_string());
    Check::needed(
        "leader",
        figures,
        finding.held,
        (must, held),
        Part::Said(&highest),
    )
}

fn any(scene: &Scene<'_>, tests: &[Test], finding: &TestResult) -> Check {
    let findings: &[TestResult] = match &finding.found {
        Evidence::Any(findings) => findings,
        _ => &[],
    };
    let checks: Vec<Check> = tests
        .iter()
        .zip(findings)
        .map(|(test, finding)| check(scene, test, finding))
        .collect();
    let musts: Vec<Said> = checks.iter().map(|check| check.must.clone()).collect();
    let shown: Vec<Said> = checks
        .iter()
        .filter(|check| check.held == finding.held)
        .map(|check| check.text.clone())
        .collect();
    let must = say(
        both!("至少满足一项：{0}", "at least one of these: {0}"),
        &[Part::Said(&Said::listed(&musts, &("；", "; ")))],
    );
    let is = Said::listed(&shown, &("；", "; "));
    let failed = say(
        both!("一项也不满足：{0}", "none of these: {0}"),
        &[Part::Said(&is)],
    );
    let text = if finding.held { is } else { failed };
    Check {
        test: "any",
        expected: "true".to_owned(),
        found: finding.held.to_string(),
        held: finding.held,
        text,
        must,
    }
}

/// What would have had to be different for the last condition, which failed.
pub(super) fn change(scene: &Scene<'_>) -> Option<Change> {
    let finding = scene.why.findings.last().filter(|finding| !finding.held)?;
    let condition = scene
        .terms
        .when
        .get(scene.why.findings.len().checked_sub(1)?)?;
    let check = check(scene, &condition.test, finding);
    match (&condition.test, &finding.found) {
        (Test::Sustained(by), Evidence::Window(window)) => by
            .for_word(scene.word_of(by.attribute))
            .map(|asked| sustained::change(asked, *window)),
        (
            Test::Compare { measure, is, .. },
            Evidence::Figure {
                gauge,
                bound: Some(bound),
            },
        ) if *is != Comparison::Below => {
            let measure = measure.as_ref().or(scene.terms.measure.as_ref())?;
            Some(super::change::figure(
                scene,
                check.test,
                measure,
                (*gauge, *is, *bound),
            ))
        }
        _ => Some(super::change::clause(scene, check.test, &check.must)),
    }
}
