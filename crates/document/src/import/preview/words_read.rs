//! The words of closed lists that stand in a source, and as what each is read.

use crate::workbook::Choice;
use std::collections::HashMap;

/// A word of a source, and as what it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordRead {
    /// Which of the tables it stands in.
    pub part: usize,
    /// The list that it should be of.
    pub choice: Choice,
    /// As it stands there.
    pub text: String,
    /// The contract's word; nothing where it's none of the list.
    pub word: Option<&'static str>,
    /// So many rows have it.
    pub rows: usize,
}

/// All of them, each once.
#[derive(Debug, Default)]
pub struct WordsRead(HashMap<(usize, usize, String), WordRead>);

/// So many different words are listed of a source.
const MOST: usize = 200;

impl WordsRead {
    /// A word was read.
    pub fn note(&mut self, part: usize, column: usize, choice: Choice, text: &str, read: &str) {
        let key = (part, column, text.to_owned());
        if let Some(known) = self.0.get_mut(&key) {
            known.rows += 1;
        } else if self.0.len() < MOST {
            let word = choice.words().into_iter().find(|word| *word == read);
            let new = WordRead {
                part,
                choice,
                text: text.to_owned(),
                word,
                rows: 1,
            };
            self.0.insert(key, new);
        }
    }

    /// All of them: those that are none of their list first, then those that most rows have.
    pub fn all(&self) -> Vec<&WordRead> {
        let mut all: Vec<&WordRead> = self.0.values().collect();
        all.sort_by(|one, two| {
            let order = |word: &WordRead| (word.part, word.word.is_some(), usize::MAX - word.rows);
            order(one)
                .cmp(&order(two))
                .then_with(|| one.text.cmp(&two.text))
        });
        all
    }
}
