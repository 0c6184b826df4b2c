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
                formatter.write_str(run(self.first, last).in_lang(lang))
            }
        }
    }
}

/// From one month to another; a year that both lie in is said once: `2026年2月至4月`, `February to April 2026`.
fn run(first: Month, last: Month) -> Localized {
    let (own, other) = (first.to_string(), last.to_string());
    let ((year, own), (later, other)) = (parts(&own), parts(&other));
    match (own.first(), other.first()) {
        (Some(own), Some(other)) if year == later => Localized {
            zh: format!("{year}年{own}月至{other}月"),
            en: format!("{} to {} {year}", name(*own), name(*other)),
        },
        _ => say!("{0}至{1}", "{0} to {1}", first, last),
    }
}

/// From its first day to its last; a year that both lie in is said once.
impl Localize for Period {
    fn fmt(&self, lang: Lang, formatter: &mut Formatter<'_>) -> fmt::Result {
        let (first, last) = (self.from.to_string(), self.to.to_string());
        let ((year, _), (later, _)) = (parts(&first), parts(&last));
        let (from, to) = (self.from, self.to);
        let said = if year == later {
            let (short, last) = (day_of_month(from), day_of_month(to));
            Localized {
                zh: format!("{year}年{}至{}", short.zh, last.zh),
                en: format!("{} to {} {year}", short.en, last.en),
            }
        } else {
            say!("{0}至{1}", "{0} to {1}", from, to)
        };
        formatter.write_str(said.in_lang(lang))
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
        assert_eq!(said(2).en, "April to May 2026");
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
        let said = Localized::of(&half);
        assert_eq!(said.zh, "2012年6月1日至11月30日");
        assert_eq!(said.en, "1 June to 30 November 2012");
        let winter = Period {
            from: day("2012-12-01"),
            to: day("2013-01-31"),
        };
        assert_eq!(Localized::of(&winter).zh, "2012年12月1日至2013年1月31日");
        let first = Month::read("2012-12").expect("a month");
        let said = Localized::of(&Span { first, months: 2 });
        assert_eq!(said.zh, "2012年12月至2013年1月");
    }
}
