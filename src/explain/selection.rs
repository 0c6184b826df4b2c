//! The conditions that a rule's selection implies: which customers and deals it looks at.

use super::condition::{failed_or_held, of_in_words};
use super::explanation::{Change, Check};
use super::said::{Said, say};
use super::scene::{Scene, deal_name, outcome_name};
use super::{change, figure, words};
use crate::ledger::{Customer, Deal, Stage};
use crate::number::Day;
use crate::scheme::{Attribute, Of, Reason, Selection, Subject};

/// The implied conditions in the order in which they are tested, up to the first that failed.
pub(super) fn checks(scene: &Scene<'_>) -> Vec<Check> {
    let mut checks = match (scene.customer().filter(|_| scene.unit().outcome.is_none()), scene.outcome()) {
        (Some(customer), _) => of_customer(scene, customer),
        (None, Some(outcome)) => vec![in_period(scene, &outcome_name(outcome), outcome.date)],
        (None, None) => vec![what_counts(scene)],
    };
    if let Some(failed) = checks.iter().position(|check| !check.held) {
        checks.truncate(failed + 1);
    }
    checks
}

fn of_customer(scene: &Scene<'_>, customer: &Customer) -> Vec<Check> {
    let among = &scene.terms.among;
    let fails = |reason| scene.reason == Some(reason);
    let deal = scene.unit().deal.and_then(|at| scene.deal(at));
    let mut checks = Vec::new();
    checks.extend(department(scene, among));
    checks.extend(deal.map(|deal| in_period(scene, &deal_name(deal), deal.date)));
    checks.extend((among.of != Of::All).then(|| whose(scene, among.of, customer)));
    checks.extend(among.self_developed.then(|| self_developed(scene, customer)));
    checks.extend(deal.map(|deal| reached(scene, among.stage, deal)));
    checks.extend(among.from.zip(deal).map(|(from, deal)| in_force(scene, from, deal)));
    if let (Some(days), Some(deal)) = (among.within_days, deal)
        && (fails(Reason::OutsideWindow) || matches!(scene.terms.for_each, Subject::Deal(_)))
    {
        checks.push(within(scene, days, deal));
    }
    if among.prepaid && deal.is_some() {
        let paid = Said::of(("订单为预付款", "the deal was paid in advance"));
        checks.push(failed_or_held("prepaid", "true".to_owned(), "true".to_owned(), true, (paid.clone(), paid)));
    }
    checks.extend(deal.and_then(|deal| product(scene, among, deal)));
    checks
}

fn in_period(scene: &Scene<'_>, name: &Said, date: Day) -> Check {
    let period = scene.ledger().period;
    let bounds = say("{0} 至 {1}", "{0} to {1}", &[&figure::day(period.from), &figure::day(period.to)]);
    let must = say("{0}在 {1} 期内", "{0} lies in the period {1}", &[name, &bounds]);
    failed_or_held("period", format!("{}/{}", period.from, period.to), date.to_string(), true, (must.clone(), must))
}

fn whose(scene: &Scene<'_>, of: Of, customer: &Customer) -> Check {
    let found = if customer.existing { Of::Existing } else { Of::New };
    let name = scene.customer_name();
    let said = (of_in_words(of, &name), of_in_words(found, &name));
    failed_or_held("customer_is", of.word().to_owned(), found.word().to_owned(), of == found, said)
}

fn self_developed(scene: &Scene<'_>, customer: &Customer) -> Check {
    let name = scene.customer_name();
    let must = say("{0}由业务员自主开发", "{0} was won by the rep's own effort", &[&name]);
    let is = match customer.self_developed {
        true => must.clone(),
        false => say("{0}不是自主开发的", "{0} was not", &[&name]),
    };
    failed_or_held("self_developed", "true".to_owned(), customer.self_developed.to_string(), customer.self_developed, (must, is))
}

fn reached(scene: &Scene<'_>, stage: Stage, deal: &Deal) -> Check {
    let held = scene.reason != Some(Reason::NotDelivered);
    let found = if held { deal.stage } else { furthest(scene).unwrap_or(deal.stage) };
    let must = match held {
        true => say("{0}{1}", "{0} is {1}", &[&deal_name(deal), &Said::of(words::stage(found))]),
        false => say("有一笔订单{0}", "a deal is {0}", &[&Said::of(words::stage_or_later(stage))]),
    };
    let is = if held { must.clone() } else { say("进展最快的订单{0}", "the furthest is {0}", &[&Said::of(words::stage(found))]) };
    failed_or_held("stage", stage.word().to_owned(), found.word().to_owned(), held, (must, is))
}

fn furthest(scene: &Scene<'_>) -> Option<Stage> {
    scene.source.index.counted(scene.customer_at()?).iter().map(|deal| deal.stage).max()
}

