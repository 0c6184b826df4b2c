//! Exact figures: money, rates, rounding, days and months. Knows nothing of schemes, ledgers, languages or files.

mod calendar;
mod fraction;
mod money;
mod period;
mod rate;
mod read;
mod round;

pub use calendar::{Day, Month};
pub use money::{Amount, Money};
pub use period::{Every, Period, Span};
pub use rate::{Rate, Ratio};
pub use read::{DecimalFault, Sign, read_decimal};
pub use round::{divide_rounded, share_of};
