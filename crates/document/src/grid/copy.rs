//! What is copied: the text that a sheet of another program takes in.

use super::cell_text::{CellTexts, told};
use super::{Selection, Shown};
use crate::formula::harmless;
use crate::workbook::Row;
use rewards_words::lang::Lang;
use std::borrow::Cow;

impl Shown<'_> {
    /// The selected cells as text: tabs between columns, a line break behind each row but the last. A cell that holds one of
    /// these, or a quote, stands in quotes; one that other programs would take for a formula has an apostrophe before it. A last row without any text has its line break, too, since it would be lost.
    #[must_use]
    pub fn text(&self, selection: Selection) -> String {
        self.text_of(selection, |column, row| Cow::Borrowed(column.typed(row)))
    }

    /// The same for people: words of lists, and yes and no, as they are called in a language. Pasting takes them in again.
    #[must_use]
    pub fn text_in(&self, selection: Selection, lang: Lang) -> String {
        self.text_of(selection, |column, row| {
            Cow::Borrowed(told(column.kind, column.typed(row), lang))
        })
    }

    /// The same for other programs, which don't know what an empty cell means: the word or the rep that is shown in it stands
    /// in it. Pasting here would make it one that was typed.
    #[must_use]
    pub fn text_shown(&self, selection: Selection, lang: Lang) -> String {
        self.text_of(selection, |column, row| column.shown(row, lang))
    }

    fn text_of(
        &self,
        selection: Selection,
        cell: impl for<'r> Fn(&CellTexts<'_>, &'r Row) -> Cow<'r, str>,
    ) -> String {
        let columns = self.columns_of(selection);
        let columns = self.columns.get(columns).unwrap_or_default().iter();
        let columns = columns.filter_map(|at| CellTexts::of(self.facts, self.sheet, *at));
        let columns: Vec<CellTexts<'_>> = columns.collect();
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
                text.push_str(&quoted(&harmless(cell(column, row))));
            }
        }
        if line == text.len() && !self.rows_of(selection).is_empty() {
            text.push('\n');
        }
        text
    }
}

/// A cell as it stands between tabs.
pub(super) fn quoted(cell: &str) -> Cow<'_, str> {
    if cell.contains(['\t', '\n', '\r', '"']) {
        Cow::Owned(format!("\"{}\"", cell.replace('"', "\"\"")))
    } else {
        Cow::Borrowed(cell)
    }
}
