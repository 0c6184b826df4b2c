//! How much room there is, looked at before it is needed.

use super::open::Journal;
use super::store::{Store, StoreError};

/// What browsers give an origin: UTF-16 units of keys and texts, of all its apps together.
pub const LIMIT: usize = 5 << 20;
/// So much is kept free for acts.
const FOR_ACTS: usize = 128 << 10;

/// How much room there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// Enough for the next snapshot and the acts before it.
    Enough,
    /// The next snapshot may find none: so many per cent are in use.
    Scarce(usize),
}

impl<S: Store> Journal<S> {
    /// How much room there is.
    ///
    /// # Errors
    /// Where the storage cannot be read.
    pub fn room(&self) -> Result<Room, StoreError> {
        let used = self.store.used()?;
        let next = self.snapshot_units + self.snapshot_units / 8 + FOR_ACTS;
        Ok(if used + next > LIMIT {
            Room::Scarce((used * 100 / LIMIT).min(100))
        } else {
            Room::Enough
        })
    }
}
