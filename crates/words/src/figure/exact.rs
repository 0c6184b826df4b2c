//! A quotient as text, without a float: a decimal where it comes out even, else cut with `…` or a fraction.

use super::thousands::push_grouped;

/// The minus sign, one and the same wherever a person reads a figure.
pub(super) const MINUS: &str = "−";

/// A quotient divided out as far as whole numbers go.
#[derive(Clone, Copy, Debug)]
pub struct Exact {
    negative: bool,
    whole: u128,
    rest: u128,
    den: u128,
}

impl Exact {
    /// `num / den`; a `den` of zero counts as one.
    #[must_use]
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
    #[must_use]
    pub fn mixed(whole: i128, rest: i128, den: i128) -> Self {
        Self {
            negative: false,
            whole: whole.unsigned_abs(),
            rest: rest.unsigned_abs(),
            den: den.unsigned_abs().max(1),
        }
    }

    /// Whether it comes out even.
    #[must_use]
    pub const fn is_whole(self) -> bool {
        self.rest == 0
    }

    /// Divided by a power of ten, such as fen by 100.
    #[must_use]
    pub const fn over(self, scale: u128) -> Self {
        let rest = (self.whole % scale) * self.den + self.rest;
        Self {
            whole: self.whole / scale,
            rest,
            den: self.den * scale,
            ..self
        }
    }

    /// For people, without its sign: no decimal more than it needs, at least `least` and at most `most`; where it needs
    /// more, four and `…`, so that what is shown never reaches a bound that the figure does not reach.
    #[must_use]
    pub fn shown(self, least: usize, most: usize) -> String {
        let mut text = String::new();
        self.push_shown(&mut text, least, most);
        text
    }

    /// The same at the end of a text.
    pub fn push_shown(self, text: &mut String, least: usize, most: usize) {
        push_grouped(text, itoa::Buffer::new().format(self.whole));
        let point = text.len();
        text.push('.');
        let digits = point + 1;
        let rest = self.push_decimals(text, most);
        if rest > 0 {
            text.truncate(text.len().min(digits + 4));
        } else {
            while text.len() < digits + least {
                text.push('0');
            }
        }
        if text.len() == digits {
            text.truncate(point);
        }
        if rest > 0 {
            text.push('…');
        }
    }

    /// The sign that people read, as far as there is one.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        if self.negative { MINUS } else { "" }
    }

    /// Exact text as data: a decimal where it comes out even, else a fraction.
    #[must_use]
    pub fn text(self) -> String {
        let sign = if self.negative { "-" } else { "" };
        let mut digits = String::new();
        let rest = self.push_decimals(&mut digits, 20);
        if rest == 0 {
            let point = if digits.is_empty() { "" } else { "." };
            return format!("{sign}{}{point}{digits}", self.whole);
        }
        let common = common_divisor(self.rest, self.den);
        let (rest, den) = (self.rest / common, self.den / common);
        let num = self.whole.checked_mul(den);
        match num.and_then(|whole| whole.checked_add(rest)) {
            Some(num) => format!("{sign}{num}/{den}"),
            None => format!("{sign}{} {rest}/{den}", self.whole),
        }
    }

    /// Says the digits after the point, as many as it needs and at most so many; gives what is left after them.
    fn push_decimals(self, text: &mut String, places: usize) -> u128 {
        let mut rest = self.rest;
        for _ in 0..places {
            let Some(tenfold) = rest.checked_mul(10).filter(|tenfold| *tenfold > 0) else {
                break;
            };
            let digit = tenfold / self.den;
            text.push(char::from(b'0' + u8::try_from(digit).unwrap_or(9)));
            rest = tenfold - digit * self.den;
        }
        rest
    }
}

const fn common_divisor(mut one: u128, mut other: u128) -> u128 {
    while other > 0 {
        (one, other) = (other, one % other);
    }
    one
}

#[cfg(test)]
mod tests {
    use super::Exact;

    #[test]
    fn exact_text_loses_nothing() {
        let text = |num, den, scale| Exact::of(num, den).over(scale).text();
        assert_eq!(text(1_234_567_890, 1_000_000, 100), "12.3456789");
        assert_eq!(text(-100, 3, 100), "-1/3");
        assert_eq!(Exact::mixed(33, 1, 3).over(100).text(), "1/3");
    }

    #[test]
    fn what_is_shown_never_reaches_a_bound_that_the_figure_does_not() {
        let just_below = Exact::of(99_999_999, 1000).over(10_000);
        assert_eq!(just_below.shown(0, 4), "9.9999…");
    }
}
