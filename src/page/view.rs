//! How the page is being looked at: nothing of it is kept or taken back.

use rewards_document::slip::EntryAt;
use rewards_document::workbook::Sheet;
use rewards_words::lang::Lang;
use std::fmt::Display;

/// What is open, folded and said.
#[derive(Clone, Debug, Default)]
pub struct View {
    /// All columns are shown, also those that the scheme does not read.
    pub all_columns: bool,
    /// The tables are folded in: on a phone, once they hold much.
    pub folded: bool,
    /// Which page of each table is shown.
    pub pages: [usize; Sheet::ALL.len()],
    /// The entry whose explanation is open.
    pub shown: Option<EntryAt>,
    /// What the page has to say of storage and files.
    pub said: Vec<Notice>,
}

/// Something that the page has to say of storage and files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What, in both languages.
    pub text: (String, String),
    /// The details, in both languages.
    pub details: Vec<(String, String)>,
}

impl Notice {
    /// A sentence in both languages, with each `{}` in it filled in turn.
    pub fn of(both: &'static str, words: &[&dyn Display]) -> Self {
        Self {
            text: (Lang::Zh.fill(both, words), Lang::En.fill(both, words)),
            details: Vec::new(),
        }
    }
}
