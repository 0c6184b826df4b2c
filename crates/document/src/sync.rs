//! Two tabs or frames with the same workbook: who wrote last, and what the other one does about it.

use std::fmt::{self, Display, Formatter};

/// Which state of the workbook was kept, and by whom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamp {
    /// The how-manieth time it was kept; zero where it never was.
    pub revision: u64,
    /// The tab or frame that kept it: a name that no other has.
    pub writer: String,
}

impl Stamp {
    /// The stamp that a text bears, as [`Display`] writes it.
    #[must_use]
    pub fn of_text(text: &str) -> Option<Self> {
        let (revision, writer) = text.split_once(' ')?;
        Some(Self {
            revision: revision.parse().ok()?,
            writer: writer.to_owned(),
        })
    }

    /// The stamp of what a writer keeps after this and that were kept.
    #[must_use]
    pub fn after(&self, other: &Self, writer: &str) -> Self {
        let latest = self.revision.max(other.revision);
        Self {
            revision: latest.saturating_add(1),
            writer: writer.to_owned(),
        }
    }
}

impl Display for Stamp {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.revision, self.writer)
    }
}

/// Whether a tab has done something that is not kept yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unsaved {
    /// All is kept.
    #[default]
    Nothing,
    /// Something is not.
    Acts,
}

/// What a tab does about what lies in the storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is what the tab itself opened or kept last.
    Current,
    /// Another one went on from there: its state is taken over.
    TakeOver,
    /// Both went on: a person has to choose.
    Ask,
}

/// Compares what a tab opened or kept last with what lies in the storage now.
#[must_use]
pub fn verdict(own: &Stamp, unsaved: Unsaved, stored: &Stamp) -> Verdict {
    if own == stored {
        return Verdict::Current;
    }
    match unsaved {
        // One that is not later did not know what this tab had kept, and wrote over it.
        Unsaved::Nothing if stored.revision > own.revision => Verdict::TakeOver,
        Unsaved::Nothing | Unsaved::Acts => Verdict::Ask,
    }
}
