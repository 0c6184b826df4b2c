//! An entry as it stands in a line, with its parts for where there is a column for each.

use super::head::BETWEEN;
use crate::label;
use crate::text::{Label, Localized};

pub(super) const WHOLE_PERIOD: Label = label!("本期合计", "the whole period");

/// What an entry is about and what it was found from, part by part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brief {
    /// Whom and what it is about, the first part first.
    pub about: Vec<Localized>,
    /// What it was found from.
    pub found: Vec<Localized>,
}

impl Brief {
    /// All in a line: `宏远电子 · 3月2日首单 120,000`; the whole period where nothing is to be said.
    #[must_use]
    pub fn line(&self) -> Localized {
        let mut parts = self.about.iter().chain(&self.found).peekable();
        if parts.peek().is_none() {
            return WHOLE_PERIOD.into();
        }
        Localized::joined(parts, BETWEEN)
    }

    /// Whom and which it is about: `宏远电子 · 3月2日首单`; the whole period where it names nobody.
    #[must_use]
    pub fn subject(&self) -> Localized {
        if self.about.is_empty() {
            return WHOLE_PERIOD.into();
        }
        Localized::joined(&self.about, BETWEEN)
    }

    /// Whom or what it is about, at first.
    #[must_use]
    pub fn title(&self) -> Localized {
        let title = self.about.first().cloned();
        title.unwrap_or_else(|| WHOLE_PERIOD.into())
    }

    /// What is said behind its title: `3月2日首单 120,000`.
    #[must_use]
    pub fn detail(&self) -> Localized {
        let parts = self.about.iter().skip(1).chain(&self.found);
        Localized::joined(parts, BETWEEN)
    }
}
