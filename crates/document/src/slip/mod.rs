//! A statement laid out for reading: who gets what, by rule, each entry with a title and its figure as text. Nothing is
//! computed here but the sum of the lines under one rule.

mod computed;
mod entry;
mod explained;
mod rep;
mod rest;

pub use computed::Computed;
pub use entry::{Entry, EntryAt, Sign, digits, said};
pub use explained::explained;
pub use rep::{Group, RepSlip, Step, rep_slip};
pub use rest::{Totals, customers, pools, totals};
