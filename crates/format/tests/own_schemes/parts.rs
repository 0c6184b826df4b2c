//! What parts come to in combinations that no template makes.

use super::statement;
use serde_json::{Value, json};

/// The statement under a scheme of this one rule, of two reps.
fn stated(rule: &Value, customers: &Value, deals: &Value, outcomes: &Value) -> Value {
    answered(rule, customers, deals, outcomes).expect("a statement")
}

fn answered(
    rule: &Value,
    customers: &Value,
    deals: &Value,
    outcomes: &Value,
) -> Result<Value, Value> {
    let reps = json!([{ "id": "z", "name": "Z", "performance_bonus": "1000" }, { "id": "y", "name": "Y" }]);
    statement(rule, [&reps, customers, deals, outcomes])
}

/// Two customers of the first rep.
fn two() -> Value {
    json!([{ "id": "a", "name": "A", "rep": "z" }, { "id": "b", "name": "B", "rep": "z" }])
}

/// Sales of 100.00 in three quarters of four.
fn quarters() -> Value {
    json!([{ "id": "d1", "customer": "a", "date": "2026-02-01", "amount": "100" },
           { "id": "d2", "customer": "a", "date": "2026-08-01", "amount": "100" },
           { "id": "d3", "customer": "b", "date": "2026-11-01", "amount": "100" }])
}

/// A field of each entry of a list.
fn list(value: &Value, field: &str) -> Vec<String> {
    value
        .as_array()
        .expect("a list")
        .iter()
        .map(|e| e[field].as_str().unwrap_or("null").to_owned())
        .collect()
}

#[test]
fn a_later_span_stays_a_later_one_after_a_gap() {
    let rule = json!({ "for_each": { "span": "quarter" }, "measure": "total", "when": [{ "over": "0" }],
        "pays": { "by": "ordinal", "amounts": { "first": "10", "later": "1" } } });
    let s = stated(&rule, &two(), &quarters(), &json!([]));
    assert_eq!(
        list(&s["reps"][0]["lines"], "amount"),
        ["10.00", "1.00", "1.00"]
    );
}

#[test]
fn a_run_that_failed_does_not_hide_the_one_that_held() {
    let run = |mean: &str| json!({ "sustained": { "months": 1, "of": 1, "mean": mean } });
    let rule = json!({ "for_each": "customer", "when": [{ "any": [run("100"), run("5000")] }], "measure": "mean_month_sales", "pays": { "rate": "0.1" } });
    let s = stated(&rule, &two(), &quarters(), &json!([]));
    assert_eq!(list(&s["reps"][0]["lines"], "amount"), ["10.00", "10.00"]);
    assert_eq!(
        list(&s["reps"][0]["lines"][0]["why"]["facts"], "name"),
        ["deal", "window_sales"]
    );
}

#[test]
fn growth_of_self_developed_customers_is_held_against_their_own_prior_sales() {
    let customers = json!([{ "id": "a", "name": "A", "rep": "z", "existing": true, "prior_sales": "100" },
        { "id": "b", "name": "B", "rep": "z", "existing": true, "self_developed": false, "prior_sales": "1000" }]);
    let deals = json!([{ "id": "d1", "customer": "a", "date": "2026-02-01", "amount": "300" }]);
    let rule = json!({ "for_each": "rep", "among": { "of": "existing", "self_developed": true }, "measure": "growth", "pays": { "rate": "0.01" } });
    let s = stated(&rule, &customers, &deals, &json!([]));
    assert_eq!(list(&s["reps"][0]["lines"], "basis"), ["200.00"]);
}

#[test]
fn what_a_rule_looks_at_narrows_sums_as_it_narrows_deals() {
    let deals = json!([{ "id": "d1", "customer": "a", "date": "2026-02-01", "amount": "100" },
        { "id": "d2", "customer": "b", "date": "2026-02-01", "amount": "1000", "stage": "ordered" }]);
    for subject in [json!("rep"), json!({ "span": "year" })] {
        let rule = json!({ "for_each": subject, "among": { "looks_at": "delivered", "stage": "ordered" }, "measure": "total", "pays": { "rate": "0.1" } });
        let s = stated(&rule, &two(), &deals, &json!([]));
        assert_eq!(list(&s["reps"][0]["lines"], "basis"), ["100.00"]);
    }
}

#[test]
fn customers_without_deals_are_still_asked_whether_they_were_won_by_own_effort() {
    let customers = json!([{ "id": "a", "name": "A", "rep": "z", "self_developed": false }]);
    let rule = json!({ "for_each": "customer", "among": { "self_developed": true, "also_without_deals": true }, "to": "customer", "pays": { "amount": "5" } });
    let s = stated(&rule, &customers, &json!([]), &json!([]));
    assert_eq!(s["customers"], json!([]));
}

#[test]
fn a_customer_whose_deals_are_all_earlier_has_no_deal_that_counts() {
    let rule = json!({ "for_each": "customer", "among": { "from": "2026-07-01", "also_without_deals": true }, "measure": "total", "when": [{ "below": "1000" }], "to": "customer", "pays": { "action": "x" } });
    let deals = json!([{ "id": "d1", "customer": "a", "date": "2026-02-01", "amount": "100" }]);
    let s = stated(&rule, &two(), &deals, &json!([]));
    assert_eq!(list(&s["customers"], "customer"), ["a", "b"]);
}

