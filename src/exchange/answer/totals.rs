//! The sums at the foot of a statement.

use super::shown::{Shown, SixDecimals};
use crate::engine::Totals;
use crate::number::Money;
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct TotalsEntry {
    reward: Shown<Money>,
    penalty: Shown<Money>,
    net: Shown<Money>,
    customer_benefit: Shown<Money>,
    sales: Shown<Money>,
    cost_rate: Option<Shown<SixDecimals>>,
}

impl TotalsEntry {
    pub fn new(totals: &Totals) -> Self {
        Self {
            reward: Shown(totals.reward),
            penalty: Shown(totals.penalty),
            net: Shown(totals.net()),
            customer_benefit: Shown(totals.customer_benefit),
            sales: Shown(totals.sales),
            cost_rate: totals.cost_rate().map(|rate| Shown(SixDecimals(rate))),
        }
    }
}
