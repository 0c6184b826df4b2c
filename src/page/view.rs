//! How the page is being looked at: nothing of it is kept or taken back.

use rewards_document::workbook::Sheet;
use rewards_format::EntryAt;
use rewards_words::text::Localized;

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
    /// Another window changed the same workbook, and a person has to choose.
    pub rival: bool,
}

/// Something that the page has to say of storage and files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What.
    pub text: Localized,
    /// The details.
    pub details: Vec<Localized>,
    /// A text that was put aside and can be fetched as a file.
    pub file: Option<String>,
}

impl Notice {
    /// A sentence.
    pub const fn of(text: Localized) -> Self {
        Self {
            text,
            details: Vec::new(),
            file: None,
        }
    }
}
