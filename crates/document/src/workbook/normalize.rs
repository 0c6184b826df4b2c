//! Text as people type and paste it, made into the contract's text. What cannot be made sense of stays as it is, for the
//! reader to name the fault. Nothing here rounds, and nothing is a float.

/// Free text, without the blanks around it.
#[must_use]
pub fn plain(text: &str) -> String {
    text.trim().to_owned()
}

/// Yuan: `￥1,234.50 元`, `１２３４．５`, `12万`.
#[must_use]
pub fn money(text: &str) -> String {
    let text = narrow(text);
    let text = text.trim_start_matches(['¥', '￥']).trim_end_matches('元');
    let text = text
        .strip_prefix("RMB")
        .or_else(|| text.strip_prefix("CNY"))
        .unwrap_or(text);
    for (unit, places) in [('万', 4), ('亿', 8)] {
        if let Some(figure) = text.strip_suffix(unit) {
            return shifted(&decimal(figure), places).unwrap_or_else(|| text.to_owned());
        }
    }
    decimal(text)
}

/// Per cent, with or without its sign, as a fraction: `5`, `5%`, `５％` are `0.05`.
#[must_use]
pub fn percent(text: &str) -> String {
    let text = narrow(text);
    let figure = text.strip_suffix('%').unwrap_or(&text);
    shifted(&decimal(figure), -2).unwrap_or(text)
}

/// A fraction of the contract as per cent without its sign: `0.05` is `5`.
#[must_use]
pub fn as_percent(fraction: &str) -> String {
    shifted(fraction, 2).unwrap_or_else(|| fraction.to_owned())
}

/// A whole number: `１２`, `1,200`, `3 个`.
#[must_use]
pub fn count(text: &str) -> String {
    decimal(narrow(text).trim_end_matches(['个', '家', '天', '次', '名', '季']))
}

/// A day: `2026/3/2`, `2026.3.2`, `2026年3月2日`, `20260302`.
#[must_use]
pub fn day(text: &str) -> String {
    dated(text, 3)
}

/// A month: `2026/3`, `2026年3月`, `202603`.
#[must_use]
pub fn month(text: &str) -> String {
    dated(text, 2)
}

/// Single months and their money: `2026-05: 2600；2026年6月=2,800`. What is wrong with one of them can be said at its own month.
#[must_use]
pub fn months(text: &str) -> Vec<(String, String)> {
    let signs = [':', '：', '=', '＝'];
    let mut pairs: Vec<(String, String)> = Vec::new();
    for piece in text
        .split([';', '；', '\n', '，', ',', '、'])
        .map(str::trim)
        .filter(|piece| !piece.is_empty())
    {
        match (piece.split_once(signs), pairs.last_mut()) {
            (Some((when, what)), _) => pairs.push((month(when.trim()), what.to_owned())),
            // A comma between thousands.
            (None, Some((_, what))) => *what = format!("{what},{piece}"),
            (None, None) => pairs.push((piece.to_owned(), String::new())),
        }
    }
    pairs
        .into_iter()
        .map(|(when, what)| (when, money(&what)))
        .collect()
}

/// Half-width letters without blanks.
fn narrow(text: &str) -> String {
    let letters = text.chars().filter(|letter| !letter.is_whitespace());
    letters
        .map(|letter| match letter {
            '。' | '．' => '.',
            '，' | '、' => ',',
            '−' | '–' | '—' => '-',
            '￥' => '¥',
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(letter as u32 - 0xfee0).unwrap_or(letter),
            _ => letter,
        })
        .collect()
}

/// A decimal without separators and with a digit on both sides of its point.
fn decimal(text: &str) -> String {
    let (sign, unsigned) = text
        .strip_prefix('-')
        .map_or(("", text.strip_prefix('+').unwrap_or(text)), |rest| {
            ("-", rest)
        });
    let (whole, part) = unsigned
        .split_once('.')
        .map_or((unsigned, None), |(whole, part)| (whole, Some(part)));
    let Some(whole) = ungrouped(whole) else {
        return text.to_owned();
    };
    let is_figure = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_figure(&whole)
        || !part.is_none_or(is_figure)
        || (whole.is_empty() && part.is_none_or(str::is_empty))
    {
        return text.to_owned();
    }
    let whole = if whole.is_empty() { "0" } else { &whole };
    match part {
        Some(part) if !part.is_empty() => format!("{sign}{whole}.{part}"),
        _ => format!("{sign}{whole}"),
    }
}

/// Digits without the commas between groups of three, or of four; none where commas stand elsewhere.
fn ungrouped(whole: &str) -> Option<String> {
    let groups: Vec<&str> = whole.split(',').collect();
    let (first, rest) = groups.split_first()?;
    let fits = |size: usize| {
        (1..=size).contains(&first.len()) && rest.iter().all(|group| group.len() == size)
    };
    (rest.is_empty() || fits(3) || fits(4)).then(|| whole.replace(',', ""))
}

/// A decimal with its point so many places further right, or left where below zero.
fn shifted(text: &str, places: i32) -> Option<String> {
    let (sign, unsigned) = text
        .strip_prefix('-')
        .map_or(("", text), |rest| ("-", rest));
    let (whole, part) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    if whole.is_empty()
        || !whole
            .bytes()
            .chain(part.bytes())
            .all(|byte| byte.is_ascii_digit())
        || whole.len() > 100
    {
        return None;
    }
    let steps = places.unsigned_abs() as usize;
    let (whole, part) = if places >= 0 {
        let padded = format!("{part:0<steps$}");
        let (moved, rest) = padded.split_at_checked(steps)?;
        (format!("{whole}{moved}"), rest.to_owned())
    } else {
        let padded = format!("{whole:0>width$}", width = steps + 1);
        let (rest, moved) = padded.split_at_checked(padded.len().checked_sub(steps)?)?;
        (rest.to_owned(), format!("{moved}{part}"))
    };
    let (whole, part) = (whole.trim_start_matches('0'), part.trim_end_matches('0'));
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(if part.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{part}")
    })
}

/// Year, month and, of three parts, day, in two digits each.
fn dated(text: &str, parts: usize) -> String {
    let narrow = narrow(text);
    let trimmed = narrow.trim_end_matches(['日', '号', '月']);
    let mut figures: Vec<&str> = trimmed.split(['-', '/', '.', '年', '月']).collect();
    let run = [trimmed.get(..4), trimmed.get(4..6), trimmed.get(6..8)];
    if let ([_], true) = (figures.as_slice(), trimmed.len() == 2 + 2 * parts) {
        figures = run.into_iter().take(parts).flatten().collect();
    }
    let is_figure = |text: &&str| {
        (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    match figures.as_slice() {
        [year, rest @ ..]
            if rest.len() + 1 == parts && year.len() == 4 && figures.iter().all(is_figure) =>
        {
            rest.iter().fold((*year).to_owned(), |text, figure| {
                format!("{text}-{figure:0>2}")
            })
        }
        _ => plain(text),
    }
}
