//! How much is read at the most, of JSON text and of values of a page alike.

/// Objects and lists are read nested so deep; what is nested deeper is passed over, and taken nowhere.
pub const DEPTH_MOST: u32 = 64;
/// More entries than this of a list or an object are not read: the longest list of a ledger may have one fewer.
pub const ENTRIES_MOST: usize = 1_000_001;
/// The longest text that is read, in bytes.
pub const TEXT_MOST: u32 = 256 << 20;
