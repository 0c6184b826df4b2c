//! What goes out, on its way: lists whose entries are made one by one while they are written, and figures as their text.

use rewards_words::text::Localized;
use serde::ser::{Serialize, Serializer};
use std::fmt::{self, Display};

/// A list of parts.
pub type Parts<'a, T, R> = Each<'a, (), &'a [T], T, R>;

/// A list of which each entry gets its form while it is written, so that a long answer is never there whole.
pub(super) struct Each<'a, C, L, T, R> {
    /// What all entries need to be written.
    pub of: C,
    /// The entries.
    pub list: L,
    /// The form of one.
    pub form: fn(C, &'a T) -> R,
}

impl<'a, C, L, T, R> Serialize for Each<'a, C, L, T, R>
where
    C: Copy,
    L: Copy + IntoIterator<Item = &'a T>,
    R: Serialize,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(
            self.list
                .into_iter()
                .map(|entry| (self.form)(self.of, entry)),
        )
    }
}

/// A figure as its text.
pub(super) struct Figure<T>(pub T);

impl<T: Display> Serialize for Figure<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// The same in both languages.
#[derive(serde::Serialize)]
pub(super) struct Both<'a> {
    zh: &'a str,
    en: &'a str,
}

impl<'a> From<&'a Localized> for Both<'a> {
    fn from(Localized { zh, en }: &'a Localized) -> Self {
        Self { zh, en }
    }
}

/// Millionths with exactly six decimals, as in `-0.008571`.
#[derive(Clone, Copy, Debug)]
pub(super) struct SixDecimals(pub i128);

impl Display for SixDecimals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let millionths = self.0.unsigned_abs();
        write!(
            f,
            "{sign}{}.{:06}",
            millionths / 1_000_000,
            millionths % 1_000_000
        )
    }
}

/// A list of parts, each in the form that it is shown in.
#[must_use]
pub const fn parts<'a, T, R>(list: &'a [T], form: fn((), &'a T) -> R) -> Parts<'a, T, R> {
    Each { of: (), list, form }
}
