//! The one door by which decimals come in: strict digits, exact, never a float.

use rust_decimal::Decimal;

/// Why a decimal could not be taken, in the order in which a value is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalFault {
    /// Not digits with at most one point and a leading minus.
    NotADecimal,
    /// Below zero where that has no meaning.
    Negative,
    /// More decimals, as written, than the unit has.
    TooPrecise,
    /// Too large for the unit.
    OutOfRange,
}

/// Whether a value below zero has a meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// It has, as for a margin.
    Any,
    /// It has none.
    NotNegative,
}

/// Reads `-?[0-9]+(\.[0-9]+)?` with at most `places` decimals, as written, into whole units of 10^-places.
///
/// # Errors
/// The first fault in the order of [`DecimalFault`].
pub fn read_decimal(text: &str, places: u32, sign: Sign) -> Result<i128, DecimalFault> {
    let (negative, unsigned) = text
        .strip_prefix('-')
        .map_or((false, text), |rest| (true, rest));
    let (whole, part) = unsigned
        .split_once('.')
        .map_or((unsigned, "0"), |(whole, part)| (whole, part));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(part) {
        return Err(DecimalFault::NotADecimal);
    }
    let is_zero = unsigned.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    if negative && !is_zero && sign == Sign::NotNegative {
        return Err(DecimalFault::Negative);
    }
    if part.len() > (places as usize).max(1)
        || (places == 0 && unsigned.bytes().any(|byte| byte == b'.'))
    {
        return Err(DecimalFault::TooPrecise);
    }
    let shortest = unsigned.trim_start_matches('0');
    let shortest = if shortest.starts_with('.') || shortest.is_empty() {
        format!("0{shortest}")
    } else {
        shortest.to_owned()
    };
    let mut exact = Decimal::from_str_exact(&shortest).map_err(|_| DecimalFault::OutOfRange)?;
    exact.rescale(places);
    if exact.scale() != places {
        return Err(DecimalFault::OutOfRange);
    }
    Ok(if negative {
        -exact.mantissa()
    } else {
        exact.mantissa()
    })
}

#[cfg(test)]
mod tests {
    use super::{DecimalFault, Sign, read_decimal};

    #[test]
    fn only_plain_digits_are_decimals() {
        for text in [
            "", "-", "1.", ".5", "+1", "1e3", "1_0", " 1", "1,000", "１", "1.2.3", "--1", "NaN",
        ] {
            assert_eq!(
                read_decimal(text, 2, Sign::Any),
                Err(DecimalFault::NotADecimal),
                "{text}"
            );
        }
    }

    #[test]
    fn units_are_exact() {
        let read = |text: &str| read_decimal(text, 2, Sign::Any);
        assert_eq!(read("1234.5"), Ok(123_450));
        assert_eq!(read("-0.01"), Ok(-1));
        assert_eq!(read("-0"), Ok(0));
        assert_eq!(read(&format!("{}7.10", "0".repeat(500))), Ok(710));
    }

    #[test]
    fn sign_comes_before_decimals_and_decimals_before_range() {
        let read = |text: &str| read_decimal(text, 2, Sign::NotNegative);
        assert_eq!(read("-1.234"), Err(DecimalFault::Negative));
        assert_eq!(read("1.230"), Err(DecimalFault::TooPrecise));
        assert_eq!(
            read(&format!("{}.999", "9".repeat(400))),
            Err(DecimalFault::TooPrecise)
        );
        assert_eq!(read(&"9".repeat(400)), Err(DecimalFault::OutOfRange));
        assert_eq!(
            read_decimal("1.0", 0, Sign::Any),
            Err(DecimalFault::TooPrecise)
        );
    }
}
