//! The same facts under several schemes: what each rep gets under each, and against one of them, who gains and who loses.

mod fare;
mod order;
mod things;

pub use fare::{Fare, fare_text};
pub use order::{CompareSort, SortFrom, compared_order};
pub use things::{ItemValues, ThingKind, ThingRow, WithThings};

use super::computed::Computed;
use super::rest::{Totals, totals};
use super::shown::Shown;
use super::sums::{ShownRate, Sums, net_rate, rep_rows, sums};
use fare::fare;
use rewards_core::ledger::Rep;
use rewards_core::number::Money;
use rewards_core::scheme::Scheme;
use rewards_format::IndexedLedger;
use rewards_words::text::Localized;
use std::sync::Arc;
use things::{thing_rows, things_of, with_things};

/// Several schemes side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// The schemes, in the order asked.
    pub schemes: Vec<ComparedScheme>,
    /// The reps, in the ledger's order.
    pub reps: Vec<ComparedRep>,
    /// What is granted and done beside the money, each thing once, with its number under each scheme.
    pub things: Vec<ThingRow>,
}

/// A result to be compared: a scheme on the facts that all of them are of.
#[derive(Clone, Debug)]
pub struct Compare<'a> {
    /// What tells it from the others: the same scheme may stand there with other figures.
    pub key: String,
    /// What it is called.
    pub name: Localized,
    /// What it comes to.
    pub computed: &'a Computed,
}

impl<'a> Compare<'a> {
    /// A result under its scheme's own id and name.
    #[must_use]
    pub fn of_scheme(computed: &'a Computed) -> Self {
        Self {
            key: computed.scheme.id.to_string(),
            name: Localized::from(&computed.scheme.name),
            computed,
        }
    }
}

/// One scheme among others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedScheme {
    /// Its key: the scheme's id where that tells it from the others.
    pub id: String,
    /// Its name.
    pub name: Localized,
    /// So many rules wait for figures of the company.
    pub waiting: usize,
    /// So many rules there are.
    pub rules: usize,
    /// Its sums as text.
    pub totals: Totals,
    /// Its sums, with what is not known of them.
    pub shown: Sums,
    /// What all reps get together.
    pub net: Worth,
    /// What it costs among the sales with what customers get, in millionths; nothing without sales.
    pub cost_rate: Option<i128>,
    /// What all reps get among the sales; what customers get is apart.
    pub share: ShownRate,
    /// What all reps get with the things that have a value; nothing while none has.
    pub with_things: Option<WithThings>,
    /// How much more all get together than under the base; nothing where either is not known.
    pub more: Option<Money>,
    /// How the reps fare against the base.
    pub fare: Fare,
}

/// One rep under all schemes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedRep {
    /// The rep's name.
    pub name: String,
    /// What the rep gets under each scheme, in their order.
    pub nets: Vec<Compared>,
    /// What the rep is granted beside the money under each scheme, in their order, and then what is done.
    pub things: Vec<Vec<Localized>>,
    /// What the rep gets under each scheme with the things that have a value; nothing while none has.
    pub with_things: Vec<Option<WithThings>>,
}

/// What a rep gets under a scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compared {
    /// How much.
    pub net: Worth,
    /// How much more than under the base; nothing where either is not known.
    pub more: Option<Money>,
}

/// An amount, and how much of it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Worth {
    /// What is known of it, in yuan.
    pub amount: Money,
    /// How much of it is known.
    pub known: Known,
}

/// How much of an amount is known while rules wait for figures of the company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// All of it.
    Whole,
    /// Some; what waits comes on top.
    Partly,
    /// Nothing: what is there reads as zero and is none.
    Not,
}

impl Worth {
    fn of(amount: Money, shown: &Shown) -> Self {
        let known = match shown {
            Shown::Known(_) => Known::Whole,
            Shown::SoFar(..) => Known::Partly,
            Shown::Waiting(_) => Known::Not,
        };
        Self { amount, known }
    }

