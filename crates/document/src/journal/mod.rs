//! How a book is kept: a snapshot and the acts after it, so that every act is kept when it is done, and windows with the
//! same book follow each other.
//!
//! Every window numbers its own acts and writes each under a key of its own, so that no two windows write the same key
//! and none can overwrite what another one kept. A clock of acts, later in each act than in all that its window had
//! seen, puts the acts of all windows in one order; a window that learns of an act that belongs before its own reads the
//! book anew. A snapshot is written under a new key; then the pointer to it is written; what it covers is taken away one
//! snapshot later, so that a snapshot that cannot be read costs nothing.

mod added;
mod append;
mod aside;
mod behind;
mod books;
mod covered;
mod follow;
mod keys;
mod older;
mod open;
mod packed;
mod prepared;
mod reading;
mod record;
mod replay;
mod room;
mod rows;
mod sealed;
mod snapshot;
mod snapshotting;
mod store;

pub use behind::Behind;
pub use books::{BookCard, Books};
pub use follow::Followed;
pub use keys::{BookKeys, Space};
pub use older::Older;
pub use open::{Journal, Opened};
pub use packed::{pack, unpack};
pub use prepared::Prepared;
pub use reading::Kept;
pub use room::{LIMIT, Room};
pub use snapshot::SnapshotId;
pub use snapshotting::Due;
pub use store::{MemoryStore, Store, StoreError, units};
