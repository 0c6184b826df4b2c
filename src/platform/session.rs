//! This tab alone: what it remembers until it is closed, and whether it is seen.

use gloo_storage::{SessionStorage, Storage as _};
use web_sys::{Storage, window};

/// Its storage. Asking is refused with an exception where that is denied, and `SessionStorage` would end the page.
fn store() -> Option<Storage> {
    window()?.session_storage().ok()??;
    Some(SessionStorage::raw())
}

/// What this tab remembers under a key.
#[must_use]
pub fn session_text(key: &str) -> Option<String> {
    store()?.get_item(key).ok()?
}

/// Remembers something in this tab; where that is denied, until it is loaded again.
pub fn put_session_text(key: &str, text: &str) {
    if let Some(store) = store() {
        let _ = store.set_item(key, text);
    }
}

/// Whether this tab has a mark, also of before it was loaded again.
#[must_use]
pub fn has_session_mark(key: &str) -> bool {
    store().is_some_and(|store| matches!(store.get_item(key), Ok(Some(_))))
}

/// Puts a mark on this tab.
pub fn put_session_mark(key: &str) {
    if let Some(store) = store() {
        let _ = store.set_item(key, "");
    }
}

/// Takes a mark off this tab.
pub fn take_session_mark(key: &str) {
    if let Some(store) = store() {
        let _ = store.remove_item(key);
    }
}

/// Whether nobody sees the page.
#[must_use]
pub fn is_hidden() -> bool {
    let document = window().and_then(|window| window.document());
    document.is_some_and(|document| document.hidden())
}
