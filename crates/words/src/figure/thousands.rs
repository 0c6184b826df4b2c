//! Commas between thousands.

/// A decimal with commas between its thousands: `-1234.5` is `-1,234.5`. What stands behind the point stays as it is.
#[must_use]
pub fn grouped(decimal: &str) -> String {
    let whole = decimal.find('.').unwrap_or(decimal.len());
    let mut text = String::new();
    for (place, digit) in decimal.chars().enumerate() {
        if (1..whole).contains(&place)
            && (whole - place).is_multiple_of(3)
            && digit.is_ascii_digit()
            && !text.ends_with('-')
        {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
