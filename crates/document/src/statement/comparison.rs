//! The same facts under several schemes: what each rep gets under each, and against one of them, who gains and who loses.

use super::rest::{Totals, totals};
use rewards_core::analysis::compare;
use rewards_core::number::Money;
use rewards_core::scheme::{Rule, Scheme, Standing};
use rewards_format::IndexedLedger;
use rewards_words::text::Localized;

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
    fn of(amount: Money, waiting: usize) -> Self {
        let known = match (waiting, amount) {
            (0, _) => Known::Whole,
            (_, Money::ZERO) => Known::Not,
            _ => Known::Partly,
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

/// Computes the facts under each scheme and holds them against the one at the place `base`.
#[must_use]
pub fn comparison(schemes: &[&Scheme], facts: &IndexedLedger, base: usize) -> Comparison {
    let results = compare(schemes, &facts.ledger, &facts.index);
    let waits = |rule: &&Rule| matches!(rule.standing, Standing::Inactive(_));
    let waiting: Vec<usize> = schemes
        .iter()
        .map(|scheme| scheme.rules.iter().filter(waits).count())
        .collect();
    let nets = |place: usize| -> Vec<Worth> {
        let columns = results.iter().zip(&waiting);
        columns
            .map(|(result, waiting)| {
                let net = result.reps.get(place).map(|(_, net)| *net);
                Worth::of(net.unwrap_or_default(), *waiting)
            })
            .collect()
    };
    let reps: Vec<ComparedRep> = facts
        .ledger
        .reps
        .iter()
        .enumerate()
        .map(|(place, rep)| ComparedRep {
            name: rep.name.to_string(),
            nets: against(&nets(place), base),
        })
        .collect();
    let sums: Vec<Worth> = results
        .iter()
        .zip(&waiting)
        .map(|(result, waiting)| Worth::of(result.totals.net(), *waiting))
        .collect();
    let sums = against(&sums, base);
    let schemes = schemes
        .iter()
        .zip(&results)
        .zip(waiting.iter().zip(sums))
        .enumerate()
        .map(
            |(place, ((scheme, result), (waiting, sum)))| ComparedScheme {
                id: scheme.id.to_string(),
                name: Localized::from(&scheme.name),
                waiting: *waiting,
                rules: scheme.rules.len(),
                totals: totals(&result.totals),
                net: sum.net,
                cost_rate: result.totals.cost_rate(),
                more: sum.more,
                fare: fare(&reps, place),
            },
        );
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
