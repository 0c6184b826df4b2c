//! What a spreadsheet would take for a formula: going out it's guarded by an apostrophe, which is taken off where it comes in.

use std::borrow::Cow;

/// Letters with which a cell becomes a formula in a spreadsheet.
const DANGEROUS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// A text that no spreadsheet takes for a formula; a plain number below zero stays one.
pub fn harmless<'t>(text: impl Into<Cow<'t, str>>) -> Cow<'t, str> {
    let text = text.into();
    if is_formula(text.trim_start_matches('\'')) && !is_number(&text) {
        Cow::Owned(format!("'{text}"))
    } else {
        text
    }
}

/// Whether a text without apostrophes before it is taken for a formula, or read as one where it comes in.
fn is_formula(bare: &str) -> bool {
    bare.starts_with(DANGEROUS) || kept_as_text(bare).is_some()
}

/// Whether a text is a plain number: `-500`, `-12.50`, `-3%`.
fn is_number(text: &str) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let unsigned = unsigned.strip_suffix('%').unwrap_or(unsigned);
    let (whole, part) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    let is_figure = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_figure(whole) && is_figure(part)
}

/// A text without the sign that keeps a spreadsheet from taking it for a formula, or the formula that keeps it a text.
pub fn unguarded(text: &str) -> &str {
    let bare = text.trim_start_matches('\'');
    match text.strip_prefix('\'') {
        Some(rest) if is_formula(bare) => rest,
        _ => kept_as_text(text).unwrap_or(text),
    }
}

/// What other programs write as `="0012"`, so that a spreadsheet leaves it a text; nothing where it isn't that.
pub fn kept_as_text(text: &str) -> Option<&str> {
    let inside = text.trim().strip_prefix("=\"")?.strip_suffix('"')?;
    (!inside.contains('"')).then_some(inside)
}
