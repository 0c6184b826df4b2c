//! Next steps: what they promise comes true, whichever deal is raised.

use super::facts::{deal, entries, of_rep, stated, with};
use serde_json::{Value, json};

/// 10.00 from 0, 50.00 from 6,000.
fn pays() -> Value {
    json!({ "bands": [{ "from": "0", "amount": "10" }, { "from": "6000", "amount": "50" }] })
}

fn rule(for_each: &str, when: Value) -> Value {
    json!({ "for_each": for_each, "when": when, "measure": "total", "pays": pays() })
}

fn steps(rule: &Value, ledger: &Value) -> Vec<String> {
    of_rep(
        &stated(std::slice::from_ref(rule), ledger),
        "next_steps",
        &["needed", "gain"],
    )
}

const STEP: [&str; 1] = ["4000.00 40.00"];

/// Sales of 2,000.00 in one deal.
fn one() -> Value {
    json!({ "deals": [deal("d0", "2026-02-01", "2000")] })
}

fn of_rep_with(more: &Value) -> Value {
    with(
        one(),
        &json!({ "reps": [with(json!({ "id": "r0" }), more)] }),
    )
}

#[test]
fn a_step_does_not_lead_past_a_target() {
    let below = rule("rep", json!([{ "below": { "target": "task_sales" } }]));
    assert!(steps(&below, &of_rep_with(&json!({ "task_sales": "6000" }))).is_empty());
    assert_eq!(
        steps(&below, &of_rep_with(&json!({ "task_sales": "6000.01" }))),
        STEP
    );
    let share = rule(
        "rep",
        json!([{ "below": { "share": "0.5", "of": "task_sales" } }]),
    );
    assert!(steps(&share, &of_rep_with(&json!({ "task_sales": "12000" }))).is_empty());
    assert_eq!(
        steps(&share, &of_rep_with(&json!({ "task_sales": "12000.02" }))),
        STEP
    );
}

#[test]
fn a_step_does_not_lead_past_a_bound_on_another_measure() {
    let growth = |prior: &str| {
        with(
            one(),
            &json!({ "customers": [{ "id": "c0", "rep": "r0", "prior_sales": prior }] }),
        )
    };
    let below = rule("customer", json!([{ "below": "0.5", "measure": "growth" }]));
    assert!(steps(&below, &growth("4000")).is_empty());
    assert_eq!(steps(&below, &growth("4001")), STEP);
    let returned = with(
        one(),
        &json!({ "deals": [with(deal("d0", "2026-02-01", "4000"), &json!({ "returned": "2000" }))] }),
    );
    let share = |least: &str| {
        rule(
            "customer",
            json!([{ "at_least": least, "measure": "returned_share" }]),
        )
    };
    assert!(steps(&share("0.250001"), &returned).is_empty());
    assert_eq!(steps(&share("0.25"), &returned), STEP);
    let total = json!({ "for_each": "customer", "when": [{ "below": "7000", "measure": "total" }], "measure": "first_net", "pays": pays() });
    let two =
        json!({ "deals": [deal("d0", "2026-02-01", "2000"), deal("d1", "2026-03-01", "1000")] });
    assert!(steps(&total, &two).is_empty());
    assert_eq!(steps(&total, &one()), STEP);
}

#[test]
fn a_step_holds_whichever_deal_is_raised() {
    let two = |first: &str, second: &str| {
        let at = |id: &str, date: &str, margin: &str| {
            with(deal(id, date, "1000"), &json!({ "margin": margin }))
        };
        json!({ "deals": [at("d0", "2026-02-01", first), at("d1", "2026-03-01", second)] })
    };
    // A mean margin of (1,000 + 4,000) × 0.1 + 1,000 × 0.3 over 6,000 is 0.1333…
    let margin = rule(
        "customer",
        json!([{ "at_least": "0.14", "measure": "margin" }]),
    );
    assert!(steps(&margin, &two("0.1", "0.3")).is_empty());
    assert!(steps(&margin, &two("0.3", "0.1")).is_empty());
    assert_eq!(steps(&margin, &two("0.2", "0.2")), STEP);
    let first = rule(
        "customer",
        json!([{ "below": "5000", "measure": "first_net" }]),
    );
    assert!(steps(&first, &two("0", "0")).is_empty());
    let first = rule(
        "customer",
        json!([{ "below": "5000.01", "measure": "first_net" }]),
    );
    assert_eq!(steps(&first, &two("0", "0")), STEP);
}

