//! Money, per cents, scores and counts. In Chinese a figure is set off from its unit by a space: `10 万元`, `500.00 元`.

use super::exact::Exact;
use super::thousands::grouped;
use crate::lang::Lang;
use crate::text::{Localize, Localized};
use rewards_core::number::{Money, Rate, Ratio};
use rewards_core::scheme::Unit;

/// A measure or a bound, with its unit: exact, so that it need not be a whole fen.
#[derive(Clone, Copy, Debug)]
pub struct Gauge(pub Unit, pub Ratio);

/// `12,000.00 元`, `¥12,000.00`, `−500.00 元`.
impl Localize for Money {
    fn write(&self, lang: Lang, text: &mut String) {
        Gauge(Unit::Money, Ratio::whole(self.fen())).write(lang, text);
    }
}

/// As a per cent, exact and without trailing zeros: `2%`, `33.3333%`.
impl Localize for Rate {
    fn write(&self, lang: Lang, text: &mut String) {
        Gauge(Unit::Rate, Ratio::whole(self.millionths())).write(lang, text);
    }
}

impl Localize for Gauge {
    fn write(&self, lang: Lang, text: &mut String) {
        let Self(unit, ratio) = *self;
        let exact = Exact::of(ratio.num, ratio.den);
        match unit {
            Unit::Money => Fen(exact).write(lang, text),
            Unit::Rate => {
                text.push_str(exact.sign());
                exact.over(10_000).push_shown(text, 0, 4);
                text.push('%');
            }
            Unit::Count => {
                text.push_str(exact.sign());
                exact.push_shown(text, 0, 4);
            }
        }
    }
}

/// Fen that need not be whole, as money.
#[derive(Clone, Copy, Debug)]
pub struct Fen(pub Exact);

impl Localize for Fen {
    fn write(&self, lang: Lang, text: &mut String) {
        let (before, after) = match lang {
            Lang::Zh => ("", " 元"),
            Lang::En => ("¥", ""),
        };
        text.push_str(self.0.sign());
        text.push_str(before);
        self.0.over(100).push_shown(text, 2, 8);
        text.push_str(after);
    }
}

/// An amount in fen without its unit, as it stands in arithmetic whose result says it: `12,000.00`.
#[derive(Clone, Copy, Debug)]
pub struct Operand(pub Ratio);

impl Operand {
    /// Of money.
    #[must_use]
    pub const fn of(money: Money) -> Self {
        Self(Ratio::whole(money.fen()))
    }
}

impl Localize for Operand {
    fn write(&self, _: Lang, text: &mut String) {
        Fen(Exact::of(self.0.num, self.0.den)).push_bare(text);
    }
}

impl Fen {
    fn push_bare(self, text: &mut String) {
        text.push_str(self.0.sign());
        self.0.over(100).push_shown(text, 2, 8);
    }
}

/// Money as digits alone: `12,000.00`, `−500.00`.
#[must_use]
pub fn digits(amount: Money) -> String {
    let exact = Exact::of(amount.fen(), 1);
    format!("{}{}", exact.sign(), exact.over(100).shown(2, 2))
}

/// Money as digits alone, with decimals only where it needs them: `12,000`, `−500.50`.
#[must_use]
pub fn short(amount: Money) -> String {
    column(&[amount]).pop().unwrap_or_default()
}

/// A column of money as digits alone: where all of it is whole yuan none has decimals, else each has two.
#[must_use]
pub fn column(amounts: &[Money]) -> Vec<String> {
    let is_whole = amounts.iter().all(|amount| amount.fen() % 100 == 0);
    let least = if is_whole { 0 } else { 2 };
    let one = |amount: &Money| {
        let exact = Exact::of(amount.fen(), 1);
        format!("{}{}", exact.sign(), exact.over(100).shown(least, 2))
    };
    amounts.iter().map(one).collect()
}

/// An exact amount in fen as digits alone, with decimals only where it needs them; cut with `…` where it does not come out
/// even.
#[must_use]
pub fn short_of(fen: Ratio) -> String {
    let exact = Exact::of(fen.num, fen.den);
    if exact.is_whole() {
        return short(Money::from_fen(fen.num / fen.den));
    }
    format!("{}{}", exact.sign(), exact.over(100).shown(0, 8))
}

/// A rate, share or score as a per cent.
#[must_use]
pub fn per_cent(rate: Rate) -> String {
    Localized::of(&rate).en
}

/// A measure or a bound as exact text, for data: yuan, a fraction, a number.
#[must_use]
pub fn plain(unit: Unit, ratio: &Ratio) -> String {
    let exact = Exact::of(ratio.num, ratio.den);
    match unit {
        Unit::Money if ratio.den == 1 => Money::from_fen(ratio.num).to_string(),
        Unit::Money => exact.over(100).text(),
        Unit::Rate => exact.over(1_000_000).text(),
        Unit::Count => exact.text(),
    }
}

