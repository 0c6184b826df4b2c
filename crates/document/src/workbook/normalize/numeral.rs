//! Whole numbers in Chinese numerals: `六`, `十二`, `三千零五`, `一亿两千万`, `一万二`; also in the forms of cheques, `陆万`.

const TEN_THOUSAND: u64 = 10_000;
const HUNDRED_MILLION: u64 = 100_000_000;

/// The digit that a letter stands for.
fn digit(letter: char) -> Option<u64> {
    Some(match letter {
        '一' | '壹' => 1,
        '二' | '两' | '贰' => 2,
        '三' | '叁' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// The unit that a letter stands for, within ten thousand.
fn small_unit(letter: char) -> Option<u64> {
    Some(match letter {
        '十' | '拾' => 10,
        '百' | '佰' => 100,
        '千' | '仟' => 1000,
        _ => return None,
    })
}

/// A text with its numerals as digits, letter by letter, as a year is said: `二〇二六` is `2026`. Other letters stay.
pub fn digits(text: &str) -> String {
    let as_digit = |letter: char| match letter {
        '零' | '〇' => '0',
        _ => digit(letter)
            .and_then(|digit| char::from_digit(u32::try_from(digit).ok()?, 10))
            .unwrap_or(letter),
    };
    text.chars().map(as_digit).collect()
}

/// The number that a text says; none where it says none. The last digit may lack its unit, as in speech: `三万五` is 35,000.
pub fn of_words(text: &str) -> Option<u64> {
    if matches!(text, "零" | "〇") {
        return Some(0);
    }
    let (hundred_millions, rest) = parted(text, '亿')?;
    let (ten_thousands, ones) = parted(rest, '万')?;
    let before_ten_thousands = hundred_millions.map(|_| HUNDRED_MILLION);
    let before = ten_thousands.map_or(before_ten_thousands, |_| Some(TEN_THOUSAND));
    let ones = match ones {
        "" if before.is_some() => 0,
        _ => section(ones, before)?.with_last(),
    };
    let of_unit = |text: Option<&str>, before| match text {
        Some(text) => section(text, before)?.whole(),
        None => Some(0),
    };
    let hundred_millions = of_unit(hundred_millions, None)?;
    let ten_thousands = of_unit(ten_thousands, before_ten_thousands)?;
    Some(hundred_millions * HUNDRED_MILLION + ten_thousands * TEN_THOUSAND + ones)
}

/// What stands before a unit, where it's there, and what stands behind it.
fn parted(text: &str, unit: char) -> Option<(Option<&str>, &str)> {
    let Some((before, behind)) = text.split_once(unit) else {
        return Some((None, text));
    };
    (!before.is_empty()).then_some((Some(before), behind))
}

/// A number below ten thousand.
struct Section {
    sum: u64,
    /// What a last digit counts that lacks its unit, as of 一百二.
    last: u64,
}

impl Section {
    /// The number, where another unit stands behind it.
    fn whole(self) -> Option<u64> {
        (self.last == 0).then_some(self.sum)
    }

    /// The number, where it ends the text.
    const fn with_last(self) -> u64 {
        self.sum + self.last
    }
}

/// A number above zero and below ten thousand, behind a unit or at the beginning.
fn section(text: &str, before: Option<u64>) -> Option<Section> {
    let (mut sum, mut held, mut zero) = (0, None, false);
    let mut last_unit = before.unwrap_or_default();
    for letter in text.chars() {
        if let Some(number) = digit(letter) {
            if held.replace(number).is_some() {
                return None;
            }
        } else if let Some(unit) = small_unit(letter) {
            let is_smaller = last_unit == 0 || unit < last_unit;
            let times = match held.take() {
                Some(times) => times,
                // 十二, and 一百零十 is no number.
                None if unit == 10 && sum == 0 && !zero => 1,
                None => return None,
            };
            if !is_smaller {
                return None;
            }
            sum += times * unit;
            (last_unit, zero) = (unit, false);
        } else if matches!(letter, '零' | '〇') && !zero && held.is_none() && last_unit > 10 {
            zero = true;
        } else {
            return None;
        }
    }
    let is_one = zero || matches!(last_unit, 0 | 10);
    let (ones, last) = match held {
        Some(number) if is_one => (number, 0),
        Some(number) => (0, number * (last_unit / 10)),
        None if zero => return None,
        None => (0, 0),
    };
    sum += ones;
    (sum + last > 0).then_some(Section { sum, last })
}
