//! The sums at the foot of a statement.

use super::shown::{Figure, SixDecimals};
use rewards_core::engine::Totals;
use rewards_core::number::Money;
use serde::Serialize;

/// The sums of a statement in the contract's form.
#[derive(Serialize)]
pub(super) struct TotalsShown {
    reward: Figure<Money>,
    penalty: Figure<Money>,
    net: Figure<Money>,
    customer_benefit: Figure<Money>,
    sales: Figure<Money>,
    cost_rate: Option<Figure<SixDecimals>>,
}

impl From<&Totals> for TotalsShown {
    fn from(totals: &Totals) -> Self {
        Self {
            reward: Figure(totals.reward),
            penalty: Figure(totals.penalty),
            net: Figure(totals.net()),
            customer_benefit: Figure(totals.customer_benefit),
            sales: Figure(totals.sales),
            cost_rate: totals.cost_rate().map(|rate| Figure(SixDecimals(rate))),
        }
    }
}
