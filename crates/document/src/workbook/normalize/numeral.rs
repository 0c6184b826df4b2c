//! Whole numbers in Chinese numerals: `六`, `十二`, `三千零五`, `一亿两千万`; also in the forms of cheques, `陆万`.

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

/// The number that a text says; none where it says none, or could mean two: `三万五` is 35,000 to some.
pub fn of_words(text: &str) -> Option<u64> {
    if matches!(text, "零" | "〇") {
        return Some(0);
    }
    let (hundred_millions, rest) = parted(text, '亿')?;
    let (ten_thousands, ones) = parted(rest, '万')?;
    let begins = hundred_millions.is_none() && ten_thousands.is_none();
    let ones = match ones {
        "" if !begins => 0,
        _ => section(ones, if begins { Place::First } else { Place::Later })?,
    };
    let later = if hundred_millions.is_some() {
        Place::Later
    } else {
        Place::First
    };
    let hundred_millions = hundred_millions.map_or(Some(0), |text| section(text, Place::First))?;
    let ten_thousands = ten_thousands.map_or(Some(0), |text| section(text, later))?;
    Some(hundred_millions * 100_000_000 + ten_thousands * 10_000 + ones)
}

/// What stands before a unit, where it's there, and what stands behind it.
fn parted(text: &str, unit: char) -> Option<(Option<&str>, &str)> {
    let Some((before, behind)) = text.split_once(unit) else {
        return Some((None, text));
    };
    (!before.is_empty()).then_some((Some(before), behind))
}

/// Whether a section begins the number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    First,
    Later,
}

/// A number above zero and below ten thousand.
fn section(text: &str, place: Place) -> Option<u64> {
    let (mut sum, mut held, mut zero) = (0, None, false);
    let mut last_unit = if place == Place::First { 0 } else { 10_000 };
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
    // 三万五 and 一百二 leave open what their last digit counts.
    let is_clear = zero || matches!(last_unit, 0 | 10);
    match held {
        Some(number) => is_clear.then_some(sum + number),
        None => (sum > 0 && !zero).then_some(sum),
    }
}
