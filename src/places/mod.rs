//! The places of the page. None knows another.

mod calculate;
mod compare;
#[cfg(debug_assertions)]
mod parts;
mod schemes;

pub use calculate::{Calculate, EntryForm, ImportDialog, SchemeHead, SchemePicker};
pub use compare::{AgainstDialog, ColumnDialog, Compare, HolesDialog};
#[cfg(debug_assertions)]
pub use parts::Parts;
pub use schemes::{DraftClauses, Schemes};
