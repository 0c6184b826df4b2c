//! What a draft declares beside its rules, as typed.

use std::sync::Arc;

/// What a draft declares beside its rules: the last whole text, and beside it what was typed that can't be read yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnHead {
    /// The definition as JSON in the published format, without its rules.
    pub text: Arc<str>,
    /// Places in it (`params[2].default`) with what was typed there: not readable yet, or nothing yet.
    pub typed: Vec<(String, String)>,
}

impl OwnHead {
    /// About how many bytes it holds.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let typed = self.typed.iter();
        let typed = typed.map(|(place, text)| place.len() + text.len());
        self.text.len() + typed.sum::<usize>()
    }
}

impl From<Arc<str>> for OwnHead {
    fn from(text: Arc<str>) -> Self {
        Self {
            text,
            typed: Vec::new(),
        }
    }
}
