//! An entry of a ledger as its row was read to, before what it refers to is put in.

use super::super::sheet::Sheet;
use rewards_core::ledger::{Customer, CustomerAt, Deal, Outcome, Rep, RepAt, Team, TeamAt};
use std::sync::Arc;

/// An entry, sound by itself. Whatever it refers to stands first in its list.
#[derive(Clone, Debug)]
pub enum Entry {
    Team(Box<Team>),
    Rep(Box<Rep>),
    Customer(Box<Customer>),
    /// With the number of its product line among all that were ever typed.
    Deal(Deal, Option<usize>),
    Outcome(Box<Outcome>),
}

impl Entry {
    /// Gives it the id that it has in the contract.
    pub fn set_id(&mut self, new: &Arc<str>) {
        let (id, name) = match self {
            Self::Team(team) => (&mut team.id, Some(&mut team.name)),
            Self::Rep(rep) => (&mut rep.id, Some(&mut rep.name)),
            Self::Customer(customer) => (&mut customer.id, Some(&mut customer.name)),
            Self::Deal(deal, _) => (&mut deal.id, None),
            Self::Outcome(outcome) => (&mut outcome.id, None),
        };
        *id = Arc::clone(new);
        // Mostly it is the name: then one text is both.
        if let Some(name) = name.filter(|name| **name == *new) {
            *name = Arc::clone(new);
        }
    }

    /// Lets a field refer to the entry at this place of a list. What the entry's kind has no use for stays empty.
    pub fn refer(&mut self, field: &str, to: Sheet, place: usize) {
        match (self, to, field) {
            (Self::Rep(rep), Sheet::Teams, _) => put(&mut rep.team, TeamAt::new(place)),
            (Self::Customer(customer), Sheet::Reps, _) => customer.rep = RepAt::new(place),
            (Self::Deal(deal, _), Sheet::Customers, _) => deal.customer = CustomerAt::new(place),
            (Self::Outcome(outcome), Sheet::Reps, _) => put(&mut outcome.rep, RepAt::new(place)),
            (Self::Outcome(outcome), Sheet::Teams, _) => put(&mut outcome.team, TeamAt::new(place)),
            (Self::Outcome(outcome), Sheet::Customers, "referrer") => {
                put(&mut outcome.referrer, CustomerAt::new(place));
            }
            (Self::Outcome(outcome), Sheet::Customers, _) => {
                put(&mut outcome.customer, CustomerAt::new(place));
            }
            // No column of any table leads here.
            (
                Self::Team(_)
                | Self::Rep(_)
                | Self::Customer(_)
                | Self::Deal(..)
                | Self::Outcome(_),
                ..,
            ) => {}
        }
    }
}

impl Entry {
    /// The number of the product line that a deal names.
    pub const fn product(&self) -> Option<usize> {
        match self {
            Self::Deal(_, product) => *product,
            Self::Team(_) | Self::Rep(_) | Self::Customer(_) | Self::Outcome(_) => None,
        }
    }

    /// The team that it is.
    pub fn into_team(self) -> Option<Team> {
        let Self::Team(team) = self else { return None };
        Some(*team)
    }

    /// The rep that it is.
    pub fn into_rep(self) -> Option<Rep> {
        let Self::Rep(rep) = self else { return None };
        Some(*rep)
    }

    /// The customer that it is.
    pub fn into_customer(self) -> Option<Customer> {
        let Self::Customer(customer) = self else {
            return None;
        };
        Some(*customer)
    }

    /// The deal that it is.
    pub fn into_deal(self) -> Option<Deal> {
        let Self::Deal(deal, _) = self else {
            return None;
        };
        Some(deal)
    }

    /// The outcome that it is.
    pub fn into_outcome(self) -> Option<Outcome> {
        let Self::Outcome(outcome) = self else {
            return None;
        };
        Some(*outcome)
    }
}

/// Where something is referred to, it is this.
fn put<T>(reference: &mut Option<T>, place: T) {
    if reference.is_some() {
        *reference = Some(place);
    }
}
