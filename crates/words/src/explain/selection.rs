//! The conditions that a rule's selection implies: which customers and deals it looks at.

use super::change;
use super::check::Check;
use super::context::EntryContext;
use super::explanation::Change;
use crate::label::{attribute_word, stage_or_later};
use crate::text::Localized;
use crate::{label, say};
use rewards_core::engine::looked_at;
use rewards_core::ledger::{Customer, Deal, Stage};
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

fn reached(context: &EntryContext<'_>, stage: Stage, deal: &Deal) -> Check {
    if context.reason != Some(Reason::NotDelivered) {
        let figures = (stage.word().to_owned(), deal.stage.word().to_owned());
        return Check::of_course("stage", figures, stands_at(deal.stage));
    }
    let counted = context
        .customer_at()
        .map(|at| looked_at(context.source, at));
    let counted = counted.unwrap_or_default();
    let furthest = counted.iter().map(|deal| deal.stage()).max();
    let furthest = furthest.unwrap_or(deal.stage);
    let (name, wanted) = (context.customer_name(), stage_or_later(stage));
    Check {
        test: "stage",
        expected: stage.word().to_owned(),
        found: furthest.word().to_owned(),
        held: false,
        text: say!(
            "{0}还没有{1}的订单，进展最快的一笔{2}",
            "no order of {0} is {1}; the furthest is {2}",
            name,
            wanted,
            label::stage(furthest)
        ),
        must: say!(
            "{0}至少有一笔订单{1}",
            "an order of {0} is {1}",
            name,
            wanted
        ),
    }
}

/// How far an order that counts has come.
fn stands_at(stage: Stage) -> Localized {
    match stage {
        Stage::Ordered => label!("客户已下单", "the customer has ordered").into(),
        Stage::Signed | Stage::Delivered | Stage::Cancelled => {
            say!("订单{0}", "the order is {0}", label::stage(stage))
        }
    }
}

fn in_force(context: &EntryContext<'_>, from: Day, deal: &Deal) -> Check {
    let start = context.day(from);
    if context.reason != Some(Reason::BeforeEffectiveDate) {
        let must = say!(
            "订单不早于生效日 {0}",
            "the order is not before {0}, when the scheme takes effect",
            start
        );
        return Check::of_course("from", (from.to_string(), deal.date.to_string()), must);
    }
    let stage = context.terms.among.stage;
    let counted = context
        .customer_at()
        .map(|at| looked_at(context.source, at));
    let counted = counted.unwrap_or_default();
    let latest = counted.iter().rev().find(|deal| deal.stage() >= stage);
    let latest = latest.map_or(deal.date, |deal| deal.date);
    Check {
        test: "from",
        expected: from.to_string(),
        found: latest.to_string(),
        held: false,
        text: say!(
            "{0}的订单都早于生效日 {1}，最近一笔在 {2}",
            "all orders ({0}) are before {1}, when the scheme takes effect; the latest is of {2}",
            stage_or_later(stage),
            start,
            context.day(latest)
        ),
        must: say!(
            "有一笔{0}的订单在生效日 {1} 当天或之后",
            "an order ({0}) is dated on or after {1}, when the scheme takes effect",
            stage_or_later(stage),
            start
        ),
    }
}

/// The day of the customer's first deal in force, which opens the window.
fn opened(context: &EntryContext<'_>) -> Option<Day> {
    let among = &context.terms.among;
    let counted = looked_at(context.source, context.customer_at()?);
    let in_force = |date: Day| among.from.is_none_or(|from| date >= from);
    counted
        .iter()
        .find(|deal| deal.stage() >= among.stage && in_force(deal.date))
        .map(|deal| deal.date)
}

fn within(context: &EntryContext<'_>, days: u32, deal: &Deal) -> Check {
    let first = opened(context).unwrap_or(deal.date);
    let found = deal.date.days_since(first);
    let held = found <= i64::from(days);
    let must = say!(
        "订单在首笔合格订单（{0}）后 {1} 天以内",
        "the order is at most {1} days after the first, of {0}",
        context.day(first),
        days
    );
    let is = say!(
        "{0}在首笔合格订单（{1}）后 {2} 天，超过 {3} 天",
        "{0} is {2} days after the first, of {1}: more than {3}",
        context.deal_name(deal),
        context.day(first),
        found,
        days
    );
    Check {
        test: "within_days",
        expected: days.to_string(),
        found: found.to_string(),
        held,
        text: if held { must.clone() } else { is },
        must,
    }
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

fn what_counts(context: &EntryContext<'_>, among: &Selection) -> Check {
    let mut text = say!(
        "{0}{1}的订单，{2}，净额大于零",
        "orders of {1} in {0}, {2}, net above zero",
        context.when(),
        label::of(among.of),
        stage_or_later(among.stage)
    );
    if among.self_developed {
        let own = label!(
            "，客户由业务员自主开发",
            ", customers won by the rep's own effort"
        );
        text.push(&own);
    }
    if let Some(from) = among.from {
        text.push(&say!(
            "，不早于生效日 {0}",
            ", not before {0}",
            context.day(from)
        ));
    }
    if let Some(days) = among.within_days {
        text.push(&say!(
            "，在客户首笔合格订单后 {0} 天以内",
            ", at most {0} days after the customer's first",
            days
        ));
    }
    if among.prepaid {
        text.push(&label!("，预付款", ", paid in advance"));
    }
    let product = among.product.as_ref();
    let product = product.and_then(|by| by.for_word(context.word_of(by.attribute)));
    if let Some(product) = product {
        text.push(&say!("，产品为“{0}”", ", of “{0}”", product));
    }
    let figures = (
        among.of.word().to_owned(),
        context.deals().len().to_string(),
    );
    Check::of_course("counts", figures, text)
}

fn adds_up_deals(context: &EntryContext<'_>) -> bool {
    use rewards_core::scheme::Measure;
    match &context.terms.measure {
        Some(
            Measure::Total
            | Measure::Growth
            | Measure::TeamTotal
            | Measure::TeamGrowth
            | Measure::Repurchases
            | Measure::NewCustomers
            | Measure::MeanMonthSales
            | Measure::QualifyingCustomers(_)
            | Measure::Margin
            | Measure::MissedSpans(_),
        ) => true,
        Some(
            Measure::Net
            | Measure::FirstNet
            | Measure::Score
            | Measure::MeanScore(_)
            | Measure::Amount
            | Measure::PerformanceBonus
            | Measure::Tally(_)
            | Measure::ReturnedShare
            | Measure::OutcomeCount(_)
            | Measure::IdleDays,
        )
        | None => false,
    }
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
