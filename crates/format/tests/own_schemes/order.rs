//! Which comes first: in a run of spans, among a rep's customers, in the list of a statement.

use super::facts::{deal, of_rep, stated, with};
use serde_json::{Value, json};

fn with_margin(id: &str, date: &str) -> Value {
    with(deal(id, date, "1000"), &json!({ "margin": "0.1" }))
}

fn warned(after: u32, deals: &[Value]) -> Vec<String> {
    let rule = json!({ "for_each": { "span": "month" }, "measure": "margin", "pays": { "action": "warn", "after": after } });
    of_rep(
        &stated(&[rule], &json!({ "deals": deals })),
        "actions",
        &["month"],
    )
}

#[test]
fn a_span_of_which_nothing_is_known_breaks_a_run() {
    let apart = [
        with_margin("d0", "2026-02-01"),
        with_margin("d1", "2026-09-14"),
    ];
    assert!(warned(2, &apart).is_empty());
    assert_eq!(warned(1, &apart), ["2026-02", "2026-09"]);
    let without_margin = [
        with_margin("d0", "2026-02-01"),
        deal("d1", "2026-03-01", "1000"),
        with_margin("d2", "2026-04-01"),
    ];
    assert!(warned(2, &without_margin).is_empty());
    let in_a_row = [
        with_margin("d0", "2026-02-01"),
        with_margin("d1", "2026-03-01"),
        with_margin("d2", "2026-04-01"),
    ];
    assert_eq!(warned(2, &in_a_row), ["2026-03"]);
}

/// Three customers, of whom the second bought first.
fn customers() -> Value {
    let at = |id: &str, customer: &str, date: &str| {
        with(deal(id, date, "1000"), &json!({ "customer": customer }))
    };
    json!({
        "customers": [{ "id": "c0", "rep": "r0", "size": "small" }, { "id": "c1", "rep": "r0" }, { "id": "c2", "rep": "r0" }],
        "deals": [at("d0", "c0", "2026-05-01"), at("d1", "c1", "2026-02-01"), at("d2", "c1", "2026-01-01")]
    })
}

#[test]
fn the_rep_s_first_customer_is_the_one_that_bought_first() {
    let rule = json!({ "for_each": "customer", "when": [{ "first_of": "rep", "else": "not_first_customer" }], "pays": { "amount": "100" } });
    let s = stated(&[rule], &customers());
    assert_eq!(of_rep(&s, "lines", &["customer"]), ["c1"]);
    assert_eq!(
        of_rep(&s, "skipped", &["customer", "reason"]),
        ["c0 not_first_customer"]
    );
}

/// The lines stand by the place of their customer all the same: they name no deal.
#[test]
fn first_and_later_customers_go_by_their_first_deals() {
    let by = json!({ "by": "ordinal", "amounts": { "first": "100", "later": "10" } });
    let nested = json!({ "by": "size", "pays": { "else": [by] } });
    for pays in [by.clone(), nested] {
        let rule = json!({ "for_each": "customer", "pays": pays });
        let s = stated(&[rule], &customers());
        assert_eq!(
            of_rep(&s, "lines", &["customer", "amount"]),
            ["c0 10.00", "c1 100.00"]
        );
    }
    let rule = json!({ "for_each": "customer", "pays": by, "to": "customer" });
    let benefits = stated(&[rule], &customers());
    let list = super::facts::entries(&benefits["customers"], &["customer", "benefit"]);
    assert_eq!(list, ["c0 10.00", "c1 100.00"]);
    let any = json!([{ "any": [{ "first_of": "rep" }, { "first_of": "rep" }] }]);
    let rule = json!({ "for_each": "customer", "when": any, "pays": { "amount": "1" } });
    assert_eq!(
        of_rep(&stated(&[rule], &customers()), "lines", &["customer"]),
        ["c1"]
    );
}

/// A customer without a deal comes after those with one, by the place in the list.
#[test]
fn who_has_no_deal_is_a_later_customer() {
    let rule = json!({ "for_each": "customer", "among": { "also_without_deals": true },
        "pays": { "by": "ordinal", "amounts": { "first": "100", "later": "10" } } });
    let mut ledger = customers();
    ledger["deals"] = json!([with(
        deal("d0", "2026-05-01", "1"),
        &json!({ "customer": "c2" })
    )]);
    let s = stated(&[rule], &ledger);
    assert_eq!(
        of_rep(&s, "lines", &["customer", "amount"]),
        ["c0 10.00", "c1 10.00", "c2 100.00"]
    );
}

#[test]
fn an_entry_of_a_month_stands_before_a_deal_of_a_later_day() {
    let rule = json!({ "for_each": "customer", "among": { "within_days": 30 },
        "when": [{ "sustained": { "months": 1, "of": 1, "mean": "1" } }],
        "measure": "mean_month_sales", "pays": { "bands": [{ "from": "5000", "amount": "1" }] } });
    let deals = [
        deal("d0", "2026-02-01", "1000"),
        deal("d1", "2026-12-13", "1000"),
    ];
    let s = stated(&[rule], &json!({ "deals": deals }));
    assert_eq!(
        of_rep(&s, "skipped", &["month", "deal", "reason"]),
        ["2026-02 - below_first_band", "- d1 outside_window"]
    );
}

/// What pays something is not listed as not paid, and what is below two lists of bands is listed once.
#[test]
fn below_the_first_band_is_listed_only_where_the_rule_pays_nothing() {
    let bands = |from: &str| json!({ "bands": [{ "from": from, "amount": "1" }] });
    let stated = |pays: Value| {
        let rule = json!({ "for_each": "customer", "measure": "total", "pays": pays });
        stated(
            &[rule],
            &json!({ "deals": [deal("d0", "2026-02-01", "1000")] }),
        )
    };
    let listed = |pays: Value| of_rep(&stated(pays), "skipped", &["reason"]);
    for paid in [
        json!({ "amount": "5" }),
        json!({ "item": "cup" }),
        json!({ "action": "x" }),
        bands("1000"),
    ] {
        assert!(listed(json!([bands("5000"), paid])).is_empty());
    }
    assert_eq!(
        listed(json!([bands("5000"), bands("6000")])),
        ["below_first_band"]
    );
    let why = &stated(json!([bands("5000"), bands("6000")]))["reps"][0]["skipped"][0]["why"];
    assert_eq!(why["bands"][0]["from"], "5000.00");
}

/// Of one month, too: the rep's first customer is told by the day, and the lines stand by the place of the customer.
#[test]
fn entries_of_one_month_stand_by_the_place_of_their_customer() {
    let at = |id: &str, customer: &str, date: &str| {
        with(deal(id, date, "1000"), &json!({ "customer": customer }))
    };
    let ledger = json!({
        "customers": [{ "id": "c0", "rep": "r0" }, { "id": "c1", "rep": "r0" }],
        "deals": [at("d0", "c0", "2026-05-20"), at("d1", "c1", "2026-05-01")]
    });
    let rule = json!({ "for_each": "customer", "when": [{ "sustained": { "months": 1, "of": 1, "mean": "1" } }],
        "pays": { "by": "ordinal", "amounts": { "first": "100", "later": "10" } } });
    assert_eq!(
        of_rep(
            &stated(&[rule], &ledger),
            "lines",
            &["month", "customer", "amount"]
        ),
        ["2026-05 c0 10.00", "2026-05 c1 100.00"]
    );
}
