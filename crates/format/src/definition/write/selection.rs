//! Writes among which customers and deals a rule is looked at.

use super::by::by_department;
use super::hole::{Fields, entries};
use super::value::{text, truth, word};
use crate::Node;
use rewards_core::scheme::{Open, Selection};

pub(super) fn selection(among: &Selection<Open>) -> Node {
    let mut fields = Fields::default();
    fields
        .or("of", among.of.as_ref(), &|of| word(of.word()))
        .or("departments", among.departments.as_ref(), &|list| {
            entries(list, &|department| word(department.word()))
        })
        .or("looks_at", among.looks_at.as_ref(), &|stage| {
            word(stage.word())
        })
        .or("self_developed", among.self_developed.as_ref(), &truth)
        .or("stage", among.stage.as_ref(), &|stage| word(stage.word()))
        .or("from", among.from.as_ref(), &|day| {
            Node::text(&day.to_string())
        })
        .or("within_days", among.within_days.as_ref(), &|days| {
            Node::number(&days.to_string())
        })
        .or("prepaid", among.prepaid.as_ref(), &truth)
        .or("product", among.product.as_ref(), &|product| {
            by_department(product, &text)
        })
        .or(
            "also_without_deals",
            among.also_without_deals.as_ref(),
            &truth,
        );
    fields.done()
}
