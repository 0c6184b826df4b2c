//! The rule's own conditions: what each expected, what it found, and what would have had to be different.

use super::explanation::{Change, Check};
use super::said::{Said, say};
use super::scene::Scene;
use super::{comparison, figure, measure, sustained, words};
use crate::engine::{Finding, Found};

use crate::scheme::{Attribute, Comparison, Given, Measure, Of, Subject, Test, Unit, Whose};

/// The conditions that were tested, in order, up to the first that failed.
pub(super) fn checks(scene: &Scene<'_>) -> Vec<Check> {
    let tested = scene.terms.when.iter().zip(&scene.why.findings);
    tested.map(|(condition, finding)| check(scene, &condition.test, finding)).collect()
}

/// The parts of a check before it is put into a sentence.
pub(super) struct Answer {
    pub expected: String,
    pub found: String,
    pub must: Said,
    pub is: Said,
}

impl Answer {
    pub fn yes_or_no(held: bool, must: Said, not: Said) -> Self {
        let is = if held { must.clone() } else { not };
        Self { expected: "true".to_owned(), found: held.to_string(), must, is }
    }
}

fn check(scene: &Scene<'_>, test: &Test, finding: &Finding) -> Check {
    let Answer { expected, found, must, is } = answer(scene, test, finding);
    failed_or_held(id(test), expected, found, finding.held, (must, is))
}

