//! Cells that name rows of other tables.

use super::super::same_name::common_form;
use super::super::sheet::Sheet;
use rustc_hash::FxHasher;
use std::hash::{Hash, Hasher};

/// What a cell says of the row that it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The entry refers to it.
    Refers,
    /// It is the rep who has the deal's customer.
    Owner,
}

/// Whom a cell names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// Nobody, and it need not.
    None,
    /// The row at this place.
    Row(u32),
    /// Nobody, but it has to.
    Missing,
    /// Somebody who is not there.
    Nobody,
    /// Several rows.
    Several,
}

/// A cell that names a row.
#[derive(Clone, Copy, Debug)]
pub struct Link {
    /// Its column.
    pub column: u8,
    /// The table that it names a row of.
    pub to: Sheet,
    /// What it says of the row.
    pub role: Role,
    /// Whether the row needs it.
    pub is_needed: bool,
    /// Whom it names.
    pub target: Target,
}

/// Stands for no text.
pub const NO_KEY: u64 = 0;

/// What tells a text that names a row from others.
pub fn text_key(text: &str) -> u64 {
    let text = text.trim();
    let mut hasher = FxHasher::default();
    match text
        .strip_prefix('#')
        .and_then(|number| number.parse::<u32>().ok())
    {
        Some(number) => number.hash(&mut hasher),
        None => common_form(text).hash(&mut hasher),
    }
    hasher.finish()
}

/// What tells a row's number from other texts.
pub fn number_key(number: u32) -> u64 {
    let mut hasher = FxHasher::default();
    number.hash(&mut hasher);
    hasher.finish()
}

/// What tells a row's name, or its own id, from others; of one that has none, nothing that a cell could say.
pub fn name_key(text: &str) -> u64 {
    if text.is_empty() {
        NO_KEY
    } else {
        text_key(text)
    }
}
