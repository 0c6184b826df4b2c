//! What is wrong with a definition is said with its reason and with what fits: each kind of fault with its sentence,
//! in `wrong_definitions.toml`.

use rewards_format::text::check;
use serde::Deserialize;
use serde_json::{Map, Value, json};

const CASES: &str = include_str!("wrong_definitions.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    #[serde(rename = "case")]
    cases: Vec<Case>,
}

/// A scheme, and its problems with path, code and words.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// A rule that lacks its names.
    rule: Option<String>,
    /// Parts of a definition instead of its own.
    definition: Option<String>,
    /// What stands beside the definition.
    beside: Option<String>,
    /// A whole scheme.
    scheme: Option<String>,
    problems: Vec<String>,
}

impl Case {
    fn scheme(&self) -> Value {
        if let Some(scheme) = &self.scheme {
            return Value::Object(object(scheme));
        }
        let mut definition = object(
            r#"{ "version": 1, "id": "s", "name": "s",
                "params": [{ "id": "bonus", "type": "money" }, { "id": "pct", "type": "rate" },
                    { "id": "days", "type": { "count": { "min": 1 } } }],
                "options": [{ "id": "basis", "values": ["first_order", "every_order"] }], "rules": [] }"#,
        );
        if let Some(rule) = &self.rule {
            let mut named = object(r#"{ "id": "r", "name": "r" }"#);
            named.extend(object(rule));
            definition.insert("rules".to_owned(), json!([named]));
        }
        definition.extend(self.definition.iter().flat_map(|parts| object(parts)));
        let mut scheme = Map::new();
        scheme.insert("definition".to_owned(), Value::Object(definition));
        scheme.extend(self.beside.iter().flat_map(|parts| object(parts)));
        Value::Object(scheme)
    }
}

fn object(text: &str) -> Map<String, Value> {
    serde_json::from_str(text).expect("an object")
}

/// Each problem with its path, its code and what is said in Chinese; in English something is said, too.
fn problems(request: &Value) -> Vec<String> {
    let list: Vec<Value> = serde_json::from_str(&check(&request.to_string())).expect("a list");
    let text = |value: &Value| value.as_str().expect("text").to_owned();
    let said = |problem: &Value| {
        let english = text(&problem["message"]["en"]);
        assert!(!english.is_empty() && !english.contains("  "), "{english}");
        let parts = [
            &problem["path"],
            &problem["code"],
            &problem["message"]["zh"],
        ];
        parts.map(text).join(" ")
    };
    list.iter().map(said).collect()
}

#[test]
fn each_fault_of_a_definition_is_said_with_its_reason() {
    let read: Cases = toml::from_str(CASES).expect("cases");
    assert!(read.cases.len() > 100);
    for case in read.cases {
        let scheme = case.scheme();
        assert_eq!(
            problems(&json!({ "scheme": scheme })),
            case.problems,
            "{scheme}"
        );
    }
}

#[test]
fn a_misspelt_key_of_an_entry_names_the_field_that_is_meant_and_the_field_is_missing() {
    let deal = r#"{ "id": "d", "custmer": "acme", "date": "2026-03-02", "amount": "5" }"#;
    let ledger = json!({ "ledger": {
        "version": 1,
        "period": { "from": "2026-01-01", "to": "2026-12-31" },
        "teams": [],
        "reps": [{ "id": "zhang", "name": "张伟" }],
        "customers": [{ "id": "acme", "name": "宏远电子", "rep": "zhang" }],
        "deals": [object(deal)],
        "outcomes": []
    } });
    let mut said = problems(&ledger);
    said.sort();
    assert_eq!(
        said,
        [
            "deals[0].custmer unknown_field 没有“custmer”这一项，要写 customer 吗？",
            "deals[0].customer missing_field 这一项必须填写",
        ]
    );
}
