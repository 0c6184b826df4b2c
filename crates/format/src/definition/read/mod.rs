//! Reads rules: JSON into typed parts with holes, and every problem of their form with its place.

mod band;
mod by;
mod condition;
mod fields;
mod hole;
mod hole_kind;
mod leaf;
mod limit;
mod measure;
mod pay;
mod receiver;
mod rule;
mod selection;
mod subject;
mod sustained;

pub(super) use hole::{Declared, Reader};
pub(super) use measure::WORDS as MEASURES;
pub(super) use rule::rule;
