//! Writes runs of months.

use super::by::by_department;
use super::hole::{Fields, slot};
use super::value::{count, money, rate, text, word};
use crate::Node;
use rewards_core::scheme::{By, Open, Slot, Sustained};

pub(super) fn sustained_by(by: &Slot<By<Slot<Sustained<Open>>>>) -> Node {
    slot(by, &|by| by_department(by, &sustained))
}

pub(super) fn sustained(sustained: &Sustained<Open>) -> Node {
    let mut fields = Fields::default();
    fields
        .add("months", slot(&sustained.months, &count))
        .add("of", slot(&sustained.of, &count))
        .or("windows", sustained.windows.as_ref(), &|windows| {
            word(windows.word())
        })
        .add("mean", slot(&sustained.mean, &|mean| money(*mean)))
        .or("other_than", sustained.other_than.as_ref(), &|other| {
            Node::fields(vec![
                ("product", slot(&other.product, &text)),
                ("at_least", slot(&other.at_least, &|share| rate(*share))),
            ])
        })
        .or("margin", sustained.margin.as_ref(), &|margin| rate(*margin));
    fields.done()
}
