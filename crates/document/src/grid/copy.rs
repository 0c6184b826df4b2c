//! What is copied: the text that a sheet of another program takes in.

use super::meaning::Meanings;
use super::{Selection, Shown};
use crate::workbook::{CellKind, normalize};
use rewards_words::label;
use rewards_words::lang::Lang;
use std::borrow::Cow;

impl<'a> Shown<'a> {
    /// The selected cells as text: tabs between columns, a line break behind each row but the last. A cell that holds one of
    /// these, or a quote, stands in quotes. A last row without any text has its line break, too, since it would be lost.
    #[must_use]
    pub fn text(&self, selection: Selection) -> String {
        self.text_of(selection, &|_, cell| cell, &|_| None)
    }

    /// The same for people: words of lists, and yes and no, as they are called in a language. Pasting takes them in again.
    #[must_use]
    pub fn text_in(&self, selection: Selection, lang: Lang) -> String {
        self.text_of(selection, &|kind, cell| told(kind, cell, lang), &|_| None)
    }

    /// The same for other programs, which don't know what an empty cell means: the word or the rep that is shown in it stands
    /// in it. Pasting here would make it one that was typed.
    #[must_use]
    pub fn text_shown(&self, selection: Selection, lang: Lang) -> String {
        let meanings = |column| Meanings::of_empty(self.facts, self.sheet, column);
        self.text_of(selection, &|kind, cell| told(kind, cell, lang), &meanings)
    }

    fn text_of(
        &self,
        selection: Selection,
        told: &dyn for<'t> Fn(CellKind, &'t str) -> &'t str,
        of_empty: &dyn Fn(usize) -> Option<Meanings<'a>>,
    ) -> String {
        let columns = self.columns_of(selection);
        let columns = self.columns.get(columns).unwrap_or_default().iter();
        let columns = columns.filter_map(|column| {
            let named = self.sheet.columns().get(*column)?;
            Some((*column, named.kind, of_empty(*column)))
        });
        let columns: Vec<(usize, CellKind, Option<Meanings<'_>>)> = columns.collect();
        let mut text = String::new();
        let mut line = 0;
        for (nth, (_, row)) in self.rows_in(self.rows_of(selection)).enumerate() {
            if nth > 0 {
                text.push('\n');
            }
            line = text.len();
            for (nth, (column, kind, meanings)) in columns.iter().enumerate() {
                if nth > 0 {
                    text.push('\t');
                }
                let cell = row.cell(*column);
                match meanings.as_ref().filter(|_| cell.trim().is_empty()) {
                    Some(meanings) => {
                        text.push_str(&quoted(told(*kind, &meanings.of_empty_cell(row))))
                    }
                    None => text.push_str(&quoted(told(*kind, cell))),
                }
            }
        }
        if line == text.len() && !self.rows_of(selection).is_empty() {
            text.push('\n');
        }
        text
    }
}

/// A cell as people read it: a word of a list, and yes and no, as it's called in a language.
pub(super) fn told(kind: CellKind, cell: &str, lang: Lang) -> &str {
    let label = match kind {
        CellKind::Choice(choice) => normalize::named(choice, cell),
        CellKind::Flag(_) => match cell {
            "true" => Some(label!("是", "yes")),
            "false" => Some(label!("否", "no")),
            _ => None,
        },
        CellKind::Id
        | CellKind::Text
        | CellKind::Money
        | CellKind::Percent
        | CellKind::Count
        | CellKind::Day
        | CellKind::Months
        | CellKind::Link(_) => None,
    };
    label.map_or(cell, |label| label.in_lang(lang))
}

/// A cell as it stands between tabs.
pub(super) fn quoted(cell: &str) -> Cow<'_, str> {
    if cell.contains(['\t', '\n', '\r', '"']) {
        Cow::Owned(format!("\"{}\"", cell.replace('"', "\"\"")))
    } else {
        Cow::Borrowed(cell)
    }
}
