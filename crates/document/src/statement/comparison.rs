//! The same facts under several schemes: what each rep gets under each, and against one of them, who gains and who loses.

use super::computed::Computed;
use super::rest::{Totals, totals};
use super::shown::Shown;
use super::sums::{Sums, rep_rows, sums};
use rewards_core::ledger::Rep;
use rewards_core::number::Money;
use rewards_core::scheme::Scheme;
use rewards_format::IndexedLedger;
use rewards_words::label::item;
use rewards_words::say;
use rewards_words::text::Localized;
use std::sync::Arc;

/// Several schemes side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// The schemes, in the order asked.
    pub schemes: Vec<ComparedScheme>,
    /// The reps, in the ledger's order.
    pub reps: Vec<ComparedRep>,
}

/// One scheme among others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedScheme {
    /// Its id.
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
    /// What it costs among the sales, in millionths; nothing without sales.
    pub cost_rate: Option<i128>,
    /// How much more all get together than under the base; nothing where either is not known.
    pub more: Option<Money>,
    /// How the reps fare against the base.
    pub fare: Fare,
}

/// How the reps fare under a scheme against the base.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fare {
    /// So many get more.
    pub winners: usize,
    /// So many get less.
    pub losers: usize,
    /// Of so many it is not known.
    pub unknown: usize,
    /// Who loses most, by place, and how much less that is; nothing where nobody loses.
    pub worst: Option<(usize, Money)>,
}

/// One rep under all schemes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedRep {
    /// The rep's name.
    pub name: String,
    /// What the rep gets under each scheme, in their order.
    pub nets: Vec<Compared>,
    /// What the rep is granted beside the money under each scheme, in their order.
    pub things: Vec<Vec<Localized>>,
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
struct Column {
    computed: Computed,
    /// Of each rep.
    nets: Vec<Worth>,
    shown: Sums,
}

impl Column {
    fn of(scheme: &Scheme, facts: &Arc<IndexedLedger>) -> Self {
        let computed = Computed::new(scheme.clone(), Arc::clone(facts));
        let nets = rep_rows(&computed).into_iter();
        let reps = computed.statement.reps.iter();
        Self {
            nets: nets
                .zip(reps)
                .map(|(row, rep)| Worth::of(rep.net(), &row.net))
                .collect(),
            shown: sums(&computed),
            computed,
        }
    }

    fn sum(&self) -> Worth {
        Worth::of(self.computed.statement.totals.net(), &self.shown.net)
    }

    fn things(&self, place: usize) -> Vec<Localized> {
        let rep = self.computed.statement.reps.get(place);
        let grants = rep.into_iter().flat_map(|rep| &rep.grants);
        grants
            .map(|grant| match grant.quantity {
                1 => item(&grant.item),
                many => say!("{0} × {1}", "{0} × {1}", item(&grant.item), many),
            })
            .collect()
    }
}

/// Computes the facts under each scheme and holds them against the one at the place `base`.
#[must_use]
pub fn comparison(schemes: &[&Scheme], facts: &Arc<IndexedLedger>, base: usize) -> Comparison {
    let columns = schemes.iter().map(|scheme| Column::of(scheme, facts));
    let columns: Vec<Column> = columns.collect();
    let rep = |(place, rep): (usize, &Rep)| {
        let nets = columns
            .iter()
            .filter_map(|column| column.nets.get(place).copied());
        let nets: Vec<Worth> = nets.collect();
        ComparedRep {
            name: rep.name.to_string(),
            nets: against(&nets, base),
            things: columns.iter().map(|column| column.things(place)).collect(),
        }
    };
    let reps: Vec<ComparedRep> = facts.ledger.reps.iter().enumerate().map(rep).collect();
    let sums: Vec<Worth> = columns.iter().map(Column::sum).collect();
    let schemes = columns.iter().zip(against(&sums, base)).enumerate();
    let schemes = schemes.map(|(place, (column, sum))| ComparedScheme {
        id: column.computed.scheme.id.to_string(),
        name: Localized::from(&column.computed.scheme.name),
        waiting: column.computed.scheme.waiting().count(),
        rules: column.computed.scheme.rules.len(),
        totals: totals(&column.computed.statement.totals),
        shown: column.shown.clone(),
        net: sum.net,
        cost_rate: column.computed.statement.totals.cost_rate(),
        more: sum.more,
        fare: fare(&reps, place),
    });
    Comparison {
        schemes: schemes.collect(),
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

fn fare(reps: &[ComparedRep], scheme: usize) -> Fare {
    let mut fare = Fare::default();
    for (place, rep) in reps.iter().enumerate() {
        let Some(more) = rep.nets.get(scheme).and_then(|net| net.more) else {
            fare.unknown += 1;
            continue;
        };
        if more.is_positive() {
            fare.winners += 1;
        } else if more != Money::ZERO {
            fare.losers += 1;
            if fare.worst.is_none_or(|(_, worst)| more < worst) {
                fare.worst = Some((place, more));
            }
        }
    }
    fare
}
