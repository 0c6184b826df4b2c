//! Writes a band.

use super::hole::slot;
use super::value::{decimal, money, rate, text};
use crate::Node;
use rewards_core::scheme::{Band, BandPay, Open};

pub(super) fn band(band: &Band<Open>) -> Node {
    let pays = match &band.pays {
        BandPay::Amount(amount) => slot(amount, &|amount| money(*amount)),
        BandPay::Rate(part) => slot(part, &|part| rate(*part)),
        BandPay::Item(item) => slot(item, &text),
    };
    Node::fields(vec![
        (band.edge.word(), slot(&band.bound, &decimal)),
        (band.pays.word(), pays),
    ])
}
