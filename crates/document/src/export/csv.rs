//! How .csv is written.

use crate::formula::harmless;
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
