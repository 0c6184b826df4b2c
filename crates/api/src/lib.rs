//! The JavaScript API: values of a host page in, values out, and an `Error` that lists every problem. It computes nothing.

mod answer;
mod open;
mod rows;
mod thrown;
mod value;

pub use open::OpenLedger;

use rewards_format::{
    Node, Problem, Whys, describe_templates, problems, request, template as definition,
    text::{json, unknown_template},
};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// The types of what goes in and out, the same that a page finds in `types.d.ts`.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("../../../browser/types.d.ts");

/// The templates that a request can name.
///
/// # Errors
/// None that a page can cause.
#[wasm_bindgen(unchecked_return_type = "TemplateSummary[]")]
pub fn templates() -> Result<JsValue, JsValue> {
    shown(&describe_templates())
}

/// A template as a whole scheme, with its parameters and options open.
///
/// # Errors
/// An `Error` with the problem that there is no such template.
#[wasm_bindgen(unchecked_return_type = "Definition")]
pub fn template(
    #[wasm_bindgen(unchecked_param_type = "string")] id: JsValue,
) -> Result<JsValue, JsValue> {
    let id = value::node(&id).map_err(|problem| thrown::error(&[problem]))?;
    let found = if let Node::Text(id) = &id {
        definition(id)
    } else {
        None
    };
    found.map_or_else(
        || Err(thrown::error(&[unknown_template(&id)])),
        |definition| shown(&definition),
    )
}

/// What a ledger comes to under a scheme, and why.
///
/// # Errors
/// An `Error` that lists every problem.
#[wasm_bindgen(unchecked_return_type = "Statement")]
pub fn evaluate(
    #[wasm_bindgen(
        unchecked_param_type = "{ scheme: Scheme; ledger: Ledger; why?: boolean } | string"
    )]
    request: JsValue,
) -> Result<JsValue, JsValue> {
    let (evaluation, whys) = read(&request, request::evaluate)?;
    match whys {
        Whys::Given => answer::statement(&evaluation),
        Whys::LeftOut => Ok(rows::statement(
            &evaluation,
            &rows::ids(&evaluation.facts.ledger)?,
        )),
    }
}

/// The same ledger under several schemes, in the order asked.
///
/// # Errors
/// An `Error` that lists every problem.
#[wasm_bindgen(unchecked_return_type = "Comparison")]
pub fn compare(
    #[wasm_bindgen(unchecked_param_type = "{ schemes: Scheme[]; ledger: Ledger } | string")]
    request: JsValue,
) -> Result<JsValue, JsValue> {
    shown(&read(&request, request::compare)?)
}

/// A ledger, read once for any number of calls.
///
/// # Errors
/// An `Error` that lists every problem.
#[wasm_bindgen]
pub fn open(
    #[wasm_bindgen(unchecked_param_type = "{ ledger: Ledger } | string")] request: JsValue,
) -> Result<OpenLedger, JsValue> {
    read(&request, request::open).map(OpenLedger::new)
}

/// The holes of a scheme, each with ledgers that show it.
///
/// # Errors
/// An `Error` that lists every problem.
#[wasm_bindgen(unchecked_return_type = "Finding[]")]
pub fn audit(
    #[wasm_bindgen(unchecked_param_type = "{ scheme: Scheme; share?: DecimalIn } | string")]
    request: JsValue,
) -> Result<JsValue, JsValue> {
    parsed(&read(&request, request::audit)?)
}

/// The problems only; an empty list when all is well.
///
/// # Errors
/// None that a page can cause.
#[wasm_bindgen(unchecked_return_type = "Problem[]")]
pub fn check(
    #[wasm_bindgen(unchecked_param_type = "{ scheme?: Scheme; ledger?: Ledger } | string")]
    request: JsValue,
) -> Result<JsValue, JsValue> {
    shown(&problems(&value::request(&request).map_or_else(
        |problem| vec![problem],
        |request| request::check(&request),
    )))
}

/// Reads a request, given as a value or as JSON text.
fn read<T>(request: &JsValue, read: fn(Node) -> Result<T, Vec<Problem>>) -> Result<T, JsValue> {
    value::request(request)
        .map_err(|problem| vec![problem])
        .and_then(read)
        .map_err(|problems| thrown::error(&problems))
}

/// An answer as a value.
fn shown<T: Serialize + ?Sized>(answer: &T) -> Result<JsValue, JsValue> {
    Ok(answer.serialize(&Serializer::json_compatible())?)
}

/// A long answer as a value: the browser reads JSON text quicker than objects can be made from here one by one.
fn parsed<T: Serialize + ?Sized>(answer: &T) -> Result<JsValue, JsValue> {
    js_sys::JSON::parse(&json(answer))
}