#[test]
fn a_step_does_not_break_a_run_of_months() {
    let sustained = json!([{ "sustained": { "months": 1, "of": 1, "mean": "1", "other_than": { "product": "A", "at_least": "0.5" } } }]);
    let of = |product: &str| json!({ "deals": [with(deal("d0", "2026-02-01", "1000"), &json!({ "product": "A" })), with(deal("d1", "2026-02-02", "1000"), &json!({ "product": product }))] });
    assert!(steps(&rule("customer", sustained.clone()), &of("B")).is_empty());
    let other =
        json!({ "deals": [with(deal("d1", "2026-02-02", "2000"), &json!({ "product": "B" }))] });
    assert_eq!(steps(&rule("customer", sustained), &other), STEP);
}

#[test]
fn a_step_keeps_the_number_of_missed_spans_and_of_qualifying_customers() {
    let missed = |least: &str| {
        rule(
            "rep",
            json!([{ "at_least": least, "measure": { "missed_spans": { "every": "quarter", "target": "quarter_target" } } }]),
        )
    };
    let reps = of_rep_with(&json!({ "quarter_target": "5000" }));
    assert!(steps(&missed("4"), &reps).is_empty());
    assert_eq!(steps(&missed("3"), &reps), STEP);
    // The quarter comes to its target exactly; it had come to it before.
    let reps = of_rep_with(&json!({ "quarter_target": "6000" }));
    assert!(steps(&missed("4"), &reps).is_empty());
    let reps = of_rep_with(&json!({ "quarter_target": "2000" }));
    assert_eq!(steps(&missed("3"), &reps), STEP);
    let qualifying = |below: &str| {
        rule(
            "rep",
            json!([{ "below": below, "measure": { "qualifying_customers": { "months": 1, "of": 1, "mean": "5000" } } }]),
        )
    };
    assert!(steps(&qualifying("1"), &one()).is_empty());
    assert_eq!(steps(&qualifying("2"), &one()), STEP);
    let existing = json!([{ "id": "c0", "rep": "r0", "existing": true }]);
    let existing = with(one(), &json!({ "customers": existing }));
    assert_eq!(steps(&qualifying("1"), &existing), STEP);
}

#[test]
fn one_of_several_conditions_is_enough() {
    let any = |bound: &str| {
        rule(
            "customer",
            json!([{ "any": [{ "below": "3000" }, { "below": bound, "measure": "growth" }] }]),
        )
    };
    let ledger = with(
        one(),
        &json!({ "customers": [{ "id": "c0", "rep": "r0", "prior_sales": "3000" }] }),
    );
    assert!(steps(&any("1"), &ledger).is_empty());
    assert_eq!(
        steps(
            &any("1"),
            &with(
                ledger.clone(),
                &json!({ "customers": [{ "id": "c0", "rep": "r0", "prior_sales": "6000" }] })
            )
        )
        .len(),
        1
    );
}

#[test]
fn what_a_tally_comes_to_with_further_sales_is_not_foretold() {
    let adds = json!({ "for_each": "customer", "pays": { "amount": "10" }, "adds_to": "t" });
    let measured = rule(
        "rep",
        json!([{ "at_least": "1", "measure": { "tally": "t" } }]),
    );
    let s = stated(&[adds, measured], &one());
    assert_eq!(of_rep(&s, "lines", &["amount"]), ["10.00", "10.00"]);
    assert!(entries(&s["reps"][0]["next_steps"], &[]).is_empty());
}

#[test]
fn a_step_gains_what_the_whole_rule_gains() {
    let two = |second: Value| {
        json!({ "for_each": { "deal": "each" }, "measure": "net",
            "pays": [{ "bands": [{ "from": "0", "amount": "10" }, { "from": "2000", "amount": "50" }] }, second] })
    };
    let ledger = json!({ "deals": [deal("d0", "2026-02-01", "1000")] });
    let falls =
        json!({ "bands": [{ "from": "0", "amount": "100" }, { "from": "1500", "amount": "0" }] });
    assert!(steps(&two(falls), &ledger).is_empty());
    let rises =
        json!({ "bands": [{ "from": "0", "amount": "100" }, { "from": "2000", "amount": "150" }] });
    assert_eq!(steps(&two(rises), &ledger), ["1000.00 90.00"]);
    let rate = json!({ "rate": "0.01" });
    assert_eq!(steps(&two(rate), &ledger), ["1000.00 50.00"]);
    let above = json!({ "bands": [{ "from": "3000", "amount": "7" }] });
    assert_eq!(
        steps(&two(above), &ledger),
        ["1000.00 40.00", "2000.00 47.00"]
    );
}
