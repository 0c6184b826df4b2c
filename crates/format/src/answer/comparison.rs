//! Several schemes side by side, on the same ledger.

use super::IndexedLedger;
use super::shown::{Each, Figure};
use super::totals::TotalsShown;
use rewards_core::analysis::{Compared, compare};
use rewards_core::ledger::{Ledger, RepAt};
use rewards_core::number::Money;
use rewards_core::scheme::Scheme;
use serde::Serialize;
use serde::ser::Serializer;
use std::sync::Arc;

/// What each of several schemes comes to.
#[derive(Debug)]
pub struct Comparison {
    /// The ledger, which other evaluations may share.
    pub facts: Arc<IndexedLedger>,
    /// The schemes in the order asked, each with what it comes to.
    pub columns: Vec<(Scheme, Compared)>,
}

impl Comparison {
    /// Evaluates every scheme.
    #[must_use]
    pub fn new(schemes: Vec<Scheme>, facts: Arc<IndexedLedger>) -> Self {
        let compared = compare(
            &schemes.iter().collect::<Vec<_>>(),
            &facts.ledger,
            &facts.index,
        );
        let columns = schemes.into_iter().zip(compared).collect();
        Self { facts, columns }
    }
}

#[derive(Serialize)]
struct ComparisonShown<S> {
    schemes: S,
}

#[derive(Serialize)]
struct Column<'a, R> {
    scheme: &'a str,
    totals: TotalsShown,
    reps: R,
}

#[derive(Serialize)]
struct Net<'a> {
    rep: &'a str,
    net: Figure<Money>,
}

impl Serialize for Comparison {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let schemes = Each {
            of: &self.facts.ledger,
            list: &self.columns,
            form: |ledger, (scheme, compared): &(Scheme, Compared)| Column {
                scheme: &scheme.id,
                totals: TotalsShown::from(&compared.totals),
                reps: Each {
                    of: ledger,
                    list: &compared.reps,
                    form: net,
                },
            },
        };
        ComparisonShown { schemes }.serialize(serializer)
    }
}

fn net<'a>(ledger: &'a Ledger, (rep, net): &'a (RepAt, Money)) -> Net<'a> {
    Net {
        rep: ledger.reps.get(rep.index()).map_or("", |rep| &rep.id),
        net: Figure(*net),
    }
}
