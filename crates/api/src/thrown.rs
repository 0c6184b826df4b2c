//! What a call throws: an `Error` with the list of problems.

use super::shown;
use js_sys::{Error, Reflect};
use rewards_format::{Problem, summary};
use wasm_bindgen::JsValue;

/// An `Error` whose message names the first problems and whose `problems` lists all of them.
pub(super) fn error(problems: &[Problem]) -> JsValue {
    let error = Error::new(&summary(problems));
    if let Ok(list) = shown(&rewards_format::problems(problems)) {
        // It cannot fail: a new Error takes properties.
        let _ = Reflect::set(&error, &JsValue::from_str("problems"), &list);
    }
    error.into()
}
