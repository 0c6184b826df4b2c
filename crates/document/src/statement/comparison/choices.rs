//! What somebody chose for looking at a comparison. It's kept apart from the facts: looking never changes these.

use std::collections::BTreeMap;

/// A longer text is not ours.
const LONGEST: usize = 100_000;

/// What was chosen for looking at the comparison of a workbook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CompareChoices {
    /// The key of the column that the others are held against; nothing for the scheme that the workbook has chosen.
    pub base: Option<String>,
    /// What one of each thing is taken to be worth, as typed.
    pub values: BTreeMap<String, String>,
    /// From which share of a sale on a reward is too much, in per cent as typed; empty for what is usual.
    pub share: String,
}

impl CompareChoices {
    /// Their form as text, to be kept; empty where nothing is chosen.
    #[must_use]
    pub fn written(&self) -> String {
        if *self == Self::default() {
            return String::new();
        }
        let written = match self.share.as_str() {
            "" => serde_json::to_string(&(&self.base, &self.values)),
            share => serde_json::to_string(&(&self.base, &self.values, share)),
        };
        written.unwrap_or_default()
    }

    /// Reads their form as text; what is not understood is nothing chosen.
    #[must_use]
    pub fn read(text: &str) -> Self {
        if text.len() > LONGEST {
            return Self::default();
        }
        let read = serde_json::from_str(text);
        let read = read.or_else(|_| {
            let earlier = serde_json::from_str(text);
            earlier.map(|(base, values)| (base, values, String::new()))
        });
        let read = read.map(|(base, values, share)| Self {
            base,
            values,
            share,
        });
        read.unwrap_or_default()
    }
}
