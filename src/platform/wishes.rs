//! What the reader's browser says of the reader and of the window.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{MediaQueryList, window};

/// Whether the reader's languages begin with Chinese.
#[must_use]
pub fn prefers_chinese() -> bool {
    let language = window().and_then(|window| window.navigator().language());
    language.is_none_or(|language| language.to_ascii_lowercase().starts_with("zh"))
}

/// Whether the window is as a media query says, now and later on.
#[must_use]
pub fn width_query(query: &str) -> Signal<bool> {
    let list = window().and_then(|window| window.match_media(query).ok().flatten());
    let matches = RwSignal::new(list.as_ref().is_some_and(MediaQueryList::matches));
    if let Some(list) = list {
        let heard = list.clone();
        let listen = Closure::<dyn FnMut()>::new(move || matches.set(heard.matches()));
        let _ = list.add_event_listener_with_callback("change", listen.as_ref().unchecked_ref());
        // For as long as the page is open.
        listen.forget();
    }
    matches.into()
}
