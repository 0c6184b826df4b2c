//! Figures as people read them: numbers and dates as text, each in one place.

mod amount;
mod date;
mod exact;
mod thousands;

pub use amount::{Fen, Gauge, bound, count, digits, per_cent, plain, yuan};
pub use date::day_of_month;
pub use exact::Exact;
pub use thousands::grouped;
