//! Several schemes side by side, on the same ledger.

use super::totals::totals;
use super::written::{Fields, Written};
use rewards_core::analysis::{Compared, compare};
use rewards_core::ledger::{Ledger, RepAt};
use rewards_core::number::Money;
use rewards_core::scheme::Scheme;
use serde::ser::{Serialize, Serializer};

/// What each of several schemes comes to.
#[derive(Debug)]
pub struct Comparison {
    /// The schemes, in the order asked.
    pub schemes: Vec<Scheme>,
    /// The ledger.
    pub ledger: Ledger,
    /// What each comes to.
    pub compared: Vec<Compared>,
}

impl Comparison {
    /// Evaluates every scheme.
    #[must_use]
    pub fn new(schemes: Vec<Scheme>, ledger: Ledger) -> Self {
        let compared = compare(&schemes.iter().collect::<Vec<_>>(), &ledger);
        Self {
            schemes,
            ledger,
            compared,
        }
    }

    fn column<'a>(&'a self, scheme: &Scheme, compared: &'a Compared) -> Written<'a> {
        Written::Fields(vec![
            ("scheme", Written::text(&scheme.id)),
            ("totals", Written::Node(totals(&compared.totals))),
            (
                "reps",
                Written::rows(&compared.reps, |(rep, net)| self.net(*rep, *net)),
            ),
        ])
    }

    fn net(&self, rep: RepAt, net: Money) -> Written<'_> {
        let rep = self.ledger.reps.get(rep.index()).map_or("", |rep| &rep.id);
        Written::Node(Fields::default().text("rep", rep).shown("net", &net).done())
    }
}

impl Serialize for Comparison {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let columns: Vec<(&Scheme, &Compared)> = self.schemes.iter().zip(&self.compared).collect();
        let rows = Written::rows(&columns, |(scheme, compared)| self.column(scheme, compared));
        Written::Fields(vec![("schemes", rows)]).serialize(serializer)
    }
}
