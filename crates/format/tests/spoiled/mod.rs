//! A request in order to spoil, and what its answers have to look like.

use rewards_format::text;
use serde_json::{Value, json};

/// The scheme of the request.
pub const ANSWER: &str = "standard-policy";

/// Words that requests are made of, and some that look like them.
pub const WORDS: &[&str] = &[
    "scheme",
    "ledger",
    "template",
    "definition",
    "params",
    "options",
    "standard-policy",
    "order-tiers",
    "version",
    "period",
    "from",
    "to",
    "teams",
    "reps",
    "customers",
    "deals",
    "outcomes",
    "id",
    "name",
    "rep",
    "team",
    "customer",
    "date",
    "amount",
    "returned",
    "stage",
    "margin",
    "kind",
    "severity",
    "score",
    "at_fault",
    "rules",
    "bands",
    "over",
    "rate",
    "item",
    "param",
    "option",
    "is",
    "zhang",
    "acme",
    "east",
    "2026-01-01",
    "2026-13",
    "0.5",
    "-1",
    "1e9",
    "",
    "monthly_deduction_cap",
    "boundary",
    "lower",
    "__proto__",
    "$schema",
];

/// A request in order, with every field of a ledger.
pub fn request() -> Value {
    json!({
        "scheme": {"template": ANSWER, "params": {"monthly_deduction_cap": "0.5"}, "options": {"boundary": "lower"}},
        "ledger": {
            "version": 1,
            "period": {"from": "2026-01-01", "to": "2026-12-31"},
            "teams": [{"id": "east", "name": "华东组", "prior_total": "1000", "current_total": null, "goal": "5"}],
            "reps": [{"id": "zhang", "name": "张伟", "team": "east", "department": "marketing", "performance_bonus": 3000,
                "performance_bonus_by_month": {"2026-05": "2600"}, "quarter_target": "1", "year_target": null, "task_customers": 2, "task_sales": "9"}],
            "customers": [{"id": "acme", "name": "宏远电子", "rep": "zhang", "existing": false, "self_developed": true, "grade": "important",
                "size": "small", "prior_sales": "0"}, {"id": "beta", "name": "华信贸易", "rep": "zhang", "existing": true, "prior_sales": "10"}],
            "deals": [{"id": "d1", "customer": "acme", "date": "2026-03-02", "amount": "120000", "returned": "0.01", "stage": "ordered",
                "margin": "-0.5", "product": "甲", "prepaid": true}, {"id": "d2", "customer": "beta", "date": "2026-03-02", "amount": 12.5}],
            "outcomes": [{"id": "o1", "kind": "complaint", "date": "2026-05-10", "rep": "zhang", "team": null, "customer": "acme",
                "severity": "serious", "score": null, "amount": null, "referrer": "beta", "at_fault": true}]
        }
    })
}

/// The answer to a text: a statement, or its problems.
pub fn answer(request: &str) -> Value {
    let checked: Value = serde_json::from_str(&text::check(request)).expect("JSON");
    let answer = match text::evaluate(request) {
        Ok(statement) => serde_json::from_str(&statement).expect("JSON"),
        Err(problems) => {
            json!({"problems": serde_json::from_str::<Value>(&problems).expect("JSON")})
        }
    };
    if answer["problems"].is_null() {
        assert_eq!(checked, json!([]), "what is answered has no problems");
    }
    answer
}

/// The places and codes of an answer's problems in order, each sound; none of a statement.
pub fn codes(answer: &Value) -> Vec<String> {
    let Some(problems) = answer["problems"].as_array() else {
        assert!(answer["totals"]["net"].is_string(), "a whole statement");
        return Vec::new();
    };
    assert!(!problems.is_empty(), "no answer without a reason");
    let mut codes: Vec<String> = problems
        .iter()
        .map(|problem| {
            assert!(["zh", "en"].iter().all(|language| {
                problem["message"][*language]
                    .as_str()
                    .is_some_and(|text| !text.is_empty())
            }));
            format!(
                "{} {}",
                problem["path"].as_str().expect("a path"),
                problem["code"].as_str().expect("a code")
            )
        })
        .collect();
    codes.sort();
    codes
}

/// That a request is answered with a whole statement or with problems, and no value with two.
pub fn assert_answered(request: &Value) {
    let mut codes = codes(&answer(&request.to_string()));
    // Paths of a ledger begin at the ledger: a field that the request does not have may bear the name of one it lacks.
    codes.retain(|code| !code.ends_with(" unknown_field"));
    let mut places: Vec<&str> = codes
        .iter()
        .filter_map(|code| code.rsplit_once(' '))
        .map(|(place, _)| place)
        .collect();
    let all = places.len();
    places.dedup();
    assert_eq!(places.len(), all, "a value with two problems: {codes:?}");
}

/// Every place in a tree, the deepest last.
pub fn pointers(tree: &Value) -> Vec<String> {
    let mut places = vec![String::new()];
    let mut next = 0;
    while let Some(place) = places.get(next).cloned() {
        match tree.pointer(&place) {
            Some(Value::Array(entries)) => {
                places.extend((0..entries.len()).map(|entry| format!("{place}/{entry}")))
            }
            Some(Value::Object(entries)) => {
                places.extend(
                    entries.keys().map(|key| {
                        format!("{place}/{}", key.replace('~', "~0").replace('/', "~1"))
                    }),
                );
            }
            _ => {}
        }
        next += 1;
    }
    places
}

/// Takes out what stands at a place; the whole becomes null.
pub fn remove(tree: &mut Value, pointer: &str) {
    let Some((parent, last)) = pointer.rsplit_once('/') else {
        *tree = Value::Null;
        return;
    };
    match tree.pointer_mut(parent) {
        Some(Value::Array(entries)) => drop(entries.remove(last.parse().expect("an index"))),
        Some(Value::Object(entries)) => drop(entries.shift_remove(last)),
        _ => {}
    }
}
