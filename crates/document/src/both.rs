//! Words of the explanations as the page's own kind of text.

use rewards_words::explain::Said;
use rewards_words::text::Localized;

/// What has words in both languages.
pub trait InBoth {
    /// Its words.
    fn in_both(&self) -> Localized;
}

impl InBoth for Said {
    fn in_both(&self) -> Localized {
        Localized {
            zh: self.zh.clone(),
            en: self.en.clone(),
        }
    }
}

impl InBoth for (&'static str, &'static str) {
    fn in_both(&self) -> Localized {
        Localized {
            zh: self.0.to_owned(),
            en: self.1.to_owned(),
        }
    }
}

/// The words of something in both languages.
#[must_use]
pub fn localized(words: &impl InBoth) -> Localized {
    words.in_both()
}

impl InBoth for rewards_core::scheme::Words {
    fn in_both(&self) -> Localized {
        Localized {
            zh: self.zh.to_string(),
            en: self.en.to_string(),
        }
    }
}
