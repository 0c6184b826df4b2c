//! The address: what the query asks for, and the place that the hash names.

use web_sys::{UrlSearchParams, window};

/// What the query of the address asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The page stands in a frame of another: without its header.
    pub embed: bool,
    /// The scheme.
    pub scheme: Option<String>,
    /// The language.
    pub lang: Option<String>,
    /// The place.
    pub view: Option<String>,
}

/// Reads the query.
#[must_use]
pub fn asked() -> Asked {
    let query = window()
        .and_then(|window| window.location().search().ok())
        .unwrap_or_default();
    let Ok(params) = UrlSearchParams::new_with_str(&query) else {
        return Asked::default();
    };
    Asked {
        embed: params.get("embed").is_some_and(|embed| embed != "0"),
        scheme: params.get("scheme"),
        lang: params.get("lang"),
        view: params.get("view"),
    }
}

/// The hash, without its sign.
#[must_use]
pub fn hash() -> String {
    let hash = window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// Goes to another hash.
pub fn set_hash(hash: &str) {
    if let Some(window) = window() {
        // A browser that refuses leaves the page where it is.
        let _ = window.location().set_hash(hash);
    }
}
