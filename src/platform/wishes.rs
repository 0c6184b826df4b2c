//! What the reader's browser says of the reader.

use web_sys::window;

/// Whether the reader's languages begin with Chinese.
#[must_use]
pub fn prefers_chinese() -> bool {
    let language = window().and_then(|window| window.navigator().language());
    language.is_none_or(|language| language.to_ascii_lowercase().starts_with("zh"))
}
