//! What the browser is given to call back. There is one kind of it, so that the module stays small.

use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

/// Something that the browser calls, with an event where there is one.
pub type Call = Closure<dyn Fn(JsValue)>;

/// Makes something callable for the browser.
#[inline(never)]
#[must_use]
pub fn call(run: Box<dyn Fn(JsValue)>) -> Call {
    Call::wrap(run)
}
