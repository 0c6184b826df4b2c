//! A figure of a reward, and how it is scaled to one that would be published.

use crate::number::{Money, Rate, divide_rounded};

/// An amount or a rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// So much.
    Amount(Money),
    /// A rate of what is measured.
    Rate(Rate),
}

impl Figure {
    /// The figure times a factor, rounded half away from zero to two digits, or to as many as it has now: 1,500 yuan becomes
    /// 1,200, not 1,245.13; 2 % becomes 1.7 %. A rate is at most one.
    #[must_use]
    pub fn scaled(self, factor: Rate) -> Self {
        match self {
            Self::Amount(amount) => {
                Self::Amount(Money::from_fen(published(amount.fen(), factor)).min(MOST))
            }
            Self::Rate(rate) => {
                let millionths = published(rate.millionths(), factor).min(Rate::SCALE);
                let millionths = i64::try_from(millionths).unwrap_or(rate_most());
                Self::Rate(Rate::from_millionths(millionths))
            }
        }
    }
}

/// A figure of a definition is below this.
const MOST: Money = Money::from_fen(99_999_999_999_999);

const fn rate_most() -> i64 {
    Rate::SCALE as i64
}

fn published(figure: i128, factor: Rate) -> i128 {
    let product = figure * factor.millionths();
    let exact = product / Rate::SCALE;
    let surplus = digits(exact).saturating_sub(kept(figure));
    let step = 10_i128.pow(surplus);
    divide_rounded(product, step * Rate::SCALE) * step
}

/// So many digits a figure keeps: what it has without the zeros at its end, and at least two.
fn kept(figure: i128) -> u32 {
    let mut rest = figure;
    while rest != 0 && rest % 10 == 0 {
        rest /= 10;
    }
    digits(rest).max(2)
}

fn digits(figure: i128) -> u32 {
    figure
        .unsigned_abs()
        .checked_ilog10()
        .map_or(0, |log| log + 1)
}

#[cfg(test)]
mod tests {
    use super::Figure;
    use crate::number::{Money, Rate};

    fn amount(fen: i128, factor: i64) -> i128 {
        match Figure::Amount(Money::from_fen(fen)).scaled(Rate::from_millionths(factor)) {
            Figure::Amount(amount) => amount.fen(),
            Figure::Rate(rate) => rate.millionths(),
        }
    }

    fn rate(millionths: i64, factor: i64) -> String {
        match Figure::Rate(Rate::from_millionths(millionths)).scaled(Rate::from_millionths(factor))
        {
            Figure::Amount(amount) => amount.to_string(),
            Figure::Rate(rate) => rate.to_string(),
        }
    }

    #[test]
    fn a_scaled_figure_has_two_digits_or_as_many_as_before() {
        assert_eq!(amount(150_000, 830_087), 120_000);
        assert_eq!(amount(50_000, 830_087), 42_000);
        assert_eq!(amount(125_000, 500_000), 62_500);
        assert_eq!(amount(7, 500_000), 4);
        assert_eq!(rate(20_000, 830_087), "0.017");
        assert_eq!(rate(500_000, 10_000_000), "1");
    }

    #[test]
    fn a_factor_of_one_changes_nothing() {
        for fen in [0, 1, 99, 100, 12_345, 10_000_000_000_001] {
            assert_eq!(amount(fen, 1_000_000), fen);
        }
    }

    #[test]
    fn a_larger_factor_never_makes_a_figure_smaller() {
        for fen in [1, 37, 123_400, 150_000, 99_999] {
            let all: Vec<i128> = (0..3_000).map(|step| amount(fen, step * 1_111)).collect();
            assert!(all.is_sorted(), "{fen}");
        }
    }
}
