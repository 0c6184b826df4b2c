//! Numbers of a file as the decimal text that a person sees.

/// Excel keeps and shows so many digits.
const DIGITS: usize = 15;
/// Numbers with more places before the point are written with an exponent.
const LONGEST: i32 = 20;

/// A number as decimal text, rounded to 15 digits: what Excel shows, without what binary fractions add. Nothing where it is
/// none.
pub fn of(value: f64) -> Option<String> {
    if !value.is_finite() {
        return None;
    }
    if value.abs() < 1e15 && value.fract() == 0.0 {
        return Some(format!("{}", value as i64));
    }
    let written = format!("{value:.*e}", DIGITS - 1);
    let (mantissa, exponent) = written.split_once('e')?;
    let exponent: i32 = exponent.parse().ok()?;
    let (sign, mantissa) = match mantissa.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", mantissa),
    };
    let digits = mantissa.replace('.', "");
    let digits = digits.trim_end_matches('0');
    if exponent.abs() > LONGEST {
        let (first, rest) = digits.split_at_checked(1)?;
        let point = if rest.is_empty() { "" } else { "." };
        return Some(format!("{sign}{first}{point}{rest}E{exponent}"));
    }
    Some(format!("{sign}{}", with_point(digits, exponent + 1)))
}

/// A number that is written in a file, as decimal text; nothing where it is no number.
pub fn read(text: &str) -> Option<String> {
    let text = text.trim_matches([' ', '\t', '\r', '\n']);
    if is_plain(text) {
        return Some(text.to_owned());
    }
    of(text.parse().ok()?)
}

/// Whether a text is a decimal that needs no rounding.
fn is_plain(text: &str) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "5"));
    let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let is_whole = whole == "0" || (!whole.is_empty() && !whole.starts_with('0'));
    unsigned.len() <= DIGITS
        && is_whole
        && is_digits(whole)
        && is_digits(fraction)
        && !fraction.is_empty()
        && !fraction.ends_with('0')
        && text != "-0"
}

/// A decimal with its point so many places further right; one with an exponent stays as it is.
pub fn shifted(text: &str, places: i32) -> String {
    let (sign, unsigned) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text),
    };
    if unsigned.contains('E') || unsigned == "0" {
        return text.to_owned();
    }
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let digits = format!("{whole}{fraction}");
    let before_point = i32::try_from(whole.len()).unwrap_or(i32::MAX);
    format!(
        "{sign}{}",
        with_point(&digits, before_point.saturating_add(places))
    )
}

/// Digits with a point behind so many of them; without zeros that say nothing.
fn with_point(digits: &str, before_point: i32) -> String {
    let (whole, fraction) = match usize::try_from(before_point) {
        Ok(places) if places >= digits.len() => (format!("{digits:0<places$}"), String::new()),
        Ok(places) => {
            let (whole, fraction) = digits.split_at_checked(places).unwrap_or((digits, ""));
            (whole.to_owned(), fraction.to_owned())
        }
        Err(_) => {
            let zeros = before_point.unsigned_abs() as usize;
            (String::new(), format!("{}{digits}", "0".repeat(zeros)))
        }
    };
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    match fraction.trim_end_matches('0') {
        "" => whole.to_owned(),
        fraction => format!("{whole}.{fraction}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_what_a_person_typed() {
        let typed = [
            "0",
            "1",
            "-1",
            "0.3",
            "1234.56",
            "-0.07",
            "100",
            "1200000",
            "0.00001",
            "123456789012345",
            "99999999999.99",
        ];
        for text in typed {
            assert_eq!(of(text.parse().unwrap_or(f64::NAN)).as_deref(), Some(text));
            assert_eq!(read(text).as_deref(), Some(text));
        }
    }

    #[test]
    fn what_binary_fractions_add_is_gone() {
        for (written, shown) in [
            ("0.30000000000000004", "0.3"),
            ("1234.5600000000001", "1234.56"),
            ("1.1000000000000001", "1.1"),
            ("8.9999999999999997E-2", "0.09"),
            ("1E3", "1000"),
            ("1.50", "1.5"),
            ("007", "7"),
            ("-0", "0"),
            ("+5", "5"),
            (".5", "0.5"),
            ("5.", "5"),
            ("1e300", "1E300"),
            ("-1.5e-30", "-1.5E-30"),
            ("123456789012345678", "123456789012346000"),
        ] {
            assert_eq!(read(written).as_deref(), Some(shown), "{written}");
        }
        assert_eq!(read("inf"), None);
        assert_eq!(read("NaN"), None);
        assert_eq!(read("12元"), None);
        assert_eq!(read(""), None);
    }

    #[test]
    fn a_point_moves_without_rounding() {
        for (text, places, shown) in [
            ("0.12", 2, "12"),
            ("0.125", 2, "12.5"),
            ("1", 2, "100"),
            ("0.005", 2, "0.5"),
            ("-0.07", 2, "-7"),
            ("0", 2, "0"),
            ("12345", -2, "123.45"),
            ("5", -2, "0.05"),
            ("-100", -2, "-1"),
        ] {
            assert_eq!(shifted(text, places), shown, "{text}");
        }
    }
}
