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
    pub fn per_cent(self) -> usize {
        if self.of == 0 {
            100
        } else {
            share(100, self.done, self.of)
        }
    }
}

/// What has come of a whole where so much of so much is done. The product may be larger than a browser's numbers of 32 bits.
#[must_use]
pub fn share(whole: usize, done: usize, of: usize) -> usize {
    let (whole, done, of) = (whole as u128, done as u128, of as u128);
    (whole * done)
        .checked_div(of)
        .and_then(|share| usize::try_from(share).ok())
        .unwrap_or_default()
}
