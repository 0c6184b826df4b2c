//! Figures as people read them and as exact text: money, per cents, counts, days, months. A quotient that does not come
//! out even is cut and ends in `…`, so that what is shown never reaches a bound that the figure does not reach.

use super::said::{Part, Said, both};
use rewards_core::number::{Day, Money, Month, Rate, Ratio, Span};
use rewards_core::scheme::Unit;

/// A quotient divided out as far as whole numbers go.
#[derive(Clone, Copy, Debug)]
pub(super) struct Exact {
    negative: bool,
    whole: u128,
    rest: u128,
    den: u128,
}

impl Exact {
    /// `num / den`; `den` is above zero.
    pub fn of(num: i128, den: i128) -> Self {
        let den = den.unsigned_abs().max(1);
        Self {
            negative: num < 0,
            whole: num.unsigned_abs() / den,
            rest: num.unsigned_abs() % den,
            den,
        }
    }

    /// `whole + rest / den`, of parts that are not below zero.
    pub fn mixed(whole: i128, rest: i128, den: i128) -> Self {
        Self {
            negative: false,
            whole: whole.unsigned_abs(),
            rest: rest.unsigned_abs(),
            den: den.unsigned_abs().max(1),
        }
    }

    /// Whether it comes out even.
    pub const fn is_whole(self) -> bool {
        self.rest == 0
    }

    /// Divided by a power of ten, such as fen by 100.
    pub fn over(self, scale: u128) -> Self {
        let rest = (self.whole % scale) * self.den + self.rest;
        Self {
            whole: self.whole / scale,
            rest,
            den: self.den * scale,
            ..self
        }
    }

    /// With no decimal more than it needs, at least `least` and at most `most`; where it needs more, four and `…`.
    pub fn shown(self, least: usize, most: usize) -> String {
        let (mut digits, rest) = self.decimals(most);
        if rest > 0 {
            digits.truncate(4);
        } else {
            while digits.len() > least && digits.ends_with('0') {
                digits.pop();
            }
        }
        let point = if digits.is_empty() { "" } else { "." };
        let more = if rest > 0 { "…" } else { "" };
        format!("{}{point}{digits}{more}", grouped(self.whole))
    }

    /// The sign in front, as far as there is one.
    const fn sign(self) -> &'static str {
        if self.negative { "-" } else { "" }
    }

    /// Exact text: a decimal where it comes out even, else a fraction.
    pub fn text(self) -> String {
        let sign = self.sign();
        let (digits, rest) = self.decimals(20);
        if rest == 0 {
            let digits = digits.trim_end_matches('0');
            let point = if digits.is_empty() { "" } else { "." };
            return format!("{sign}{}{point}{digits}", self.whole);
        }
        let common = common_divisor(self.rest, self.den);
        let (rest, den) = (self.rest / common, self.den / common);
        match self
            .whole
            .checked_mul(den)
            .and_then(|whole| whole.checked_add(rest))
        {
            Some(num) => format!("{sign}{num}/{den}"),
            None => format!("{sign}{} {rest}/{den}", self.whole),
        }
    }

    fn decimals(self, places: usize) -> (String, u128) {
        let mut rest = self.rest;
        let mut digits = String::new();
        while digits.len() < places && rest > 0 {
            let Some(tenfold) = rest.checked_mul(10) else {
                break;
            };
            digits.push(char::from(
                b'0' + u8::try_from(tenfold / self.den).unwrap_or(9),
            ));
            rest = tenfold % self.den;
        }
        while rest == 0 && digits.len() < places {
            digits.push('0');
        }
        (digits, rest)
    }
}

const fn common_divisor(mut one: u128, mut other: u128) -> u128 {
    while other > 0 {
        (one, other) = (other, one % other);
    }
    one
}

