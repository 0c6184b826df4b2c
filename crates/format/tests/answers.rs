//! What the native program answers to every case, written down for `tests/browser/cases.test.mjs`, which has the same
//! cases answered in a browser and compares the bytes.

use std::fs;
use std::path::Path;

use crate::casework::{Checked, files, folder, own};
use rewards_format::text;
use serde_json::{Value, json};

/// The requests of the shared and of the own cases.
fn requests() -> Checked<Vec<Value>> {
    let mut requests = own::requests()?;
    for (name, text) in files(&folder().join("shared"), "json")? {
        let case: Value =
            serde_json::from_str(&text).map_err(|error| format!("{name}: {error}"))?;
        requests.push(case["request"].clone());
    }
    Ok(requests)
}

/// A request and its answer on one line; a refusal is the list of problems.
fn line(request: &Value) -> String {
    let answer = text::evaluate(&request.to_string()).unwrap_or_else(|problems| problems);
    format!("{}\n", json!({ "request": request, "answer": answer }))
}

#[test]
fn every_case_is_written_down_with_its_answer() {
    let lines = requests().map(|requests| requests.iter().map(line).collect::<String>());
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join("answers.jsonl");
    assert_eq!(
        lines.and_then(|lines| fs::write(place, lines).map_err(|error| error.to_string())),
        Ok(())
    );
}
