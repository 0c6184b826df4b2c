//! The reverse question: the smallest further deal with which a rep's net reaches a figure.
//!
//! The deal is one more, delivered, with nothing returned, without margin, product or payment in advance, on a day that is
//! given, with a new customer of the rep (won by the rep's own effort, general, medium) or with one of the rep's that is
//! there. Its amount is the smallest in whole fen with which the net is at least the figure.
//!
//! How it is found: with a larger deal every measure of the rep moves one way, so that each condition changes at most once
//! and each band is left at most once. Between two amounts at which all conditions and bands are the same they are the
//! same throughout, and each line moves one way, too: what the net comes to in between is bounded by the lines at the two
//! ends. Amounts in which the bound stays below the figure are left out; all others are halved, the smaller half first.

mod probe;
mod search;
mod several;

use crate::engine::Index;
use crate::ledger::{CustomerAt, Ledger, RepAt};
use crate::number::{Day, Money};
use crate::scheme::Scheme;
use probe::Trial;
pub use probe::With;
use search::{Search, SmallestSales};
pub use several::{MOST_DEALS, Several, reach_by_several, usual_deal};

/// What it takes to reach a net.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// It is reached as things are.
    Already,
    /// A deal of this amount reaches it, and none that is a fen smaller; the net that it then comes to.
    Needs {
        /// The amount of the deal.
        amount: Money,
        /// The net with it.
        net: Money,
    },
    /// No deal reaches it; the most that one comes to, where that is known.
    Never(Option<Money>),
    /// Further sales raise what the rep gets and what is taken in a way that is not looked through.
    Unclear,
}

/// The smallest further deal on a day of the period with which the rep's net is at least `goal`. Where `with` is no
/// customer of the rep or `on` lies outside the period, nothing is reached.
#[must_use]
pub fn reach(
    scheme: &Scheme,
    ledger: &Ledger,
    rep: RepAt,
    goal: Money,
    with: With,
    on: Day,
) -> Reach {
    let index = Index::new(ledger);
    let Some(mut trial) = Trial::new(scheme, ledger, &index, rep, with, on) else {
        return Reach::Never(None);
    };
    if trial.net_now() >= goal {
        return Reach::Already;
    }
    let mut search = Search::new(&mut trial, goal);
    match search.run() {
        SmallestSales::At(amount, net) => Reach::Needs {
            amount: Money::from_fen(amount),
            net,
        },
        SmallestSales::Nowhere(most) => Reach::Never(most),
        SmallestSales::Unclear => Reach::Unclear,
    }
}

/// Of these customers of the rep the one with whom the smallest further deal on a day of the period reaches the goal, and its
/// amount; of several as small the first. None where it is reached as things are, or no deal with any of them is known to
/// reach it.
#[must_use]
pub fn reach_with_any(
    scheme: &Scheme,
    ledger: &Ledger,
    rep: RepAt,
    goal: Money,
    customers: &[CustomerAt],
    on: Day,
) -> Option<(CustomerAt, Money)> {
    let index = Index::new(ledger);
    let with = With::Customer(*customers.first()?);
    let mut trial = Trial::new(scheme, ledger, &index, rep, with, on)?;
    (trial.net_now() < goal).then_some(())?;
    let mut best: Option<(CustomerAt, i128)> = None;
    for customer in customers {
        trial.turn_to(*customer);
        let search = Search::new(&mut trial, goal);
        let mut search = match best {
            Some((_, 1)) => break,
            Some((_, amount)) => search.below(amount),
            None => search,
        };
        if let SmallestSales::At(amount, _) = search.run() {
            best = Some((*customer, amount));
        }
    }
    best.map(|(customer, amount)| (customer, Money::from_fen(amount)))
}

/// The smallest further deal with a customer of the rep on a day of the period with which the rep's net is any higher.
pub(super) fn smallest_gain(
    scheme: &Scheme,
    ledger: &Ledger,
    rep: RepAt,
    customer: CustomerAt,
    on: Day,
) -> Option<Money> {
    let index = Index::new(ledger);
    let with = With::Customer(customer);
    let mut trial = Trial::new(scheme, ledger, &index, rep, with, on)?;
    let goal = trial.net_now() + Money::FEN;
    match Search::new(&mut trial, goal).run() {
        SmallestSales::At(amount, _) => Some(Money::from_fen(amount)),
        SmallestSales::Nowhere(_) | SmallestSales::Unclear => None,
    }
}
