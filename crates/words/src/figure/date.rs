//! Days, months and spans of time: `2026年3月2日`, `2 March 2026`; `2026年第2季度`, `Q2 2026`.

use crate::lang::Lang;
use crate::say;
use crate::text::{Localize, Localized};
use rewards_core::number::{Day, Month, Period, Span};
use std::fmt::{self, Formatter};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn name(month: u32) -> &'static str {
    let place = (month as usize).saturating_sub(1);
    MONTHS.get(place).copied().unwrap_or_default()
}

/// The year as text and the numbers after it.
fn parts(date: &str) -> (&str, Vec<u32>) {
    let mut parts = date.split('-');
    let year = parts.next().unwrap_or_default();
    (year, parts.filter_map(|part| part.parse().ok()).collect())
}

impl Localize for Day {
    fn fmt(&self, lang: Lang, formatter: &mut Formatter<'_>) -> fmt::Result {
        let text = self.to_string();
        let (year, _) = parts(&text);
        let short = day_of_month(*self);
        match lang {
            Lang::Zh => write!(formatter, "{year}年{}", short.zh),
            Lang::En => write!(formatter, "{} {year}", short.en),
        }
    }
}

/// A day where its year goes without saying: `3月2日`, `2 March`.
#[must_use]
pub fn day_of_month(day: Day) -> Localized {
    let text = day.to_string();
    let (_, numbers) = parts(&text);
    match *numbers.as_slice() {
        [month, day, ..] => Localized {
            zh: format!("{month}月{day}日"),
            en: format!("{day} {}", name(month)),
        },
        _ => Localized::same(&text),
    }
}

/// `2026年5月`, `May 2026`.
impl Localize for Month {
    fn fmt(&self, lang: Lang, formatter: &mut Formatter<'_>) -> fmt::Result {
        let text = self.to_string();
        let (year, numbers) = parts(&text);
        let month = numbers.first().copied().unwrap_or(1);
        match lang {
            Lang::Zh => write!(formatter, "{year}年{month}月"),
            Lang::En => write!(formatter, "{} {year}", name(month)),
        }
    }
}

/// A month, a quarter, a year, or a run of months.
impl Localize for Span {
    fn fmt(&self, lang: Lang, formatter: &mut Formatter<'_>) -> fmt::Result {
        let text = self.first.to_string();
        let (year, numbers) = parts(&text);
        let month = numbers.first().copied().unwrap_or(1);
        let quarter = month / 3 + 1;
        match (self.months, month, lang) {
            (1, ..) => self.first.fmt(lang, formatter),
            (3, 1 | 4 | 7 | 10, Lang::Zh) => write!(formatter, "{year}年第{quarter}季度"),
            (3, 1 | 4 | 7 | 10, Lang::En) => write!(formatter, "Q{quarter} {year}"),
            (12, 1, Lang::Zh) => write!(formatter, "{year}年"),
            (12, 1, Lang::En) => write!(formatter, "{year}"),
            (months, ..) => {
                let last = self.first.plus(months - 1);
                stretch(&self.first, &last).fmt(lang, formatter)
            }
        }
    }
}

/// From one time to another: `2026年2月至2026年4月`.
#[must_use]
pub fn stretch(first: &impl Localize, last: &impl Localize) -> Localized {
    say!("{0}至{1}", "{0} to {1}", first, last)
}

/// From its first day to its last.
impl Localize for Period {
    fn fmt(&self, lang: Lang, formatter: &mut Formatter<'_>) -> fmt::Result {
        stretch(&self.from, &self.to).fmt(lang, formatter)
    }
}

#[cfg(test)]
mod tests {
    use crate::text::Localized;
    use rewards_core::number::{Day, Month, Period, Span};

    #[test]
    fn spans_have_their_calendar_names() {
        let first = Month::read("2026-04").expect("a month");
        let said = |months| Localized::of(&Span { first, months });
        assert_eq!(Localized::of(&first).en, "April 2026");
        assert_eq!(said(3).zh, "2026年第2季度");
        assert_eq!(said(2).en, "April 2026 to May 2026");
        let first = Month::read("2026-01").expect("a month");
        assert_eq!(Localized::of(&Span { first, months: 12 }).zh, "2026年");
    }

    #[test]
    fn days_are_read_as_people_say_them() {
        let day = |text| Day::read(text).expect("a day");
        let said = Localized::of(&day("2026-03-02"));
        assert_eq!((&*said.zh, &*said.en), ("2026年3月2日", "2 March 2026"));
        let half = Period {
            from: day("2012-06-01"),
            to: day("2012-11-30"),
        };
        assert_eq!(Localized::of(&half).zh, "2012年6月1日至2012年11月30日");
    }
}
