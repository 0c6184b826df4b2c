//! The same question for several further deals of one size: where bands are per order, more orders reach what a larger one
//! does not, or with less.

use super::probe::{Trial, With};
use super::search::{Search, SmallestSales};
use crate::engine::Index;
use crate::ledger::{Deal, Ledger, RepAt, Stage};
use crate::number::{Day, Money};
use crate::scheme::Scheme;

/// So many deals are tried, and not more.
pub const MOST_DEALS: usize = 24;

/// So many further deals of one size, and the net that they come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Several {
    /// How many.
    pub number: usize,
    /// The amount of each.
    pub each: Money,
    /// The net with them.
    pub net: Money,
}

impl Several {
    /// All of them together.
    #[must_use]
    pub fn total(&self) -> Money {
        std::iter::repeat_n(self.each, self.number).sum()
    }
}

/// Further deals, two at least and up to [`MOST_DEALS`], with which the rep's net is at least `goal`: the fewest of at most
/// `usual` each, and of so many the smallest; or, where that is less in all, so many that it does not matter how small they are.
/// They are either each with a new customer of its own, or all with one of the rep's; otherwise as
/// [`reach`](super::reach) has its one.
#[must_use]
pub fn reach_by_several(
    scheme: &Scheme,
    ledger: &Ledger,
    rep: RepAt,
    (goal, usual): (Money, Money),
    with: With,
    on: Day,
) -> Option<Several> {
    let index = Index::new(ledger);
    let mut trial = Trial::new(scheme, ledger, &index, rep, with, on)?;
    (usual.is_positive() && trial.net_now() < goal).then_some(())?;
    let mut fewest = None;
    for number in 2..=MOST_DEALS {
        trial.one_more(with);
        let found = |fen, net| Several {
            number,
            each: Money::from_fen(fen),
            net,
        };
        let least = trial.probe(1);
        if least.net >= goal {
            let smallest = found(1, least.net);
            let is_less = |few: &Several| few.total() <= smallest.total();
            return fewest.filter(is_less).or(Some(smallest));
        }
        if fewest.is_none() && trial.probe(usual.fen()).net >= goal {
            match Search::new(&mut trial, goal).run() {
                SmallestSales::At(fen, net) => fewest = Some(found(fen, net)),
                SmallestSales::Nowhere(_) | SmallestSales::Unclear => return None,
            }
        }
    }
    fewest
}

/// The rep's usual deal: of the net amounts of those of the period that count the middle one, of two in the middle the
/// larger; none where there is none.
#[must_use]
pub fn usual_deal(ledger: &Ledger, rep: RepAt) -> Option<Money> {
    let is_own = |deal: &&Deal| {
        let customer = ledger.customers.get(deal.customer.index());
        customer.is_some_and(|customer| customer.rep == rep)
            && ledger.period.holds(deal.date)
            && deal.stage != Stage::Cancelled
            && deal.net().is_positive()
    };
    let mut nets: Vec<Money> = ledger.deals.iter().filter(is_own).map(Deal::net).collect();
    nets.sort_unstable();
    nets.get(nets.len() / 2).copied()
}
