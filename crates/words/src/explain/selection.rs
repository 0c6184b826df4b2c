//! The conditions that a rule's selection implies: which customers and deals it looks at.

use super::change;
use super::check::Check;
use super::context::EntryContext;
use super::counts::{adds_up_deals, what_counts};
use super::explanation::Change;
use super::progress::{in_force, opened, reached, within};
use crate::label::{attribute_word, stage_or_later};
use crate::text::Localized;
use crate::{label, say};
use rewards_core::ledger::{Customer, Deal};
use rewards_core::number::Day;
use rewards_core::scheme::{Attribute, Of, Reason, Selection, Subject};

/// The implied conditions in the order in which they are tested, up to the first that failed.
pub(super) fn checks(context: &EntryContext<'_>) -> Vec<Check> {
    let customer = context.customer();
    let customer = customer.filter(|_| context.candidate().outcome.is_none());
    let mut checks = match (customer, context.outcome()) {
        (Some(customer), _) => of_customer(context, customer),
        (None, Some(outcome)) => {
            vec![in_period(
                context,
                &context.outcome_name(outcome),
                outcome.date,
            )]
        }
        (None, None) => of_sums(context),
    };
    if let Some(failed) = checks.iter().position(|check| !check.held) {
        checks.truncate(failed + 1);
    }
    checks
}

fn of_customer(context: &EntryContext<'_>, customer: &Customer) -> Vec<Check> {
    let among = &context.terms.among;
    let deal = context.candidate().deal.and_then(|at| context.deal(at));
    let mut checks = Vec::new();
    checks.extend(department(context, among));
    checks.extend(deal.map(|deal| in_period(context, &context.deal_name(deal), deal.date)));
    if among.of != Of::All {
        let held = customer.existing == (among.of == Of::Existing);
        checks.push(customer_is(context, among.of, held));
    }
    checks.extend(
        among
            .self_developed
            .then(|| self_developed(context, customer)),
    );
    checks.extend(deal.map(|deal| reached(context, among.stage, deal)));
    let from = among.from.zip(deal);
    checks.extend(from.map(|(from, deal)| in_force(context, from, deal)));
    if let (Some(days), Some(deal)) = (among.within_days, deal)
        && (context.reason == Some(Reason::OutsideWindow)
            || matches!(context.terms.for_each, Subject::Deal(_)))
    {
        checks.push(within(context, days, deal));
    }
    if among.prepaid && deal.is_some() {
        let must = label!("订单为预付款", "the order was paid in advance").into();
        checks.push(Check::yes_or_no(
            "prepaid",
            true,
            must,
            Localized::default(),
        ));
    }
    checks.extend(deal.and_then(|deal| product(context, among, deal)));
    if context.reason != Some(Reason::OutsideWindow)
        && among.within_days.is_some()
        && adds_up_deals(context)
    {
        checks.push(what_counts(context, among));
    }
    checks
}

const fn of_in_words(of: Of) -> (&'static str, &'static str) {
    match of {
        Of::New => ("新客户", "a new customer"),
        Of::Existing => ("老客户", "an existing customer"),
        Of::All => ("客户", "a customer"),
    }
}

/// A customer that is new, or existing, where it had to be.
pub(super) fn customer_is(context: &EntryContext<'_>, of: Of, held: bool) -> Check {
    let found = context.customer().map(|customer| match customer.existing {
        true => Of::Existing,
        false => Of::New,
    });
    let is = |of: Of| {
        let (zh, en) = of_in_words(of);
        let kind = crate::text::Label { zh, en };
        say!("{0}是{1}", "{0} is {1}", context.customer_name(), kind)
    };
    let nobody = label!("没有对应的客户", "there is no customer on record");
    Check {
        test: "customer_is",
        expected: of.word().to_owned(),
        found: found.map(Of::word).unwrap_or_default().to_owned(),
        held,
        text: match (held, found) {
            (true, _) => is(of),
            (false, Some(found)) => is(found),
            (false, None) => nobody.into(),
        },
        must: is(of),
    }
}

