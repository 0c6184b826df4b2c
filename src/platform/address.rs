//! The address: what the query asks for, and the place that the hash names.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
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

/// The values with which the page stands in a frame.
const EMBEDS: [&str; 2] = ["", "1"];

/// Reads the query.
#[must_use]
pub fn asked() -> Query {
    let query = window()
        .and_then(|window| window.location().search().ok())
        .unwrap_or_default();
    let Ok(params) = UrlSearchParams::new_with_str(&query) else {
        return Query::default();
    };
    let embed = params.get("embed");
    Query {
        embed: embed.is_some_and(|embed| EMBEDS.contains(&embed.as_str())),
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

/// What the page does not heed: words that it does not know, values that say nothing to it, and what a word is given beside its
/// first value. Each once.
fn unknown(params: &UrlSearchParams) -> Vec<String> {
    let mut unknown = Vec::new();
    let mut seen: Vec<String> = Vec::new();
    for entry in params.entries().into_iter().flatten() {
        let Some([key, value]) = key_and_value(&entry) else {
            continue;
        };
        let is_repeated = seen.contains(&key);
        let is_heeded = match key.as_str() {
            "embed" => value == "0" || EMBEDS.contains(&value.as_str()),
            "fixed" => value == "scheme",
            "book" => !value.is_empty(),
            _ => true,
        };
        let said = if !KNOWN.contains(&key.as_str()) {
            Some(key.clone())
        } else if is_repeated || !is_heeded {
            Some(format!("{key}={value}"))
        } else {
            None
        };
        unknown.extend(said.filter(|said| !unknown.contains(said)));
        seen.push(key);
    }
    unknown
}

fn key_and_value(entry: &JsValue) -> Option<[String; 2]> {
    let pair: &Array = entry.dyn_ref()?;
    Some([pair.get(0).as_string()?, pair.get(1).as_string()?])
}
