//! At most how much a rule pays.

use super::super::place::At;
use super::hole::Reader;
use rewards_core::scheme::{Limits, MonthlyCap, Open};

impl Reader<'_> {
    pub fn limits(&mut self, at: At<'_>) -> Option<Limits<Open>> {
        let parts = self.open(at, &["monthly", "of_base", "per_receiver"])?;
        let monthly = self.or(&parts, "monthly", &mut |reader, at| {
            reader.may_part(at, &mut Self::monthly)
        });
        let of_base = self.or(&parts, "of_base", &mut |reader, at| {
            reader.may_value(at, &mut Self::rate)
        });
        let per_receiver = self.or(&parts, "per_receiver", &mut |reader, at| {
            reader.may_value(at, &mut Self::money)
        });
        Some(Limits {
            monthly: monthly?,
            of_base: of_base?,
            per_receiver: per_receiver?,
        })
    }

    pub fn monthly(&mut self, at: At<'_>) -> Option<MonthlyCap<Open>> {
        let parts = self.open(at, &["name", "share"])?;
        let name = self.required(&parts, "name", &mut Self::id);
        let share = self.required(&parts, "share", &mut |reader, at| {
            reader.value(at, &mut Self::rate)
        });
        Some(MonthlyCap {
            name: name?,
            share: share?,
        })
    }
}
