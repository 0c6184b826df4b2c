//! What a comparison shows.

use super::super::awaited::{Awaited, AwaitedKind, Way};
use super::super::entry::digits;
use super::super::rest::Totals;
use super::super::shown::Shown;
use super::super::sums::{ShownRate, Sums};
use rewards_core::number::Money;
use rewards_words::compare::unvalued_words;
use rewards_words::figure::short;
use rewards_words::say;
use rewards_words::text::Localized;
use std::collections::BTreeMap;

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

impl Comparison {
    /// What a rep gets under each scheme, each as its column writes it.
    pub(in super::super) fn net_texts(&self, rep: &ComparedRep) -> Vec<Localized> {
        let nets = self.schemes.iter().zip(&rep.nets);
        nets.map(|(scheme, net)| net.net.text(scheme.decimals))
            .collect()
    }
}

/// One scheme among others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedScheme {
    /// Its key: the scheme's id where that tells it from the others.
    pub id: String,
    /// Its name.
    pub name: Localized,
    /// How its amounts are written in its column.
    pub decimals: Decimals,
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

/// How the amounts of a column are written: where all of it is whole yuan none has decimals, else each has two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Decimals {
    /// All of it is whole.
    None,
    /// Some are not.
    #[default]
    Two,
}

impl Decimals {
    /// For a column of these amounts.
    #[must_use]
    pub fn of(amounts: impl IntoIterator<Item = Money>) -> Self {
        match amounts.into_iter().all(|amount| amount.fen() % 100 == 0) {
            true => Self::None,
            false => Self::Two,
        }
    }

    /// An amount of the column.
    #[must_use]
    pub fn digits(self, amount: Money) -> String {
        match self {
            Self::None => short(amount),
            Self::Two => digits(amount),
        }
    }

    /// An amount of the column with its sign.
    #[must_use]
    pub fn signed(self, amount: Money) -> String {
        match amount.is_positive() {
            true => format!("+{}", self.digits(amount)),
            false => self.digits(amount),
        }
    }

    /// A figure of the column as far as it's known, marked where something is to come.
    #[must_use]
    pub fn marked(self, shown: &Shown) -> Localized {
        match shown.so_far() {
            Some(amount) => shown.marking(&self.digits(amount)),
            None => shown.text(),
        }
    }
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
    pub known: Completeness,
}

/// How much of an amount is known while rules wait for figures of the company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Completeness {
    /// All of it.
    Whole,
    /// Some; what waits can move it so.
    Partly(Way),
    /// Nothing: what is there reads as zero and is none.
    Not,
}

impl Worth {
    /// So much, as far as it's known.
    pub(in super::super) fn of(amount: Money, shown: &Shown) -> Self {
        let known = match shown {
            Shown::Known(_) => Completeness::Whole,
            Shown::SoFar(_, awaits) => Completeness::Partly(Way::of_all(awaits)),
            Shown::Waiting(_) => Completeness::Not,
        };
        Self { amount, known }
    }

    /// What stands in its column where nothing is said beside it: what is known in part is marked.
    #[must_use]
    pub fn text(self, decimals: Decimals) -> Localized {
        let digits = decimals.digits(self.amount);
        match self.known {
            Completeness::Whole => Localized::same(&digits),
            Completeness::Partly(way) => way.marking(&digits),
            Completeness::Not => AwaitedKind::Figure.label().into(),
        }
    }

    /// How much more it is than another; nothing where either is not wholly known.
    #[must_use]
    pub fn more_than(self, other: Self) -> Option<Money> {
        let is_known = self.known == Completeness::Whole && other.known == Completeness::Whole;
        is_known.then(|| self.amount - other.amount)
    }
}

/// How the reps fare under a scheme against the base.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fare {
    /// So many get more.
    pub winners: usize,
    /// So many get less.
    pub losers: usize,
    /// Of so many it is not known.
    pub unknown: usize,
    /// Who loses most, by place, and how much less that is; nothing where nobody loses.
    pub worst: Option<(usize, Money)>,
    /// Who gains most, by place, and how much more that is; nothing where nobody gains.
    pub best: Option<(usize, Money)>,
    /// Who gets more, by place, who gains most first.
    pub gaining: Vec<usize>,
    /// Who gets less, by place, who loses most first.
    pub losing: Vec<usize>,
}

/// What a manager takes one of an item to be worth, by the item as a scheme writes it.
pub type ItemValues = BTreeMap<String, Money>;

/// One thing that any of the schemes gives or does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThingRow {
    /// What it is, as a scheme writes it: the key of its value.
    pub thing: String,
    /// What it is called.
    pub name: Localized,
    /// Whether it is given or done.
    pub kind: ThingKind,
    /// How often, under each scheme, in their order.
    pub counts: Vec<ThingCount>,
    /// What one of it is taken to be worth; an action is worth nothing.
    pub value: Option<Money>,
}

/// How often a thing is given or done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ThingCount {
    /// So often, as far as it's known.
    pub count: u64,
    /// What rules wait for that may add to it.
    pub awaits: Vec<Awaited>,
}

impl ThingCount {
    /// As a figure with what it waits for.
    #[must_use]
    pub fn shown(&self) -> Shown {
        Shown::of(Money::ZERO, self.count > 0, self.awaits.clone())
    }

    /// What stands in a table of things of a kind: `3`, `2 次`, `–`.
    #[must_use]
    pub fn in_table(&self, kind: ThingKind) -> Localized {
        self.text(match (self.count, kind) {
            (0, _) => Localized::same("–"),
            (count, ThingKind::Item) => Localized::same(&count.to_string()),
            (count, ThingKind::Action) => say!("{0} 次", "{0}×", count),
        })
    }

    /// What stands there: the number as it is said of the thing, marked where more may come, or 待填写.
    #[must_use]
    pub fn text(&self, said: Localized) -> Localized {
        match self.shown() {
            Shown::Known(_) => said,
            Shown::SoFar(..) => say!("{0}{1}", "{0}{1}", said, Way::Up.mark()),
            waiting @ Shown::Waiting(_) => waiting.text(),
        }
    }
}

/// Whether a thing is given or done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ThingKind {
    /// It is granted.
    Item,
    /// It is an action.
    Action,
}

/// Money with the things that have a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithThings {
    /// All together; as far known as the money is.
    pub worth: Worth,
    /// Items that are granted, and that no value is given for: they are in no figure.
    pub unvalued: Vec<Localized>,
}

impl WithThings {
    /// What is granted and in no figure: `未折算：西湖`; nothing where there is none.
    #[must_use]
    pub fn note(&self) -> Option<Localized> {
        unvalued_words(&self.unvalued)
    }
}
