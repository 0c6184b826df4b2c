//! Where a hole is and how large, for each kind.

use super::kinds::{Combined, Fine, ShareOf};
use crate::ledger::OutcomeKind;
use crate::number::{Every, Money, Rate, Ratio};
use crate::scheme::{Form, Text};

impl Detail {
    /// The last place before a jump.
    pub(super) const fn below(&self) -> Option<i128> {
        match self {
            Self::Cliff { below, .. } | Self::Decreasing { below, .. } => Some(*below),
            _ => None,
        }
    }
}

/// Where, and how much. Places are whole units of the axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Pay jumps between two neighbouring places.
    Cliff {
        /// The last place before.
        below: i128,
        /// The first place behind.
        from: i128,
        /// What is paid before.
        before: Money,
        /// What is paid behind.
        after: Money,
        /// Who lacks no more than this gets more for topping up the sale than he puts in; where it is a sale.
        zone: Option<Money>,
    },
    /// Pay falls between two neighbouring places.
    Decreasing {
        /// The last place before.
        below: i128,
        /// The first place behind.
        from: i128,
        /// What is paid before.
        before: Money,
        /// What is paid behind.
        after: Money,
        /// The first place at which as much is paid again before rounding, which may bring it a few fen earlier; none
        /// where that never is.
        until: Option<i128>,
    },
    /// Pay stays.
    Flat {
        /// From there.
        from: i128,
        /// To there; none where it stays for ever.
        until: Option<i128>,
        /// What is paid.
        paid: Money,
    },
    /// Two parts get more than the whole.
    SplitGain {
        /// Parts of what.
        of: Combined,
        /// The parts.
        parts: [Money; 2],
        /// How much more.
        gain: Money,
    },
    /// The whole gets more than two parts.
    BundleGain {
        /// Parts of what.
        of: Combined,
        /// The parts.
        parts: [Money; 2],
        /// How much more.
        gain: Money,
        /// It grows with what is held back, without end.
        grows: Grows,
    },
    /// The same sales in two spans or periods get more when a deal is moved.
    TimingGain {
        /// Across which edge.
        edge: Edge,
        /// The sales before the edge and behind it.
        sales: [Money; 2],
        /// The same with the deal moved.
        moved: [Money; 2],
        /// How much more.
        gain: Money,
    },
    /// The pay is more than a share of the sale.
    PaysMoreThanSale {
        /// Whether that share is all that is earned with the sale.
        of: ShareOf,
        /// The share.
        share: Rate,
        /// Where.
        regions: Vec<Region>,
        /// A sale, and what is paid for it.
        sale: Money,
        /// What is paid for it.
        paid: Money,
    },
    /// What was paid stays paid.
    LateReturn {
        /// The sale that comes back.
        sale: Money,
        /// What stays paid.
        paid: Money,
    },
    /// A bound belongs to one band or the other by the reading.
    AmbiguousBoundary {
        /// The option.
        option: Text,
        /// The bound.
        at: i128,
        /// What is paid there under the reading that is chosen, and under the other one.
        paid: [Money; 2],
        /// The reading that is chosen, and the other one.
        readings: [Text; 2],
    },
    /// Figures that are not set.
    UnsetParameter {
        /// Which.
        missing: Vec<Text>,
    },
    /// A band that is never reached.
    UnreachableBand {
        /// Its place among its bands.
        band: usize,
        /// Its bound, in the unit of the measure.
        bound: i128,
        /// The most that is ever reached; else it is the least.
        reach: Reach,
    },
    /// So many penalties in one month take more than its bonus.
    UncappedPenalty {
        /// How many.
        times: usize,
        /// The month's performance bonus.
        bonus: Money,
        /// What they take.
        paid: Money,
    },
    /// The reward rises by so much with every further unit of the axis.
    UncappedReward {
        /// Fen for each further fen, or other unit.
        slope: Ratio,
    },
    /// What is not said.
    Unclear(Unclear),
    /// What is given in place of money.
    InKind(InKind),
    /// How it is a fine.
    FineRisk {
        /// How.
        how: Fine,
        /// The month's performance bonus in the example.
        bonus: Money,
        /// What is taken; none where that is not set.
        paid: Option<Money>,
    },
}

/// Whether a gain has an end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grows {
    /// It is the best there is.
    UpTo,
    /// It grows with the sale.
    Without,
}

/// What conditions and the measure let through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Nothing above this place.
    AtMost(i128),
    /// Nothing below this place.
    AtLeast(i128),
    /// Nothing at all.
    Nothing,
}

/// A range of sales; its ends belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// The first.
    pub from: Money,
    /// The last; none where there is no end.
    pub until: Option<Money>,
}

/// Which edge a deal is moved across.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// From one span to the next.
    Span(Every),
    /// From one period to the next.
    Period,
}

/// What is not said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// How much, how long or by whom: the actions of which that isn't said.
    Figure(Vec<Text>),
    /// What it takes for such an outcome.
    Condition(OutcomeKind),
    /// Over which time it is added up: the same sales come to one pay in a whole year and to another in two halves.
    Period {
        /// The sales.
        sales: Money,
        /// In one year.
        year: Money,
        /// In two halves together.
        halves: Money,
    },
}

/// What is given in place of money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InKind {
    /// The pay itself, in another form.
    Form(Form),
    /// A thing.
    Item(Text),
}
