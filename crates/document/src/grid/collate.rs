//! In which order names stand: by their sound, as in a dictionary; numbers in them by what they count.

use super::fold::folded;
use super::pinyin;
use std::cmp::Ordering;
use std::iter::Peekable;
use std::str::Chars;

/// Which of two texts stands first: digits before Latin letters, these before Chinese ones by their pinyin.
#[must_use]
pub fn in_order(one: &str, other: &str) -> Ordering {
    let (mut left, mut right) = (one.chars().peekable(), other.chars().peekable());
    loop {
        let order = match (left.peek(), right.peek()) {
            (None, None) => return one.cmp(other),
            (Some(a), Some(b)) if a.is_ascii_digit() && b.is_ascii_digit() => {
                let (a, b) = (number(&mut left), number(&mut right));
                a.len().cmp(&b.len()).then_with(|| a.cmp(&b))
            }
            _ => left.next().map(rank).cmp(&right.next().map(rank)),
        };
        if order != Ordering::Equal {
            return order;
        }
    }
}

/// The digits that come next, without zeros in front.
fn number(letters: &mut Peekable<Chars<'_>>) -> String {
    let mut digits = String::new();
    while let Some(digit) = letters.next_if(char::is_ascii_digit) {
        if digit != '0' || !digits.is_empty() {
            digits.push(digit);
        }
    }
    digits
}

/// Where a letter stands.
fn rank(letter: char) -> (u8, u32) {
    let letter = folded(letter);
    match pinyin::place(letter) {
        _ if letter.is_ascii() => (0, letter.into()),
        Some(place) => (1, place.into()),
        None => (2, letter.into()),
    }
}
