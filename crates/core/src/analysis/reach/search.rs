//! The smallest amount with which a net is reached, by halving what its bounds do not leave out.

use super::probe::{Probe, Trial};
use crate::number::Money;
use crate::scheme::Kind;
use std::rc::Rc;

/// No amount of a deal reaches this many fen.
const END: i128 = 100_000_000_000_000;

/// So many amounts are tried, and not more.
const MOST_TRIED: u32 = 5_000;

/// What the search came to.
pub(super) enum SmallestSales {
    /// The smallest amount in fen, and the net with it.
    At(i128, Money),
    /// None; the most that any comes to, where each line moves one way.
    Nowhere(Option<Money>),
    /// Lines move in ways that are not looked through, or too many amounts would have to be tried.
    Unclear,
}

/// What is known of the amounts between two.
enum Between {
    At(Rc<Probe>),
    Nowhere,
    Unclear,
}

/// A search.
pub(super) struct Search<'t, 's> {
    trial: &'t mut Trial<'s>,
    goal: Money,
    /// Only smaller amounts are of interest.
    end: i128,
    tried: u32,
    /// The most that an amount came to.
    most: Money,
    /// What was left out may hold more than its ends.
    is_most_known: bool,
}

impl<'t, 's> Search<'t, 's> {
    pub fn new(trial: &'t mut Trial<'s>, goal: Money) -> Self {
        let most = trial.net_now();
        Self {
            trial,
            goal,
            end: END,
            tried: 0,
            most,
            is_most_known: true,
        }
    }

    /// The same among amounts below this one.
    pub fn below(self, end: i128) -> Self {
        Self { end, ..self }
    }

    pub fn run(&mut self) -> SmallestSales {
        let least = self.probe(1);
        if least.net >= self.goal {
            return SmallestSales::At(least.fen, least.net);
        }
        let largest = self.probe(self.end - 1);
        match self.between(&least, &largest) {
            Between::At(probe) => SmallestSales::At(probe.fen, probe.net),
            Between::Nowhere => SmallestSales::Nowhere(self.is_most_known.then_some(self.most)),
            Between::Unclear => SmallestSales::Unclear,
        }
    }

    fn probe(&mut self, fen: i128) -> Rc<Probe> {
        self.tried += 1;
        let probe = self.trial.probe(fen);
        self.most = self.most.max(probe.net);
        probe
    }

    /// The smallest amount above `low`, which does not reach the goal, up to `high`.
    fn between(&mut self, low: &Rc<Probe>, high: &Rc<Probe>) -> Between {
        if self.tried > MOST_TRIED {
            return Between::Unclear;
        }
        if high.fen - low.fen <= 1 {
            return if high.net >= self.goal {
                Between::At(Rc::clone(high))
            } else {
                Between::Nowhere
            };
        }
        if low.shape == high.shape {
            match self.at_most(low, high) {
                None => return Between::Unclear,
                Some(Bound { most, is_rising }) => {
                    if most < self.goal {
                        self.is_most_known &= is_rising;
                        return Between::Nowhere;
                    }
                    if is_rising {
                        return Between::At(self.halved(Rc::clone(low), Rc::clone(high)));
                    }
                }
            }
        }
        let middle = self.probe(low.fen + (high.fen - low.fen) / 2);
        if middle.net >= self.goal {
            return self.between(low, &middle);
        }
        match self.between(low, &middle) {
            Between::Nowhere => self.between(&middle, high),
            found => found,
        }
    }

    /// The smallest amount that reaches the goal where the net only rises: `low` does not, `high` does.
    fn halved(&mut self, mut low: Rc<Probe>, mut high: Rc<Probe>) -> Rc<Probe> {
        while high.fen - low.fen > 1 {
            let middle = self.probe(low.fen + (high.fen - low.fen) / 2);
            if middle.net >= self.goal {
                high = middle;
            } else {
                low = middle;
            }
        }
        high
    }

    /// The most that the net can come to between two amounts of the same shape; none where lines depend on each other.
    fn at_most(&self, low: &Probe, high: &Probe) -> Option<Bound> {
        let mut bound = Bound {
            most: Money::ZERO,
            is_rising: true,
        };
        for (one, other) in low.lines.iter().zip(&high.lines) {
            let slack = if one.is_share && one.amount != other.amount {
                Money::FEN
            } else {
                Money::ZERO
            };
            match one.kind {
                Kind::Reward => bound.most += one.amount.max(other.amount) + slack,
                Kind::Penalty => {
                    let moves = one.amount != other.amount;
                    if moves && (one.has_monthly_cap || self.trial.has_tallies()) {
                        return None;
                    }
                    bound.is_rising &= !moves;
                    bound.most -= (one.amount.min(other.amount) - slack).max(Money::ZERO);
                }
            }
            bound.is_rising &= slack == Money::ZERO && one.kind_rises(other.amount);
        }
        Some(bound)
    }
}

/// What a net can come to.
struct Bound {
    most: Money,
    /// Every line rises or stays, so that the net does.
    is_rising: bool,
}

impl super::probe::ProbedLine {
    /// Whether a line does not make the net smaller on the way to another amount of it.
    fn kind_rises(&self, then: Money) -> bool {
        match self.kind {
            Kind::Reward => self.amount <= then,
            Kind::Penalty => self.amount == then,
        }
    }
}
