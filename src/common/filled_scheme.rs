//! A scheme as it is filled in: what something is worked out of.

use rewards_document::workbook::{Fill, Shared, Workbook};
use rewards_format::Definition;
use std::sync::Arc;

/// A scheme and what is filled into it.
#[derive(Clone, Debug)]
pub struct FilledScheme {
    /// The scheme.
    pub definition: Arc<Definition>,
    /// What is filled into it.
    pub fill: Shared<Fill>,
}

impl FilledScheme {
    /// That of a key in a workbook.
    pub fn of(workbook: &Workbook, key: &str) -> Option<Self> {
        Some(Self {
            definition: workbook.definition(key)?,
            fill: workbook.fill(key),
        })
    }
}

/// One is the same as another where it surely comes to the same.
impl PartialEq for FilledScheme {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.definition, &other.definition) && self.fill == other.fill
    }
}
