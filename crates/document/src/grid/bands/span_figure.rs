//! How far a figure reaches that begins a text: `1万元`, `¥10,000.50`, `60%`, `三万`.

const NUMERALS: &str = "零〇一二两三四五六七八九十百千万亿";
const UNITS: &str = "kw元圆块整%个家天次名季位人单户笔";

/// The length of the figure that a text begins with.
pub(super) fn figure(text: &str, may_be_negative: bool) -> Option<usize> {
    let unsigned = text.strip_prefix('-').filter(|_| may_be_negative);
    let begins = unsigned.unwrap_or(text);
    let begins = begins.trim_start_matches("rmb").trim_start_matches('¥');
    let first = begins.chars().next()?;
    if !first.is_ascii_digit() && !NUMERALS.contains(first) {
        return None;
    }
    let is_of_figure = |letter: char| {
        letter.is_ascii_digit()
            || matches!(letter, ',' | '.')
            || NUMERALS.contains(letter)
            || UNITS.contains(letter)
    };
    let length = begins.find(|letter| !is_of_figure(letter));
    let begins = begins.get(..length.unwrap_or(begins.len()))?;
    let figure = begins.trim_end_matches([',', '.']);
    // What stands before the digits belongs to it.
    let before = text.find(first)?;
    Some(before + figure.len())
}
