//! Exact figures: money, rates, rounding, days and months. Knows nothing of schemes, ledgers, languages or files.

mod calendar;
mod money;
mod rate;
mod read;
mod round;

pub use calendar::{Day, Every, Month, Period, Span};
pub use money::{Amount, Money};
pub use rate::{Rate, Ratio};
pub use read::{DecimalFault, Sign, read_decimal};
pub use round::{divide_rounded, share_of};
