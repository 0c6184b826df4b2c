//! A statement laid out for reading: who gets what, by rule, each entry with a title and its figure as text. Nothing is
//! computed here but the sum of the lines under one rule.

mod computed;
mod entry;
mod rep;
mod rest;
mod text;

pub use computed::Computed;
pub use entry::{Entry, Sign, digits, signed};
pub use rep::{Group, RepView, StepView, rep_view};
pub use rest::{Totals, customers, pools, totals, waiting};
pub use text::rep_text;
