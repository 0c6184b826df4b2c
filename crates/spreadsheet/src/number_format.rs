//! What a cell's number format makes of its number: a plain number, a percentage, a day or a time.

use crate::Cell;
use crate::day::{self, Epoch};
use crate::decimal;

/// What a number is shown as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NumberFormat {
    /// As a number.
    #[default]
    Plain,
    /// In per cent.
    Percent,
    /// As a day, with or without a time.
    Date,
    /// As a time of day.
    Time,
}

impl NumberFormat {
    /// A format that is known by its number alone.
    pub const fn built_in(id: u32) -> Self {
        match id {
            9 | 10 => Self::Percent,
            // 27 to 36 and 50 to 58 are days in Chinese, Japanese and Korean.
            14..=17 | 22 | 27..=31 | 34..=36 | 50..=58 => Self::Date,
            18..=21 | 32 | 33 | 45 | 47 => Self::Time,
            _ => Self::Plain,
        }
    }

    /// A format from its code, such as `yyyy"年"m"月"d"日"`. What it does with positive numbers counts.
    pub fn of_code(code: &str) -> Self {
        let code = bare(code);
        let has = |letters: &[char]| code.contains(letters);
        if code.contains("[h") || code.contains("[m") || code.contains("[s") {
            // Hours that go on counting beyond a day are an amount.
            Self::Plain
        } else if has(&['y', 'd']) || (has(&['m']) && !has(&['h', 's'])) {
            Self::Date
        } else if has(&['h', 's']) {
            Self::Time
        } else if has(&['%']) {
            Self::Percent
        } else {
            Self::Plain
        }
    }

    /// The cell that shows a decimal.
    pub fn cell(self, number: String, epoch: Epoch) -> Cell {
        match self {
            Self::Plain => Cell::Number(number),
            Self::Percent if number.contains('E') => Cell::Number(number),
            Self::Percent => Cell::Number(decimal::shifted(&number, 2) + "%"),
            Self::Date => date_cell(number, epoch),
            Self::Time => match day::time(&number) {
                Some(time) => Cell::Text(time),
                None => date_cell(number, epoch),
            },
        }
    }
}

fn date_cell(number: String, epoch: Epoch) -> Cell {
    match day::date(&number, epoch) {
        Some(day) => Cell::Date(day),
        None => Cell::Number(number),
    }
}

/// The first section of a code in small letters, without texts, colours and conditions; elapsed times keep their bracket.
fn bare(code: &str) -> String {
    let mut bare = String::new();
    let mut letters = code.chars().map(|letter| letter.to_ascii_lowercase());
    while let Some(letter) = letters.next() {
        match letter {
            ';' => break,
            '"' => letters
                .by_ref()
                .take_while(|letter| *letter != '"')
                .for_each(drop),
            '\\' | '_' | '*' | '!' => drop(letters.next()),
            '[' => {
                let inside: String = letters
                    .by_ref()
                    .take_while(|letter| *letter != ']')
                    .collect();
                if matches!(inside.as_str(), "h" | "hh" | "m" | "mm" | "s" | "ss") {
                    bare.push('[');
                    bare.push_str(&inside);
                }
            }
            letter => bare.push(letter),
        }
    }
    bare
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_say_what_a_number_is() {
        for (code, format) in [
            ("General", NumberFormat::Plain),
            ("G/通用格式", NumberFormat::Plain),
            ("0.00E+00", NumberFormat::Plain),
            ("#,##0.00;[Red]-#,##0.00", NumberFormat::Plain),
            ("0.00\"万元 yd\"", NumberFormat::Plain),
            ("[$¥-804]#,##0.00", NumberFormat::Plain),
            ("_ * #,##0.00_ ;_ * -#,##0.00_ ", NumberFormat::Plain),
            ("0%", NumberFormat::Percent),
            ("0.0%;[Red]-0.0%", NumberFormat::Percent),
            ("yyyy-mm-dd", NumberFormat::Date),
            ("yyyy\"年\"m\"月\"d\"日\"", NumberFormat::Date),
            ("yyyy/m/d;@", NumberFormat::Date),
            ("[$-804]yyyy\\年m\\月d\\日\\ dddd", NumberFormat::Date),
            ("m\"月\"d\"日\"", NumberFormat::Date),
            ("m/d/yy h:mm", NumberFormat::Date),
            ("h:mm AM/PM", NumberFormat::Time),
            ("mm:ss", NumberFormat::Time),
            ("[h]:mm:ss", NumberFormat::Plain),
            ("@", NumberFormat::Plain),
            ("", NumberFormat::Plain),
        ] {
            assert_eq!(NumberFormat::of_code(code), format, "{code}");
        }
    }
}
