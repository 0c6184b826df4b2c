//! The part of a ledger that can move what a rep gets.

use crate::engine::asks_who_leads;
use crate::ledger::{DealAt, Ledger, RepAt};
use crate::scheme::Scheme;
use std::sync::Arc;

/// A ledger without deals that cannot move what a rep gets.
pub(super) struct Near {
    /// The ledger: the places of its reps, customers and outcomes are those of the whole one.
    pub ledger: Ledger,
    /// The places of its deals in the whole ledger.
    pub deals: Vec<DealAt>,
}

/// The ledger without deals of customers of reps in other teams, unless reps are held against each other or an outcome of the
/// rep names the customer.
pub(super) fn near(scheme: &Scheme, ledger: &Ledger, rep: RepAt) -> Near {
    let mut all = scheme.active();
    let are_held_against_each_other = all.any(|(_, terms)| asks_who_leads(terms));
    let team = |at: RepAt| ledger.reps.get(at.index()).and_then(|rep| rep.team);
    let own = team(rep);
    let is_near =
        |at: RepAt| are_held_against_each_other || at == rep || (own.is_some() && team(at) == own);
    let mut is_kept: Vec<bool> = ledger
        .customers
        .iter()
        .map(|customer| is_near(customer.rep))
        .collect();
    for customer in ledger
        .outcomes
        .iter()
        .filter_map(|outcome| outcome.customer)
    {
        if let Some(kept) = is_kept.get_mut(customer.index()) {
            *kept = true;
        }
    }
    let deals = ledger.deals.iter().enumerate();
    let (places, kept) = deals
        .filter(|(_, deal)| is_kept.get(deal.customer.index()).is_some_and(|kept| *kept))
        .map(|(at, deal)| (DealAt::new(at), deal.clone()))
        .unzip();
    Near {
        ledger: Ledger {
            deals: Arc::new(kept),
            ..ledger.clone()
        },
        deals: places,
    }
}
