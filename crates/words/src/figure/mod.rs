//! Figures as people read them: numbers and dates as text, each in one place.

mod amount;
mod date;
mod exact;
mod thousands;

pub use amount::{
    Fen, Gauge, Operand, bound, bound_shortly, column, count, digits, per_cent, plain, short,
    short_of, yuan,
};
pub use date::day_of_month;
pub use exact::Exact;
pub use thousands::grouped;
