//! The address: what the query asks for, and the place that the hash names.

use web_sys::{UrlSearchParams, window};

/// What the query of the address asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The page stands in a frame of another: without its header.
    pub embed: bool,
    /// The scheme.
    pub scheme: Option<String>,
    /// The language.
    pub lang: Option<String>,
    /// The place.
    pub view: Option<String>,
    /// The colours.
    pub theme: Option<String>,
    /// The workbook; frames of different ones share nothing.
    pub book: Option<String>,
    /// The scheme cannot be changed.
    pub fixed_scheme: bool,
    /// What else was asked for, which the page does not know.
    pub unknown: Vec<String>,
}

/// The words that the query may hold.
const KNOWN: [&str; 7] = ["embed", "scheme", "lang", "view", "theme", "book", "fixed"];

/// Reads the query.
#[must_use]
pub fn asked() -> Query {
    let query = window()
        .and_then(|window| window.location().search().ok())
        .unwrap_or_default();
    let Ok(params) = UrlSearchParams::new_with_str(&query) else {
        return Query::default();
    };
    Query {
        embed: params.get("embed").is_some_and(|embed| embed != "0"),
        scheme: params.get("scheme"),
        lang: params.get("lang"),
        view: params.get("view"),
        theme: params.get("theme"),
        book: params.get("book").filter(|book| !book.is_empty()),
        fixed_scheme: params.get("fixed").is_some_and(|fixed| fixed == "scheme"),
        unknown: unknown(&params),
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

/// Words of the query that the page does not know, each once.
fn unknown(params: &UrlSearchParams) -> Vec<String> {
    let mut unknown = Vec::new();
    for key in params.keys().into_iter().flatten() {
        let known = key.as_string().unwrap_or_default();
        if !KNOWN.contains(&known.as_str()) && !unknown.contains(&known) {
            unknown.push(known);
        }
    }
    let fixed = params.get("fixed").filter(|fixed| fixed != "scheme");
    unknown.extend(fixed.map(|fixed| format!("fixed={fixed}")));
    unknown
}
