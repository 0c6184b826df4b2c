//! The contract's order and next steps hold for own schemes, too; and what is tested inside a choice of tests.

use super::statement;
use serde_json::{Value, json};

/// The part of zhang's statement, under a scheme of this one rule.
fn zhang(rule: &Value) -> Value {
    let reps = json!([{ "id": "zhang", "name": "张伟", "performance_bonus": "1000" }]);
    let customers = json!([
        { "id": "hongyuan", "name": "宏远电子", "rep": "zhang" },
        { "id": "huaxin", "name": "华信贸易", "rep": "zhang" }
    ]);
    let deals = json!([
        { "id": "d1", "customer": "huaxin", "date": "2026-01-01", "amount": "100" },
        { "id": "d2", "customer": "huaxin", "date": "2026-02-01", "amount": "100" },
        { "id": "d3", "customer": "hongyuan", "date": "2026-05-01", "amount": "300" }
    ]);
    let outcomes = json!([{ "id": "o1", "kind": "violation", "date": "2026-03-09", "rep": "zhang", "severity": "minor" }]);
    let answer = statement(rule, [&reps, &customers, &deals, &outcomes]).expect("a statement");
    answer["reps"][0].clone()
}

/// These fields of each entry of a list.
fn fields(rep: &Value, list: &str, names: &[&str]) -> Vec<String> {
    let field = |entry: &Value, name: &&str| entry[*name].as_str().unwrap_or("null").to_owned();
    let entries = rep[list].as_array().expect("a list").iter();
    entries
        .map(|entry| {
            names
                .iter()
                .map(|name| field(entry, name))
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect()
}

/// Of what pays differently for a rep's first and later deals, a later one steps up within the later bands.
#[test]
fn a_later_deal_below_its_bands_steps_up_to_its_own() {
    let first =
        json!({ "bands": [{ "from": "50", "amount": "10" }, { "from": "150", "amount": "11" }] });
    let later = json!({ "bands": [{ "from": "200", "amount": "1" }] });
    let pays = json!({ "by": "ordinal", "pays": { "first": first, "later": later } });
    let rep = zhang(&json!({ "for_each": { "deal": "each" }, "measure": "net", "pays": pays }));
    assert_eq!(
        fields(&rep, "lines", &["deal", "amount"]),
        ["d1 10.00", "d3 1.00"]
    );
    assert_eq!(
        fields(&rep, "skipped", &["deal", "reason"]),
        ["d2 below_first_band"]
    );
    assert_eq!(
        fields(&rep, "next_steps", &["deal", "needed", "gain"]),
        ["d1 50.00 1.00", "d2 100.00 1.00"]
    );
}

/// Of two lists of bands each has its step, and gains what the whole rule gains.
#[test]
fn each_list_of_bands_has_its_own_step() {
    let pays = json!([{ "bands": [{ "from": "500", "amount": "10" }] }, { "bands": [{ "from": "200", "amount": "1" }] }]);
    let rep = zhang(&json!({ "for_each": { "deal": "first" }, "measure": "net", "pays": pays }));
    assert_eq!(fields(&rep, "lines", &["deal", "amount"]), ["d3 1.00"]);
    let steps = ["d1 400.00 11.00", "d1 100.00 1.00", "d3 200.00 10.00"];
    assert_eq!(
        fields(&rep, "next_steps", &["deal", "needed", "gain"]),
        steps
    );
}

/// Of spans only the one with the latest sale has a step: the others are over, or have no deal that could be larger.
#[test]
fn only_the_span_of_the_latest_sale_has_a_step() {
    let pays =
        json!({ "bands": [{ "from": "250", "amount": "10" }, { "from": "400", "amount": "20" }] });
    let rep =
        zhang(&json!({ "for_each": { "span": "quarter" }, "measure": "total", "pays": pays }));
    assert_eq!(fields(&rep, "lines", &["month"]), ["2026-04"]);
    assert_eq!(
        fields(&rep, "skipped", &["month"]),
        ["2026-01", "2026-07", "2026-10"]
    );
    assert_eq!(fields(&rep, "next_steps", &["needed"]), ["100.00"]);
}

/// Lines that name a month and no deal stand by their month, not by the place of their customer.
#[test]
fn runs_of_months_are_in_the_order_of_their_months() {
    let when = json!([{ "sustained": { "months": 3, "of": 6, "mean": "10" } }]);
    let rep = zhang(&json!({ "for_each": "customer", "when": when, "pays": { "amount": "5" } }));
    assert_eq!(
        fields(&rep, "lines", &["month", "customer", "deal"]),
        ["2026-01 huaxin null", "2026-05 hongyuan null"]
    );
}

/// What lies below the first band has the references that its line would have had, the month too.
#[test]
fn what_is_below_the_first_band_names_what_its_line_would_have_named() {
    let above = json!({ "bands": [{ "from": "5000", "amount": "5" }] });
    let when = json!([{ "sustained": { "months": 3, "of": 6, "mean": "10" } }]);
    let rep = zhang(
        &json!({ "for_each": "customer", "when": when, "measure": "mean_month_sales", "pays": above }),
    );
    assert_eq!(
        fields(&rep, "skipped", &["month", "customer"]),
        ["2026-01 huaxin", "2026-05 hongyuan"]
    );
    let rule = json!({ "kind": "penalty", "for_each": { "outcome": ["violation"] }, "measure": "performance_bonus", "pays": above });
    assert_eq!(
        fields(&zhang(&rule), "skipped", &["month", "outcome"]),
        ["2026-03 o1"]
    );
}

/// Who leads is known inside a choice of tests, too: zhang leads in each quarter with sales, and alone.
#[test]
fn the_leader_is_known_inside_any() {
    let tests = json!([{ "leader": true }, { "over": "1000" }]);
    let rule = |when: Value| json!({ "for_each": { "span": "quarter" }, "measure": "total", "when": when, "pays": { "amount": "5" } });
    for when in [
        json!([{ "leader": true }, { "over": "0" }]),
        json!([{ "any": tests }, { "over": "0" }]),
    ] {
        let rep = zhang(&rule(when));
        assert_eq!(fields(&rep, "lines", &["month"]), ["2026-01", "2026-04"]);
    }
}

/// The first of a rep and the first of a customer are told apart inside a choice of tests: of zhang's three deals the
/// second is neither.
#[test]
fn the_first_of_a_rep_and_of_a_customer_are_told_apart_inside_any() {
    let when = json!([{ "any": [{ "first_of": "rep" }, { "first_of": "customer" }] }]);
    let rep = zhang(
        &json!({ "for_each": { "deal": "each" }, "measure": "net", "when": when, "pays": { "amount": "5" } }),
    );
    assert_eq!(fields(&rep, "lines", &["deal"]), ["d1", "d3"]);
}
