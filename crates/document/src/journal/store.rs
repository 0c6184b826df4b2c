//! What keeps texts under keys: the browser's storage, or memory where there is none.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Why something was not kept, or not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// Nobody is let in.
    Denied,
    /// There is no room.
    Quota,
    /// Something else.
    Other,
}

/// Keeps texts under keys. Others use the same storage: only keys of ours are touched.
pub trait Store {
    /// The text under a key.
    ///
    /// # Errors
    /// Where the storage cannot be read.
    fn read(&self, key: &str) -> Result<Option<String>, StoreError>;

    /// Keeps a text under a key, wholly or not at all.
    ///
    /// # Errors
    /// Where it was not kept.
    fn write(&self, key: &str, text: &str) -> Result<(), StoreError>;

    /// Forgets what lies under a key.
    ///
    /// # Errors
    /// Where it may still be there.
    fn remove(&self, key: &str) -> Result<(), StoreError>;

    /// All keys of ours that begin so, in any order.
    ///
    /// # Errors
    /// Where the storage cannot be read.
    fn keys(&self, beginning: &str) -> Result<Vec<String>, StoreError>;

    /// How much of the storage is in use, by others as well: UTF-16 units of keys and texts.
    ///
    /// # Errors
    /// Where the storage cannot be read.
    fn used(&self) -> Result<usize, StoreError>;
}

/// Keeps texts as long as the page is open. Clones share what they keep.
#[derive(Clone, Debug, Default)]
pub struct MemoryStore(Rc<RefCell<BTreeMap<String, String>>>);

impl Store for MemoryStore {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.0.borrow().get(key).cloned())
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.0.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.0.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self, beginning: &str) -> Result<Vec<String>, StoreError> {
        let texts = self.0.borrow();
        let keys = texts.keys().filter(|key| key.starts_with(beginning));
        Ok(keys.cloned().collect())
    }

    fn used(&self) -> Result<usize, StoreError> {
        let texts = self.0.borrow();
        Ok(texts
            .iter()
            .map(|(key, text)| units(key) + units(text))
            .sum())
    }
}

/// How many UTF-16 units a text takes.
#[must_use]
pub fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// What lies under a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum StoredText<T> {
    /// Something whole, and its text.
    Whole(T, String),
    /// A text that cannot be read.
    Broken(String),
    /// Nothing.
    Nothing,
}

/// Reads a key, twice where the first time brings nothing whole: what fails once is no loss.
pub(super) fn find<T>(
    store: &impl Store,
    key: &str,
    read: impl Fn(&str) -> Option<T>,
) -> Result<StoredText<T>, StoreError> {
    let look = || match store.read(key)? {
        None => Ok(StoredText::Nothing),
        Some(text) => Ok(match read(&text) {
            Some(whole) => StoredText::Whole(whole, text),
            None => StoredText::Broken(text),
        }),
    };
    match look() {
        Ok(StoredText::Whole(whole, text)) => Ok(StoredText::Whole(whole, text)),
        first => match (first, look()) {
            (_, Ok(second)) => Ok(second),
            (Ok(first), Err(_)) => Ok(first),
            (Err(_), Err(error)) => Err(error),
        },
    }
}
