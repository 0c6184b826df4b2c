//! Writes limits.

use super::hole::{Fields, slot};
use super::value::{money, rate};
use crate::Node;
use rewards_core::scheme::{Limits, MonthlyCap, Open};

pub(super) fn limits(limits: &Limits<Open>) -> Node {
    let mut fields = Fields::default();
    fields
        .or("monthly", limits.monthly.as_ref(), &monthly)
        .or("of_base", limits.of_base.as_ref(), &|part| rate(*part))
        .or("per_receiver", limits.per_receiver.as_ref(), &|amount| {
            money(*amount)
        });
    fields.done()
}

pub(super) fn monthly(cap: &MonthlyCap<Open>) -> Node {
    Node::fields(vec![
        ("name", Node::text(&cap.name)),
        ("share", slot(&cap.share, &|share| rate(*share))),
    ])
}
