//! The sums at the foot of a statement.

use super::written::{Fields, six_decimals};
use crate::Node;
use rewards_core::engine::Totals;

/// The sums of a statement.
pub(super) fn totals(totals: &Totals) -> Node {
    Fields::default()
        .shown("reward", &totals.reward)
        .shown("penalty", &totals.penalty)
        .shown("net", &totals.net())
        .shown("customer_benefit", &totals.customer_benefit)
        .shown("sales", &totals.sales)
        .node(
            "cost_rate",
            totals.cost_rate().map_or(Node::Null, six_decimals),
        )
        .done()
}
