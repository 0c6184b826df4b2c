//! Fractions for the test's own sums: nothing of the crate's arithmetic is used.

use std::cmp::Ordering;

/// A fraction; the divisor is above zero.
#[derive(Clone, Copy, Debug)]
pub struct Exact {
    num: i128,
    den: i128,
}

impl Exact {
    pub fn new(num: i128, den: i128) -> Self {
        let (mut one, mut other) = (num.abs().max(1), den);
        while other != 0 {
            (one, other) = (other, one % other);
        }
        if num == 0 {
            Self { num: 0, den: 1 }
        } else {
            Self {
                num: num / one,
                den: den / one,
            }
        }
    }

    /// A decimal, or a fraction such as `100/3`.
    pub fn read(text: &str) -> Self {
        if let Some((num, den)) = text.split_once('/') {
            return Self::new(
                num.parse().expect("a number"),
                den.parse().expect("a number"),
            );
        }
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        let digits: i128 = format!("{whole}{part}").parse().expect("digits");
        Self::new(
            digits,
            10_i128.pow(u32::try_from(part.len()).expect("few digits")),
        )
    }

    pub fn plus(self, other: Self) -> Self {
        Self::new(
            self.num * other.den + other.num * self.den,
            self.den * other.den,
        )
    }

    pub fn minus(self, other: Self) -> Self {
        self.plus(Self {
            num: -other.num,
            ..other
        })
    }

    pub fn times(self, other: Self) -> Self {
        Self::new(self.num * other.num, self.den * other.den)
    }

    pub fn over(self, other: Self) -> Self {
        Self::new(self.num * other.den, self.den * other.num)
    }

    pub fn least(self, other: Self) -> Self {
        if self.cmp(other) == Ordering::Greater {
            other
        } else {
            self
        }
    }

    pub fn cmp(self, other: Self) -> Ordering {
        (self.num * other.den).cmp(&(other.num * self.den))
    }

    pub fn is_positive(self) -> bool {
        self.num > 0
    }

    /// Rounded down to the fen.
    pub fn cut(self) -> Self {
        Self::new((self.num * 100).div_euclid(self.den), 100)
    }

    /// Rounded to the fen, half away from zero; below zero is nothing.
    pub fn rounded(self) -> Self {
        if !self.is_positive() {
            return Self::new(0, 1);
        }
        Self::new((self.num * 200 + self.den) / (self.den * 2), 100)
    }

    /// Money with two decimals.
    pub fn money(self) -> String {
        let fen = self.num * 100 / self.den;
        format!("{}.{:02}", fen / 100, fen % 100)
    }
}
