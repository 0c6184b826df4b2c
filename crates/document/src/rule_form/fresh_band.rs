//! Bands to begin with.

use super::leaf::Leaf;
use rewards_core::number::{Money, Rate};
use rewards_core::scheme::{Band, BandPay, Decimal, Edge, Open, Slot, Text};

/// What a band may pay, each to begin with.
pub(super) fn pays() -> [BandPay<Open>; 3] {
    [
        BandPay::Amount(Slot::Is(Money::fresh())),
        BandPay::Rate(Slot::Is(Rate::fresh())),
        BandPay::Item(Slot::Is(Text::fresh())),
    ]
}

/// What a band pays, by its word in the format.
pub(super) fn pay_of(word: &str) -> Option<BandPay<Open>> {
    pays().into_iter().find(|pay| pay.word() == word)
}

/// A band that begins nowhere yet.
pub(super) fn fresh(pays: BandPay<Open>) -> Band<Open> {
    Band {
        edge: Edge::From,
        bound: Slot::Is(Decimal::fresh()),
        pays,
    }
}
