//! A next step in a sentence: `老客户再增长 50,000 元，“客户维护奖”从 2% 升到 3%，多得 500 元。`

use super::scale::worth;
use crate::figure::short;
use crate::say;
use crate::text::Localized;
use rewards_core::analysis::PossibleStep;
use rewards_core::ledger::Ledger;
use rewards_core::scheme::{Measure, Of, Scheme};

/// What has to happen, and what it brings.
#[must_use]
pub fn step(scheme: &Scheme, ledger: &Ledger, step: &PossibleStep<'_>) -> Localized {
    let rule = scheme.rule(step.step.rule);
    let name = rule.map(|rule| say!("“{0}”", "“{0}”", rule.name));
    say!(
        "{0}，{1}{2}，多得 {3} 元。",
        "{0}: {1} {2}, ¥{3} more.",
        needed(scheme, ledger, step).beginning(),
        name.unwrap_or_default(),
        rise(step),
        short(step.step.gain)
    )
}

/// The further sales, and on what.
fn needed(scheme: &Scheme, ledger: &Ledger, step: &PossibleStep<'_>) -> Localized {
    let amount = short(step.step.needed);
    let customer = step.step.customer;
    let customer = customer.and_then(|at| ledger.customers.get(at.index()));
    let of = scheme.terms(step.step.rule).map(|terms| terms.among.of);
    match (step.measure, customer) {
        (Measure::Net, Some(customer)) => say!(
            "{0}的这笔成交再多 {1} 元",
            "¥{1} more on this deal of {0}",
            customer.name,
            amount
        ),
        (Measure::FirstNet, Some(customer)) => say!(
            "{0}的首单再多 {1} 元",
            "¥{1} more on the first order of {0}",
            customer.name,
            amount
        ),
        (Measure::Growth, Some(customer)) => say!(
            "{0}再增长 {1} 元",
            "{0} grows by ¥{1} more",
            customer.name,
            amount
        ),
        (_, Some(customer)) => say!(
            "{0}再成交 {1} 元",
            "¥{1} more in sales to {0}",
            customer.name,
            amount
        ),
        (Measure::Growth, None) if of == Some(Of::Existing) => say!(
            "老客户再增长 {0} 元",
            "existing customers grow by ¥{0} more",
            amount
        ),
        (Measure::Growth, None) => say!("再增长 {0} 元", "¥{0} more growth", amount),
        (_, None) => match of {
            Some(Of::New) => say!(
                "新客户再成交 {0} 元",
                "¥{0} more in sales to new customers",
                amount
            ),
            Some(Of::Existing) => say!(
                "老客户再成交 {0} 元",
                "¥{0} more in sales to existing customers",
                amount
            ),
            Some(Of::All) | None => say!("再成交 {0} 元", "¥{0} more in sales", amount),
        },
    }
}

/// From which band to which.
fn rise(step: &PossibleStep<'_>) -> Localized {
    let bands = &step.position.bands.bands;
    let now = step.position.at.and_then(|at| bands.get(at));
    let then = bands.get(step.reaches).map(|band| worth(&band.pays));
    let then = then.unwrap_or_default();
    match now {
        Some(now) => say!(
            "从 {0}升到 {1}",
            "rises from {0} to {1}",
            worth(&now.pays).set_off(),
            then
        ),
        None => say!("达到 {0}的一档", "reaches the band of {0}", then.set_off()),
    }
}
