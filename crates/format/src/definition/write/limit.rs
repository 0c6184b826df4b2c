//! Writes limits.

use super::hole::{Fields, slot};
use super::value::{money, rate};
use crate::Node;
use rewards_core::scheme::{Limits, MonthlyCap, Open};

pub(super) fn limits(limits: &Limits<Open>) -> Node {
    let Limits {
        monthly,
        of_base,
        per_receiver,
    } = limits;
    let mut fields = Fields::default();
    fields
        .or("monthly", monthly.as_ref(), &monthly_cap)
        .or("of_base", of_base.as_ref(), &|part| rate(*part))
        .or("per_receiver", per_receiver.as_ref(), &|amount| {
            money(*amount)
        });
    fields.done()
}

pub(super) fn monthly_cap(cap: &MonthlyCap<Open>) -> Node {
    let MonthlyCap { name, share } = cap;
    Node::fields(vec![
        ("name", Node::text(name)),
        ("share", slot(share, &|share| rate(*share))),
    ])
}
