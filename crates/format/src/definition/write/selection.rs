//! Writes among which customers and deals a rule is looked at.

use super::by::by_department;
use super::hole::{Fields, entries};
use super::value::{text, truth, word};
use crate::Node;
use rewards_core::scheme::{Open, Selection};

pub(super) fn selection(among: &Selection<Open>) -> Node {
    let Selection {
        of,
        departments,
        looks_at,
        self_developed,
        stage,
        from,
        within_days,
        prepaid,
        product,
        also_without_deals,
    } = among;
    let mut fields = Fields::default();
    fields
        .or("of", of.as_ref(), &|of| word(of.word()))
        .or("departments", departments.as_ref(), &|list| {
            entries(list, &|department| word(department.word()))
        })
        .or("looks_at", looks_at.as_ref(), &|stage| word(stage.word()))
        .or("self_developed", self_developed.as_ref(), &truth)
        .or("stage", stage.as_ref(), &|stage| word(stage.word()))
        .or("from", from.as_ref(), &|day| Node::text(&day.to_string()))
        .or("within_days", within_days.as_ref(), &|days| {
            Node::number(&days.to_string())
        })
        .or("prepaid", prepaid.as_ref(), &truth)
        .or("product", product.as_ref(), &|product| {
            by_department(product, &text)
        })
        .or("also_without_deals", also_without_deals.as_ref(), &truth);
    fields.done()
}
