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
        let Self { num, den } = self;
        // Mostly whole, and a product of 128 bits is slow.
        let bound = if den == 1 { bound } else { bound * den };
        num.cmp(&bound)
    }

    /// How the quotient stands to another, of any size: both are taken apart, whole part by whole part, and nothing is
    /// multiplied.
    #[must_use]
    pub fn compare(self, other: Self) -> Ordering {
        let (mut one, mut two) = (self, other);
        let mut is_turned = false;
        loop {
            let wholes = one
                .num
                .div_euclid(one.den)
                .cmp(&two.num.div_euclid(two.den));
            let rests = (one.num.rem_euclid(one.den), two.num.rem_euclid(two.den));
            let order = match (wholes, rests) {
                (Ordering::Equal, (0, _) | (_, 0)) => rests.0.cmp(&rests.1),
                (Ordering::Equal, (rest, other)) => {
                    // Of two fractions below one the larger has the smaller reciprocal.
                    (one, two) = (
                        Self {
                            num: one.den,
                            den: rest,
                        },
                        Self {
                            num: two.den,
                            den: other,
                        },
                    );
                    is_turned = !is_turned;
                    continue;
                }
                (order, _) => order,
            };
            return if is_turned { order.reverse() } else { order };
        }
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
        assert_eq!(
            Ratio {
                num: 1_000_000,
                den: 3
            }
            .against(333_333),
            Ordering::Greater
        );
    }

    #[test]
    fn quotients_of_any_size_are_compared_exactly() {
        let ratio = |num, den| Ratio { num, den };
        let large = 99_999_999_999_999 * 1_000_000;
        let cases = [
            (ratio(1, 3), ratio(2, 6), Ordering::Equal),
            (ratio(1, 3), ratio(333_333, 1_000_000), Ordering::Greater),
            (ratio(-1, 3), ratio(-1, 4), Ordering::Less),
            (ratio(-1, 3), ratio(1, 4), Ordering::Less),
            (ratio(5, 1), ratio(51, 10), Ordering::Less),
            (
                ratio(900_000 * large, large),
                ratio(100_000 * large, large),
                Ordering::Greater,
            ),
            (
                ratio(i128::MAX, i128::MAX - 1),
                ratio(i128::MAX - 1, i128::MAX - 2),
                Ordering::Less,
            ),
            (ratio(i128::MIN, i128::MAX), ratio(-1, 1), Ordering::Less),
        ];
        for (one, two, order) in cases {
            assert_eq!(
                (one.compare(two), two.compare(one)),
                (order, order.reverse()),
                "{one:?} {two:?}"
            );
        }
    }
}
