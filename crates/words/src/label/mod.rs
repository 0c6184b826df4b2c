//! Constant words in both languages: what the closed lists of ledger and scheme are called, for texts and for the page.

mod free;
mod ledger;
mod list;
mod scheme;

pub use free::{NUMERALS, action, clause, given, granted, item, of_item, portions};
pub use ledger::{department, grade, outcome_kind, severity, size, stage, stage_or_later};
pub use list::{AND, COMMA, OR, SEMICOLON, listed};
pub use scheme::{
    allocation, attribute, attribute_word, comparison, comparison_missed, every, form, kind, of,
    reason, target,
};
