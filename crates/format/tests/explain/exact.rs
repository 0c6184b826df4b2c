//! Fractions for the test's own sums, without a limit of digits: nothing of the crate's arithmetic is used.

use num_rational::BigRational;
use std::cmp::Ordering;

/// A fraction.
#[derive(Clone, Debug)]
pub struct Exact(BigRational);

impl Exact {
    pub fn new(num: i64, den: i64) -> Self {
        Self(BigRational::new(num.into(), den.into()))
    }

    /// A decimal, or a fraction such as `100/3`.
    pub fn read(text: &str) -> Self {
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        let digits = format!("{whole}{part}").parse().expect("a number");
        let places = i32::try_from(part.len()).expect("few digits");
        Self(digits).over(&Self(Self::new(10, 1).0.pow(places)))
    }

    pub fn plus(&self, other: &Self) -> Self {
        Self(&self.0 + &other.0)
    }

    pub fn minus(&self, other: &Self) -> Self {
        Self(&self.0 - &other.0)
    }

    pub fn times(&self, other: &Self) -> Self {
        Self(&self.0 * &other.0)
    }

    pub fn over(&self, other: &Self) -> Self {
        Self(&self.0 / &other.0)
    }

    pub fn least(self, other: Self) -> Self {
        Self(self.0.min(other.0))
    }

    pub fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }

    pub fn is_positive(&self) -> bool {
        self.cmp(&Self::new(0, 1)) == Ordering::Greater
    }

    /// Rounded down to the fen.
    pub fn cut(&self) -> Self {
        Self(self.times(&Self::new(100, 1)).0.floor()).over(&Self::new(100, 1))
    }

    /// Rounded to the fen, half away from zero; below zero is nothing.
    pub fn rounded(&self) -> Self {
        if !self.is_positive() {
            return Self::new(0, 1);
        }
        Self(self.times(&Self::new(100, 1)).0.round()).over(&Self::new(100, 1))
    }

    /// Money with two decimals; none is below zero.
    pub fn money(&self) -> String {
        let fen = format!("{:03}", self.times(&Self::new(100, 1)).0.to_integer());
        let (whole, part) = fen.split_at(fen.len() - 2);
        format!("{whole}.{part}")
    }
}
