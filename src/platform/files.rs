//! Files in and out, the clipboard, and the printer.

use leptos::leptos_dom::helpers::{set_timeout, window_event_listener_untyped};
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, File, HtmlAnchorElement, TextDecoder, TextDecoderOptions, Url, window,
};

/// Offers a text for keeping as a file of a type.
pub fn offer(name: &str, text: &str, kind: &str) {
    // A browser that refuses files keeps the page as it is.
    let _ = offered(name, text, kind);
}

fn offered(name: &str, text: &str, media_type: &str) -> Result<(), JsValue> {
    let document = window()
        .and_then(|window| window.document())
        .ok_or(JsValue::NULL)?;
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&text.into()), &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address)
}

/// Whether the page stands in a sandbox without an origin of its own.
pub fn is_boxed_in() -> bool {
    window().is_some_and(|window| window.origin() == "null")
}

/// Whether files may not get out: a sandbox that is seen refuses them, and of one without an origin of its own a browser does
/// not say.
pub fn may_refuse_files() -> bool {
    const FILES: &str = "allow-downloads";
    let frame = window().and_then(|window| window.frame_element().ok().flatten());
    let sandbox = frame.and_then(|frame| frame.get_attribute("sandbox"));
    let refuses = sandbox.is_some_and(|words| !words.split_whitespace().any(|word| word == FILES));
    refuses || is_boxed_in()
}

/// Reads a file's text and hands it on; nothing where the browser cannot read it.
pub fn read(file: &File, hand_on: impl Fn(Option<String>) + 'static) {
    // A refusal is no text, so that one call serves both.
    let call = Closure::<dyn FnMut(JsValue)>::new(move |text: JsValue| hand_on(text.as_string()));
    let _ = file.text().then2(&call, &call);
    call.forget();
}

/// A file's bytes; nothing where the browser cannot read it.
pub async fn bytes(file: &File) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// What bytes read as in an encoding, by its label; nothing where they are not of it.
pub fn decoded(bytes: &[u8], label: &str) -> Option<String> {
    let strict = TextDecoderOptions::new();
    strict.set_fatal(true);
    let decoder = TextDecoder::new_with_label_and_options(label, &strict).ok()?;
    decoder.decode_with_u8_array(bytes).ok()
}

/// Puts a text on the clipboard and says whether the browser let us; a frame may forbid it.
pub async fn copy(text: String) -> bool {
    let Some(navigator) = window().map(|window| window.navigator()) else {
        return false;
    };
    // Without a secure origin there is no clipboard at all.
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).unwrap_or_default();
    if clipboard.is_undefined() {
        return false;
    }
    let written = navigator.clipboard().write_text(&text);
    JsFuture::from(written).await.is_ok()
}

/// Prints the page. A browser that does not let us, as in a sandboxed frame, ignores it without a word: then nothing tells
/// that it begins, and `refused` is called after a moment.
pub fn print(refused: impl FnOnce() + 'static) {
    const MOMENT: Duration = Duration::from_millis(800);
    let begun = Rc::new(Cell::new(false));
    let heard = Rc::clone(&begun);
    let listener = window_event_listener_untyped("beforeprint", move |_| heard.set(true));
    let _ = window().map(|window| window.print());
    let wait = if begun.get() { Duration::ZERO } else { MOMENT };
    set_timeout(
        move || {
            listener.remove();
            if !begun.get() {
                refused();
            }
        },
        wait,
    );
}
