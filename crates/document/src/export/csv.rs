//! How .csv is written.

use crate::import::DANGEROUS;
use std::borrow::Cow;

/// A .csv text in the making.
#[derive(Debug)]
pub struct Csv(String);

impl Csv {
    /// With the mark that tells Excel that it's UTF-8.
    pub fn new() -> Self {
        Self("\u{feff}".to_owned())
    }

    /// Adds a row.
    pub fn row<T: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = T>) {
        for (nth, cell) in cells.into_iter().enumerate() {
            if nth > 0 {
                self.0.push(',');
            }
            self.0.push_str(&quoted(&harmless(cell.as_ref())));
        }
        self.0.push_str("\r\n");
    }

    /// The text.
    pub fn into_text(self) -> String {
        self.0
    }
}

/// A text that no spreadsheet takes for a formula; a plain number below zero stays one. Importing takes the sign off again.
pub fn harmless(text: &str) -> Cow<'_, str> {
    let is_dangerous = text.trim_start_matches('\'').starts_with(DANGEROUS);
    if is_dangerous && !is_number(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Whether a text is a plain number: `-500`, `-12.50`, `-3%`.
fn is_number(text: &str) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let unsigned = unsigned.strip_suffix('%').unwrap_or(unsigned);
    let (whole, part) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    let is_figure = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_figure(whole) && is_figure(part)
}

/// A cell as it stands between commas.
fn quoted(cell: &str) -> Cow<'_, str> {
    let is_special = |letter: char| matches!(letter, ',' | '"' | '\n' | '\r' | '\t' | ';' | '，');
    let is_padded = cell.trim() != cell;
    if is_padded || cell.contains(is_special) {
        Cow::Owned(format!("\"{}\"", cell.replace('"', "\"\"")))
    } else {
        Cow::Borrowed(cell)
    }
}
