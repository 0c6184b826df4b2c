//! What a scheme reads of a ledger, found from its parts, so that a form asks for that and no more.

mod field;
mod kinds;
mod look;
mod parts;
mod pay;
mod rule;

pub use field::{Field, Reads};
pub use kinds::{Kinds, Names};

use super::{Filling, RuleDef};
use rule::RuleReads;

impl Reads {
    /// What rules read, active or not: the readings chosen count, and an optional part that lacks its parameter reads
    /// nothing.
    #[must_use]
    pub fn of<'d>(rules: impl IntoIterator<Item = &'d RuleDef>, filling: Filling<'d>) -> Self {
        let mut reader = RuleReads::new(filling);
        rules.into_iter().for_each(|rule| reader.rule(&rule.terms));
        reader.found.reads
    }
}
