//! A statement with every `why` as a value: each rep's part as JSON text, which the browser reads quicker than objects
//! can be made from here one by one, and which is never there whole.

use super::parsed;
use js_sys::{Array, Reflect};
use rewards_format::{Evaluation, Whys};
use wasm_bindgen::{JsCast, JsValue};

/// The statement.
///
/// # Errors
/// None that a page can cause, but for memory that has run out.
pub(super) fn statement(evaluation: &Evaluation) -> Result<JsValue, JsValue> {
    let answer = evaluation.shown(Whys::Given);
    let whole = parsed(&answer.without_reps())?;
    let reps: Array = Reflect::get(&whole, &JsValue::from_str("reps"))?.unchecked_into();
    for rep in answer.reps() {
        reps.push(&parsed(&rep)?);
    }
    Ok(whole)
}
