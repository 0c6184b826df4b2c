//! What the page has to say of storage, files and the clipboard.

use rewards_words::text::Localized;

/// Something that the page has to say of storage and files.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Notice {
    /// What.
    pub text: Localized,
    /// The details.
    pub details: Vec<Localized>,
    /// A text that was put aside and can be fetched as a file.
    pub file: Option<String>,
    /// Under which keys that text lies; forgotten when a person does without it.
    pub aside: Vec<String>,
    /// A text to copy by hand, where the clipboard is refused.
    pub to_copy: Option<String>,
    /// The workbook that was open before: its id, and what it is called.
    pub back_to: Option<(String, Localized)>,
}

impl Notice {
    /// A sentence.
    pub const fn of(text: Localized) -> Self {
        Self {
            text,
            details: Vec::new(),
            file: None,
            aside: Vec::new(),
            to_copy: None,
            back_to: None,
        }
    }
}
