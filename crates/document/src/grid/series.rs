//! How a run of cells goes on.

use crate::workbook::{CellKind, normalize};
use rewards_core::number::{Day, Month, Period, Sign, read_decimal};

/// How a run of cells goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Series<'t> {
    /// The same texts again and again.
    Repeated(Vec<&'t str>),
    /// So many days later each time.
    Days { last: Day, step: i64 },
    /// So many months later each time, on the same day of the month or its last.
    Months { last: Month, day: u8, step: i32 },
    /// So much more each time, in millionths.
    Numbers {
        last: i128,
        step: i128,
        kind: CellKind,
    },
    /// A text that ends in a number, counting up.
    Counted {
        before: &'t str,
        last: u64,
        digits: usize,
    },
}

/// So many millionths are one.
const PLACES: u32 = 6;

impl<'t> Series<'t> {
    /// How these cells of a column go on.
    #[must_use]
    pub fn of(kind: Option<CellKind>, texts: &[&'t str], period: Option<Period>) -> Self {
        let counted = match kind {
            Some(CellKind::Day) => days(texts, period),
            Some(kind @ (CellKind::Money | CellKind::Percent | CellKind::Count)) => {
                numbers(kind, texts)
            }
            Some(CellKind::Id) => counted(texts),
            Some(
                CellKind::Text
                | CellKind::Months
                | CellKind::Flag(_)
                | CellKind::Choice(_)
                | CellKind::Link(_),
            )
            | None => None,
        };
        counted.unwrap_or_else(|| Self::Repeated(texts.to_vec()))
    }

    /// The text of the cell so many behind the next one.
    #[must_use]
    pub fn after(&self, place: usize) -> String {
        let nth = i64::try_from(place).map_or(i64::MAX, |place| place.saturating_add(1));
        match self {
            Self::Repeated(texts) => {
                let at = place % texts.len().max(1);
                texts.get(at).copied().unwrap_or_default().to_owned()
            }
            Self::Days { last, step } => {
                let day = last.plus(step.saturating_mul(nth));
                day.map_or_else(String::new, |day| day.to_string())
            }
            Self::Months { last, day, step } => {
                let months = i32::try_from(nth)
                    .ok()
                    .and_then(|nth| step.checked_mul(nth));
                let month = months.map(|months| last.plus(months));
                let day = month.and_then(|month| on_day(month, *day));
                day.map_or_else(String::new, |day| day.to_string())
            }
            Self::Numbers { last, step, kind } => {
                let number = step.saturating_mul(nth.into()).saturating_add(*last);
                // Below one, nobody could tell a per cent from a fraction.
                let sign = if *kind == CellKind::Percent { "%" } else { "" };
                let text = format!("{}{sign}", decimal(number));
                let settled = normalize::settled(*kind, &text, None);
                // Money has two decimals, or none.
                let decimals = settled.rsplit_once('.').map(|(_, decimals)| decimals.len());
                match (kind, decimals) {
                    (CellKind::Money, Some(1)) => settled + "0",
                    _ => settled,
                }
            }
            Self::Counted {
                before,
                last,
                digits,
            } => {
                let number = last.saturating_add(nth.unsigned_abs());
                format!("{before}{number:0>digits$}")
            }
        }
    }
}

/// The same step from each to the next; nothing where they differ, or there is none.
fn step_of<T: Copy, S: PartialEq>(all: &[T], step: impl Fn(T, T) -> S) -> Option<S> {
    let mut steps = all.windows(2).filter_map(|pair| match pair {
        [one, two] => Some(step(*one, *two)),
        _ => None,
    });
    let first = steps.next()?;
    steps.all(|step| step == first).then_some(first)
}

fn days<'t>(texts: &[&str], period: Option<Period>) -> Option<Series<'t>> {
    let read = |text: &&str| Day::read(&normalize::day_in(text, period));
    let days: Option<Vec<Day>> = texts.iter().map(read).collect();
    let days = days?;
    let last = *days.last()?;
    if days.len() == 1 {
        return Some(Series::Days { last, step: 1 });
    }
    if let Some(step) = step_of(&days, |one, two| two.days_since(one))
        && (step.abs() < 28 || days.len() > 2)
    {
        return Some(Series::Days { last, step });
    }
    let day = days.iter().map(|day| day.day_of_month()).max()?;
    let is_monthly = days
        .iter()
        .all(|one| on_day(one.month(), day) == Some(*one));
    let step = step_of(&days, |one, two| two.month().since(one.month()));
    match step.filter(|step| is_monthly && *step != 0) {
        Some(step) => Some(Series::Months {
            last: last.month(),
            day,
            step,
        }),
        None => Some(Series::Days {
            last,
            step: step_of(&days, |one, two| two.days_since(one))?,
        }),
    }
}

/// The day of a month, or its last one before it.
fn on_day(month: Month, day: u8) -> Option<Day> {
    let on = |day: u8| Day::read(&format!("{month}-{day:02}"));
    (1..=day).rev().find_map(on)
}

fn numbers<'t>(kind: CellKind, texts: &[&str]) -> Option<Series<'t>> {
    let read = |text: &&str| {
        let plain = match kind {
            CellKind::Money => normalize::money(text),
            CellKind::Percent if normalize::is_unclear_percent(text) => return None,
            CellKind::Percent => normalize::as_percent(&normalize::percent(text)),
            _ => normalize::count(text),
        };
        read_decimal(&plain, PLACES, Sign::Any).ok()
    };
    let numbers: Option<Vec<i128>> = texts.iter().map(read).collect();
    let numbers = numbers?;
    let step = step_of(&numbers, |one, two| two.saturating_sub(one))?;
    let last = *numbers.last()?;
    (step != 0).then_some(Series::Numbers { last, step, kind })
}

/// One text that ends in digits.
fn counted<'t>(texts: &[&'t str]) -> Option<Series<'t>> {
    let [text] = texts else {
        return None;
    };
    let before = text.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let digits = text.get(before.len()..)?;
    Some(Series::Counted {
        before,
        last: digits.parse().ok()?,
        digits: digits.len(),
    })
}

/// Millionths as a decimal.
fn decimal(millionths: i128) -> String {
    let one = 10_i128.pow(PLACES);
    let sign = if millionths < 0 { "-" } else { "" };
    let (whole, part) = (millionths / one, millionths % one);
    let text = format!("{sign}{}.{:06}", whole.unsigned_abs(), part.unsigned_abs());
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
