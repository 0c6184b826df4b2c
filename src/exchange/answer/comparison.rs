//! Several schemes side by side, on the same ledger.

use super::shown::{Rows, Shown};
use super::totals::TotalsEntry;
use crate::analysis::{Compared, compare};
use crate::ledger::{Ledger, RepAt};
use crate::number::Money;
use crate::scheme::Scheme;
use serde::ser::{Serialize, SerializeStruct, Serializer};

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
        Self { schemes, ledger, compared }
    }
}

impl Serialize for Comparison {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut answer = serializer.serialize_struct("comparison", 1)?;
        let pairs = || self.schemes.iter().zip(&self.compared);
        answer.serialize_field("schemes", &Rows(|| pairs().map(|(scheme, compared)| Column { ledger: &self.ledger, scheme, compared })))?;
        answer.end()
    }
}

struct Column<'a> {
    ledger: &'a Ledger,
    scheme: &'a Scheme,
    compared: &'a Compared,
}

impl Serialize for Column<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut column = serializer.serialize_struct("column", 3)?;
        column.serialize_field("scheme", &*self.scheme.id)?;
        column.serialize_field("totals", &TotalsEntry::new(&self.compared.totals))?;
        column.serialize_field("reps", &Rows(|| self.compared.reps.iter().map(|(rep, net)| Net::new(self.ledger, *rep, *net))))?;
        column.end()
    }
}

#[derive(serde::Serialize)]
struct Net<'a> {
    rep: &'a str,
    net: Shown<Money>,
}

impl<'a> Net<'a> {
    fn new(ledger: &'a Ledger, rep: RepAt, net: Money) -> Self {
        Self { rep: ledger.reps.get(rep.index()).map_or("", |rep| &rep.id), net: Shown(net) }
    }
}
