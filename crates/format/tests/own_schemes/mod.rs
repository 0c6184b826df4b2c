//! What a company's own scheme may say and no template does.

mod facts;
mod format;
mod lacking;
mod measures;
mod order;
mod outcomes;
mod parts;
mod raises;
mod steps;

use rewards_format::text::evaluate;
use serde_json::{Value, json};

/// The statement of 2026 under a scheme of this one rule, or every problem in it. The facts are reps, customers, deals
/// and outcomes.
fn statement(
    rule: &Value,
    [reps, customers, deals, outcomes]: [&Value; 4],
) -> Result<Value, Value> {
    let mut rule = rule.clone();
    rule["id"] = json!("own");
    rule["name"] = json!("own");
    let request = json!({
        "scheme": { "definition": { "version": 1, "id": "own", "name": "own", "rules": [rule] } },
        "ledger": {
            "version": 1,
            "period": { "from": "2026-01-01", "to": "2026-12-31" },
            "teams": [],
            "reps": reps,
            "customers": customers,
            "deals": deals,
            "outcomes": outcomes
        }
    });
    let parsed = |text: String| serde_json::from_str::<Value>(&text).expect("JSON");
    evaluate(&request.to_string()).map(parsed).map_err(parsed)
}
