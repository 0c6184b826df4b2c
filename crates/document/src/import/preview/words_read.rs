//! The words of closed lists that stand in a source, and as what each is read.

use crate::import::value::known_word;
use crate::workbook::Choice;
use rustc_hash::FxHashMap;

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
    /// Whether it's known without anybody saying what it means.
    pub is_known: bool,
    /// So many rows have it.
    pub rows: usize,
}

/// All of them, each once: by the table and the column in which they stand, and by their text.
#[derive(Debug, Default)]
pub struct WordsRead {
    words: FxHashMap<(usize, usize), FxHashMap<String, WordMet>>,
    count: usize,
}

/// A word that was met.
#[derive(Debug)]
struct WordMet {
    word: WordRead,
    /// What the form has for it.
    read: String,
}

/// So many different words are listed of a source.
const MOST: usize = 200;

impl WordsRead {
    /// What the form has for a word: read once, and counted each time.
    pub fn read(
        &mut self,
        (part, column): (usize, usize),
        choice: Choice,
        text: &str,
        read: impl FnOnce() -> String,
    ) -> String {
        let words = self.words.entry((part, column)).or_default();
        if let Some(known) = words.get_mut(text) {
            known.word.rows += 1;
            return known.read.clone();
        }
        let read = read();
        if self.count < MOST {
            self.count += 1;
            let word = WordRead {
                part,
                choice,
                text: text.to_owned(),
                word: choice.words().into_iter().find(|word| *word == read),
                is_known: known_word(choice, text).is_ok(),
                rows: 1,
            };
            let read = read.clone();
            words.insert(text.to_owned(), WordMet { word, read });
        }
        read
    }

    /// All of them: those that aren't known by themselves first, then those that most rows have. Saying what one means
    /// leaves it where it is.
    pub fn all(&self) -> Vec<&WordRead> {
        let mut all: Vec<&WordRead> = self
            .words
            .values()
            .flat_map(FxHashMap::values)
            .map(|known| &known.word)
            .collect();
        all.sort_by(|one, two| {
            let order = |word: &WordRead| (word.part, word.is_known, usize::MAX - word.rows);
            order(one)
                .cmp(&order(two))
                .then_with(|| one.text.cmp(&two.text))
        });
        all
    }
}
