//! Answers have the contract's fields, in the contract's order, and figures are text.

use crate::text;
use serde_json::Value;

const SCHEME: &str = r#"{"template": "standard-policy", "params": {}, "options": {}}"#;
const LEDGER: &str = r#"{"version": 1, "period": {"from": "2026-01-01", "to": "2026-12-31"},
    "teams": [{"id": "east", "name": "华东组", "prior_total": "100"}],
    "reps": [{"id": "zhang", "name": "张伟", "team": "east", "performance_bonus": "100"}],
    "customers": [{"id": "acme", "name": "宏远电子", "rep": "zhang"}, {"id": "beta", "name": "华信贸易", "rep": "zhang", "existing": true}],
    "deals": [{"id": "d1", "customer": "acme", "date": "2026-03-02", "amount": "120000"},
        {"id": "d2", "customer": "beta", "date": "2026-03-03", "amount": "1"}],
    "outcomes": [{"id": "o1", "kind": "complaint", "date": "2026-05-10", "rep": "zhang", "severity": "minor"},
        {"id": "o2", "kind": "satisfaction", "date": "2026-05-10", "rep": "zhang", "score": "0.95"}]}"#;

fn keys(value: &Value) -> Vec<&str> {
    value
        .as_object()
        .expect("an object")
        .keys()
        .map(String::as_str)
        .collect()
}

fn statement() -> Value {
    serde_json::from_str(
        &text::evaluate(&format!(r#"{{"scheme": {SCHEME}, "ledger": {LEDGER}}}"#))
            .expect("a statement"),
    )
    .expect("JSON")
}

#[test]
fn a_statement_has_the_contracts_fields_in_its_order() {
    let statement = statement();
    assert_eq!(
        keys(&statement),
        ["scheme", "reps", "teams", "customers", "inactive", "totals"]
    );
    assert_eq!(
        keys(&statement["totals"]),
        [
            "reward",
            "penalty",
            "net",
            "customer_benefit",
            "sales",
            "cost_rate"
        ]
    );
    assert_eq!(
        keys(&statement["teams"][0]),
        ["team", "rule", "pool", "outcome"]
    );
    let rep = &statement["reps"][0];
    assert_eq!(
        keys(rep),
        [
            "rep",
            "reward",
            "penalty",
            "net",
            "lines",
            "grants",
            "actions",
            "skipped",
            "next_steps"
        ]
    );
    let about = ["customer", "deal", "outcome", "team", "month"];
    assert_eq!(
        keys(&rep["lines"][0]),
        [
            &["rule", "kind", "amount", "form", "basis", "capped"],
            &about[..],
            &["why"]
        ]
        .concat()
    );
    assert_eq!(
        keys(&rep["actions"][0]),
        [&["rule", "action"], &about[..]].concat()
    );
    assert_eq!(
        keys(&rep["skipped"][0]),
        [&["rule", "reason"], &about[..], &["why"]].concat()
    );
    assert_eq!(
        keys(&rep["next_steps"][0]),
        ["rule", "customer", "deal", "needed", "gain"]
    );
}

#[test]
fn money_has_two_decimals_and_scores_have_six() {
    let statement = statement();
    let line = |rule: &str| {
        let lines = statement["reps"][0]["lines"].as_array().expect("lines");
        lines
            .iter()
            .find(|line| line["rule"] == rule)
            .map(|line| [line["amount"].clone(), line["basis"].clone()])
            .expect("a line")
    };
    assert_eq!(line("new-customer"), ["1000.00", "120000.00"]);
    assert_eq!(line("satisfaction"), ["1000.00", "0.950000"]);
    assert_eq!(statement["totals"]["cost_rate"], "0.026666");
}

#[test]
fn every_line_says_why_in_both_languages() {
    let statement = statement();
    for entry in ["lines", "skipped"]
        .iter()
        .filter_map(|list| statement["reps"][0][list].as_array())
        .flatten()
    {
        assert!(
            ["zh", "en"]
                .iter()
                .all(|language| entry["why"]["text"][language]
                    .as_str()
                    .is_some_and(|text| !text.is_empty())),
            "{entry}"
        );
    }
}

#[test]
fn schemes_are_compared_in_the_order_asked() {
    let request =
        format!(r#"{{"schemes": [{{"template": "order-tiers"}}, {SCHEME}], "ledger": {LEDGER}}}"#);
    let answer: Value =
        serde_json::from_str(&text::compare(&request).expect("a comparison")).expect("JSON");
    assert_eq!(keys(&answer), ["schemes"]);
    assert_eq!(keys(&answer["schemes"][0]), ["scheme", "totals", "reps"]);
    assert_eq!(
        [
            &answer["schemes"][0]["scheme"],
            &answer["schemes"][1]["scheme"]
        ],
        ["order-tiers", "standard-policy"]
    );
    assert_eq!(
        answer["schemes"][0]["reps"][0].to_string(),
        r#"{"rep":"zhang","net":"500.00"}"#
    );
    assert_eq!(answer["schemes"][1]["totals"], statement()["totals"]);
}
