//! This tab alone: what it remembers until it is closed, and whether it is seen.

use web_sys::{Storage, window};

fn store() -> Option<Storage> {
    window()?.session_storage().ok()?
}

/// The workbook that this tab had open.
#[must_use]
pub fn session_book(key: &str) -> Option<String> {
    store()?.get_item(key).ok()?
}

/// Remembers which workbook this tab has open; where that is denied, until it is loaded again.
pub fn put_session_book(key: &str, id: &str) {
    if let Some(store) = store() {
        let _ = store.set_item(key, id);
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
