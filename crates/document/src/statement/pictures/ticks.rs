//! Round figures along an axis of money.

use rewards_core::number::Money;
use rewards_words::figure::column;

/// A mark on an axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Where it is, in fen.
    pub at: i128,
    /// What stands at it.
    pub text: String,
}

/// At most so many steps.
const STEPS: i128 = 6;

/// Round figures from the least to the most, at steps of one, two or five times a power of ten; zero is among them where it
/// lies between.
#[must_use]
pub fn ticks(least: i128, most: i128) -> Vec<Tick> {
    let wide = most.saturating_sub(least);
    if wide <= 0 {
        return Vec::new();
    }
    let step = step_of(wide);
    let first = least.div_euclid(step) + i128::from(least.rem_euclid(step) != 0);
    let last = most.div_euclid(step);
    let places: Vec<i128> = (first..=last).map(|number| number * step).collect();
    let amounts: Vec<Money> = places.iter().map(|fen| Money::from_fen(*fen)).collect();
    let texts = column(&amounts);
    let tick = |(at, text)| Tick { at, text };
    places.into_iter().zip(texts).map(tick).collect()
}

/// The smallest round step that needs no more steps than there may be.
fn step_of(wide: i128) -> i128 {
    let powers = std::iter::successors(Some(1_i128), |power| power.checked_mul(10));
    let steps = powers.flat_map(|power| [1, 2, 5].map(|times| power.saturating_mul(times)));
    let mut steps = steps.filter(|step| wide / step <= STEPS);
    steps.next().unwrap_or(wide)
}

#[cfg(test)]
mod tests {
    use super::ticks;

    fn told(least: i128, most: i128) -> Vec<String> {
        ticks(least, most)
            .into_iter()
            .map(|tick| tick.text)
            .collect()
    }

    #[test]
    fn ticks_are_round_and_hold_zero() {
        assert_eq!(
            told(-200_000, 764_000),
            ["−2,000", "0", "2,000", "4,000", "6,000"]
        );
        assert_eq!(told(0, 1_500), ["0", "5", "10", "15"]);
        assert_eq!(told(0, 3), ["0.00", "0.01", "0.02", "0.03"]);
        assert_eq!(told(5, 5), Vec::<String>::new());
    }
}
