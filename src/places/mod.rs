//! The places of the page. None knows another.

mod calculate;
mod compare;
mod schemes;

pub use calculate::{Calculate, EntryForm, SchemePicker};
pub use compare::Compare;
pub use schemes::Schemes;
