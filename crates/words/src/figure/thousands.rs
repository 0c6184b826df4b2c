//! Commas between thousands.

/// A decimal with commas between its thousands: `-1234.5` is `-1,234.5`. What stands behind the point, and what is no
/// decimal, stays as it is.
#[must_use]
pub fn grouped(decimal: &str) -> String {
    let digits_at = usize::from(decimal.starts_with('-'));
    let (sign, digits) = decimal.split_at(digits_at);
    let (whole, fraction) = digits.split_at(digits.find('.').unwrap_or(digits.len()));
    let mut text = sign.to_owned();
    push_grouped(&mut text, whole);
    text.push_str(fraction);
    text
}

/// Says a whole number, given as its digits, with commas between its thousands.
pub(super) fn push_grouped(text: &mut String, digits: &str) {
    if !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        text.push_str(digits);
        return;
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
}
