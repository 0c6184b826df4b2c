//! Asking for an audit, and what a rule comes to in a ledger.

use serde_json::{Value, json};

/// The findings of a scheme.
pub fn audit(scheme: &Value) -> Vec<Value> {
    let request = json!({ "scheme": scheme }).to_string();
    let answer = rewards_format::text::audit(&request)
        .unwrap_or_else(|problems| panic!("{problems}\n{request}"));
    serde_json::from_str(&answer).expect("findings")
}

/// The findings of a scheme of one rule, whose `id` and `name` are added.
pub fn audit_rule(rule: Value) -> Vec<Value> {
    audit(&scheme_of(rule))
}

/// The findings of a scheme of several rules.
pub fn several(rules: &[Value]) -> Vec<Value> {
    audit(&crate::random::bands::scheme(rules))
}

/// A scheme of one rule.
pub fn scheme_of(mut rule: Value) -> Value {
    rule["id"] = json!("r");
    rule["name"] = json!("r");
    crate::random::bands::scheme(&[rule])
}

/// The findings of a kind.
pub fn of_kind<'f>(findings: &'f [Value], code: &str) -> Vec<&'f Value> {
    let is_one = |finding: &&Value| finding["code"] == code;
    findings.iter().filter(is_one).collect()
}

/// The only finding of a kind.
pub fn only(rule: Value, code: &str) -> Value {
    let findings = audit_rule(rule);
    let found = of_kind(&findings, code);
    assert_eq!(found.len(), 1, "{code} in {findings:#?}");
    found[0].clone()
}

/// What the example's cases come to.
pub fn paid(finding: &Value) -> Vec<&str> {
    let cases = finding["example"].as_array().expect("cases");
    let paid = cases.iter().map(|case| match &case["paid"] {
        Value::Null => "open",
        paid => paid.as_str().expect("money"),
    });
    paid.collect()
}

/// Money as text, in fen.
pub fn fen(money: &Value) -> i128 {
    let text = money.as_str().expect("money");
    text.replace('.', "").parse().expect("money")
}

/// What a rule comes to in the statement of a request, for the first rep: lines and benefits; of a team the pool.
pub fn comes_to(scheme: &Value, ledger: &Value, rule: &str) -> i128 {
    let request = json!({ "scheme": scheme, "ledger": ledger, "why": false }).to_string();
    let answer = rewards_format::text::evaluate(&request)
        .unwrap_or_else(|problems| panic!("{problems}\n{request}"));
    let statement: Value = serde_json::from_str(&answer).expect("a statement");
    let of_rule = |entry: &&Value| entry["rule"] == rule;
    let list = |value: &Value, key: &str| value[key].as_array().expect("a list").clone();
    let pools = list(&statement, "teams");
    let pools: Vec<i128> = pools
        .iter()
        .filter(of_rule)
        .map(|pool| fen(&pool["pool"]))
        .collect();
    if !pools.is_empty() {
        return pools.into_iter().sum();
    }
    let reps = list(&statement, "reps");
    let lines = reps.iter().take(1).flat_map(|rep| list(rep, "lines"));
    let lines: i128 = lines
        .filter(|line| line["rule"] == rule)
        .map(|line| fen(&line["amount"]))
        .sum();
    let benefits = list(&statement, "customers");
    let benefits = benefits.iter().filter(of_rule);
    lines
        + benefits
            .map(|benefit| fen(&benefit["benefit"]))
            .sum::<i128>()
}
