//! How a table is to be read: which column holds what. Found by itself, put right by hand.

use super::head_text::Unit;
use super::plain::plain_name;
use crate::workbook::normalize::DayStyle;
use crate::workbook::{Choice, Sheet};

/// What a blank cell of a column means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Blanks {
    /// Nothing.
    #[default]
    Nothing,
    /// The same as the cell above: merged cells, or names written once for several rows.
    SameAsAbove,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Assigned {
    /// The column of the table, by its place; nothing where it's left out.
    pub field: Option<usize>,
    /// In what its figures are written.
    pub unit: Unit,
    /// What its blank cells mean.
    pub blanks: Blanks,
}

/// How a table is to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// For which table it is.
    pub sheet: Sheet,
    /// What each of its columns holds.
    pub columns: Vec<Assigned>,
    /// How its days are written.
    pub days: DayStyle,
    /// Words of its own for words of a closed list, made plain.
    pub words: Vec<(Choice, String, String)>,
}

impl Mapping {
    /// The contract's word that somebody chose for a word of the source.
    #[must_use]
    pub fn word(&self, choice: Choice, text: &str) -> Option<&str> {
        if self.words.is_empty() {
            return None;
        }
        let name = plain_name(text);
        let mut words = self.words.iter();
        let known = words.find(|(of, from, _)| *of == choice && *from == name);
        known.map(|(_, _, word)| word.as_str())
    }

    /// Says what a word of the source stands for.
    pub fn say_word(&mut self, choice: Choice, text: &str, word: &str) {
        self.forget_word(choice, text);
        self.words.push((choice, plain_name(text), word.to_owned()));
    }

    /// Forgets what a word of the source was said to stand for.
    pub fn forget_word(&mut self, choice: Choice, text: &str) {
        let name = plain_name(text);
        self.words
            .retain(|(of, from, _)| *of != choice || *from != name);
    }

    /// Says what a column holds; another that held the same is left out then.
    pub fn assign(&mut self, column: usize, field: Option<usize>) {
        for (at, assigned) in self.columns.iter_mut().enumerate() {
            if at == column {
                assigned.field = field;
            } else if field.is_some() && assigned.field == field {
                assigned.field = None;
            }
        }
    }

    /// The column of the source that holds a field.
    #[must_use]
    pub fn source_of(&self, field: usize) -> Option<usize> {
        self.columns
            .iter()
            .position(|assigned| assigned.field == Some(field))
    }
}
