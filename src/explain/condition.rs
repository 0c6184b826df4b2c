//! The rule's own conditions: what each expected, what it found, and what would have had to be different.

use super::Check;
use super::explanation::Change;
use super::said::{Part, Said, say};
use super::scene::Scene;
use super::{comparison, figure, measure, sustained, words};
use crate::engine::{Finding, Found};
use crate::number::Ratio;
use crate::scheme::{Attribute, Comparison, Given, Measure, Of, Subject, Test, Unit, Whose};

/// The conditions that were tested, in order, up to the first that failed.
pub(super) fn checks(scene: &Scene<'_>) -> Vec<Check> {
    let tested = scene.terms.when.iter().zip(&scene.why.findings);
    tested.map(|(condition, finding)| check(scene, &condition.test, finding)).collect()
}

fn check(scene: &Scene<'_>, test: &Test, finding: &Finding) -> Check {
    let (id, held) = (id(test), finding.held);
    match test {
        Test::AtFault => {
            Check::yes_or_no(id, held, ("业务员负有责任", "the rep is at fault"), ("业务员没有责任", "the rep is not at fault"), &[])
        }
        Test::Has(given) => {
            let (noun, has, lacks) = has_in_words(*given);
            Check::yes_or_no(id, held, ("有{0}", has), ("没有{0}", lacks), &[Part::Text(noun)])
        }
        Test::CustomerIs(of) => customer_is(scene, *of, held),
        Test::HasDeal(stage) => {
            let has = ("{0}有{1}的有效订单", "{0} has a deal that counts ({1})");
            let lacks = ("{0}没有{1}的有效订单", "{0} has no deal that counts ({1})");
            Check::yes_or_no(id, held, has, lacks, &[scene.customer_name(), Part::Words(words::stage_or_later(*stage))])
        }
        Test::Is(attribute, wanted) => attribute_is(*attribute, wanted, finding),
        Test::Compare { measure, is, bound } => comparison::compared(scene, measure.as_ref(), *is, bound, finding),
        Test::FirstOf(whose) => first_of(scene, *whose, held),
        Test::Leader => leads(scene, finding),
        Test::Sustained(by) => match by.for_word(scene.word_of(by.attribute)) {
            Some(asked) => sustained::check(scene, asked, finding),
            None => {
                let has = ("所属部门有认定标准", "the rep's department has figures of its own");
                Check::yes_or_no(id, held, has, ("所属部门没有认定标准", "the rep's department has no figures of its own"), &[])
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

const fn of_in_words(of: Of) -> words::Pair {
    match of {
        Of::New => ("{0}是新客户", "{0} is a new customer"),
        Of::Existing => ("{0}是老客户", "{0} is an existing customer"),
        Of::All => ("{0}是客户", "{0} is a customer"),
    }
}

/// A customer that is new, or existing, where it had to be.
pub(super) fn customer_is(scene: &Scene<'_>, of: Of, held: bool) -> Check {
    let found = scene.customer().map(|customer| if customer.existing { Of::Existing } else { Of::New });
    let is = found.map_or(("没有对应的客户", "there is no customer on record"), of_in_words);
    let figures = (of.word().to_owned(), found.map(Of::word).unwrap_or_default().to_owned());
    let (must, name) = (of_in_words(of), [scene.customer_name()]);
    Check::stated("customer_is", figures, held, (say(must.0, must.1, &name), say(is.0, is.1, &name)))
}

fn attribute_is(attribute: Attribute, wanted: &[&'static str], finding: &Finding) -> Check {
    let word = match finding.found {
        Found::Word(word) => word,
        _ => None,
    };
    let name = Part::Words(words::attribute(attribute));
    let all: Vec<Said> = wanted.iter().map(|word| words::attribute_word(attribute, word)).collect();
    let found = word.map_or_else(|| Said::of(("未填写", "not given")), |word| words::attribute_word(attribute, word));
    let in_words = |what: &Said| say("{0}为{1}", "{0}: {1}", &[name, Part::Said(what)]);
    let said = (in_words(&Said::listed(&all, ("或", " or "))), in_words(&found));
    Check::stated("is", (wanted.join(" "), word.unwrap_or_default().to_owned()), finding.held, said)
}

/// What there is, in Chinese; that it is there and that it is not, in English.
const fn has_in_words(given: Given) -> (&'static str, &'static str, &'static str) {
    match given {
        Given::Rep => ("对应的业务员", "a rep is on record", "no rep is on record"),
        Given::Customer => ("对应的客户", "a customer is on record", "no customer is on record"),
        Given::Referrer => ("推荐的客户", "a referring customer is on record", "no referring customer is on record"),
        Given::Score => ("评分", "there is a score", "there is no score"),
        Given::ExistingCustomers => ("老客户", "the rep has existing customers", "the rep has no existing customer"),
        Given::PriorSales => {
            ("上年销售额可比", "there are sales last year to compare with", "there are no sales last year to compare with")
        }
        Given::PriorTotal => {
            ("上年新客户总额可比", "there is a total of last year to compare with", "there is no total of last year to compare with")
        }
        Given::QuarterTarget => ("季度目标", "the rep has a target for the quarter", "the rep has no target for the quarter"),
        Given::YearTarget => ("年度目标", "the rep has a target for the year", "the rep has no target for the year"),
        Given::TaskCustomers => ("客户开发任务", "the rep was set a number of customers", "the rep was set no number of customers"),
        Given::Goal => ("自定目标", "the team has a goal of its own", "the team has no goal of its own"),
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
        Subject::Rep | Subject::Team | Subject::Span { .. } => ("达标的期间", "time that reached it"),
    };
    let not = ("{0}在此之前已有{1}", "{0} already had one before: {1}");
    Check::yes_or_no("first_of", held, ("{0}在此之前没有{1}", "{0} had no {1} before"), not, &[whom, Part::Words(noun)])
}

fn leads(scene: &Scene<'_>, finding: &Finding) -> Check {
    let measure = scene.terms.measure.as_ref();
    let name = measure.map(|measure| measure::name(scene.scheme, measure)).unwrap_or_default();
    let unit = measure.map_or(Unit::Money, Measure::unit);
    let lead = match finding.found {
        Found::Lead(lead) => lead,
        _ => Ratio::whole(0),
    };
    let parts = [scene.when(), Part::Said(&name), Part::Gauge(unit, lead)];
    let must = say("{0}{1}为全员最高", "{1} in {0}: the highest of all", &parts);
    let held = say("{0}{1}为全员最高（{2}）", "{1} in {0}: the highest of all ({2})", &parts);
    let highest = say("最高为 {2}", "the highest is {2}", &parts);
    let figures = (figure::plain(unit, lead), finding.held.to_string());
    Check::needed("leader", figures, finding.held, (must, held), Part::Said(&highest))
}

fn any(scene: &Scene<'_>, tests: &[Test], finding: &Finding) -> Check {
    let findings: &[Finding] = match &finding.found {
        Found::Any(findings) => findings,
        _ => &[],
    };
    let checks: Vec<Check> = tests.iter().zip(findings).map(|(test, finding)| check(scene, test, finding)).collect();
    let musts: Vec<Said> = checks.iter().map(|check| check.must.clone()).collect();
    let shown: Vec<Said> = checks.iter().filter(|check| check.held == finding.held).map(|check| check.text.clone()).collect();
    let must = say("至少满足一项：{0}", "at least one of these: {0}", &[Part::Said(&Said::listed(&musts, ("；", "; ")))]);
    let is = Said::listed(&shown, ("；", "; "));
    let failed = say("一项也不满足：{0}", "none of these: {0}", &[Part::Said(&is)]);
    let text = if finding.held { is } else { failed };
    Check { test: "any", expected: "true".to_owned(), found: finding.held.to_string(), held: finding.held, text, must }
}

/// What would have had to be different for the last condition, which failed.
pub(super) fn change(scene: &Scene<'_>) -> Option<Change> {
    let finding = scene.why.findings.last().filter(|finding| !finding.held)?;
    let condition = scene.terms.when.get(scene.why.findings.len().checked_sub(1)?)?;
    let check = check(scene, &condition.test, finding);
    match (&condition.test, &finding.found) {
        (Test::Sustained(by), Found::Window(window)) => {
            by.for_word(scene.word_of(by.attribute)).map(|asked| sustained::change(asked, *window))
        }
        (Test::Compare { measure, is, .. }, Found::Figure { gauge, bound: Some(bound) }) if *is != Comparison::Below => {
            let measure = measure.as_ref().or(scene.terms.measure.as_ref())?;
            Some(super::change::figure(scene, check.test, measure, (*gauge, *is, *bound)))
        }
        _ => Some(super::change::clause(scene, check.test, &check.must)),
    }
}
