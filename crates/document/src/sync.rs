//! Which state of a workbook an earlier form was kept as, and by whom. Later ones are told apart in the journal.

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
}

impl Display for Stamp {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.revision, self.writer)
    }
}
