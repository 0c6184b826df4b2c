//! What the page needs of the browser it runs in: its storage, its address, its clock, its files. It knows no ledger
//! and no scheme.

mod address;
mod call;
mod files;
mod moment;
mod storage;
mod wishes;

pub use address::{Asked, asked, hash, set_hash};
pub use call::{Call, call};
pub use files::{copy, offer, read};
pub use moment::{Later, soon, this_year, whenever};
pub use storage::Storage;
pub use wishes::prefers_chinese;
