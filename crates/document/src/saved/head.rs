//! What tells snapshots apart: the pointer to the newest one, and what stands before each.

use serde::{Deserialize, Serialize};

/// Windows with the number of the last of their acts.
pub type CoveredForm = Vec<(String, u64)>;

/// The pointer to the newest snapshot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeadForm {
    /// The how-manieth snapshot it is.
    pub number: u64,
    /// The window that wrote it.
    pub writer: String,
    /// The window that wrote the one before it.
    pub parent: String,
    /// The acts that are in it.
    pub covered: CoveredForm,
    /// What could be taken back was left out, because there was no room for it.
    #[serde(default)]
    pub is_trimmed: bool,
}

/// What stands before a snapshot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeaderForm {
    /// The how-manieth it is.
    pub number: u64,
    /// The window that wrote it.
    pub writer: String,
    /// The clock of acts.
    pub time: u64,
    /// The acts that are in it.
    pub covered: CoveredForm,
    /// Rows that were numbered anew: window, table, its number, the number that it got.
    pub renumbered: Vec<(String, String, u32, u32)>,
}

/// What lies behind the browser's quick storage: the acts after a snapshot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActsForm {
    /// The snapshot's number.
    pub number: u64,
    /// The window that wrote the snapshot.
    pub writer: String,
    /// Window, number, text of each act.
    pub acts: Vec<(String, u64, String)>,
}

/// What is told of a book without opening it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookCardForm {
    /// What a person calls it.
    pub name: String,
    /// When it was made: milliseconds since 1970.
    pub created: u64,
    /// When it was last changed.
    pub changed: u64,
    /// When it was put into the bin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub binned: Option<u64>,
}
