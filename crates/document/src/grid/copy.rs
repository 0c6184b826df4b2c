//! What is copied: the text that a sheet of another program takes in.

use super::{Selection, Shown};
use std::borrow::Cow;

impl Shown<'_> {
    /// The selected cells as text: tabs between columns, a line break behind each row but the last. A cell that holds one of
    /// these, or a quote, stands in quotes. A last row without any text has its line break, too, since it would be lost.
    #[must_use]
    pub fn text(&self, selection: Selection) -> String {
        let columns = self.columns.get(self.columns_of(selection));
        let columns = columns.unwrap_or_default();
        let mut text = String::new();
        let mut line = 0;
        for (nth, (_, row)) in self.rows_in(self.rows_of(selection)).enumerate() {
            if nth > 0 {
                text.push('\n');
            }
            line = text.len();
            for (nth, column) in columns.iter().enumerate() {
                if nth > 0 {
                    text.push('\t');
                }
                text.push_str(&quoted(row.cell(*column)));
            }
        }
        if line == text.len() && !self.rows_of(selection).is_empty() {
            text.push('\n');
        }
        text
    }
}

/// A cell as it stands between tabs.
fn quoted(cell: &str) -> Cow<'_, str> {
    if cell.contains(['\t', '\n', '\r', '"']) {
        Cow::Owned(format!("\"{}\"", cell.replace('"', "\"\"")))
    } else {
        Cow::Borrowed(cell)
    }
}
