//! How far long work has come.

/// How far long work has come; stopping it changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// So much is done.
    pub done: usize,
    /// Of so much.
    pub of: usize,
}

impl Progress {
    /// Whether all is done.
    #[must_use]
    pub const fn is_done(self) -> bool {
        self.done >= self.of
    }

    /// How many hundredths are done.
    #[must_use]
    pub const fn per_cent(self) -> usize {
        match (self.done * 100).checked_div(self.of) {
            Some(part) => part,
            None => 100,
        }
    }
}
