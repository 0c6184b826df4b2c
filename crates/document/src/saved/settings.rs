//! What belongs to who looks.

/// What is kept apart from the facts, as words: it belongs to who looks, not to what is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The language's tag.
    pub lang: String,
    /// The colours' word.
    pub theme: String,
    /// The place's hash.
    pub place: String,
}
