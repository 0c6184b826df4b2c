//! The calendar spans and periods made of months.

use super::calendar::{Day, Month};

crate::closed_words! {
    /// A calendar stretch of time that repeats.
    Every {
        /// Each calendar month.
        Month = "month",
        /// Each calendar quarter: January, April, July, October and the two months after.
        Quarter = "quarter",
        /// Each calendar year.
        Year = "year",
    }
}

impl Every {
    /// Its length in months.
    #[must_use]
    pub const fn months(self) -> i32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Year => 12,
        }
    }
}

/// A run of whole calendar months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Its first month.
    pub first: Month,
    /// Its length in months, at least 1.
    pub months: i32,
}

impl Span {
    /// Whether the month lies in it.
    #[must_use]
    pub const fn holds(self, month: Month) -> bool {
        let since = month.since(self.first);
        0 <= since && since < self.months
    }
}

/// The days a ledger covers, both ends counted; `from <= to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
}

impl Period {
    /// Whether the day lies in it.
    #[must_use]
    pub fn holds(self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }

    /// The calendar spans that lie wholly inside, in order.
    #[must_use]
    pub fn spans_inside(self, every: Every) -> Vec<Span> {
        self.spans_touched(every)
            .into_iter()
            .filter(|span| self.begins_by(span.first) && self.ends_after(*span))
            .collect()
    }

    /// The calendar spans that share at least one day with it, in order.
    #[must_use]
    pub fn spans_touched(self, every: Every) -> Vec<Span> {
        let months = every.months();
        let first = self.from.month().beginning_of(months);
        let last = self.to.month().beginning_of(months);
        (0..=last.since(first) / months)
            .map(|place| Span {
                first: first.plus(place * months),
                months,
            })
            .collect()
    }

    fn begins_by(self, month: Month) -> bool {
        self.from.month() < month || (self.from.month() == month && self.from.is_first_of_month())
    }

    fn ends_after(self, span: Span) -> bool {
        let last = span.first.plus(span.months - 1);
        let to = self.to.month();
        to > last || (to == last && self.to.is_last_of_month())
    }
}

#[cfg(test)]
mod tests {
    use super::{Every, Period};
    use crate::number::Day;

    fn period(from: &str, to: &str) -> Period {
        Period {
            from: Day::read(from).expect("a day"),
            to: Day::read(to).expect("a day"),
        }
    }

    #[test]
    fn a_quarter_counts_only_when_wholly_inside() {
        let starts = |period: Period| {
            period
                .spans_inside(Every::Quarter)
                .iter()
                .map(|span| span.first.to_string())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            starts(period("2026-01-01", "2026-12-31")),
            ["2026-01", "2026-04", "2026-07", "2026-10"]
        );
        assert_eq!(starts(period("2026-01-02", "2026-09-29")), ["2026-04"]);
        assert_eq!(starts(period("2025-12-31", "2026-03-31")), ["2026-01"]);
        assert_eq!(starts(period("9999-10-01", "9999-12-31")), ["9999-10"]);
    }

    #[test]
    fn every_month_that_shares_a_day_is_touched() {
        assert_eq!(
            period("2026-01-31", "2026-03-01")
                .spans_touched(Every::Month)
                .len(),
            3
        );
    }
}
