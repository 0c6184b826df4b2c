//! A rule of an own scheme while it's written.

use crate::rule_form::in_heading;
use std::sync::Arc;

/// Whether a rule takes part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Switch {
    /// It does.
    #[default]
    On,
    /// It is kept, and pays nothing.
    Off,
}

/// A rule while it's written: the last whole text, and beside it what was typed that can't be read yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnRule {
    /// Its number in the scheme, which no other rule of it ever had.
    pub key: u32,
    /// The rule as JSON in the published format, byte for byte as it was put.
    pub text: Arc<str>,
    /// Whether it takes part.
    pub on: Switch,
    /// Places in the rule (`pays.bands[1].amount`) with what was typed there: not readable yet, or nothing yet. A rule with
    /// any waits for them.
    pub typed: Vec<(String, String)>,
}

impl OwnRule {
    /// A rule that takes part, with nothing half typed in it.
    #[must_use]
    pub fn new(key: u32, text: &str) -> Self {
        Self {
            key,
            text: text.into(),
            ..Self::default()
        }
    }

    /// How many of the places in which something is half typed it waits for. What it is called changes nothing of what it
    /// pays.
    #[must_use]
    pub fn waits_for(&self) -> usize {
        let typed = self.typed.iter();
        typed.filter(|(place, _)| !in_heading(place)).count()
    }

    /// About how many bytes it holds.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let typed = self.typed.iter();
        let typed =
            typed.map(|(place, text)| size_of::<(String, String)>() + place.len() + text.len());
        size_of::<Self>() + self.text.len() + typed.sum::<usize>()
    }
}
