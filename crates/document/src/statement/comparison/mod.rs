//! The same facts under several schemes: what each rep gets under each, and against one of them, who gains and who loses.

mod choices;
mod compare;
mod fare;
mod figures;
mod order;
mod things;
mod types;

pub use choices::{Base, CompareChoices};
pub use compare::Compare;
pub use fare::fare_text;
pub use figures::ColumnFigures;
pub use order::{CompareSort, SortFrom, compared_order};
pub use types::{
    Compared, ComparedRep, ComparedScheme, Comparison, Completeness, Decimals, Fare, ItemValues,
    ThingCount, ThingKind, ThingRow, WithThings, Worth,
};

use super::rest::totals;
use super::sums::net_rate;
use fare::fare;
use rewards_core::ledger::Rep;
use rewards_core::pieces::at_once;
use std::borrow::Cow;
pub(super) use things::{Things, count_of, name_of, with_things};
use things::{named, thing_rows};

/// What one scheme comes to.
struct Column<'a> {
    result: &'a Compare<'a>,
    /// Of each rep.
    nets: Vec<Worth>,
    figures: Cow<'a, ColumnFigures>,
}

impl<'a> Column<'a> {
    fn of(result: &'a Compare<'a>) -> Self {
        let figures = match result.figures {
            Some(figures) => Cow::Borrowed(figures),
            None => Cow::Owned(at_once(ColumnFigures::of(result.computed))),
        };
        let reps = result.computed.statement.reps.iter();
        Self {
            nets: figures
                .rows
                .iter()
                .zip(reps)
                .map(|(row, rep)| Worth::of(rep.net(), &row.net))
                .collect(),
            figures,
            result,
        }
    }

    fn sum(&self) -> Worth {
        Worth::of(
            self.result.computed.statement.totals.net(),
            &self.figures.sums.net,
        )
    }
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
        let things = columns
            .iter()
            .filter_map(|column| column.figures.things.get(place));
        let valued = things.clone().zip(&nets);
        ComparedRep {
            name: rep.name.to_string(),
            nets: against(&nets, base),
            things: things.map(named).collect(),
            with_things: valued
                .map(|(things, net)| with_things(*net, [things], values))
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
            decimals: decimals(&reps, place, column, values),
            waiting: computed.scheme.waiting().count(),
            rules: computed.scheme.rules.len(),
            totals: totals(&computed.statement.totals),
            share: net_rate(&column.figures.sums),
            shown: column.figures.sums.clone(),
            net: sum.net,
            with_things: with_things(sum.net, &column.figures.things, values),
            cost_rate: computed.statement.totals.cost_rate(),
            more: sum.more,
            fare: fare(&reps, place),
        }
    });
    let things: Vec<&[Things]> = columns
        .iter()
        .map(|column| &*column.figures.things)
        .collect();
    Comparison {
        schemes: schemes.collect(),
        things: thing_rows(&things, values),
        reps,
    }
}

/// How the amounts of the column at a place are written: those of its reps, and its sums.
fn decimals(
    reps: &[ComparedRep],
    place: usize,
    column: &Column<'_>,
    values: &ItemValues,
) -> Decimals {
    let of_rep = |rep: &ComparedRep| {
        let net = rep.nets.get(place);
        let valued = rep.with_things.get(place).and_then(Option::as_ref);
        let amounts = [
            net.map(|net| net.net.amount),
            net.and_then(|net| net.more),
            valued.map(|valued| valued.worth.amount),
        ];
        amounts.into_iter().flatten()
    };
    let totals = &column.result.computed.statement.totals;
    let sums = [totals.reward, totals.penalty, totals.customer_benefit];
    let values = values.values().copied();
    Decimals::of(reps.iter().flat_map(of_rep).chain(sums).chain(values))
}

fn against(nets: &[Worth], base: usize) -> Vec<Compared> {
    let of_base = nets.get(base).copied();
    let compared = |net: &Worth| Compared {
        net: *net,
        more: of_base.and_then(|base| net.more_than(base)),
    };
    nets.iter().map(compared).collect()
}
