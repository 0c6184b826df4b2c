//! A ledger with all deals larger or smaller by one factor.

use crate::engine::Index;
use crate::ledger::{Deal, Ledger};
use crate::number::{Amount, Money, Rate, divide_rounded};
use std::sync::Arc;

/// A ledger with so much of all deals, in order.
#[derive(Debug)]
pub struct Scaled {
    /// The ledger.
    pub ledger: Ledger,
    /// Its index.
    pub index: Index,
}

/// The ledger with every deal's amount and returns times a factor, each rounded to the fen, half away from zero. A deal
/// never comes to nothing: half a fen is one. Whatever isn't a deal stays as it is.
#[must_use]
pub fn scaled(ledger: &Ledger, index: &Index, by: Rate) -> Scaled {
    let times = |amount: Amount| {
        let exact = i128::from(amount.fen()) * by.millionths();
        Amount::of(Money::from_fen(divide_rounded(exact, Rate::SCALE)))
    };
    let deal = |deal: &Deal| Deal {
        amount: times(deal.amount),
        returned: times(deal.returned),
        ..deal.clone()
    };
    let larger = Ledger {
        deals: Arc::new(ledger.deals.iter().map(deal).collect()),
        ..ledger.clone()
    };
    let index = index.after(ledger, &larger);
    Scaled {
        ledger: larger,
        index,
    }
}
