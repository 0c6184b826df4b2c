//! Small ledgers of 2026 under small schemes: what is the same everywhere is filled in.

use rewards_format::text::evaluate;
use serde_json::{Value, json};

/// The statement under these rules; names and what a ledger may not leave out are filled in. Every rep is `r0`, `r1` …
pub fn stated(rules: &[Value], ledger: &Value) -> Value {
    let rules: Vec<Value> = rules
        .iter()
        .enumerate()
        .map(|(place, rule)| {
            let mut rule = rule.clone();
            rule["id"] = json!(format!("R{place}"));
            rule["name"] = json!("a rule");
            rule
        })
        .collect();
    let mut whole = json!({ "version": 1, "period": { "from": "2026-01-01", "to": "2026-12-31" },
        "teams": [], "reps": [{ "id": "r0" }], "customers": [{ "id": "c0", "rep": "r0" }], "deals": [], "outcomes": [] });
    for (field, value) in ledger.as_object().expect("a ledger") {
        whole[field] = value.clone();
    }
    for list in ["teams", "reps", "customers"] {
        for entry in whole[list].as_array_mut().expect("a list") {
            entry["name"] = entry["id"].clone();
        }
    }
    let scheme =
        json!({ "definition": { "version": 1, "id": "own", "name": "own", "rules": rules } });
    let answer = evaluate(&json!({ "scheme": scheme, "ledger": whole }).to_string());
    serde_json::from_str(&answer.expect("no problems")).expect("JSON")
}

/// A deal of customer `c0`.
pub fn deal(id: &str, date: &str, amount: &str) -> Value {
    json!({ "id": id, "customer": "c0", "date": date, "amount": amount })
}

/// The same with more fields.
pub fn with(mut entry: Value, more: &Value) -> Value {
    for (field, value) in more.as_object().expect("fields") {
        entry[field] = value.clone();
    }
    entry
}

/// These fields of each entry of a list of the first rep.
pub fn of_rep(statement: &Value, list: &str, fields: &[&str]) -> Vec<String> {
    entries(&statement["reps"][0][list], fields)
}

/// These fields of each entry of a list, those that are null as `-`.
pub fn entries(list: &Value, fields: &[&str]) -> Vec<String> {
    let text = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::Null => "-".to_owned(),
        other => other.to_string(),
    };
    let list = list.as_array().expect("a list").iter();
    list.map(|entry| {
        let words: Vec<String> = fields.iter().map(|field| text(&entry[*field])).collect();
        words.join(" ")
    })
    .collect()
}
