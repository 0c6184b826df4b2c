//! Bands: each stores where it begins, so that gaps and overlaps cannot be written.

use super::hole::{Filled, Holes};
use super::kind::kinds;
use super::words::Text;
use crate::closed_words as words;
use crate::number::{Money, Rate, Ratio};
use derive_where::derive_where;
use std::cmp::Ordering;

words! {
    /// Whether the bound itself belongs to the band.
    Edge {
        /// It does (以上).
        From = "from",
        /// It belongs below (超过).
        Over = "over",
    }
    /// How rates of bands are taken.
    Mode {
        /// The band's rate on the whole.
        Whole = "whole",
        /// Each slice at its own band's rate (超额累进).
        Marginal = "marginal",
    }
}

/// One band.
#[derive_where(Clone, Debug, PartialEq, Eq)]
pub struct Band<H: Holes = Filled> {
    /// Whether the bound itself belongs to it.
    pub edge: Edge,
    /// Where it begins, in the unit of the bands.
    pub bound: H::Slot<H::Figure>,
    /// What it pays.
    pub pays: BandPay<H>,
}

/// What a band pays.
#[derive_where(Clone, Debug, PartialEq, Eq)]
pub enum BandPay<H: Holes = Filled> {
    /// Money.
    Amount(H::Slot<Money>),
    /// A rate of the measure's base.
    Rate(H::Slot<Rate>),
    /// A grant.
    Item(H::Slot<Text>),
}

kinds!(BandPay {
    Self::Amount(_) => "amount",
    Self::Rate(_) => "rate",
    Self::Item(_) => "item",
});

impl Band {
    /// Whether the gauge lies above where the band begins.
    #[must_use]
    pub fn is_reached_by(&self, gauge: Ratio) -> bool {
        match gauge.against(self.bound) {
            Ordering::Greater => true,
            Ordering::Equal => self.edge == Edge::From,
            Ordering::Less => false,
        }
    }
}

/// Bands in ascending order; below the first nothing is paid, the last is open.
#[derive_where(Clone, Debug, PartialEq, Eq)]
pub struct Bands<H: Holes = Filled> {
    /// The unit of the bounds.
    pub unit: H::Unit,
    /// How rates are taken.
    pub mode: H::Or<Mode>,
    /// At least one band, no two beginning at the same bound.
    pub bands: H::List<Band<H>>,
}

impl Bands {
    /// The place of the band that the gauge lies in; none below the first.
    #[must_use]
    pub fn reached_by(&self, gauge: Ratio) -> Option<usize> {
        self.bands
            .partition_point(|band| band.is_reached_by(gauge))
            .checked_sub(1)
    }
}
