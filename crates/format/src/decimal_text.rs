//! The decimal that a number of JSON or JavaScript stands for, in its shortest form, digit by digit: `1.50e3` is `1500`.

/// A number with its point further off than this is out of range, or too precise, in every unit there is. No more zeros
/// are written out.
const FARTHEST: i64 = 400;

/// The shortest decimal text without exponent; none where the text is no number.
pub(super) fn shortest(text: &str) -> Option<String> {
    // Most numbers are whole and written plainly.
    if text == "0"
        || !text.starts_with('0')
            && !text.is_empty()
            && text.bytes().all(|digit| digit.is_ascii_digit())
    {
        return Some(text.to_owned());
    }
    let (sign, unsigned) = text
        .strip_prefix('-')
        .map_or(("", text), |unsigned| ("-", unsigned));
    let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all = [whole, part].concat();
    if all.is_empty() || !all.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let leading = all.len() - all.trim_start_matches('0').len();
    let digits = all.trim_matches('0');
    if digits.is_empty() {
        return Some("0".to_owned());
    }
    let point = (place(whole.len()) - place(leading))
        .saturating_add(exponent_of(exponent)?)
        .clamp(-FARTHEST, FARTHEST.max(place(all.len())));
    Some(format!("{sign}{}", laid_out(digits, point)))
}

/// An exponent of any length.
fn exponent_of(text: &str) -> Option<i64> {
    let digits = text.trim_start_matches(['+', '-']);
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let size = digits.parse().unwrap_or(i64::MAX / 2).min(i64::MAX / 2);
    Some(if text.starts_with('-') { -size } else { size })
}

/// The digits with the point after so many of them.
fn laid_out(digits: &str, point: i64) -> String {
    let zeros = |number: i64| "0".repeat(usize::try_from(number).unwrap_or_default());
    match usize::try_from(point) {
        Ok(0) | Err(_) => format!("0.{}{digits}", zeros(-point)),
        Ok(point) => match digits.split_at_checked(point) {
            Some((whole, "")) => whole.to_owned(),
            Some((whole, part)) => format!("{whole}.{part}"),
            None => format!("{digits}{}", zeros(place(point) - place(digits.len()))),
        },
    }
}

fn place(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX / 2)
}

#[cfg(test)]
mod tests {
    use super::shortest;
    use proptest::prelude::*;

    fn read(text: &str) -> String {
        shortest(text).unwrap_or_else(|| format!("no number: {text}"))
    }

    #[test]
    fn exponents_are_written_out_and_idle_zeros_go() {
        let pairs = [
            ("1", "1"),
            ("-1.50", "-1.5"),
            ("120000.00", "120000"),
            ("0.0", "0"),
            ("-0", "0"),
            ("1e3", "1000"),
            ("1.2345E+2", "123.45"),
            ("1e-7", "0.0000001"),
            ("12e-1", "1.2"),
            ("0.30000000000000004", "0.30000000000000004"),
            ("0012", "12"),
        ];
        for (text, decimal) in pairs {
            assert_eq!(read(text), decimal, "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in [
            "",
            "-",
            "NaN",
            "Infinity",
            "-Infinity",
            "1e",
            "1e1.5",
            "e5",
            "+1",
            "0x10",
        ] {
            assert_eq!(shortest(text), None, "{text}");
        }
    }

    #[test]
    fn an_exponent_without_end_costs_nothing() {
        assert_eq!(read("1e300").len(), 301);
        assert_eq!(read("1e999999999999999999999").len(), 400);
        assert_eq!(read("1e-999999999999999999999").len(), 403);
    }

    proptest! {
        #[test]
        fn a_float_is_read_as_its_shortest_decimal(number in any::<f64>().prop_filter("a number", |number| number.is_finite())) {
            let decimal = if number == 0.0 { "0".to_owned() } else { number.to_string() };
            prop_assert_eq!(read(&number.to_string()), decimal.clone());
            prop_assert_eq!(read(&format!("{number:e}")), decimal);
        }
    }
}