/// An exact amount in fen as yuan, for data: with two decimals where it is whole fen.
#[must_use]
pub fn yuan(amount: &Ratio) -> String {
    let Ratio { num, den } = *amount;
    match num % den {
        0 => Money::from_fen(num / den).to_string(),
        _ => plain(Unit::Money, amount),
    }
}

/// A bound as short as a table wants it: `10 万元`, `1,000 元`, `10%`, `3`; `¥100,000`.
#[must_use]
pub fn bound(unit: Unit, bound: i128) -> Localized {
    if unit != Unit::Money {
        return Localized::of(&Gauge(unit, Ratio::whole(bound)));
    }
    let exact = Exact::of(bound, 1);
    let (sign, yuan) = (exact.sign(), exact.over(100).shown(0, 2));
    let zh = match bound {
        1_000_000.. if bound % 10_000 == 0 => {
            format!("{} 万元", exact.over(1_000_000).shown(0, 2))
        }
        _ => format!("{sign}{yuan} 元"),
    };
    Localized {
        zh,
        en: format!("{sign}¥{yuan}"),
    }
}

/// A bound as a picture has room for: in English a round one is `¥500k`, `¥1.5m`, as in Chinese it is `50 万元`.
#[must_use]
pub fn bound_shortly(unit: Unit, fen: i128) -> Localized {
    let told = bound(unit, fen);
    let exact = Exact::of(fen, 1);
    let en = match fen {
        100_000_000.. if fen % 1_000_000 == 0 => {
            format!("¥{}m", exact.over(100_000_000).shown(0, 2))
        }
        1_000_000..100_000_000 if fen % 10_000 == 0 => {
            format!("¥{}k", exact.over(100_000).shown(0, 2))
        }
        _ => return told,
    };
    match unit {
        Unit::Money => Localized { en, ..told },
        Unit::Rate | Unit::Count => told,
    }
}

/// A whole number with commas between the thousands.
#[must_use]
pub fn count(number: usize) -> String {
    grouped(&number.to_string())
}

#[cfg(test)]
mod tests {
    use super::{Gauge, bound, bound_shortly, column, digits, plain, short};
    use crate::text::Localized;
    use rewards_core::number::{Money, Ratio};
    use rewards_core::scheme::Unit;

    fn said(unit: Unit, num: i128, den: i128) -> Localized {
        Localized::of(&Gauge(unit, Ratio { num, den }))
    }

    #[test]
    fn a_column_has_decimals_only_where_one_of_it_needs_them() {
        let money = |fen: &[i128]| fen.iter().copied().map(Money::from_fen).collect::<Vec<_>>();
        assert_eq!(
            column(&money(&[12_000_000, -52_000, 0])),
            ["120,000", "−520", "0"]
        );
        assert_eq!(column(&money(&[12_000_000, -1])), ["120,000.00", "−0.01"]);
        assert_eq!(short(Money::from_fen(123_450)), "1,234.50");
    }

    #[test]
    fn figures_read_as_people_write_them() {
        let debt = Localized::of(&Money::from_fen(-120_000_005));
        assert_eq!(
            (&*debt.zh, &*debt.en),
            ("−1,200,000.05 元", "−¥1,200,000.05")
        );
        assert_eq!(said(Unit::Rate, 20_000, 1).zh, "2%");
        assert_eq!(said(Unit::Rate, -1_000_000, 3).en, "−33.3333…%");
        assert_eq!(said(Unit::Money, 5_000_000, 3).en, "¥16,666.6666…");
        assert_eq!(digits(Money::from_fen(-50_000)), "−500.00");
    }

    #[test]
    fn data_is_exact_and_written_as_programs_read_it() {
        assert_eq!(plain(Unit::Money, &Ratio::whole(-5)), "-0.05");
        let tenth = Ratio {
            num: 700_000,
            den: 7,
        };
        assert_eq!(plain(Unit::Rate, &tenth), "0.1");
    }

    #[test]
    fn round_bounds_are_said_in_ten_thousands() {
        let zh = |fen| bound(Unit::Money, fen).zh;
        let said = [0, 100_000, 10_000_000, 1_500_000, 5_000_001].map(zh);
        let ten_thousands = ["0 元", "1,000 元", "10 万元", "1.5 万元", "50,000.01 元"];
        assert_eq!(said, ten_thousands);
        assert_eq!(bound(Unit::Money, 10_000_000).en, "¥100,000");
        let en = |fen| bound_shortly(Unit::Money, fen).en;
        let said = [0, 100_000, 1_250_000, 10_000_000, 100_000_000, 250_000_000].map(en);
        assert_eq!(said, ["¥0", "¥1,000", "¥12.5k", "¥100k", "¥1m", "¥2.5m"]);
        // What isn't round is said in full, and so is what is no money.
        assert_eq!(en(123_456_700), "¥1,234,567");
        assert_eq!(en(123_456_789), "¥1,234,567.89");
        let shares = bound_shortly(Unit::Rate, 100_000_000);
        assert_eq!(shares, bound(Unit::Rate, 100_000_000));
    }
}
