//! Whether everything that was done is kept.

use crate::parts::icon::Sign;

/// Whether everything is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SavedState {
    /// All is kept.
    #[default]
    Saved,
    /// It is being kept.
    Saving,
    /// It could not be kept: the storage is denied or full.
    NotKept,
}

impl SavedState {
    /// Its word for styles.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::Saving => "saving",
            Self::NotKept => "not-kept",
        }
    }

    /// The sign beside it.
    #[must_use]
    pub const fn sign(self) -> Sign {
        match self {
            Self::Saved => Sign::Check,
            Self::Saving => Sign::More,
            Self::NotKept => Sign::Warning,
        }
    }
}
