//! Days and times of a file: numbers since a first day, turned into ISO dates.

/// From which day a workbook counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Epoch {
    /// 1 January 1900 is 1, and 29 February 1900 is 60, although there was none.
    #[default]
    Of1900,
    /// 1 January 1904 is 0.
    Of1904,
}

/// Days from 1 January 1970 back to the days from which workbooks count.
const DAYS_TO_1970_FROM_1899_12_30: i64 = 25_569;
const DAYS_TO_1970_FROM_1904_01_01: i64 = 24_107;
/// 31 December 9999, as days from 1 January 1970.
const LAST_DAY: i64 = 2_932_896;
const SECONDS_OF_A_DAY: u64 = 86_400;

/// The day that a number stands for, with the time unless it is midnight. Nothing where it stands for none.
pub fn date(number: &str, epoch: Epoch) -> Option<String> {
    let (whole, seconds) = split(number)?;
    let since_1970 = match epoch {
        // The day that there never was moves the two months before it.
        Epoch::Of1900 if whole == 0 || whole == 60 => return None,
        Epoch::Of1900 if whole < 60 => whole + 1 - DAYS_TO_1970_FROM_1899_12_30,
        Epoch::Of1900 => whole - DAYS_TO_1970_FROM_1899_12_30,
        Epoch::Of1904 => whole - DAYS_TO_1970_FROM_1904_01_01,
    };
    if since_1970 > LAST_DAY {
        return None;
    }
    let day = iso(since_1970);
    Some(if seconds == 0 {
        day
    } else {
        format!("{day} {}", clock(seconds))
    })
}

/// The time of day that a number below one stands for.
pub fn time(number: &str) -> Option<String> {
    let (whole, seconds) = split(number)?;
    (whole == 0).then(|| clock(seconds))
}

/// Whole days and seconds, rounded to the second.
fn split(number: &str) -> Option<(i64, u64)> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let whole: i64 = whole.parse().ok()?;
    if number.starts_with('-') || whole > 1 << 40 {
        return None;
    }
    let places = fraction.len().min(12);
    let digits = fraction.get(..places)?;
    let part: u64 = if digits.is_empty() {
        0
    } else {
        digits.parse().ok()?
    };
    let one = 10_u64.pow(u32::try_from(places).ok()?);
    let seconds = (part * SECONDS_OF_A_DAY + one / 2) / one;
    Some(if seconds >= SECONDS_OF_A_DAY {
        (whole + 1, 0)
    } else {
        (whole, seconds)
    })
}

fn clock(seconds: u64) -> String {
    format!(
        "{:02}:{:02}:{:02}",
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60
    )
}

/// A day in ISO form from its days since 1 January 1970 (Howard Hinnant's `civil_from_days`).
fn iso(since_1970: i64) -> String {
    let shifted = since_1970 + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 {
        month_from_march + 3
    } else {
        month_from_march - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

/// A date that is written out (`2026-03-02T13:45:00`), in our form.
pub fn written(text: &str) -> String {
    let text = text.trim().trim_end_matches('Z');
    match text.split_once(['T', ' ']) {
        Some((day, time)) => {
            let time = time.split_once('.').map_or(time, |(whole, _)| whole);
            let is_midnight = time.chars().all(|sign| matches!(sign, '0' | ':'));
            if is_midnight {
                day.to_owned()
            } else {
                format!("{day} {time}")
            }
        }
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_that_excel_shows() {
        for (number, day) in [
            ("1", "1900-01-01"),
            ("59", "1900-02-28"),
            ("61", "1900-03-01"),
            ("45353", "2024-03-02"),
            ("45351", "2024-02-29"),
            ("46083", "2026-03-02"),
            ("2958465", "9999-12-31"),
            ("45353.5", "2024-03-02 12:00:00"),
            ("45353.572916666664", "2024-03-02 13:45:00"),
            ("45353.999999", "2024-03-03"),
        ] {
            assert_eq!(
                date(number, Epoch::Of1900).as_deref(),
                Some(day),
                "{number}"
            );
        }
        assert_eq!(date("0", Epoch::Of1904).as_deref(), Some("1904-01-01"));
        assert_eq!(date("43891", Epoch::Of1904).as_deref(), Some("2024-03-02"));
    }

    #[test]
    fn numbers_that_are_no_day_stay_numbers() {
        for number in ["0", "60", "-1", "2958466", "1E300", "99999999999999"] {
            assert_eq!(date(number, Epoch::Of1900), None, "{number}");
        }
        assert_eq!(time("0.5").as_deref(), Some("12:00:00"));
        assert_eq!(time("1.5"), None);
    }

    #[test]
    fn dates_that_are_written_out_keep_their_time() {
        assert_eq!(written("2026-03-02"), "2026-03-02");
        assert_eq!(written("2026-03-02T00:00:00"), "2026-03-02");
        assert_eq!(written("2026-03-02T13:45:00.000Z"), "2026-03-02 13:45:00");
    }
}
