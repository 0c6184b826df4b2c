//! Yuan as people write them.

use super::{decimal, narrow, numeral, shifted};

/// Yuan: `￥1,234.50 元`, `１２３４．５`, `12万`, `1.2w`, `5千`, `1亿2000万`, `1万2`, `六万`, `半万`, `一万半`.
#[must_use]
pub fn money(text: &str) -> String {
    if is_figure(text) {
        return decimal(text);
    }
    let text = narrow(text);
    let text = text.trim_start_matches(['¥', '￥']);
    let text = text
        .strip_prefix("RMB")
        .or_else(|| text.strip_prefix("CNY"))
        .or_else(|| text.strip_prefix("人民币"))
        .unwrap_or(text);
    let text = text
        .trim_end_matches('整')
        .trim_end_matches(['元', '圆', '块'])
        .trim_end_matches("块钱");
    if let Some(number) = numeral::of_words(text) {
        return number.to_string();
    }
    let sum = halved(text).or_else(|| united(text));
    sum.unwrap_or_else(|| decimal(text))
}

/// Half of a unit, by itself or behind so few of that unit that it can't be half of more: `半万`, `半个亿`, `1万半`, `两万半`.
fn halved(text: &str) -> Option<String> {
    let half_of = |unit: char| match unit {
        '万' => Some(5_000),
        '亿' => Some(50_000_000),
        _ => None,
    };
    if let Some(unit) = text.strip_prefix('半') {
        let mut letters = unit.strip_prefix('个').unwrap_or(unit).chars();
        let alone = letters.next().filter(|_| letters.next().is_none());
        return Some(half_of(alone?)?.to_string());
    }
    let whole = text.strip_suffix('半')?;
    let half: u64 = half_of(whole.chars().next_back()?)?;
    let sum = match numeral::of_words(whole) {
        Some(sum) => sum,
        None => united(whole)?.parse().ok()?,
    };
    let unit = half * 2;
    let is_few = sum.is_multiple_of(unit) && (1..=9).contains(&(sum / unit));
    is_few.then(|| (sum + half).to_string())
}

/// The sign or the name of another currency that an amount has: `$`, `USD`, `港币`.
#[must_use]
pub fn foreign_currency(text: &str) -> Option<&'static str> {
    const SIGNS: [&str; 17] = [
        "US$", "HK$", "$", "€", "£", "USD", "HKD", "EUR", "GBP", "JPY", "美元", "美金", "港币",
        "港元", "欧元", "英镑", "日元",
    ];
    let text = narrow(text).to_uppercase();
    let is_amount = text.contains(|letter: char| letter.is_ascii_digit());
    let mut signs = SIGNS.into_iter();
    signs.find(|sign| is_amount && (text.starts_with(sign) || text.ends_with(sign)))
}

/// Whether there is nothing but a figure, as in most cells: a hundred thousand of them needn't be looked through for words.
fn is_figure(text: &str) -> bool {
    let mut bytes = text.bytes();
    bytes.all(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.' | b'-'))
}

/// By how many places a letter moves the point.
fn places_of(letter: char) -> Option<u32> {
    Some(match letter {
        '十' => 1,
        '百' => 2,
        '千' | 'k' | 'K' => 3,
        '万' | 'w' | 'W' => 4,
        '亿' => 8,
        _ => return None,
    })
}

/// A figure with its unit, or several, each smaller than the one before: `1.25亿`, `300万`, `3万5千`, `1万2000`, `1万2`.
fn united(text: &str) -> Option<String> {
    if let Some(unsigned) = text.strip_prefix('-') {
        return united(unsigned).map(|sum| format!("-{sum}"));
    }
    let parts = parts(text)?;
    if let [(figure, places)] = parts.as_slice() {
        return shifted(&decimal(figure), i32::try_from(*places).ok()?);
    }
    let mut sum: u128 = 0;
    let mut above = None;
    for (figure, places) in parts {
        let is_whole = !figure.is_empty() && figure.bytes().all(|digit| digit.is_ascii_digit());
        let places = match above {
            Some(above) if places == 0 => places_left_out(figure, above)?,
            _ => places,
        };
        // No more digits than the unit before leaves room for.
        let fits =
            above.is_none_or(|above: u32| figure.len() <= above.saturating_sub(places) as usize);
        if !is_whole || !fits || figure.len() > 20 {
            return None;
        }
        sum = sum.checked_add(
            figure
                .parse::<u128>()
                .ok()?
                .checked_mul(10_u128.pow(places))?,
        )?;
        above = Some(places);
    }
    Some(sum.to_string())
}

/// What a last figure without a unit of its own counts: ones where it has as many digits as the unit before leaves room for, and
/// the tenth part of that unit where it's one digit, as in speech: `1万2` is 12,000.
fn places_left_out(figure: &str, above: u32) -> Option<u32> {
    if figure.len() == above as usize {
        return Some(0);
    }
    let is_said = matches!(above, 2 | 3 | 4 | 8);
    let is_digit = matches!(figure.as_bytes(), [b'1'..=b'9']);
    (is_said && is_digit).then_some(above - 1)
}

/// The figures of a text, each with the places that the unit behind it stands for; none where there is no unit at all.
fn parts(text: &str) -> Option<Vec<(&str, u32)>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let figure_end = rest.find(|letter| places_of(letter).is_some());
        let (figure, behind) = rest.split_at_checked(figure_end.unwrap_or(rest.len()))?;
        let unit_end = behind.find(|letter| places_of(letter).is_none());
        let (unit, next) = behind.split_at_checked(unit_end.unwrap_or(behind.len()))?;
        let mut unit_places = unit.chars().filter_map(places_of);
        let places = match (unit_places.next(), unit_places.next(), unit_places.next()) {
            (first, None, None) => first.unwrap_or_default(),
            // 百万, 千万, 十亿.
            (Some(first), Some(second), None) if first < second && second >= 4 => first + second,
            _ => return None,
        };
        parts.push((figure, places));
        rest = next;
    }
    parts.iter().any(|(_, places)| *places > 0).then_some(parts)
}
