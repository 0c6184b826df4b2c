//! What runs in the worker: a file's bytes in, messages out. `browser/worker.js` starts it.

use js_sys::{Function, Uint8Array};
use rewards_spreadsheet::wire;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// The message that says that the worker is ready for a file.
#[wasm_bindgen]
#[must_use]
pub fn ready() -> Uint8Array {
    Uint8Array::from(wire::ready().as_slice())
}

/// Reads a file and posts what is in it, message by message, or why it can't be read.
#[wasm_bindgen]
pub fn read(bytes: &[u8], post: &Function) {
    let post = |message: Vec<u8>| {
        let message = Uint8Array::from(message.as_slice());
        // It throws only where the page has gone.
        let _ = post.call1(&JsValue::NULL, &message);
    };
    match rewards_spreadsheet::read(bytes, &mut |rows| post(wire::progress(rows))) {
        Ok(sheets) => wire::send(sheets, post),
        Err(error) => post(wire::failed(error)),
    }
}
