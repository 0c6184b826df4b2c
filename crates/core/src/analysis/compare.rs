//! The same facts under several schemes.

use crate::engine::{Index, Totals, evaluate_indexed};
use crate::ledger::{Ledger, RepAt};
use crate::number::Money;
use crate::scheme::Scheme;

/// What one of the compared schemes comes to.
#[derive(Clone, Debug)]
pub struct Compared {
    /// Its sums.
    pub totals: Totals,
    /// Reward less penalty of every rep, in the ledger's order.
    pub reps: Vec<(RepAt, Money)>,
}

/// What each scheme comes to for the same ledger, in the order asked.
#[must_use]
pub fn compare(schemes: &[&Scheme], ledger: &Ledger, index: &Index) -> Vec<Compared> {
    let of_scheme = |scheme: &&Scheme| {
        let statement = evaluate_indexed(scheme, ledger, index);
        let reps = statement
            .reps
            .iter()
            .map(|rep| (rep.rep, rep.net()))
            .collect();
        Compared {
            totals: statement.totals,
            reps,
        }
    };
    schemes.iter().map(of_scheme).collect()
}
