//! What somebody chose for looking at a comparison. It's kept apart from the facts: looking never changes these.

use std::collections::BTreeMap;

/// A longer text is not ours.
const LONGEST: usize = 100_000;

/// What was chosen for looking at the comparison of a workbook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CompareChoices {
    /// The key of the column that the others are held against; nothing before any was shown.
    pub base: Option<String>,
    /// What one of each thing is taken to be worth, as typed.
    pub values: BTreeMap<String, String>,
    /// From which share of a sale on a reward is too much, in per cent as typed; empty for what is usual.
    pub share: String,
}

/// What becomes of the base where columns are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Base {
    /// It's the one that it was, or there is no column to be it.
    Stays,
    /// The first one: nobody saw another before.
    Begins,
    /// The column of this key was it and is there no more; another one is in its place.
    Replaced(String),
}

impl CompareChoices {
    /// The place of the column, of these keys, that the others are held against: the one that was chosen or shown before, else
    /// that of the scheme in use, else the first.
    #[must_use]
    pub fn base_at<'k>(
        &self,
        columns: impl IntoIterator<Item = &'k str, IntoIter: Clone>,
        in_use: &str,
    ) -> usize {
        let columns = columns.into_iter();
        let place_of = |key: &str| columns.clone().position(|column| column == key);
        let before = self.base.as_deref().and_then(place_of);
        before.or_else(|| place_of(in_use)).unwrap_or(0)
    }

    /// Holds fast to what the others are held against once these columns are shown, so that another scheme in use doesn't change
    /// it.
    pub fn settle_base(&mut self, columns: &[String], in_use: &str) -> Base {
        let base = columns.get(self.base_at(columns.iter().map(String::as_str), in_use));
        match base {
            Some(base) if self.base.as_ref() != Some(base) => {
                let before = self.base.replace(base.clone());
                before.map_or(Base::Begins, Base::Replaced)
            }
            _ => Base::Stays,
        }
    }

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
