//! Arithmetic with quotients: exact and in lowest terms, or refused where 128 bits do not hold the result. None of it is
//! grown into its callers: with 128 bits each is long, and nobody waits for it.

use super::rate::Ratio;
use super::round::divide_rounded;

impl Ratio {
    /// The same quotient in lowest terms.
    #[must_use]
    #[inline(never)]
    pub const fn lowest(self) -> Self {
        let common = common_divisor(self.num.unsigned_abs(), self.den.unsigned_abs());
        // Where it does not fit, it is as low as it gets.
        if common < 2 || common > i128::MAX.unsigned_abs() {
            return self;
        }
        let common = common.cast_signed();
        Self {
            num: self.num / common,
            den: self.den / common,
        }
    }

    /// The sum; none where it does not fit.
    #[must_use]
    #[inline(never)]
    pub fn plus(self, other: Self) -> Option<Self> {
        let (one, two) = (self.lowest(), other.lowest());
        let num = one.num.checked_mul(two.den)?;
        let num = num.checked_add(two.num.checked_mul(one.den)?)?;
        let den = one.den.checked_mul(two.den)?;
        Some(Self { num, den }.lowest())
    }

    /// The difference; none where it does not fit.
    #[must_use]
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(other.negative()?)
    }

    /// The same below zero; none where it does not fit.
    #[must_use]
    pub fn negative(self) -> Option<Self> {
        Some(Self {
            num: self.num.checked_neg()?,
            ..self
        })
    }

    /// The product; none where it does not fit.
    #[must_use]
    #[inline(never)]
    pub fn times(self, other: Self) -> Option<Self> {
        let one = Self {
            den: other.den,
            ..self
        };
        let two = Self {
            den: self.den,
            ..other
        };
        let (one, two) = (one.lowest(), two.lowest());
        let product = Self {
            num: one.num.checked_mul(two.num)?,
            den: one.den.checked_mul(two.den)?,
        };
        Some(product.lowest())
    }

    /// The quotient; none where it does not fit, or where there is nothing to divide by.
    #[must_use]
    #[inline(never)]
    pub fn over(self, other: Self) -> Option<Self> {
        let turned = match other.num {
            0 => return None,
            1.. => Self {
                num: other.den,
                den: other.num,
            },
            _ => Self {
                num: other.den.checked_neg()?,
                den: other.num.checked_neg()?,
            },
        };
        self.times(turned)
    }

    /// The largest whole number that is not above it.
    #[must_use]
    pub const fn floor(self) -> i128 {
        self.num.div_euclid(self.den)
    }

    /// Whether it is a whole number.
    #[must_use]
    pub const fn is_whole(self) -> bool {
        self.num % self.den == 0
    }

    /// The whole number next to it, half away from zero.
    #[must_use]
    pub const fn rounded(self) -> i128 {
        divide_rounded(self.num, self.den)
    }
}

const fn common_divisor(one: u128, other: u128) -> u128 {
    let (mut one, mut other) = (one, other);
    while other > 0 {
        (one, other) = (other, one % other);
    }
    one
}

#[cfg(test)]
mod tests {
    use super::Ratio;

    const fn ratio(num: i128, den: i128) -> Ratio {
        Ratio { num, den }
    }

    #[test]
    fn quotients_are_reckoned_with_exactly() {
        assert_eq!(ratio(1, 6).plus(ratio(1, 3)), Some(ratio(1, 2)));
        assert_eq!(ratio(1, 6).minus(ratio(1, 2)), Some(ratio(-1, 3)));
        assert_eq!(ratio(4, 9).times(ratio(3, 8)), Some(ratio(1, 6)));
        assert_eq!(ratio(1, 2).over(ratio(-3, 4)), Some(ratio(-2, 3)));
        assert_eq!(ratio(1, 2).over(Ratio::whole(0)), None);
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let large = Ratio::whole(i128::MAX);
        assert_eq!(large.plus(Ratio::whole(1)), None);
        assert_eq!(large.times(Ratio::whole(2)), None);
        assert_eq!(large.times(ratio(2, i128::MAX)), Some(Ratio::whole(2)));
    }

    #[test]
    fn the_whole_number_below_and_next_to_a_quotient() {
        assert_eq!((ratio(-1, 2).floor(), ratio(-1, 2).rounded()), (-1, -1));
        assert_eq!((ratio(7, 2).floor(), ratio(7, 2).rounded()), (3, 4));
        assert!(ratio(6, 3).is_whole() && !ratio(7, 3).is_whole());
    }
}
