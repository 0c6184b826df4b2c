//! A result as a comparison takes it.

use super::super::computed::Computed;
use super::figures::ColumnFigures;
use rewards_words::text::Localized;

/// A result to be compared: a scheme on the facts that all of them are of.
#[derive(Clone, Debug)]
pub struct Compare<'a> {
    /// What tells it from the others: the same scheme may stand there with other figures.
    pub key: String,
    /// What it is called.
    pub name: Localized,
    /// What it comes to.
    pub computed: &'a Computed,
    /// Its figures, where they are found already.
    pub figures: Option<&'a ColumnFigures>,
}

impl<'a> Compare<'a> {
    /// A result under its scheme's own id and name.
    #[must_use]
    pub fn of_scheme(computed: &'a Computed) -> Self {
        Self {
            key: computed.scheme.id.to_string(),
            name: Localized::from(&computed.scheme.name),
            computed,
            figures: None,
        }
    }
}
