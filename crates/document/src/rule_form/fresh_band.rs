//! Bands to begin with.

use super::leaf::Leaf;
use rewards_core::number::{Money, Rate};
use rewards_core::scheme::{Band, BandPay, Decimal, Edge, Open, Slot, Text};
use rewards_words::choose;
use rewards_words::text::Label;

/// What a band may pay, each to begin with.
fn pays() -> [BandPay<Open>; 3] {
    [
        BandPay::Amount(Slot::Is(Money::fresh())),
        BandPay::Rate(Slot::Is(Rate::fresh())),
        BandPay::Item(Slot::Is(Text::fresh())),
    ]
}

/// What a band may pay where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct MayPay {
    pub(super) amounts: bool,
    pub(super) rates: bool,
    pub(super) items: bool,
}

impl MayPay {
    pub(super) const ALL: Self = Self {
        amounts: true,
        rates: true,
        items: true,
    };

    /// The kinds to choose from; what is chosen stays among them.
    pub(super) fn options(self, chosen: Option<&BandPay<Open>>) -> Vec<(String, Label)> {
        let fits = |pay: &BandPay<Open>| {
            let is_right = match pay {
                BandPay::Amount(_) => self.amounts,
                BandPay::Rate(_) => self.rates,
                BandPay::Item(_) => self.items,
            };
            is_right || chosen.is_some_and(|chosen| chosen.word() == pay.word())
        };
        let fitting = pays().into_iter().filter(fits);
        fitting
            .map(|pay| (pay.word().to_owned(), choose::band_pay(&pay)))
            .collect()
    }
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