/// A check from its parts: what was expected and what was found, as clauses.
pub(super) fn failed_or_held(test: &'static str, expected: String, found: String, held: bool, (must, is): (Said, Said)) -> Check {
    let text = if held { is } else { say("须{0}；实际：{1}", "needed: {0}; found: {1}", &[&must, &is]) };
    Check { test, expected, found, held, text, must }
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

fn answer(scene: &Scene<'_>, test: &Test, finding: &Finding) -> Answer {
    match test {
        Test::AtFault => Answer::yes_or_no(
            finding.held,
            Said::of(("业务员负有责任", "the rep was at fault")),
            Said::of(("业务员没有责任", "the rep was not at fault")),
        ),
        Test::Has(given) => {
            let noun = Said::of(given_noun(*given));
            Answer::yes_or_no(finding.held, say("有{0}", "has {0}", &[&noun]), say("没有{0}", "lacks {0}", &[&noun]))
        }
        Test::CustomerIs(of) => customer_is(scene, *of),
        Test::HasDeal(stage) => {
            let stage = Said::of(words::stage_or_later(*stage));
            let has = say("客户有{0}的有效订单", "the customer has a deal that counts ({0})", &[&stage]);
            Answer::yes_or_no(finding.held, has, say("客户没有{0}的有效订单", "the customer has no deal that counts ({0})", &[&stage]))
        }
        Test::Is(attribute, wanted) => attribute_is(*attribute, wanted, finding),
        Test::Compare { measure, is, bound } => comparison::compared(scene, measure.as_ref(), *is, bound, finding),
        Test::FirstOf(whose) => first_of(scene, *whose, finding.held),
        Test::Leader => leads(scene, finding),
        Test::Sustained(by) => {
            let Found::Window(window) = finding.found else { return Answer::yes_or_no(finding.held, Said::default(), Said::default()) };
            let Some(asked) = by.for_word(scene.word_of(by.attribute)) else { return no_figures() };
            let total = window.map(|window| window.total.to_string()).unwrap_or_default();
            let (must, is) = (sustained::must(asked), sustained::found(scene, asked, window));
            Answer { expected: asked.mean.to_string(), found: total, must, is }
        }
        Test::Any(tests) => any(scene, tests, finding),
    }
}

fn no_figures() -> Answer {
    let must = Said::of(("所属部门有认定标准", "the rep's department has figures of its own"));
    Answer::yes_or_no(false, must, Said::of(("所属部门没有认定标准", "the rep's department has none")))
}

/// A customer that has to be new, or existing.
pub(super) fn of_in_words(of: Of, name: &Said) -> Said {
    match of {
        Of::New => say("{0}是新客户", "{0} is a new customer", &[name]),
        Of::Existing => say("{0}是老客户", "{0} is an existing customer", &[name]),
        Of::All => say("{0}是客户", "{0} is a customer", &[name]),
    }
}

fn customer_is(scene: &Scene<'_>, of: Of) -> Answer {
    let Some(customer) = scene.customer() else {
        return Answer::yes_or_no(false, of_in_words(of, &scene.customer_name()), Said::default());
    };
    let found = if customer.existing { Of::Existing } else { Of::New };
    let name = scene.customer_name();
    Answer { expected: of.word().to_owned(), found: found.word().to_owned(), must: of_in_words(of, &name), is: of_in_words(found, &name) }
}

fn attribute_is(attribute: Attribute, wanted: &[&'static str], finding: &Finding) -> Answer {
    let word = match finding.found {
        Found::Word(word) => word,
        _ => None,
    };
    let name = Said::of(words::attribute(attribute));
    let all: Vec<Said> = wanted.iter().map(|word| words::attribute_word(attribute, word)).collect();
    let must = say("{0}为{1}", "{0} is {1}", &[&name, &Said::listed(&all, ("或", " or "))]);
    let found = word.map_or_else(|| Said::of(("未填写", "not given")), |word| words::attribute_word(attribute, word));
    Answer {
        expected: wanted.join(" "),
        found: word.unwrap_or_default().to_owned(),
        must,
        is: say("{0}为{1}", "{0} is {1}", &[&name, &found]),
    }
}

const fn given_noun(given: Given) -> words::Pair {
    match given {
        Given::Rep => ("对应的业务员", "a rep on record"),
        Given::Customer => ("对应的客户", "a customer on record"),
        Given::Referrer => ("推荐人", "a referring customer"),
        Given::Score => ("评分", "a score"),
        Given::ExistingCustomers => ("老客户", "an existing customer"),
        Given::PriorSales => ("上年销售额", "sales last year to compare with"),
        Given::PriorTotal => ("上年新客户总额", "a new-customer total of last year"),
        Given::QuarterTarget => ("季度目标", "a target for the quarter"),
        Given::YearTarget => ("年度目标", "a target for the year"),
        Given::TaskCustomers => ("客户开发任务", "a number of customers asked for"),
        Given::Goal => ("自定目标", "a goal of its own"),
    }
}

fn first_of(scene: &Scene<'_>, whose: Whose, held: bool) -> Answer {
    let whom = match whose {
        Whose::Rep => scene.rep_name(),
        Whose::Customer => scene.customer_name(),
    };
    let noun = match scene.terms.for_each {
        Subject::Deal(_) => ("符合条件的订单", "deal to count"),
        Subject::Customer => ("合格客户", "customer to qualify"),
        Subject::Outcome(_) => ("有效记录", "entry to count"),
        Subject::Rep | Subject::Team | Subject::Span { .. } => ("有效期间", "time to count"),
    };
    let parts = [&whom, &Said::of(noun)];
    let must = say("是{0}的第一个{1}", "the first {1} of {0}", &parts);
    Answer::yes_or_no(held, must, say("{0}之前已有{1}", "not the first {1} of {0}", &parts))
}

fn leads(scene: &Scene<'_>, finding: &Finding) -> Answer {
    let name = scene.terms.measure.as_ref().map(|measure| measure::name(scene.scheme, measure)).unwrap_or_default();
    let unit = scene.terms.measure.as_ref().map_or(Unit::Money, Measure::unit);
    let must = say("{0}{1}最高", "the highest of all in {0} ({1})", &[&scene.when(), &name]);
    let Found::Lead(lead) = finding.found else {
        return Answer::yes_or_no(finding.held, must, Said::of(("没有数据", "nothing to compare")));
    };
    let highest = figure::gauge(unit, lead);
    let is = match finding.held {
        true => say("{0}，最高为 {1}", "{0}: {1}", &[&must, &highest]),
        false => say("最高为 {0}", "the highest is {0}", &[&highest]),
    };
    Answer { expected: figure::plain(unit, lead), found: finding.held.to_string(), must, is }
}

fn any(scene: &Scene<'_>, tests: &[Test], finding: &Finding) -> Answer {
    let Found::Any(findings) = &finding.found else { return Answer::yes_or_no(finding.held, Said::default(), Said::default()) };
    let checks: Vec<Check> = tests.iter().zip(findings).map(|(test, finding)| check(scene, test, finding)).collect();
    let musts: Vec<Said> = checks.iter().map(|check| check.must.clone()).collect();
    let shown: Vec<Said> = checks.iter().filter(|check| check.held == finding.held).map(|check| check.text.clone()).collect();
    let must = say("以下至少一项成立：{0}", "at least one of these holds: {0}", &[&Said::listed(&musts, ("；", "; "))]);
    Answer { expected: "true".to_owned(), found: finding.held.to_string(), must, is: Said::listed(&shown, ("；", "; ")) }
}

/// What would have had to be different for the last condition, which failed.
pub(super) fn change(scene: &Scene<'_>) -> Option<Change> {
    let finding = scene.why.findings.last().filter(|finding| !finding.held)?;
    let condition = scene.terms.when.get(scene.why.findings.len().checked_sub(1)?)?;
    let check = check(scene, &condition.test, finding);
    match (&condition.test, &finding.found) {
        (Test::Sustained(by), Found::Window(window)) => {
            by.for_word(scene.word_of(by.attribute)).map(|asked| sustained::change(scene, asked, *window))
        }
        (Test::Compare { measure, is, .. }, Found::Figure { gauge, bound: Some(bound) }) if *is != Comparison::Below => {
            let measure = measure.as_ref().or(scene.terms.measure.as_ref())?;
            Some(super::change::figure(scene, check.test, measure, (*gauge, *is, *bound)))
        }
        _ => Some(super::change::clause(scene, check.test, &check.must)),
    }
}
