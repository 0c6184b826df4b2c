//! Outcomes that name a customer and no rep pay the rep in charge of that customer.

use super::facts::{of_rep, stated};
use serde_json::{Value, json};

const OF_CUSTOMERS: [&str; 5] = [
    "trial",
    "participation",
    "feedback",
    "contract_breach",
    "appeal",
];

fn outcomes() -> Value {
    let of =
        |kind: &&str| json!({ "id": kind, "date": "2026-05-05", "kind": kind, "customer": "c0" });
    json!(OF_CUSTOMERS.iter().map(of).collect::<Vec<_>>())
}

#[test]
fn outcomes_of_a_customer_pay_the_rep_in_charge() {
    let rules: Vec<Value> = OF_CUSTOMERS
        .iter()
        .flat_map(|kind| {
            let rule = json!({ "for_each": { "outcome": [kind] }, "pays": { "amount": "20" } });
            let mut written = rule.clone();
            written["to"] = json!("rep");
            [rule, written]
        })
        .collect();
    let s = stated(&rules, &json!({ "outcomes": outcomes() }));
    assert_eq!(s["reps"][0]["reward"], "200.00");
    assert_eq!(
        of_rep(&s, "lines", &["customer", "outcome"])[..2],
        ["c0 trial", "c0 trial"]
    );
}

/// A referral names a rep or nobody: the rep in charge of who was referred has no part in it.
#[test]
fn an_outcome_that_could_name_a_rep_pays_nobody_where_it_names_none() {
    let rule = json!({ "for_each": { "outcome": ["referral"] }, "pays": { "amount": "20" } });
    let ledger = json!({ "outcomes": [{ "id": "o0", "date": "2026-05-05", "kind": "referral", "customer": "c0" }] });
    assert!(of_rep(&stated(&[rule], &ledger), "lines", &[]).is_empty());
}

/// Who is nobody's first is no first: a referral of a customer by a customer has no rep.
#[test]
fn an_outcome_without_a_rep_is_neither_first_nor_later() {
    let rule = |words: Value| json!({ "for_each": { "outcome": ["referral"] }, "to": "referrer", "pays": { "by": "ordinal", "amounts": words } });
    let rules = [
        rule(json!({ "first": "62.07", "later": "1" })),
        rule(json!({ "first": "62.07", "else": "165.33" })),
    ];
    let referral = |id: &str| json!({ "id": id, "date": "2026-05-05", "kind": "referral", "customer": "c0", "referrer": "c0" });
    let mut by_rep = referral("o1");
    by_rep["rep"] = json!("r0");
    let s = stated(&rules, &json!({ "outcomes": [referral("o0"), by_rep] }));
    let entries = s["customers"].as_array().expect("a list").iter();
    let benefits: Vec<String> = entries
        .map(|entry| {
            format!(
                "{} {} {}",
                entry["rule"], entry["outcome"], entry["benefit"]
            )
            .replace('"', "")
        })
        .collect();
    assert_eq!(benefits, ["R0 o1 62.07", "R1 o0 165.33", "R1 o1 62.07"]);
}

#[test]
fn the_rep_in_charge_is_who_the_outcome_s_department_order_and_mean_are_about() {
    let reps = json!([{ "id": "r0", "department": "direct" }]);
    let scored = json!([
        { "id": "o0", "date": "2026-05-05", "kind": "trial", "customer": "c0", "score": "0.5" },
        { "id": "o1", "date": "2026-05-06", "kind": "trial", "customer": "c0", "score": "1" },
    ]);
    let ledger = json!({ "reps": reps, "outcomes": scored });
    let rules = [
        json!({ "for_each": { "outcome": ["trial"] }, "when": [{ "is": { "department": ["direct"] } }],
            "pays": { "by": "ordinal", "amounts": { "first": "10", "later": "1" } } }),
        json!({ "for_each": "rep", "measure": { "mean_score": "trial" }, "pays": { "bands": [{ "from": "0.75", "amount": "3" }] } }),
    ];
    let s = stated(&rules, &ledger);
    assert_eq!(
        of_rep(&s, "lines", &["amount", "basis"]),
        ["10.00 -", "1.00 -", "3.00 0.750000"]
    );
}
