//! What is copied: the text that a sheet of another program takes in.

use super::{Selection, Shown};
use crate::workbook::{CellKind, normalize};
use rewards_words::label;
use rewards_words::lang::Lang;
use std::borrow::Cow;

impl Shown<'_> {
    /// The selected cells as text: tabs between columns, a line break behind each row but the last. A cell that holds one of
    /// these, or a quote, stands in quotes. A last row without any text has its line break, too, since it would be lost.
    #[must_use]
    pub fn text(&self, selection: Selection) -> String {
        self.text_of(selection, |_, cell| cell)
    }

    /// The same for people: words of lists, and yes and no, as they are called in a language. Pasting takes them in again.
    #[must_use]
    pub fn text_in(&self, selection: Selection, lang: Lang) -> String {
        self.text_of(selection, |kind, cell| told(kind, cell, lang))
    }

    fn text_of(
        &self,
        selection: Selection,
        told: impl for<'t> Fn(Option<CellKind>, &'t str) -> &'t str,
    ) -> String {
        let columns = self.columns_of(selection);
        let columns = self.columns.get(columns).unwrap_or_default();
        let columns = columns.iter().map(|column| {
            let named = self.sheet.columns().get(*column);
            (*column, named.map(|named| named.kind))
        });
        let columns: Vec<(usize, Option<CellKind>)> = columns.collect();
        let mut text = String::new();
        let mut line = 0;
        for (nth, (_, row)) in self.rows_in(self.rows_of(selection)).enumerate() {
            if nth > 0 {
                text.push('\n');
            }
            line = text.len();
            for (nth, (column, kind)) in columns.iter().enumerate() {
                if nth > 0 {
                    text.push('\t');
                }
                text.push_str(&quoted(told(*kind, row.cell(*column))));
            }
        }
        if line == text.len() && !self.rows_of(selection).is_empty() {
            text.push('\n');
        }
        text
    }
}

/// A cell as it's called.
fn told(kind: Option<CellKind>, cell: &str, lang: Lang) -> &str {
    let label = match kind {
        Some(CellKind::Choice(choice)) => normalize::named(choice, cell),
        Some(CellKind::Flag(_)) => match cell {
            "true" => Some(label!("是", "yes")),
            "false" => Some(label!("否", "no")),
            _ => None,
        },
        Some(
            CellKind::Id
            | CellKind::Text
            | CellKind::Money
            | CellKind::Percent
            | CellKind::Count
            | CellKind::Day
            | CellKind::Months
            | CellKind::Link(_),
        )
        | None => None,
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
