//! Reads rules: JSON into typed parts with holes, and every problem of their form with its place.

mod by;
mod condition;
mod fields;
mod hole;
mod leaf;
mod measure;
mod pay;
mod rule;
mod subject;

pub(super) use hole::{Declared, Reader};
pub(super) use measure::WORDS as MEASURES;
pub(super) use rule::rule;
