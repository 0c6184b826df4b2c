//! How figures and lists are written: as text made on the way out, list by list, with nothing kept.

use serde::ser::{Serialize, Serializer};
use std::fmt;

/// A figure as its text.
pub(super) struct Shown<T>(pub T);

impl<T: fmt::Display> Serialize for Shown<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// Millionths with exactly six decimals, as in `-0.008571`.
pub(super) struct SixDecimals(pub i128);

impl fmt::Display for SixDecimals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let millionths = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:06}", millionths / 1_000_000, millionths % 1_000_000)
    }
}

/// A list whose entries are made while it is written.
pub(super) struct Rows<F>(pub F);

impl<F, I> Serialize for Rows<F>
where
    F: Fn() -> I,
    I: Iterator<Item: Serialize>,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

#[cfg(test)]
mod tests {
    use super::SixDecimals;

    #[test]
    fn rates_of_cost_have_six_decimals_and_may_be_below_zero() {
        assert_eq!(
            [8_571, -8_571, -1_000_000, 0].map(|rate| SixDecimals(rate).to_string()),
            ["0.008571", "-0.008571", "-1.000000", "0.000000"]
        );
    }
}
