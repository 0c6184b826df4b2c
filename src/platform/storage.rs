//! The browser's storage, where it lets us in. The origin is shared with other apps: only keys of ours are touched.

use gloo_storage::{LocalStorage, Storage as _};
use js_sys::{JsString, Reflect};
use rewards_document::journal::{MemoryStore, Store, StoreError};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::window;

/// What all keys of ours begin with.
const OURS: &str = "reward-calculator/";

/// Where things are kept: in the browser's storage, or as long as the page is open where that lets nobody in.
#[derive(Clone, Debug)]
pub enum Storage {
    /// In the browser's.
    Browser,
    /// In memory.
    Memory(MemoryStore),
}

impl Storage {
    /// Opens the storage; in memory where the browser's is denied, as in a sandboxed frame.
    #[must_use]
    pub fn open() -> Self {
        if is_there() {
            Self::Browser
        } else {
            Self::Memory(MemoryStore::default())
        }
    }

    /// Whether what is kept outlasts the page.
    #[must_use]
    pub const fn lasts(&self) -> bool {
        matches!(self, Self::Browser)
    }
}

/// Whether the browser has a storage for us. One that can't be written to can still be read: that's said once something is to
/// be saved. Asking is refused with an exception where storage is denied, and `LocalStorage` would end the page. It's asked for
/// again, so that one refusal doesn't show an empty page to somebody whose work is kept there.
fn is_there() -> bool {
    let ask = || window()?.local_storage().ok()?;
    (0..2).any(|_| ask().is_some())
}

/// Why the browser refused.
fn why(error: &JsValue) -> StoreError {
    let name = Reflect::get(error, &JsValue::from_str("name")).ok();
    match name.and_then(|name| name.as_string()).as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => StoreError::Quota,
        Some("SecurityError") => StoreError::Denied,
        Some(_) | None => StoreError::Other,
    }
}

/// All keys of the browser's storage, asked for at once: one by one, a place that is empty for a moment would be a key less.
fn all_keys() -> Result<Vec<String>, StoreError> {
    let keys = Reflect::own_keys(&LocalStorage::raw()).map_err(|error| why(&error))?;
    let key = |key: JsValue| key.as_string().ok_or(StoreError::Other);
    keys.iter().map(key).collect()
}

impl Store for Storage {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        match self {
            Self::Browser => LocalStorage::raw()
                .get_item(key)
                .map_err(|error| why(&error)),
            Self::Memory(memory) => memory.read(key),
        }
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        match self {
            Self::Browser => LocalStorage::raw()
                .set_item(key, text)
                .map_err(|error| why(&error)),
            Self::Memory(memory) => memory.write(key, text),
        }
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        match self {
            Self::Browser => LocalStorage::raw()
                .remove_item(key)
                .map_err(|error| why(&error)),
            Self::Memory(memory) => memory.remove(key),
        }
    }

    fn keys(&self, beginning: &str) -> Result<Vec<String>, StoreError> {
        match self {
            Self::Browser => {
                let mut keys = all_keys()?;
                keys.retain(|key| key.starts_with(OURS) && key.starts_with(beginning));
                Ok(keys)
            }
            Self::Memory(memory) => memory.keys(beginning),
        }
    }

    fn used(&self) -> Result<usize, StoreError> {
        match self {
            Self::Browser => {
                let store = LocalStorage::raw();
                // What others keep is measured where it lies, and not read.
                let length = |key: &String| {
                    let text = Reflect::get(&store, &JsValue::from_str(key)).ok();
                    let text = text.and_then(|text| text.dyn_into::<JsString>().ok());
                    key.encode_utf16().count() + text.map_or(0, |text| text.length() as usize)
                };
                Ok(all_keys()?.iter().map(length).sum())
            }
            Self::Memory(_) => Ok(0),
        }
    }
}
