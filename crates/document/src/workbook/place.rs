//! The places of the page and its colours.

/// A place of the page, told apart by the hash of the address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// 算奖励: one scheme, the facts, the statement.
    #[default]
    Calculate,
    /// 比方案: the same facts under several schemes.
    Compare,
    /// 方案库: all templates, or one of them.
    Templates(Option<String>),
}

impl Place {
    /// The place that a hash names; an unknown hash names none.
    #[must_use]
    pub fn of_hash(hash: &str) -> Option<Self> {
        match hash.trim_matches('/') {
            "calculate" => Some(Self::Calculate),
            "compare" => Some(Self::Compare),
            "templates" => Some(Self::Templates(None)),
            other => other
                .strip_prefix("templates/")
                .map(|id| Self::Templates(Some(id.to_owned()))),
        }
    }

    /// The hash that names it.
    #[must_use]
    pub fn hash(&self) -> String {
        match self {
            Self::Calculate => "/calculate".to_owned(),
            Self::Compare => "/compare".to_owned(),
            Self::Templates(None) => "/templates".to_owned(),
            Self::Templates(Some(id)) => format!("/templates/{id}"),
        }
    }
}

/// The page's colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's device has it.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// The word for storage and styles.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The one after it, in a round.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Auto => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::Auto,
        }
    }

    /// The one with this word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        [Self::Auto, Self::Light, Self::Dark]
            .into_iter()
            .find(|theme| theme.word() == word)
    }
}
