//! The page in the browser.

use leptos::prelude::*;

/// Puts the page into its place in the document.
pub fn start() {
    mount_to_body(|| view! { <p>"ok"</p> });
}
