//! What a call throws: an `Error` with the list of problems, a `RangeError` for an entry that is not there.

use super::shown;
use js_sys::{Error, RangeError, Reflect};
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

/// The ledger was closed before.
pub(super) fn closed() -> JsValue {
    Error::new("这份台账已经关闭 / This ledger has been closed").into()
}

/// The statement has no entry at that place.
pub(super) fn no_such_entry() -> JsValue {
    RangeError::new(
        "at: 核算结果里没有这一条；写法如 reps[0].lines[3]、reps[0].skipped[1]、teams[0]、customers[4] / The statement has no such entry; write it as in reps[0].lines[3], reps[0].skipped[1], teams[0], customers[4]",
    )
    .into()
}
