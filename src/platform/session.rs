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

/// Whether nobody sees the page.
#[must_use]
pub fn is_hidden() -> bool {
    let document = window().and_then(|window| window.document());
    document.is_some_and(|document| document.hidden())
}
