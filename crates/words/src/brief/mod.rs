//! Entries and facts in a line: whom they are about, when, and what an amount was found from.

mod basis;
mod head;
mod line;
pub mod scale;
mod step;

pub use basis::{basis, gauge};
pub use head::{about_deal, about_entry, about_outcome, day, names_deal};
pub use line::Brief;
pub use step::{brings, step, worth_of};
