//! What releases before the third form kept: moved into a book once, and forgotten only when that is safely written.

use super::books::{BookCard, Books};
use super::open::Journal;
use super::reading::Kept;
use super::store::{Store, StoreError};
use crate::saved::{Settings, open_saved};
use crate::workbook::{Workbook, book_form, reopened};

/// Where the second and the first form were kept.
const WORKBOOKS: [&str; 2] = [
    "reward-calculator/workbook/2",
    "reward-calculator/workbook/1",
];
/// The stamp beside the second form.
const STAMP: &str = "reward-calculator/workbook/stamp";
/// Where earlier releases put aside what they could not read, or what a person did not choose.
const ASIDE: [&str; 2] = [
    "reward-calculator/unreadable/",
    "reward-calculator/not-chosen/",
];

/// What an earlier release kept.
#[derive(Clone, Debug)]
pub struct Older {
    /// The workbook.
    pub workbook: Workbook,
    /// What the first form held beside it.
    pub settings: Option<Settings>,
}

impl<S: Store + Clone> Books<S> {
    /// What an earlier release kept, where it can be read. Named spaces are newer than all of those.
    #[must_use]
    pub fn older(&self) -> Option<Older> {
        if !self.space.is_common() {
            return None;
        }
        let text = |key: &&str| self.store.read(key).ok().flatten();
        let (saved, settings) = WORKBOOKS
            .iter()
            .filter_map(text)
            .find_map(|text| open_saved(&text))?;
        Some(Older {
            workbook: reopened(saved),
            settings,
        })
    }

    /// Moves what an earlier release kept into a new book. The old form is forgotten once the book was read back.
    ///
    /// # Errors
    /// Where it was not kept; the old form is still there.
    pub fn move_in(&self, older: &Older, card: &BookCard, writer: &str) -> Result<(), StoreError> {
        self.create(card, &older.workbook, writer)?;
        let keys = self.space.book(&card.id);
        let again = Journal::open(self.store.clone(), keys, writer, || older.workbook.clone())?;
        if again.is_new || book_form(&again.workbook) != book_form(&older.workbook) {
            return Err(StoreError::Other);
        }
        for key in WORKBOOKS {
            let text = self.store.read(key)?;
            // One that cannot be read stays, to be had as a file.
            if text.is_none_or(|text| open_saved(&text).is_some()) {
                self.store.remove(key)?;
            }
        }
        self.store.remove(STAMP)
    }

    /// What earlier releases left that cannot be read, or was put aside by them: with the keys to forget it by.
    #[must_use]
    pub fn older_aside(&self) -> Vec<Kept> {
        if !self.space.is_common() {
            return Vec::new();
        }
        let mut keys: Vec<String> = WORKBOOKS.iter().map(|key| (*key).to_owned()).collect();
        for beginning in ASIDE {
            keys.extend(self.store.keys(beginning).unwrap_or_default());
        }
        let kept = keys.into_iter().filter_map(|key| {
            let text = self.store.read(&key).ok()??;
            Some(Kept { key, text })
        });
        kept.collect()
    }

    /// A person has it as a file, or does without it.
    ///
    /// # Errors
    /// Where it is still there.
    pub fn forget_older_aside(&self, key: &str) -> Result<(), StoreError> {
        let is_ours = WORKBOOKS.contains(&key) || ASIDE.iter().any(|aside| key.starts_with(aside));
        if is_ours {
            self.store.remove(key)
        } else {
            Ok(())
        }
    }
}
