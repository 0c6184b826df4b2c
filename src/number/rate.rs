//! Rates, shares, margins and scores in whole millionths, and quotients that are never divided out.

use std::cmp::Ordering;
use std::fmt;

/// A fraction in millionths: `Rate` of 20,000 is 2 %.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rate(i64);

impl Rate {
    /// Millionths in one.
    pub const SCALE: i128 = 1_000_000;

    /// So many millionths.
    #[must_use]
    pub const fn from_millionths(millionths: i64) -> Self {
        Self(millionths)
    }

    /// The fraction in millionths.
    #[must_use]
    pub const fn millionths(self) -> i128 {
        self.0 as i128
    }
}

impl fmt::Display for Rate {
    /// The fraction without trailing zeros, as in `0.02`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let millionths = self.0.unsigned_abs();
        let (whole, part) = (millionths / 1_000_000, millionths % 1_000_000);
        if part == 0 {
            return write!(f, "{sign}{whole}");
        }
        let part = format!("{part:06}");
        write!(f, "{sign}{whole}.{}", part.trim_end_matches('0'))
    }
}

/// A quotient kept as its two parts, so that a comparison with a bound multiplies and never divides.
/// Its unit is that of the bounds it is held against: fen, millionths or a count. Laid out on 8 bytes, as [`Money`] is.
///
/// [`Money`]: super::Money
#[repr(C, packed(8))]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ratio {
    /// What is divided.
    pub num: i128,
    /// What it is divided by, above zero.
    pub den: i128,
}

impl Ratio {
    /// A whole number.
    #[must_use]
    pub const fn whole(num: i128) -> Self {
        Self { num, den: 1 }
    }

    /// How the quotient stands to a bound in the same unit.
    #[must_use]
    pub fn against(self, bound: i128) -> Ordering {
        let num = self.num;
        num.cmp(&(bound * self.den))
    }
}

#[cfg(test)]
mod tests {
    use super::{Rate, Ratio};
    use std::cmp::Ordering;

    #[test]
    fn rates_are_written_without_trailing_zeros() {
        assert_eq!(Rate::from_millionths(20_000).to_string(), "0.02");
        assert_eq!(Rate::from_millionths(-1_500_000).to_string(), "-1.5");
        assert_eq!(Rate::from_millionths(1_000_000).to_string(), "1");
    }

    #[test]
    fn a_third_is_above_a_third_rounded_down() {
        assert_eq!(Ratio { num: 1_000_000, den: 3 }.against(333_333), Ordering::Greater);
    }
}
