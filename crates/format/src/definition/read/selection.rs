//! Among which customers and deals a rule is looked at.

use super::super::place::At;
use super::hole::Reader;
use super::leaf::ListOf;
use crate::Word;
use rewards_core::ledger::Department;
use rewards_core::scheme::{Open, Selection};

/// Departments that one list may name.
const DEPARTMENTS: ListOf = ListOf {
    most: 50,
    words: Department::WORDS,
    may_be_left_out: true,
};

impl Reader<'_> {
    /// Which customers and deals.
    pub fn selection(&mut self, at: At<'_>) -> Option<Selection<Open>> {
        const NAMES: &[&str] = &[
            "of",
            "departments",
            "looks_at",
            "self_developed",
            "stage",
            "from",
            "within_days",
            "prepaid",
            "product",
            "also_without_deals",
        ];
        let parts = self.open(at, NAMES)?;
        let mut truth = |reader: &mut Self, at: At<'_>| reader.may_value(at, &mut Self::truth);
        let mut stage = |reader: &mut Self, at: At<'_>| reader.may_value(at, &mut Self::stage);
        let of = self.or(&parts, "of", &mut |reader, at| {
            reader.may_value(at, &mut Self::word)
        });
        let departments = self.or(&parts, "departments", &mut |reader, at| {
            reader.may_part(at, &mut |reader, at| {
                reader.list(at, DEPARTMENTS, &mut |reader, at| {
                    reader.kept_value(at, &mut Self::word)
                })
            })
        });
        let at_stage = self.or(&parts, "stage", &mut stage);
        let looks_at = self.or(&parts, "looks_at", &mut stage);
        let self_developed = self.or(&parts, "self_developed", &mut truth);
        let from = self.or(&parts, "from", &mut |reader, at| {
            reader.may_value(at, &mut Self::day)
        });
        let within_days = self.or(&parts, "within_days", &mut |reader, at| {
            reader.may_value(at, &mut Self::whole)
        });
        let prepaid = self.or(&parts, "prepaid", &mut truth);
        let product = self.or(&parts, "product", &mut |reader, at| {
            reader.may_hold_param(at, &mut |reader, at| {
                reader.by_department(
                    at,
                    &mut |reader, at| reader.value(at, &mut Self::text),
                    &mut |reader, at| reader.kept_value(at, &mut Self::text),
                )
            })
        });
        let also_without_deals = self.or(&parts, "also_without_deals", &mut truth);
        Some(Selection {
            of: of?,
            departments: departments?,
            looks_at: looks_at?,
            self_developed: self_developed?,
            stage: at_stage?,
            from: from?,
            within_days: within_days?,
            prepaid: prepaid?,
            product: product?,
            also_without_deals: also_without_deals?,
        })
    }
}