    /// How much more it is than another; nothing where either is not wholly known.
    #[must_use]
    pub fn more_than(self, other: Self) -> Option<Money> {
        let is_known = self.known == Known::Whole && other.known == Known::Whole;
        is_known.then(|| self.amount - other.amount)
    }
}

/// What one scheme comes to.
struct Column<'a> {
    result: &'a Compare<'a>,
    /// Of each rep.
    nets: Vec<Worth>,
    shown: Sums,
}

impl<'a> Column<'a> {
    fn of(result: &'a Compare<'a>) -> Self {
        let nets = rep_rows(result.computed).into_iter();
        let reps = result.computed.statement.reps.iter();
        Self {
            nets: nets
                .zip(reps)
                .map(|(row, rep)| Worth::of(rep.net(), &row.net))
                .collect(),
            shown: sums(result.computed),
            result,
        }
    }

    fn sum(&self) -> Worth {
        Worth::of(self.result.computed.statement.totals.net(), &self.shown.net)
    }
}

/// Computes the facts under each scheme and holds them against the one at the place `base`.
#[must_use]
pub fn comparison(schemes: &[&Scheme], facts: &Arc<IndexedLedger>, base: usize) -> Comparison {
    let computed = |scheme: &&Scheme| Computed::new(Scheme::clone(scheme), Arc::clone(facts));
    let computed: Vec<Computed> = schemes.iter().map(computed).collect();
    let results: Vec<Compare<'_>> = computed.iter().map(Compare::of_scheme).collect();
    compared(&results, base, &ItemValues::new())
}

/// Holds results of the same facts against the one at the place `base`. Things that a value is given for are shown with it
/// apart, and are in no other figure.
#[must_use]
pub fn compared(results: &[Compare<'_>], base: usize, values: &ItemValues) -> Comparison {
    let columns: Vec<Column<'_>> = results.iter().map(Column::of).collect();
    let rep = |(place, rep): (usize, &Rep)| {
        let nets = columns
            .iter()
            .filter_map(|column| column.nets.get(place).copied());
        let nets: Vec<Worth> = nets.collect();
        let statements = results
            .iter()
            .map(|result| result.computed.statement.reps.get(place));
        let valued = statements.clone().zip(&nets);
        ComparedRep {
            name: rep.name.to_string(),
            nets: against(&nets, base),
            things: statements.map(things_of).collect(),
            with_things: valued
                .map(|(rep, net)| with_things(*net, rep, values))
                .collect(),
        }
    };
    let reps = results
        .first()
        .map(|result| &result.computed.facts.ledger.reps);
    let reps = reps.into_iter().flat_map(|reps| reps.iter());
    let reps: Vec<ComparedRep> = reps.enumerate().map(rep).collect();
    let sums: Vec<Worth> = columns.iter().map(Column::sum).collect();
    let schemes = columns.iter().zip(against(&sums, base)).enumerate();
    let schemes = schemes.map(|(place, (column, sum))| {
        let computed = column.result.computed;
        ComparedScheme {
            id: column.result.key.clone(),
            name: column.result.name.clone(),
            waiting: computed.scheme.waiting().count(),
            rules: computed.scheme.rules.len(),
            totals: totals(&computed.statement.totals),
            share: net_rate(&column.shown),
            shown: column.shown.clone(),
            net: sum.net,
            with_things: with_things(sum.net, &computed.statement.reps, values),
            cost_rate: computed.statement.totals.cost_rate(),
            more: sum.more,
            fare: fare(&reps, place),
        }
    });
    Comparison {
        schemes: schemes.collect(),
        things: thing_rows(results, values),
        reps,
    }
}

fn against(nets: &[Worth], base: usize) -> Vec<Compared> {
    let of_base = nets.get(base).copied();
    let compared = |net: &Worth| Compared {
        net: *net,
        more: of_base.and_then(|base| net.more_than(base)),
    };
    nets.iter().map(compared).collect()
}