fn in_force(scene: &Scene<'_>, from: Day, deal: &Deal) -> Check {
    let held = scene.reason != Some(Reason::BeforeEffectiveDate);
    let latest = || {
        let counted = scene.source.index.counted(scene.customer_at()?);
        counted.iter().rev().find(|deal| deal.stage >= scene.terms.among.stage).map(|deal| deal.date)
    };
    let found = if held { deal.date } else { latest().unwrap_or(deal.date) };
    let stage = Said::of(words::stage_or_later(scene.terms.among.stage));
    let must = match held {
        true => say("日期不早于生效日 {0}", "dated on or after {0}", &[&figure::day(from)]),
        false => say("有一笔{1}的订单日期不早于生效日 {0}", "a deal ({1}) is dated on or after {0}", &[&figure::day(from), &stage]),
    };
    let is = if held { must.clone() } else { say("最近一笔在 {0}", "the latest is of {0}", &[&figure::day(found)]) };
    failed_or_held("from", from.to_string(), found.to_string(), held, (must, is))
}

/// The day of the customer's first deal in force, which opens the window.
fn opened(scene: &Scene<'_>) -> Option<Day> {
    let among = &scene.terms.among;
    let counted = scene.source.index.counted(scene.customer_at()?);
    let in_force = |date: Day| among.from.is_none_or(|from| date >= from);
    counted.iter().find(|deal| deal.stage >= among.stage && in_force(deal.date)).map(|deal| deal.date)
}

fn within(scene: &Scene<'_>, days: u32, deal: &Deal) -> Check {
    let first = opened(scene).unwrap_or(deal.date);
    let found = deal.date.days_since(first);
    let must = say(
        "距首笔合格订单（{1}）不超过 {0} 天",
        "at most {0} days after the first deal, of {1}",
        &[&Said::number(days), &figure::day(first)],
    );
    let is = say("{0}相隔 {1} 天", "{0} came {1} days after it", &[&deal_name(deal), &Said::number(found)]);
    failed_or_held("within_days", days.to_string(), found.to_string(), found <= i64::from(days), (must, is))
}

fn product(scene: &Scene<'_>, among: &Selection, deal: &Deal) -> Option<Check> {
    let by = among.product.as_ref()?;
    let wanted = by.for_word(scene.word_of(by.attribute))?;
    let held = scene.reason.is_none() || scene.reason != Some(Reason::ExistingCustomer);
    let found = deal.product.and_then(|at| scene.ledger().products.get(at.index())).map_or("", |name| name);
    let must = say("订单属于“{0}”", "the deal is of “{0}”", &[&Said::same(wanted)]);
    held.then(|| failed_or_held("product", wanted.to_string(), found.to_owned(), true, (must.clone(), must)))
}

fn department(scene: &Scene<'_>, among: &Selection) -> Option<Check> {
    if among.departments.is_empty() {
        return None;
    }
    let wanted: Vec<&str> = among.departments.iter().map(|department| department.word()).collect();
    let found = scene.word_of(Attribute::Department).unwrap_or_default();
    let must = say("{0}属于{1}", "{0} works in {1}", &[&scene.rep_name(), &words::attribute_word(Attribute::Department, found)]);
    Some(failed_or_held("department", wanted.join(" "), found.to_owned(), true, (must.clone(), must)))
}

/// Of a rule that adds up: what it adds up.
fn what_counts(scene: &Scene<'_>) -> Check {
    let among = &scene.terms.among;
    let parts = [&scene.when(), &Said::of(words::of(among.of)), &Said::of(words::stage_or_later(among.stage))];
    let must = say("计入 {0} {1}的订单（{2}、净额大于零）", "counted: deals of {1} in {0} ({2}, net above zero)", &parts);
    failed_or_held("counts", among.of.word().to_owned(), scene.deals().len().to_string(), true, (must.clone(), must))
}

/// What would have had to be different for a customer or a deal that was left out.
pub(super) fn change(scene: &Scene<'_>) -> Option<Change> {
    let failed = checks(scene).into_iter().rev().find(|check| !check.held)?;
    let among = &scene.terms.among;
    let late = among.within_days.zip(scene.unit().deal.and_then(|at| scene.deal(at)));
    if let (Some(Reason::OutsideWindow), Some((days, deal))) = (scene.reason, late) {
        let over = deal.date.days_since(opened(scene).unwrap_or(deal.date)) - i64::from(days);
        let text = say("须{0}；这笔订单晚了 {1} 天。", "Needed: {0}. It came {1} days too late.", &[&failed.must, &Said::number(over)]);
        return Some(Change { of: failed.test, value: Some(over.to_string()), text });
    }
    Some(change::clause(scene, failed.test, &failed.must))
}