#[test]
fn no_next_step_leads_out_of_the_rule() {
    let rule = json!({ "for_each": { "deal": "first" }, "measure": "net", "when": [{ "below": "500" }],
        "pays": { "bands": [{ "from": "50", "amount": "10" }, { "from": "1000", "amount": "100" }] } });
    let s = stated(&rule, &two(), &quarters(), &json!([]));
    assert_eq!(s["reps"][0]["next_steps"], json!([]));
}

#[test]
fn no_next_step_leads_out_of_the_alternative_that_holds() {
    let rule = json!({ "for_each": { "deal": "first" }, "measure": "net", "when": [{ "any": [{ "below": "500" }, { "has": "year_target" }] }],
        "pays": { "bands": [{ "from": "50", "amount": "10" }, { "from": "200", "amount": "20" }, { "from": "1000", "amount": "100" }] } });
    let s = stated(&rule, &two(), &quarters(), &json!([]));
    let steps = |field| list(&s["reps"][0]["next_steps"], field);
    assert_eq!(
        (steps("needed"), steps("gain")),
        (vec!["100.00".to_owned(); 2], vec!["10.00".to_owned(); 2])
    );
}

#[test]
fn no_next_step_towards_a_larger_penalty() {
    let rule = json!({ "kind": "penalty", "for_each": { "deal": "first" }, "measure": "net",
        "pays": { "bands": [{ "from": "50", "amount": "10" }, { "from": "1000", "amount": "100" }] } });
    let s = stated(&rule, &two(), &quarters(), &json!([]));
    assert_eq!(s["reps"][0]["next_steps"], json!([]));
}

#[test]
fn idle_for_ever_is_idle_for_ninety_days() {
    let rule = json!({ "for_each": "customer", "among": { "also_without_deals": true }, "measure": "idle_days", "when": [{ "at_least": 90 }], "pays": { "action": "call" } });
    let s = stated(&rule, &two(), &json!([]), &json!([]));
    assert_eq!(list(&s["reps"][0]["actions"], "customer"), ["a", "b"]);
}

#[test]
fn who_leads_needs_a_measure() {
    let rule = json!({ "for_each": { "span": "year" }, "when": [{ "leader": true }], "pays": { "amount": "5" } });
    let problems = answered(&rule, &two(), &quarters(), &json!([])).expect_err("a problem");
    assert_eq!(
        (list(&problems, "code"), list(&problems, "path")),
        (
            vec!["missing_field".into()],
            vec!["scheme.definition.rules[0].measure".into()]
        )
    );
}

#[test]
fn the_window_of_a_product_opens_with_its_first_deal_in_the_explanation_too() {
    let deals = json!([{ "id": "d1", "customer": "a", "date": "2026-01-01", "amount": "100", "product": "Q" },
        { "id": "d2", "customer": "a", "date": "2026-03-01", "amount": "100", "product": "P" }]);
    let rule = json!({ "for_each": { "deal": "each" }, "among": { "product": "P", "within_days": 30 }, "measure": "net", "pays": { "rate": "0.1" } });
    let s = stated(&rule, &two(), &deals, &json!([]));
    let conditions = s["reps"][0]["lines"][0]["why"]["conditions"]
        .as_array()
        .expect("a list")
        .clone();
    assert!(
        conditions.iter().all(|c| c["held"] == json!(true)),
        "{conditions:?}"
    );
}

#[test]
fn facts_of_a_condition_are_its_own() {
    let customers =
        json!([{ "id": "a", "name": "A", "rep": "z", "existing": true, "prior_sales": "100" }]);
    let deals = json!([{ "id": "d1", "customer": "a", "date": "2026-02-01", "amount": "300" }]);
    let rule = json!({ "for_each": "customer", "among": { "of": "existing" }, "measure": "total", "when": [{ "at_least": "0.1", "measure": "growth" }], "pays": { "rate": "0.01" } });
    let s = stated(&rule, &customers, &deals, &json!([]));
    assert_eq!(
        s["reps"][0]["lines"][0]["why"]["facts"][1]["value"],
        "100.00"
    );
    let rule = json!({ "kind": "penalty", "for_each": { "outcome": ["customer_loss"] }, "measure": "amount", "when": [{ "over": "0", "measure": "performance_bonus" }], "pays": { "rate": "0.1" } });
    let loss = json!([{ "id": "o1", "kind": "customer_loss", "date": "2026-03-01", "rep": "z", "customer": "a", "amount": "77" }]);
    let s = stated(&rule, &customers, &deals, &loss);
    assert_eq!(
        s["reps"][0]["lines"][0]["why"]["facts"][1]["value"],
        "1000.00"
    );
}

/// A mean margin weighted by the largest amounts is a quotient of some 35 digits; two of them are compared all the same.
#[test]
fn who_leads_by_margin_is_known_at_any_size() {
    let customers =
        json!([{ "id": "a", "name": "A", "rep": "z" }, { "id": "b", "name": "B", "rep": "y" }]);
    let deal = |at: usize| {
        let (customer, margin) = if at.is_multiple_of(2) {
            ("a", "0.1")
        } else {
            ("b", "0.9")
        };
        json!({ "id": format!("d{at}"), "customer": customer, "date": "2026-02-01", "amount": "999999999999.99", "margin": margin })
    };
    let deals: Vec<Value> = (0..300).map(deal).collect();
    let rule = json!({ "for_each": { "span": "year" }, "measure": "margin", "when": [{ "leader": true }], "pays": { "amount": "5" } });
    let s = stated(&rule, &customers, &json!(deals), &json!([]));
    assert_eq!(list(&s["reps"], "net"), ["0.00", "5.00"]);
}
