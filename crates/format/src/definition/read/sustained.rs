//! Runs of months that have to hold up.

use super::super::place::At;
use super::hole::Reader;
use rewards_core::scheme::{By, Open, OtherThan, Slot, Sustained};

impl Reader<'_> {
    /// Runs of months that have to hold up, by the rep's department.
    pub fn sustained_by(&mut self, at: At<'_>) -> Option<Slot<By<Slot<Sustained<Open>>>>> {
        self.part(at, &mut |reader, at| {
            reader.by_department(
                at,
                &mut |reader, at| reader.part(at, &mut Self::sustained),
                &mut |reader, at| reader.kept_part(at, &mut Self::sustained),
            )
        })
    }

    pub fn sustained(&mut self, at: At<'_>) -> Option<Sustained<Open>> {
        let names = &["months", "of", "windows", "mean", "other_than", "margin"];
        let parts = self.open(at, names)?;
        let mut count = |reader: &mut Self, at: At<'_>| reader.value(at, &mut Self::count);
        let months = self.required(&parts, "months", &mut count);
        let of = self.required(&parts, "of", &mut count);
        let windows = self.or(&parts, "windows", &mut |reader, at| {
            reader.may_value(at, &mut Self::word)
        });
        let mean = self.required(&parts, "mean", &mut |reader, at| {
            reader.value(at, &mut Self::money)
        });
        let other_than = self.or(&parts, "other_than", &mut |reader, at| {
            reader.may_part(at, &mut Self::other_than)
        });
        let margin = self.or(&parts, "margin", &mut |reader, at| {
            reader.may_value(at, &mut Self::margin)
        });
        Some(Sustained {
            months: months?,
            of: of?,
            windows: windows?,
            mean: mean?,
            other_than: other_than?,
            margin: margin?,
        })
    }

    pub fn other_than(&mut self, at: At<'_>) -> Option<OtherThan<Open>> {
        let parts = self.open(at, &["product", "at_least"])?;
        let product = self.required(&parts, "product", &mut |reader, at| {
            reader.value(at, &mut Self::text)
        });
        let at_least = self.required(&parts, "at_least", &mut |reader, at| {
            reader.value(at, &mut Self::rate)
        });
        Some(OtherThan {
            product: product?,
            at_least: at_least?,
        })
    }
}
