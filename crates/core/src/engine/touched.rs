//! Which reps a change of the facts touches: those whose own customers, deals or outcomes stand otherwise than before.

use super::differing::differing;
use super::index::rep_of;
use crate::ledger::{Customer, CustomerAt, Deal, Ledger, Outcome, Rep, RepAt};

/// The reps whose own facts differ between two ledgers.
pub(super) struct Touched {
    reps: Vec<bool>,
}

impl Touched {
    /// Compares two ledgers, place by place: what stands in another place than before is another thing to an entry that
    /// names it. Nothing where everybody is touched.
    pub fn between(before: &Ledger, now: &Ledger) -> Option<Self> {
        let is_alike = before.period == now.period
            && before.products == now.products
            && before.reps.len() == now.reps.len();
        is_alike.then(|| {
            let mut touched = Self {
                reps: vec![false; now.reps.len()],
            };
            touched.compare(before, now);
            touched
        })
    }

    /// Whether a rep is among them.
    pub fn holds(&self, rep: RepAt) -> bool {
        self.reps.get(rep.index()).is_none_or(|touched| *touched)
    }

    fn compare(&mut self, before: &Ledger, now: &Ledger) {
        for (place, ..) in differing(&before.reps, &now.reps, Rep::is_same_to_rules) {
            self.add(Some(RepAt::new(place)));
        }
        let customers = differing(
            &before.customers,
            &now.customers,
            Customer::is_same_to_rules,
        );
        for (_, old, new) in customers {
            self.add(old.map(|old| old.rep));
            self.add(new.map(|new| new.rep));
        }
        for (_, old, new) in differing(&before.deals, &now.deals, Deal::is_same_to_rules) {
            self.add(old.and_then(|old| rep_in_charge(before, old.customer)));
            self.add(new.and_then(|new| rep_in_charge(now, new.customer)));
        }
        let outcomes = differing(&before.outcomes, &now.outcomes, Outcome::is_same_to_rules);
        for (_, old, new) in outcomes {
            self.add_outcome(before, old);
            self.add_outcome(now, new);
        }
    }

    fn add_outcome(&mut self, ledger: &Ledger, outcome: Option<&Outcome>) {
        if let Some(outcome) = outcome {
            self.add(rep_of(ledger, outcome));
            let customer = outcome.customer;
            self.add(customer.and_then(|customer| rep_in_charge(ledger, customer)));
        }
    }

    fn add(&mut self, rep: Option<RepAt>) {
        let place = rep.and_then(|rep| self.reps.get_mut(rep.index()));
        place.into_iter().for_each(|touched| *touched = true);
    }
}

fn rep_in_charge(ledger: &Ledger, customer: CustomerAt) -> Option<RepAt> {
    let customer = ledger.customers.get(customer.index())?;
    Some(customer.rep)
}
