//! In which order names stand: by their sound, as in a dictionary; numbers in them by what they count.

use super::fold::folded;
use super::pinyin;
use std::cmp::Ordering;

/// Which of two texts stands first: digits before Latin letters, these before Chinese ones by their pinyin.
#[must_use]
pub fn in_order(one: &str, other: &str) -> Ordering {
    let (mut left, mut right) = (one, other);
    loop {
        let (mut letters, mut others) = (left.chars(), right.chars());
        let order = match (letters.next(), others.next()) {
            (None, None) => return one.cmp(other),
            (Some(a), Some(b)) if a.is_ascii_digit() && b.is_ascii_digit() => {
                let (number, behind) = number(left);
                let (another, behind_other) = self::number(right);
                (left, right) = (behind, behind_other);
                let by_length = number.len().cmp(&another.len());
                by_length.then_with(|| number.cmp(another))
            }
            (a, b) => {
                (left, right) = (letters.as_str(), others.as_str());
                if a == b {
                    continue;
                }
                a.map(rank).cmp(&b.map(rank))
            }
        };
        if order != Ordering::Equal {
            return order;
        }
    }
}

/// The digits that a text begins with, but for zeros in front, and what stands behind them.
fn number(text: &str) -> (&str, &str) {
    let text = text.trim_start_matches('0');
    let end = text.find(|letter: char| !letter.is_ascii_digit());
    let parts = text.split_at_checked(end.unwrap_or(text.len()));
    parts.unwrap_or((text, ""))
}

/// Where a letter stands.
fn rank(letter: char) -> (u8, u32) {
    let letter = folded(letter);
    if letter.is_ascii() {
        return (0, letter.into());
    }
    let place = pinyin::place(letter);
    place.map_or((2, letter.into()), |place| (1, place.into()))
}
