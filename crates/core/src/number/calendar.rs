//! Days and months. No clock and no time zone.

use std::fmt::{self, Write as _};
use time::{Date, Month as MonthOfYear};

/// A calendar day of the years 0001 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

impl Day {
    /// The first day there is.
    pub const FIRST: Self = match Date::from_ordinal_date(1, 1) {
        Ok(date) => Self(date),
        Err(_) => Self(Date::MIN),
    };

    /// Reads `YYYY-MM-DD`; anything else, and a day that is in no calendar, is nothing.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let month = Month::read(text.get(..7)?)?;
        let day = text
            .get(7..)?
            .strip_prefix('-')
            .filter(|day| day.len() == 2)?;
        let day = digits(day)?;
        Date::from_calendar_date(month.year(), month.of_year(), u8::try_from(day).ok()?)
            .ok()
            .map(Self)
    }

    /// The month it lies in.
    #[must_use]
    pub fn month(self) -> Month {
        Month::of(self.0.year(), u8::from(self.0.month()))
    }

    /// Its year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.0.year()
    }

    /// Which day of its month it is, from 1.
    #[must_use]
    pub const fn day_of_month(self) -> u8 {
        self.0.day()
    }

    pub(super) fn is_first_of_month(self) -> bool {
        self.0.day() == 1
    }

    pub(super) fn is_last_of_month(self) -> bool {
        let next = self.0.next_day();
        next.is_none_or(|day| day.month() != self.0.month())
    }

    /// The day so many days later, or earlier below zero; nothing outside of the years 0001 to 9999.
    #[must_use]
    pub fn plus(self, days: i64) -> Option<Self> {
        let number = i64::from(self.number()).checked_add(days)?;
        let date = Date::from_julian_day(i32::try_from(number).ok()?).ok()?;
        let is_held = (1..=9999).contains(&date.year());
        is_held.then_some(Self(date))
    }

    /// Days from `earlier` to this day; below zero when this day is the earlier one.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i64 {
        i64::from(self.number()) - i64::from(earlier.number())
    }

    /// The day's running number, for ordering and counting.
    #[must_use]
    pub fn number(self) -> i32 {
        self.0.to_julian_day()
    }

    /// The number to sort days by; cheaper than the running number.
    #[must_use]
    pub fn order(self) -> u32 {
        let (year, day_of_year) = self.0.to_ordinal_date();
        year.cast_unsigned() << 9 | u32::from(day_of_year)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.month().fmt(f)?;
        f.write_char('-')?;
        write_digits(f, self.0.day().into(), 10)
    }
}

/// A calendar month, counted from the year 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(i32);

impl Month {
    /// The month `month` (1 to 12) of `year`.
    #[must_use]
    pub const fn of(year: i32, month: u8) -> Self {
        Self(year * 12 + month as i32 - 1)
    }

    /// Reads `YYYY-MM` of the years 0001 to 9999.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        if year.len() != 4 || month.len() != 2 {
            return None;
        }
        let (year, month) = (digits(year)?, digits(month)?);
        (year >= 1 && (1..=12).contains(&month)).then(|| Self(year * 12 + month - 1))
    }

    /// The month so many months later.
    #[must_use]
    pub const fn plus(self, months: i32) -> Self {
        Self(self.0 + months)
    }

    /// Whole months from `earlier` to this one.
    #[must_use]
    pub const fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    /// Its first day; none in a year that dates don't reach.
    #[must_use]
    pub fn first_day(self) -> Option<Day> {
        let first = Date::from_calendar_date(self.year(), self.of_year(), 1);
        first.ok().map(Day)
    }

    /// The first month of the stretch of so many calendar months that it lies in, counted from January of the year 0.
    pub(super) const fn beginning_of(self, months: i32) -> Self {
        Self(self.0 - self.0.rem_euclid(months))
    }

    /// Its year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// Which month of its year it is, from 1.
    #[must_use]
    pub const fn month_of_year(self) -> u32 {
        self.0.rem_euclid(12).unsigned_abs() + 1
    }

    fn of_year(self) -> MonthOfYear {
        u8::try_from(self.month_of_year())
            .ok()
            .and_then(|month| MonthOfYear::try_from(month).ok())
            .unwrap_or(MonthOfYear::January)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_digits(f, self.year().unsigned_abs(), 1000)?;
        f.write_char('-')?;
        write_digits(f, self.month_of_year(), 10)
    }
}

/// Writes a number with all its digits down from this power of ten. Explanations name days and amounts by the hundred
/// thousand, and the standard library's padding is slow.
pub(super) fn write_digits(f: &mut fmt::Formatter<'_>, number: u32, highest: u32) -> fmt::Result {
    let powers = std::iter::successors(Some(highest), |power| Some(power / 10));
    powers
        .take_while(|power| *power > 0)
        .filter_map(|power| char::from_digit(number / power % 10, 10))
        .try_for_each(|digit| f.write_char(digit))
}

fn digits(text: &str) -> Option<i32> {
    text.bytes().try_fold(0, |number, byte| {
        byte.is_ascii_digit()
            .then(|| number * 10 + i32::from(byte - b'0'))
    })
}

#[cfg(test)]
mod tests {
    use super::{Day, Month};

    #[test]
    fn days_are_counted_on_and_back_within_the_calendar() {
        let plus = |text: &str, days: i64| {
            let day = Day::read(text).and_then(|day| day.plus(days));
            day.map(|day| day.to_string())
        };
        assert_eq!(plus("2024-02-28", 2).as_deref(), Some("2024-03-01"));
        assert_eq!(plus("2026-01-01", -1).as_deref(), Some("2025-12-31"));
        assert_eq!(plus("0001-01-01", -1), None);
        assert_eq!(plus("9999-12-31", 1), None);
        assert_eq!(plus("9999-12-31", i64::MAX), None);
        let last = Day::read("2024-02-29").map(Day::day_of_month);
        assert_eq!(last, Some(29));
    }

    #[test]
    fn only_real_days_are_read() {
        for text in [
            "2026-02-29",
            "2026-2-01",
            "0000-01-01",
            "2026-13-01",
            "2026-01-00",
            "2026-01-01 ",
            "+026-01-01",
            "２026-01-01",
        ] {
            assert_eq!(Day::read(text), None, "{text}");
        }
        assert_eq!(
            Day::read("2024-02-29").map(|day| day.to_string()),
            Some("2024-02-29".to_owned())
        );
        assert_eq!(
            Month::read("2026-12").map(|month| month.plus(1).to_string()),
            Some("2027-01".to_owned())
        );
    }
}
