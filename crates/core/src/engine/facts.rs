//! A ledger and its index, looked up in together.

use super::index::Index;
use crate::ledger::{Customer, CustomerAt, Deal, DealAt, Ledger, Rep, RepAt};

/// A ledger with its index: what every part of a rule is answered from.
#[derive(Clone, Copy)]
pub(super) struct Facts<'a> {
    pub ledger: &'a Ledger,
    pub index: &'a Index,
}

impl<'a> Facts<'a> {
    pub fn customer(self, at: CustomerAt) -> Option<&'a Customer> {
        self.ledger.customers.get(at.index())
    }

    pub fn rep(self, at: RepAt) -> Option<&'a Rep> {
        self.ledger.reps.get(at.index())
    }

    pub fn deal(self, at: DealAt) -> Option<&'a Deal> {
        self.ledger.deals.get(at.index())
    }

    pub fn product_of(self, deal: &Deal) -> Option<&'a str> {
        deal.product
            .and_then(|at| self.ledger.products.get(at.index()))
            .map(|name| &**name)
    }
}
