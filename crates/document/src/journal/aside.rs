//! What cannot be read is kept aside, byte for byte, until a person has it as a file or does without it.

use super::keys::BookKey;
use super::open::Journal;
use super::reading::Kept;
use super::store::{Store, StoreError};

impl<S: Store> Journal<S> {
    /// Everything of the book that cannot be read, with the keys to [`Self::forget_aside`].
    #[must_use]
    pub fn aside(&self) -> Vec<Kept> {
        let names = self.store.keys(self.keys.all()).unwrap_or_default();
        let is_aside = |key: &&String| self.keys.kind(key) == Some(BookKey::Aside);
        let keys = self.broken.iter().chain(names.iter().filter(is_aside));
        let kept = keys.filter_map(|key| {
            let text = self.store.read(key).ok()??;
            let key = key.clone();
            Some(Kept { key, text })
        });
        kept.chain(self.cut.iter().cloned()).collect()
    }

    /// A person has it, or does without it.
    ///
    /// # Errors
    /// Where it is still there.
    pub fn forget_aside(&mut self, key: &str) -> Result<(), StoreError> {
        let is_aside = self.keys.kind(key) == Some(BookKey::Aside);
        if is_aside || self.broken.iter().any(|broken| broken == key) {
            self.store.remove(key)?;
            self.broken.retain(|broken| broken != key);
        }
        Ok(())
    }

    /// Keeps acts that cannot be read under a key where nobody looks for acts; whether there were any.
    pub(super) fn put_cut_aside(&mut self) -> Result<bool, StoreError> {
        if self.cut.is_empty() {
            return Ok(false);
        }
        let acts: Vec<(&str, &str)> = self
            .cut
            .iter()
            .map(|kept| (kept.key.as_str(), kept.text.as_str()))
            .collect();
        let text = serde_json::to_string(&acts).map_err(|_| StoreError::Other)?;
        for number in 1..=u32::MAX {
            let key = self.keys.aside(number);
            match self.store.read(&key)? {
                Some(kept) if kept == text => break,
                Some(_) => {}
                None => {
                    self.store.write(&key, &text)?;
                    break;
                }
            }
        }
        Ok(true)
    }

    /// What was put aside need not lie where it lay.
    pub(super) fn forget_cut(&mut self) {
        self.ends.clear();
        for kept in std::mem::take(&mut self.cut) {
            if self.store.remove(&kept.key).is_err() {
                self.stale.push(kept.key);
            }
        }
    }
}
