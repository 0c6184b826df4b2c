//! The browser's storage, where it lets us in. The origin is shared with other apps: only named keys are touched.

use gloo_storage::{LocalStorage, Storage as _};
use web_sys::window;

/// Storage that was let in to.
#[derive(Clone, Copy, Debug)]
pub struct Storage(());

impl Storage {
    /// Opens the storage; nothing where it is denied, as in a sandboxed frame.
    #[must_use]
    pub fn open() -> Option<Self> {
        // Asking is refused with an exception where storage is denied; `LocalStorage` would end the page.
        let store = window()?.local_storage().ok()??;
        let probe = "reward-calculator/probe";
        store.set_item(probe, "1").ok()?;
        store.remove_item(probe).ok()?;
        Some(Self(()))
    }

    /// The text under a key.
    #[must_use]
    pub fn read(self, key: &str) -> Option<String> {
        LocalStorage::raw().get_item(key).ok().flatten()
    }

    /// Keeps a text under a key; false where there is no room.
    pub fn keep(self, key: &str, text: &str) -> bool {
        LocalStorage::raw().set_item(key, text).is_ok()
    }

    /// Forgets what lies under a key.
    pub fn forget(self, key: &str) {
        let _ = LocalStorage::raw().remove_item(key);
    }

    /// Keeps a text aside under the first free key of this name, so that nothing that was kept aside before is lost.
    /// Whether there was room for it.
    pub fn keep_aside(self, name: &str, text: &str) -> bool {
        let keys = (1..1000).map(|number| format!("{name}/{number}"));
        let mut free = keys.filter(|key| self.read(key).is_none_or(|kept| kept == text));
        free.next().is_some_and(|key| self.keep(&key, text))
    }
}
