//! A number for each of many texts: which were met already, and where.

use std::collections::HashMap;

/// Texts with a number each. Only looked up, so their order never shows.
#[derive(Debug, Default)]
pub struct Marks<'t>(HashMap<&'t str, usize>);

impl<'t> Marks<'t> {
    /// Room for so many texts.
    #[must_use]
    pub fn with_capacity(texts: usize) -> Self {
        Self(HashMap::with_capacity(texts))
    }

    /// The number of a text, to be changed; zero where the text is new.
    #[inline(never)]
    pub fn of(&mut self, text: &'t str) -> &mut usize {
        self.0.entry(text).or_default()
    }

    /// The number of a text; zero where it was never met.
    #[inline(never)]
    #[must_use]
    pub fn get(&self, text: &str) -> usize {
        self.0.get(text).copied().unwrap_or_default()
    }

    /// Whether a text is new; it is not the next time.
    pub fn is_new(&mut self, text: &'t str) -> bool {
        std::mem::replace(self.of(text), 1) == 0
    }
}
