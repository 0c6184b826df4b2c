//! Answers: statements and comparisons in the contract's form, written entry by entry from what is there already.

mod comparison;
mod entry;
mod entry_at;
mod evaluation;
mod formula;
mod ids;
mod shown;
mod statement;
mod sums;
mod totals;
mod view;
mod why;

pub use comparison::Comparison;
pub use entry::basis;
pub use entry_at::EntryAt;
pub use evaluation::{Evaluation, IndexedLedger};
pub use view::{RepShown, StatementShown, Whys};
pub use why::why;

#[cfg(test)]
mod tests;