fn grouped(whole: u128) -> String {
    let digits = whole.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Money as a person reads it: `12,000.00 元`, `¥12,000.00`.
#[must_use]
pub fn money(amount: Money) -> Said {
    fen(Exact::of(amount.fen(), 1))
}

/// Fen that need not be whole, as money: at least two decimals.
pub(super) fn fen(exact: Exact) -> Said {
    let (sign, shown) = (exact.sign(), exact.over(100).shown(2, 8));
    Said {
        zh: format!("{sign}{shown} 元"),
        en: format!("{sign}¥{shown}"),
    }
}

/// A rate, share, margin or score as a per cent, exact and without trailing zeros: `2%`, `33.3333%`.
#[must_use]
pub fn percent(rate: Rate) -> Said {
    gauge(Unit::Rate, &Ratio::whole(rate.millionths()))
}

/// A measure or a bound as a person reads it.
pub(super) fn gauge(unit: Unit, ratio: &Ratio) -> Said {
    let exact = Exact::of(ratio.num, ratio.den);
    match unit {
        Unit::Money => fen(exact),
        Unit::Rate => Said::same(&format!(
            "{}{}%",
            exact.sign(),
            exact.over(10_000).shown(0, 4)
        )),
        Unit::Count => Said::same(&format!("{}{}", exact.sign(), exact.shown(0, 4))),
    }
}

/// A measure or a bound as exact text: yuan, a fraction, a number.
pub(super) fn plain(unit: Unit, ratio: &Ratio) -> String {
    let exact = Exact::of(ratio.num, ratio.den);
    match unit {
        Unit::Money if ratio.den == 1 => Money::from_fen(ratio.num).to_string(),
        Unit::Money => exact.over(100).text(),
        Unit::Rate => exact.over(1_000_000).text(),
        Unit::Count => exact.text(),
    }
}

/// An exact amount in fen as yuan: with two decimals where it is whole fen.
pub(super) fn yuan(amount: &Ratio) -> String {
    let Ratio { num, den } = *amount;
    match num % den {
        0 => Money::from_fen(num / den).to_string(),
        _ => plain(Unit::Money, amount),
    }
}

/// A bound as short as a table wants it: `10万元`, `1,000元`, `10%`, `3`; in English the unit of money stands after the band.
pub(super) fn bound(unit: Unit, bound: i128) -> Said {
    if unit != Unit::Money {
        return gauge(unit, &Ratio::whole(bound));
    }
    let exact = Exact::of(bound, 1);
    let zh = match bound {
        1_000_000.. if bound % 10_000 == 0 => format!("{}万元", exact.over(1_000_000).shown(0, 2)),
        _ => format!("{}元", exact.over(100).shown(0, 2)),
    };
    Said {
        zh,
        en: exact.over(100).shown(0, 2),
    }
}

/// A day, as written everywhere: `2026-03-02`.
#[must_use]
pub fn day(day: Day) -> Said {
    Said::same(&day.to_string())
}

/// A calendar month: `2026年5月`, `May 2026`.
#[must_use]
pub fn month(month: Month) -> Said {
    let (year, number) = year_and_month(month);
    let name = MONTHS
        .get(number.saturating_sub(1))
        .copied()
        .unwrap_or_default();
    Said {
        zh: format!("{year}年{number}月"),
        en: format!("{name} {year}"),
    }
}

/// A calendar span: a month, a quarter, a year, or a run of months.
#[must_use]
pub fn span(span: Span) -> Said {
    let (year, number) = year_and_month(span.first);
    match span.months {
        1 => month(span.first),
        3 if number % 3 == 1 => {
            let quarter = number / 3 + 1;
            Said {
                zh: format!("{year}年第{quarter}季度"),
                en: format!("Q{quarter} {year}"),
            }
        }
        12 if number == 1 => Said {
            zh: format!("{year}年"),
            en: year,
        },
        months => super::said::say(
            both!("{0}至{1}", "{0} to {1}"),
            &[
                Part::Month(span.first),
                Part::Month(span.first.plus(months - 1)),
            ],
        ),
    }
}

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

fn year_and_month(month: Month) -> (String, usize) {
    let text = month.to_string();
    let (year, number) = text.split_once('-').unwrap_or((&text, "1"));
    (year.to_owned(), number.parse().unwrap_or(1))
}

#[cfg(test)]
mod tests {
    use super::{Exact, bound, gauge, money, month, plain, span};
    use rewards_core::number::{Money, Month, Ratio, Span};
    use rewards_core::scheme::Unit;

    #[test]
    fn figures_read_as_people_write_them() {
        let said = money(Money::from_fen(-120_000_005));
        assert_eq!(
            (said.zh.as_str(), said.en.as_str()),
            ("-1,200,000.05 元", "-¥1,200,000.05")
        );
        assert_eq!(gauge(Unit::Rate, &Ratio::whole(20_000)).zh, "2%");
        assert_eq!(
            gauge(
                Unit::Rate,
                &Ratio {
                    num: -1_000_000,
                    den: 3
                }
            )
            .en,
            "-33.3333…%"
        );
        assert_eq!(
            gauge(
                Unit::Money,
                &Ratio {
                    num: 5_000_000,
                    den: 3
                }
            )
            .en,
            "¥16,666.6666…"
        );
    }

    #[test]
    fn what_is_shown_never_reaches_a_bound_that_the_figure_does_not() {
        let just_below = Ratio {
            num: 99_999_999,
            den: 1000,
        };
        assert_eq!(gauge(Unit::Rate, &just_below).zh, "9.9999…%");
    }

    #[test]
    fn exact_text_loses_nothing() {
        assert_eq!(
            Exact::of(1_234_567_890, 1_000_000).over(100).text(),
            "12.3456789"
        );
        assert_eq!(Exact::of(-100, 3).over(100).text(), "-1/3");
        assert_eq!(Exact::mixed(33, 1, 3).over(100).text(), "1/3");
        assert_eq!(plain(Unit::Money, &Ratio::whole(5)), "0.05");
        assert_eq!(
            plain(
                Unit::Rate,
                &Ratio {
                    num: 100_000 * 7,
                    den: 7
                }
            ),
            "0.1"
        );
    }

    #[test]
    fn round_bounds_are_said_in_ten_thousands() {
        let zh = |fen| bound(Unit::Money, fen).zh;
        assert_eq!(
            [
                zh(0),
                zh(100_000),
                zh(10_000_000),
                zh(1_500_000),
                zh(5_000_001)
            ],
            ["0元", "1,000元", "10万元", "1.5万元", "50,000.01元"]
        );
        assert_eq!(bound(Unit::Money, 10_000_000).en, "100,000");
    }

    #[test]
    fn spans_have_their_calendar_names() {
        let first = Month::read("2026-04").expect("a month");
        assert_eq!(month(first).en, "April 2026");
        assert_eq!(span(Span { first, months: 3 }).zh, "2026年第2季度");
        assert_eq!(span(Span { first, months: 2 }).en, "April 2026 to May 2026");
    }
}
