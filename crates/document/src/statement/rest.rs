//! What a statement says beside its entries: totals, and which rules wait.

use super::entry::{Sign, digits};
use rewards_core::number::Rate;
use rewards_core::scheme::{Rule, Scheme, Standing};
use rewards_words::explain::of_inactive;
use rewards_words::text::Localized;

/// Sums as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Totals {
    /// Rewards less penalties.
    pub net: String,
    /// Whether that is below zero, zero or above.
    pub sign: Sign,
    /// Rewards.
    pub reward: String,
    /// Penalties.
    pub penalty: String,
    /// Customer benefits.
    pub benefit: String,
    /// Sales.
    pub sales: String,
    /// Net and benefits among the sales, per cent; nothing without sales.
    pub cost_rate: Option<String>,
}

/// Totals of a statement as text.
#[must_use]
pub fn totals(totals: &rewards_core::engine::Totals) -> Totals {
    let rate = totals.cost_rate().and_then(|rate| i64::try_from(rate).ok());
    Totals {
        net: digits(totals.net()),
        sign: Sign::of(totals.net()),
        reward: digits(totals.reward),
        penalty: digits(totals.penalty),
        benefit: digits(totals.customer_benefit),
        sales: digits(totals.sales),
        cost_rate: rate.map(|rate| rewards_words::figure::per_cent(Rate::from_millionths(rate))),
    }
}

/// Rules that wait for a figure of the company, each with its name and what it waits for.
#[must_use]
pub fn waiting(scheme: &Scheme) -> Vec<(Localized, Localized)> {
    let name_of = |id: &str| scheme.param_name(id).map(Localized::from);
    let waits = |rule: &&Rule| matches!(rule.standing, Standing::Inactive(_));
    let rules = scheme
        .rules
        .iter()
        .filter(waits)
        .map(|rule| of_inactive(scheme, rule, &name_of));
    rules
        .map(|rule| (Localized::of(&rule.rule), Localized::of(&rule.text)))
        .collect()
}
