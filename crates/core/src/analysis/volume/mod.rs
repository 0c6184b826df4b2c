//! What a scheme costs with more sales or fewer: all deals of a ledger times one factor, from half to twice.
//!
//! The engine is the truth: each point is the ledger, scaled, evaluated. What the rules hold against their bounds tells where
//! to look, so that few points are enough.

mod bound;
mod crossover;
mod found;
mod scaled;
mod shape;

pub use crossover::{CostPair, Crossings, Crossover, crossovers};
pub use found::volume;
pub use scaled::{Scaled, scaled};

use crate::number::{Money, Rate, divide_rounded};

/// The least of all deals that is looked at: half.
pub const LEAST: Rate = Rate::from_millionths(500_000);
/// All deals as they are.
pub const NOW: Rate = Rate::from_millionths(1_000_000);
/// The most of all deals that is looked at: twice.
pub const MOST: Rate = Rate::from_millionths(2_000_000);

/// What a scheme costs from [`LEAST`] to [`MOST`] of all deals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Volume {
    /// The points, in order: at least those at [`LEAST`], [`NOW`] and [`MOST`].
    pub points: Vec<VolumePoint>,
}

/// The cost with so much of all deals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VolumePoint {
    /// How much of all deals.
    pub at: Rate,
    /// The sales.
    pub sales: Money,
    /// Rewards less penalties of all reps.
    pub net: Money,
    /// What customers get.
    pub benefit: Money,
    /// What lies between the point before and this one.
    pub since: Since,
}

/// What lies between two points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// There is none before.
    Start,
    /// A straight line: the same things are paid in the same way; but for the rounding of deals and lines.
    Line,
    /// A bound: the two points are a millionth apart, and something is paid in another way from here on.
    Bound,
    /// Something changes between them, and it was not looked where: there are too many bounds.
    Sampled,
}

impl VolumePoint {
    /// What the scheme costs: the net of all reps, and what customers get.
    #[must_use]
    pub fn cost(&self) -> Money {
        self.net + self.benefit
    }

    /// The cost among the sales, rounded to the millionth; none without sales.
    #[must_use]
    pub fn share(&self) -> Option<Rate> {
        let share = |sales| divide_rounded(self.cost().fen() * Rate::SCALE, sales);
        let sales = self.sales.fen();
        let share = (sales > 0).then(|| share(sales))?;
        i64::try_from(share).ok().map(Rate::from_millionths)
    }

    /// Whether the cost jumps from a point right below: by more than is sold between the two.
    #[must_use]
    pub fn jumps_from(&self, before: &Self) -> bool {
        let (cost, sales) = (self.cost() - before.cost(), self.sales - before.sales);
        self.since == Since::Bound && cost.fen().abs() > sales.fen().abs()
    }
}

impl Volume {
    /// The point with all deals as they are.
    #[must_use]
    pub fn now(&self) -> Option<&VolumePoint> {
        self.points.iter().find(|point| point.at == NOW)
    }

    /// Whether each bound was looked at.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.points
            .iter()
            .all(|point| point.since != Since::Sampled)
    }
}
