//! Money in whole fen.

use super::calendar::write_digits;
use std::fmt::{self, Write as _};
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

/// An amount of money in fen (0.01 yuan). One value read from outside is below 10^14 fen; a sum over the largest
/// ledger stays below 10^21, so 128 bits leave room for a multiplication by two rates. Laid out on 8 bytes, so that the
/// entries of a statement carry no padding.
#[repr(C, packed(8))]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(i128);

impl Money {
    /// No money.
    pub const ZERO: Self = Self(0);
    /// The smallest amount there is, one fen.
    pub const FEN: Self = Self(1);

    /// So many fen.
    #[must_use]
    pub const fn from_fen(fen: i128) -> Self {
        Self(fen)
    }

    /// The amount in fen.
    #[must_use]
    pub const fn fen(self) -> i128 {
        self.0
    }

    /// Whether it is above zero.
    #[must_use]
    pub const fn is_positive(self) -> bool {
        self.0 > 0
    }
}

/// The amount of one deal, as read from outside: below 10^14 fen, so half the room of [`Money`]. There may be a million.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(i64);

impl Amount {
    /// The amount that this money is; what a single amount cannot be is held at the largest.
    #[must_use]
    pub fn of(money: Money) -> Self {
        Self(i64::try_from(money.fen()).unwrap_or(i64::MAX))
    }

    /// The amount in fen.
    #[must_use]
    pub const fn fen(self) -> i64 {
        self.0
    }

    /// The same as money, to add up.
    #[must_use]
    pub const fn money(self) -> Money {
        Money::from_fen(self.0 as i128)
    }
}

impl fmt::Display for Money {
    /// Yuan with exactly two decimals, as in `1234.50`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fen = self.fen().unsigned_abs();
        f.write_str(if self.0 < 0 { "-" } else { "" })?;
        f.write_str(itoa::Buffer::new().format(fen / 100))?;
        f.write_char('.')?;
        write_digits(f, (fen % 100) as u32, 10)
    }
}

impl Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for Money {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl SubAssign for Money {
    fn sub_assign(&mut self, other: Self) {
        self.0 -= other.0;
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::Money;

    #[test]
    fn money_is_written_with_two_decimals() {
        let written: Vec<String> = [0, 5, -5, 123_450, -100]
            .map(|fen| Money::from_fen(fen).to_string())
            .to_vec();
        assert_eq!(written, ["0.00", "0.05", "-0.05", "1234.50", "-1.00"]);
    }
}
