//! What a manager is told of schemes side by side: cost with more sales or fewer, where one becomes dearer, why two results
//! differ, a budget.

mod budget;
mod change;
mod fare;
mod things;
mod volume;

pub use budget::{
    BUDGET_SCOPE, budget_finding, budget_lacks, budget_note, figure_place, figure_text,
};
pub use change::{ChangeReason, change_finding, change_line, change_reason};
pub use fare::{Fares, fare_words};
pub use things::{WITH_THINGS, unvalued_words};
pub use volume::{crossover, jump, volume_finding};
