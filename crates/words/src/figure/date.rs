//! Days, months and spans of time: `2026年3月2日`, `2 March 2026`; `2026年第2季度`, `Q2 2026`.

use crate::lang::Lang;
use crate::say;
use crate::text::{Localize, Localized};
use rewards_core::number::{Day, Month, Period, Span};

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

/// A year as its four digits.
fn digits(year: i32) -> String {
    format!("{year:04}")
}

impl Localize for Day {
    fn write(&self, lang: Lang, text: &mut String) {
        let (year, short) = (digits(self.year()), day_of_month(*self));
        match lang {
            Lang::Zh => text.extend([&year, "年", &short.zh]),
            Lang::En => text.extend([&short.en, " ", &year]),
        }
    }
}

/// A day where its year goes without saying: `3月2日`, `2 March`.
#[must_use]
pub fn day_of_month(day: Day) -> Localized {
    let (month, day) = (day.month().month_of_year(), day.day_of_month());
    Localized {
        zh: format!("{month}月{day}日"),
        en: format!("{day} {}", name(month)),
    }
}

/// `2026年5月`, `May 2026`.
impl Localize for Month {
    fn write(&self, lang: Lang, text: &mut String) {
        let (year, month) = (digits(self.year()), self.month_of_year());
        match lang {
            Lang::Zh => text.extend([&year, "年", &month.to_string(), "月"]),
            Lang::En => text.extend([name(month), " ", &year]),
        }
    }
}

/// A month, a quarter, a year, or a run of months.
impl Localize for Span {
    fn write(&self, lang: Lang, text: &mut String) {
        let (year, month) = (digits(self.first.year()), self.first.month_of_year());
        let quarter = (month / 3 + 1).to_string();
        match (self.months, month, lang) {
            (1, ..) => self.first.write(lang, text),
            (3, 1 | 4 | 7 | 10, Lang::Zh) => text.extend([&year, "年第", &quarter, "季度"]),
            (3, 1 | 4 | 7 | 10, Lang::En) => text.extend(["Q", &quarter, " ", &year]),
            (12, 1, Lang::Zh) => text.extend([&year, "年"]),
            (12, 1, Lang::En) => text.push_str(&year),
            (months, ..) => run(self.first, self.first.plus(months - 1)).write(lang, text),
        }
    }
}

/// From one month to another; a year that both lie in is said once: `2026年2月至4月`, `February to April 2026`.
fn run(first: Month, last: Month) -> Localized {
    if first.year() != last.year() {
        return say!("{0}至{1}", "{0} to {1}", first, last);
    }
    let year = digits(first.year());
    let (own, other) = (first.month_of_year(), last.month_of_year());
    Localized {
        zh: format!("{year}年{own}月至{other}月"),
        en: format!("{} to {} {year}", name(own), name(other)),
    }
}

/// From its first day to its last; a year that both lie in is said once.
impl Localize for Period {
    fn write(&self, lang: Lang, text: &mut String) {
        let (from, to) = (self.from, self.to);
        let said = if from.year() == to.year() {
            let year = digits(from.year());
            let (first, last) = (day_of_month(from), day_of_month(to));
            Localized {
                zh: format!("{year}年{}至{}", first.zh, last.zh),
                en: format!("{} to {} {year}", first.en, last.en),
            }
        } else {
            say!("{0}至{1}", "{0} to {1}", from, to)
        };
        said.write(lang, text);
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
