//! What is read in the cells of a column: what was typed, and in an empty one what it stands for.

use super::meaning::Meanings;
use crate::workbook::{CellKind, Facts, Row, Sheet, normalize};
use rewards_words::label;
use rewards_words::lang::Lang;
use std::borrow::Cow;
use std::cell::OnceCell;

/// What is read in the cells of a column.
#[derive(Debug)]
pub struct CellTexts<'a> {
    facts: &'a Facts,
    sheet: Sheet,
    /// Its place in the table.
    pub column: usize,
    /// What the column holds.
    pub kind: CellKind,
    /// What empty cells stand for, from the first one on that is met.
    of_empty: OnceCell<Option<Meanings<'a>>>,
}

impl<'a> CellTexts<'a> {
    /// Those of a column; nothing where there is none.
    pub fn of(facts: &'a Facts, sheet: Sheet, column: usize) -> Option<Self> {
        Some(Self {
            facts,
            sheet,
            column,
            kind: sheet.columns().get(column)?.kind,
            of_empty: OnceCell::new(),
        })
    }

    /// What was typed into a row's cell.
    pub fn typed<'r>(&self, row: &'r Row) -> &'r str {
        row.cell(self.column)
    }

    /// The same; of an empty one what it stands for, where that is shown.
    pub fn meant<'r>(&self, row: &'r Row) -> Cow<'r, str> {
        let typed = self.typed(row);
        if !typed.trim().is_empty() {
            return Cow::Borrowed(typed);
        }
        let meanings = || Meanings::of_empty(self.facts, self.sheet, self.column);
        match self.of_empty.get_or_init(meanings) {
            Some(meanings) => Cow::Owned(meanings.of_empty_cell(row)),
            None => Cow::Borrowed(typed),
        }
    }

    /// The same as people read it in a language.
    pub fn shown<'r>(&self, row: &'r Row, lang: Lang) -> Cow<'r, str> {
        match self.meant(row) {
            Cow::Borrowed(text) => Cow::Borrowed(told(self.kind, text, lang)),
            Cow::Owned(text) => match told(self.kind, &text, lang) {
                same if same == text => Cow::Owned(text),
                told => Cow::Owned(told.to_owned()),
            },
        }
    }
}

/// A cell as people read it: a word of a list, and yes and no, as it's called in a language.
pub fn told(kind: CellKind, cell: &str, lang: Lang) -> &str {
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
