//! Days as cards show them, and that one lies outside the period.

use crate::workbook::normalize;
use rewards_core::number::{Day, Period};
use rewards_words::figure::day_of_month;
use rewards_words::say;
use rewards_words::text::Localized;

/// A day in words: `3月2日`, and with its year where that doesn't go without saying, because the day lies outside the
/// period or the period reaches over years: `2025年12月31日`. What is no day stays as it was typed.
#[must_use]
pub fn day_words(typed: &str, period: Option<Period>) -> Localized {
    let Some(day) = read(typed, period) else {
        return Localized::same(typed);
    };
    let is_of_one_year = |period: &Period| period.from.year() == period.to.year();
    match period.filter(is_of_one_year) {
        Some(period) if period.holds(day) => day_of_month(day),
        Some(_) | None => Localized::of(&day),
    }
}

/// That a day lies outside the period, so that nothing of its row counts; nothing of one inside, and of what is no day.
#[must_use]
pub fn outside_period(typed: &str, period: Option<Period>) -> Option<Localized> {
    let (period, day) = (period?, read(typed, period)?);
    (!period.holds(day)).then(|| {
        say!(
            "{0}不在核算期（{1}至{2}）内，记下后不计入本期。",
            "{0} is outside the period ({1} to {2}): it is saved, but not counted.",
            day,
            period.from,
            period.to
        )
    })
}

fn read(typed: &str, period: Option<Period>) -> Option<Day> {
    Day::read(&normalize::day_in(typed, period))
}

#[cfg(test)]
mod tests {
    use super::{day_words, outside_period};
    use rewards_core::number::{Day, Period};

    fn period(from: &str, to: &str) -> Option<Period> {
        let [from, to] = [from, to].map(Day::read);
        Some(Period {
            from: from?,
            to: to?,
        })
    }

    #[test]
    fn a_year_is_shown_where_it_does_not_go_without_saying() {
        let (one, two) = (
            period("2026-01-01", "2026-03-31"),
            period("2025-12-01", "2026-03-31"),
        );
        assert!(one.is_some() && two.is_some());
        for (typed, period, words) in [
            ("2026-03-02", one, "3月2日"),
            ("3-2", one, "3月2日"),
            ("2025-12-31", one, "2025年12月31日"),
            ("2026-04-01", one, "2026年4月1日"),
            ("2026-03-02", two, "2026年3月2日"),
            ("2026-03-02", None, "2026年3月2日"),
            ("x", one, "x"),
        ] {
            assert_eq!(day_words(typed, period).zh, words, "{typed}");
        }
        assert_eq!(outside_period("2026-03-31", one), None);
        assert_eq!(outside_period("x", one), None);
        assert_eq!(
            outside_period("2025-12-31", one)
                .map(|text| text.zh)
                .as_deref(),
            Some("2025年12月31日不在核算期（2026年1月1日至2026年3月31日）内，记下后不计入本期。")
        );
    }
}