fn in_period(context: &EntryContext<'_>, name: &Localized, date: Day) -> Check {
    let period = context.ledger().period;
    let figures = (format!("{}/{}", period.from, period.to), date.to_string());
    Check::of_course(
        "period",
        figures,
        say!("{0}在核算期内", "{0} lies in the period", name),
    )
}

fn self_developed(context: &EntryContext<'_>, customer: &Customer) -> Check {
    let name = context.customer_name();
    Check::yes_or_no(
        "self_developed",
        customer.self_developed,
        say!(
            "{0}由业务员自主开发",
            "{0} was won by the rep's own effort",
            name
        ),
        say!(
            "{0}不是业务员自主开发的",
            "{0} was not won by the rep's own effort",
            name
        ),
    )
}

fn product(context: &EntryContext<'_>, among: &Selection, deal: &Deal) -> Option<Check> {
    let by = among.product.as_ref()?;
    let wanted = by.for_word(context.word_of(by.attribute))?;
    let products = &context.ledger().products;
    let found = deal.product.and_then(|at| products.get(at.index()));
    let found = found.map_or("", |name| name).to_owned();
    let must = say!("订单属于“{0}”", "the order is of “{0}”", wanted);
    Some(Check::of_course(
        "product",
        (wanted.to_string(), found),
        must,
    ))
}

fn department(context: &EntryContext<'_>, among: &Selection) -> Option<Check> {
    if among.departments.is_empty() {
        return None;
    }
    let wanted: Vec<&str> = among.departments.iter().map(|one| one.word()).collect();
    let found = context.word_of(Attribute::Department).unwrap_or_default();
    let must = say!(
        "{0}属于{1}",
        "{0} works in {1}",
        context.rep_name(),
        attribute_word(Attribute::Department, found)
    );
    Some(Check::of_course(
        "department",
        (wanted.join(" "), found.to_owned()),
        must,
    ))
}

/// Of a rule that adds up deals: which it adds up.
fn of_sums(context: &EntryContext<'_>) -> Vec<Check> {
    let among = &context.terms.among;
    let mut checks: Vec<Check> = department(context, among).into_iter().collect();
    if adds_up_deals(context) {
        checks.push(what_counts(context, among));
    }
    checks
}

/// What would have had to be different for a customer or a deal that was left out.
pub(super) fn needed(context: &EntryContext<'_>) -> Option<Change> {
    let failed = checks(context)
        .into_iter()
        .rev()
        .find(|check| !check.held)?;
    let (of, days) = (failed.test, context.terms.among.within_days);
    let change = |value, text| Change { of, value, text };
    let deal = context.candidate().deal.and_then(|at| context.deal(at));
    Some(match (context.reason, days.zip(deal)) {
        (Some(Reason::ExistingCustomer), _) => {
            let text = label!(
                "这项奖励只给本期之前未交易过的新客户。",
                "Paid only for customers who did not trade with us before the period."
            );
            change(None, text.into())
        }
        (Some(Reason::NotSelfDeveloped), _) => {
            let text = label!(
                "这项奖励只给业务员自主开发的客户。",
                "Paid only for customers won by the rep's own effort."
            );
            change(None, text.into())
        }
        (Some(Reason::NotDelivered), _) => {
            let stage = stage_or_later(context.terms.among.stage);
            let text = say!(
                "订单{0}后才有这项奖励；{1}。",
                "Paid once an order is {0}; {1}.",
                stage,
                failed.text
            );
            change(None, text)
        }
        (Some(Reason::OutsideWindow), Some((days, deal))) => {
            let first = opened(context).unwrap_or(deal.date);
            let over = deal.date.days_since(first) - i64::from(days);
            let text = say!(
                "首笔合格订单（{0}）后 {1} 天以内的订单才计入，这笔晚了 {2} 天。",
                "Only orders at most {1} days after the first, of {0}, are counted; days too late: {2}.",
                context.day(first),
                days,
                over
            );
            change(Some(over.to_string()), text)
        }
        _ => change::clause(context, of, &failed.must, &failed.text),
    })
}
