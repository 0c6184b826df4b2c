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
    let Sustained {
        months,
        of,
        windows,
        mean,
        other_than,
        margin,
    } = sustained;
    let mut fields = Fields::default();
    fields
        .add("months", slot(months, &count))
        .add("of", slot(of, &count))
        .or("windows", windows.as_ref(), &|windows| word(windows.word()))
        .add("mean", slot(mean, &|mean| money(*mean)))
        .or("other_than", other_than.as_ref(), &|other| {
            Node::fields(vec![
                ("product", slot(&other.product, &text)),
                ("at_least", slot(&other.at_least, &|share| rate(*share))),
            ])
        })
        .or("margin", margin.as_ref(), &|margin| rate(*margin));
    fields.done()
}
