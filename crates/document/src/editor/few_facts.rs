//! What few facts are called: `老客户成交 10,000 元`, `投诉 1 次`.

use crate::statement::short;
use rewards_core::ledger::{Deal, Ledger};
use rewards_core::number::Money;
use rewards_words::label::{COMMA, outcome_kind};
use rewards_words::text::Localized;
use rewards_words::{label, say};

/// The facts of a small ledger, in a few words.
pub(super) fn called(ledger: &Ledger) -> Localized {
    let facts = sales(ledger).into_iter().chain(outcomes(ledger));
    let facts = Localized::joined(facts, COMMA);
    match facts.is_empty() {
        true => label!("没有成交", "no sales").into(),
        false => facts,
    }
}

fn sales(ledger: &Ledger) -> Option<Localized> {
    let deals = ledger.deals.as_slice();
    deals.first()?;
    let sum: Money = deals.iter().map(|deal| deal.amount.money()).sum();
    let returned: Money = deals
        .iter()
        .map(|deal| deal.amount.money() - deal.net())
        .sum();
    let is_existing = |deal: &Deal| {
        let customer = ledger.customers.get(deal.customer.index());
        customer.is_some_and(|customer| customer.existing)
    };
    let who = match deals.iter().all(is_existing) {
        true => label!("老客户", "existing customer"),
        false => label!("新客户", "new customer"),
    };
    let (amount, count) = (say!("{0} 元", "¥{0}", short(sum)), deals.len());
    let mut said = match count {
        1 => say!("{0}成交 {1}", "{0}, a deal of {1}", who, amount),
        _ => say!(
            "{0}成交 {2} 笔共 {1}",
            "{0}, {2} deals of {1} in all",
            who,
            amount,
            count
        ),
    };
    if returned.is_positive() {
        said.push(&say!(
            "，退货 {0} 元",
            ", ¥{0} of it returned",
            short(returned)
        ));
    }
    Some(said)
}

fn outcomes(ledger: &Ledger) -> Vec<Localized> {
    let mut kinds = Vec::new();
    for outcome in ledger.outcomes.iter() {
        if !kinds.contains(&outcome.kind) {
            kinds.push(outcome.kind);
        }
    }
    let said = kinds.into_iter().map(|kind| {
        let count = ledger
            .outcomes
            .iter()
            .filter(|one| one.kind == kind)
            .count();
        say!("{0} {1} 次", "{0}: {1}", outcome_kind(kind), count)
    });
    said.collect()
}
