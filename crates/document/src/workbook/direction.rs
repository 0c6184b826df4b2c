//! Which way in time something is written.

/// Which way in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// What stood there before is written.
    Back,
    /// What was written is written again.
    Forth,
}

impl Direction {
    pub(super) fn of<'v, T>(self, old: &'v T, new: &'v T) -> &'v T {
        match self {
            Self::Back => old,
            Self::Forth => new,
        }
    }
}
