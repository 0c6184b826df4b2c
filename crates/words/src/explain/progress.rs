//! How far an order had to come and when it had to be made, and what was found.

use super::check::Check;
use super::context::EntryContext;
use crate::label::stage_or_later;
use crate::text::Localized;
use crate::{label, say};
use rewards_core::engine::looked_at;
use rewards_core::ledger::{Deal, Stage};
use rewards_core::number::Day;
use rewards_core::scheme::Reason;

pub(super) fn reached(context: &EntryContext<'_>, stage: Stage, deal: &Deal) -> Check {
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

pub(super) fn in_force(context: &EntryContext<'_>, from: Day, deal: &Deal) -> Check {
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
pub(super) fn opened(context: &EntryContext<'_>) -> Option<Day> {
    let among = &context.terms.among;
    let counted = looked_at(context.source, context.customer_at()?);
    let in_force = |date: Day| among.from.is_none_or(|from| date >= from);
    counted
        .iter()
        .find(|deal| deal.stage() >= among.stage && in_force(deal.date))
        .map(|deal| deal.date)
}

pub(super) fn within(context: &EntryContext<'_>, days: u32, deal: &Deal) -> Check {
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
