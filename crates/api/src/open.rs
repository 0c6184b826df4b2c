//! A ledger that was read once, for any number of calls.

use super::{answer, read, rows, shown, thrown};
use rewards_format::{Comparison, Evaluation, IndexedLedger, Whys, request, why};
use std::cell::{OnceCell, RefCell};
use std::sync::Arc;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// A ledger that was read once.
#[wasm_bindgen]
#[derive(Debug)]
pub struct OpenLedger(RefCell<Option<Open>>);

#[derive(Clone, Debug)]
struct Open {
    facts: Arc<IndexedLedger>,
    /// The ledger's ids as a page's texts, made when first needed.
    ids: OnceCell<JsValue>,
}

impl OpenLedger {
    pub(super) fn new(facts: IndexedLedger) -> Self {
        Self(RefCell::new(Some(Open {
            facts: Arc::new(facts),
            ids: OnceCell::new(),
        })))
    }

    /// What is open, for the length of a call.
    fn open(&self) -> Result<Open, JsValue> {
        self.0.borrow().clone().ok_or_else(thrown::closed)
    }
}

#[wasm_bindgen]
impl OpenLedger {
    /// What the ledger comes to under a scheme, and why.
    ///
    /// # Errors
    /// An `Error` that lists every problem; an `Error` once it is closed.
    #[wasm_bindgen(unchecked_return_type = "Statement")]
    pub fn evaluate(
        &self,
        #[wasm_bindgen(unchecked_param_type = "{ scheme: Scheme; why?: boolean } | string")]
        request: JsValue,
    ) -> Result<JsValue, JsValue> {
        let open = self.open()?;
        let (scheme, whys) = read(&request, request::opened::evaluate)?;
        let evaluation = Evaluation::new(scheme, open.facts);
        if whys == Whys::Given {
            return answer::statement(&evaluation);
        }
        let ids = match open.ids.get() {
            Some(ids) => ids.clone(),
            None => rows::ids(&evaluation.facts.ledger)?,
        };
        // Kept for the next call, unless a getter of this request has closed the ledger meanwhile.
        if let Some(open) = &*self.0.borrow() {
            let _ = open.ids.set(ids.clone());
        }
        Ok(rows::statement(&evaluation, &ids))
    }

    /// The ledger under several schemes, in the order asked.
    ///
    /// # Errors
    /// An `Error` that lists every problem; an `Error` once it is closed.
    #[wasm_bindgen(unchecked_return_type = "Comparison")]
    pub fn compare(
        &self,
        #[wasm_bindgen(unchecked_param_type = "{ schemes: Scheme[] } | string")] request: JsValue,
    ) -> Result<JsValue, JsValue> {
        let open = self.open()?;
        let schemes = read(&request, request::opened::compare)?;
        shown(&Comparison::new(schemes, open.facts))
    }

    /// The `why` of one entry of the statement under a scheme.
    ///
    /// # Errors
    /// An `Error` that lists every problem; a `RangeError` where there is no such entry; an `Error` once it is closed.
    #[wasm_bindgen(unchecked_return_type = "Why")]
    pub fn explain(
        &self,
        #[wasm_bindgen(unchecked_param_type = "{ scheme: Scheme; at: string } | string")]
        request: JsValue,
    ) -> Result<JsValue, JsValue> {
        let open = self.open()?;
        let (scheme, at) = read(&request, request::opened::explain)?;
        let evaluation = Evaluation::new(scheme, open.facts);
        let explanation = at.and_then(|at| evaluation.explanation(at));
        shown(&why(&explanation.ok_or_else(thrown::no_such_entry)?))
    }

    /// Lets go of the ledger.
    pub fn close(&self) {
        self.0.replace(None);
    }
}
