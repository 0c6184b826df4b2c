//! What is audited: a scheme, and the readings of it that are not chosen.

use crate::number::Rate;
use crate::scheme::{Scheme, Text};

/// What is audited.
#[derive(Clone, Copy, Debug)]
pub struct Audited<'s> {
    /// The scheme under the readings that are chosen.
    pub scheme: &'s Scheme,
    /// The same under another reading of one of its options each.
    pub readings: &'s [Reading],
    /// From which share of a sale on a pay is too much.
    pub share: Rate,
}

impl Audited<'_> {
    /// The share of a sale from which on a pay is too much, unless somebody says otherwise: 10 %.
    pub const SHARE: Rate = Rate::from_millionths(100_000);
}

/// A scheme under another reading of one of its options.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The option.
    pub option: Text,
    /// The reading that is chosen.
    pub chosen: Text,
    /// The other one.
    pub other: Text,
    /// The scheme under it.
    pub scheme: Scheme,
}
