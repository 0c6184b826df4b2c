//! What is measured, and what a rule does with what is not known.

use super::facts::{deal, entries, of_rep, stated, with};
use serde_json::{Value, json};

fn sustained(months: u32, mean: &str) -> Value {
    json!([{ "sustained": { "months": months, "of": months, "mean": mean } }])
}

/// 100.01 / 3 = 33.33666…; × 0.25 = 8.33416… (of the rounded 33.34 it would be 8.335).
#[test]
fn a_rate_is_taken_of_the_exact_mean_month() {
    let ledger = json!({ "deals": [deal("d0", "2026-02-01", "100.01")] });
    let bands = json!({ "bands": [{ "from": "0", "rate": "0.25" }] });
    for pays in [json!({ "rate": "0.25" }), bands] {
        let rule = json!({ "for_each": "customer", "when": sustained(3, "1"), "measure": "mean_month_sales", "pays": pays });
        let s = stated(&[rule], &ledger);
        assert_eq!(of_rep(&s, "lines", &["amount", "basis"]), ["8.33 33.34"]);
        let why = &s["reps"][0]["lines"][0]["why"];
        assert_eq!(
            (&why["formula"]["base"], &why["measure"]["base"]),
            (&json!("10001/300"), &json!("10001/300"))
        );
    }
}

/// 0.333333 × 3,333.33 / 2 = 555.5544…
#[test]
fn a_limit_is_a_rate_of_the_exact_mean_month() {
    let ledger = json!({ "deals": [deal("d0", "2026-02-01", "3333.33")] });
    let rule = json!({ "for_each": "customer", "when": sustained(2, "1"), "measure": "mean_month_sales",
        "pays": { "amount": "5000" }, "limits": { "of_base": "0.333333" } });
    let s = stated(&[rule], &ledger);
    assert_eq!(of_rep(&s, "lines", &["amount", "capped"]), ["555.55 true"]);
}

#[test]
fn a_line_is_capped_only_where_the_cap_changes_its_amount() {
    let ledger = |amount: &str| json!({ "deals": [deal("d0", "2026-02-01", amount)] });
    let rule = |pays: Value, most: &str| json!({ "for_each": { "deal": "each" }, "measure": "net", "pays": pays, "limits": { "of_base": most } });
    let of = |amount: &str, pays: Value, most: &str| {
        of_rep(
            &stated(&[rule(pays, most)], &ledger(amount)),
            "lines",
            &["amount", "capped"],
        )
    };
    assert_eq!(of("1", json!({ "rate": "0.104" }), "0.1"), ["0.10 false"]);
    assert_eq!(of("1", json!({ "rate": "0.105" }), "0.1"), ["0.10 true"]);
    // 0.5 × 99.999 → 50.00 all the same; exactly on the cap; a fen below and a fen above what it allows.
    assert_eq!(
        of("99.99", json!({ "amount": "50" }), "0.50005"),
        ["50.00 false"]
    );
    assert_eq!(of("100", json!({ "amount": "50" }), "0.5"), ["50.00 false"]);
    assert_eq!(
        of("100.02", json!({ "amount": "50" }), "0.5"),
        ["50.00 false"]
    );
    assert_eq!(
        of("99.98", json!({ "amount": "50" }), "0.5"),
        ["49.99 true"]
    );
    let growth = json!({ "for_each": "customer", "measure": "growth", "pays": { "rate": "0.2" }, "limits": { "of_base": "0.1" } });
    let less = json!({ "customers": [{ "id": "c0", "rep": "r0", "prior_sales": "100" }], "deals": [deal("d0", "2026-02-01", "50")] });
    let s = stated(&[growth], &less);
    assert_eq!(of_rep(&s, "lines", &["amount", "capped"]), ["0.00 false"]);
}

#[test]
fn an_existing_customer_is_no_new_customer() {
    let rule = json!({ "for_each": { "span": "month" }, "when": [{ "over": "0" }], "measure": "new_customers", "pays": { "amount": "100" } });
    let deals = json!([
        deal("d0", "2026-02-01", "1000"),
        with(
            deal("d1", "2026-02-01", "1000"),
            &json!({ "customer": "c1" })
        ),
        with(
            deal("d2", "2026-02-02", "1000"),
            &json!({ "customer": "c1" })
        ),
        with(
            deal("d3", "2026-03-01", "1000"),
            &json!({ "customer": "c1" })
        )
    ]);
    let both = |existing: bool| json!({ "customers": [{ "id": "c0", "rep": "r0", "existing": true }, { "id": "c1", "rep": "r0", "existing": existing }], "deals": deals });
    let lines = |existing| {
        of_rep(
            &stated(std::slice::from_ref(&rule), &both(existing)),
            "lines",
            &["amount", "basis"],
        )
    };
    assert!(lines(true).is_empty());
    assert_eq!(lines(false), ["100.00 1"]);
}

#[test]
fn a_customer_without_a_repurchase_has_none() {
    let ledger = json!({ "deals": [deal("d0", "2026-02-01", "1000")] });
    let called = json!({ "for_each": "customer", "when": [{ "below": "1" }], "measure": "repurchases", "pays": { "action": "call" } });
    assert_eq!(
        of_rep(&stated(&[called], &ledger), "actions", &["action"]),
        ["call"]
    );
    let rule = |from: &str| json!({ "for_each": "customer", "measure": "repurchases", "pays": { "bands": [{ "from": from, "amount": "10" }] } });
    let s = stated(&[rule("1")], &ledger);
    assert_eq!(of_rep(&s, "skipped", &["reason"]), ["below_first_band"]);
    let s = stated(&[rule("0")], &ledger);
    assert_eq!(of_rep(&s, "lines", &["amount", "basis"]), ["10.00 0.00"]);
}

#[test]
fn who_never_had_a_deal_is_in_the_highest_band_of_idle_days() {
    let bands =
        json!({ "bands": [{ "from": "0", "amount": "5" }, { "from": "90", "amount": "7" }] });
    let rule = json!({ "for_each": "customer", "among": { "also_without_deals": true }, "measure": "idle_days", "pays": bands });
    let s = stated(&[rule], &json!({}));
    assert_eq!(of_rep(&s, "lines", &["amount", "basis"]), ["7.00 -"]);
}

#[test]
fn a_target_that_is_not_set_is_never_reached_not_even_by_who_never_had_a_deal() {
    let rule = |is: &str| {
        json!({ "for_each": "customer", "among": { "also_without_deals": true }, "measure": "idle_days",
        "when": [{ is: { "target": "task_customers" } }], "pays": { "action": "x" } })
    };
    let actions = |is: &str, reps: Value| {
        of_rep(
            &stated(&[rule(is)], &json!({ "reps": reps })),
            "actions",
            &["action"],
        )
    };
    let (unset, set) = (
        json!([{ "id": "r0" }]),
        json!([{ "id": "r0", "task_customers": 3 }]),
    );
    for is in ["at_least", "over"] {
        assert!(actions(is, unset.clone()).is_empty());
        assert_eq!(actions(is, set.clone()), ["x"]);
    }
    assert_eq!(actions("below", unset), ["x"]);
    assert!(actions("below", set).is_empty());
}

#[test]
fn a_rule_may_count_missed_quarters_and_missed_years() {
    let missed = |every: &str| json!({ "at_least": "1", "measure": { "missed_spans": { "every": every, "target": format!("{every}_target") } } });
    let rule = json!({ "for_each": "rep", "when": [missed("quarter"), missed("year")], "pays": { "action": "talk" } });
    let deals = json!([deal("d0", "2026-02-01", "1000")]);
    let actions = |year: &str| {
        let reps = json!([{ "id": "r0", "quarter_target": "9999", "year_target": year }]);
        of_rep(
            &stated(
                std::slice::from_ref(&rule),
                &json!({ "reps": reps, "deals": deals }),
            ),
            "actions",
            &["action"],
        )
    };
    assert_eq!(actions("9999"), ["talk"]);
    assert!(actions("1000").is_empty());
}

#[test]
fn a_tally_is_rewards_less_penalties() {
    let rules = [
        json!({ "for_each": "customer", "pays": { "amount": "100" }, "adds_to": "t" }),
        json!({ "for_each": "customer", "pays": { "amount": "70" }, "kind": "penalty", "adds_to": "t" }),
        json!({ "for_each": "rep", "measure": { "tally": "t" }, "pays": { "rate": "0.1" } }),
    ];
    let s = stated(
        &rules,
        &json!({ "deals": [deal("d0", "2026-02-01", "1000")] }),
    );
    assert_eq!(
        of_rep(&s, "lines", &["amount", "basis"]),
        ["100.00 -", "70.00 -", "3.00 30.00"]
    );
}

/// What is returned is looked at among the deals that the rule looks at, at whatever stage.
#[test]
fn the_returned_share_follows_the_rule_s_choice_of_deals() {
    let more = |day: &str, returned: &str, more: Value| {
        with(
            with(deal(day, day, "100"), &json!({ "returned": returned })),
            &more,
        )
    };
    let deals = json!([
        more("2026-01-05", "100", json!({ "product": "A" })),
        more(
            "2026-02-05",
            "0",
            json!({ "product": "A", "prepaid": true })
        ),
        more(
            "2026-03-05",
            "80",
            json!({ "product": "B", "stage": "signed" })
        ),
        more(
            "2026-04-05",
            "0",
            json!({ "product": "B", "stage": "cancelled" })
        ),
    ]);
    let reached = |among: Value, share: &str| {
        let rule = json!({ "for_each": "customer", "among": among, "when": [{ "at_least": share, "measure": "returned_share" }], "pays": { "action": "x" } });
        of_rep(
            &stated(&[rule], &json!({ "deals": deals })),
            "actions",
            &["action"],
        )
        .len()
    };
    for (among, just, above) in [
        (json!({}), "0.6", "0.600001"),
        (json!({ "from": "2026-02-05" }), "0.4", "0.400001"),
        (json!({ "product": "A" }), "0.5", "0.500001"),
        (json!({ "prepaid": true }), "0", "0.000001"),
        // The first deal that counts is of 5 February, the next of 5 March is dated 28 days later.
        (json!({ "within_days": 28 }), "0.6", "0.600001"),
        (json!({ "within_days": 27 }), "0.5", "0.500001"),
    ] {
        assert_eq!(
            (reached(among.clone(), just), reached(among.clone(), above)),
            (1, 0),
            "{among}"
        );
    }
}

#[test]
fn what_is_not_known_is_listed_with_what_is_missing() {
    let rule = json!({ "for_each": "customer", "measure": "margin", "pays": [{ "amount": "5" }, { "bands": [{ "from": "0", "amount": "1" }] }] });
    let deals = json!([
        with(deal("d0", "2026-02-01", "100"), &json!({ "margin": "0.1" })),
        deal("d1", "2026-03-01", "100")
    ]);
    let s = stated(&[rule], &json!({ "deals": deals }));
    assert!(of_rep(&s, "lines", &[]).is_empty());
    assert_eq!(
        of_rep(&s, "skipped", &["reason", "customer"]),
        ["not_qualified c0"]
    );
    assert_eq!(
        s["reps"][0]["skipped"][0]["why"]["needed_change"]["of"],
        "margin"
    );
    let missed = json!({ "for_each": "rep", "measure": { "missed_spans": { "every": "quarter", "target": "quarter_target" } }, "pays": { "amount": "1" } });
    let s = stated(&[missed], &json!({}));
    assert_eq!(of_rep(&s, "skipped", &["reason"]), ["not_qualified"]);
    let score = json!({ "for_each": { "outcome": ["trial"] }, "measure": "score", "pays": { "amount": "1" } });
    let s = stated(
        &[score],
        &json!({ "outcomes": [{ "id": "o0", "date": "2026-05-05", "kind": "trial", "customer": "c0" }] }),
    );
    assert_eq!(
        of_rep(&s, "skipped", &["reason", "outcome"]),
        ["not_qualified o0"]
    );
}

#[test]
fn where_there_is_nothing_to_measure_nothing_is_listed() {
    let rule =
        json!({ "for_each": { "span": "month" }, "measure": "margin", "pays": { "amount": "5" } });
    let s = stated(&[rule], &json!({}));
    let mean = json!({ "for_each": "rep", "measure": { "mean_score": "satisfaction" }, "pays": { "amount": "5" } });
    for s in [s, stated(&[mean], &json!({}))] {
        assert_eq!(entries(&s["reps"], &["lines", "skipped"]), ["[] []"]);
    }
}

#[test]
fn last_year_s_sales_are_there_for_deals_and_spans_too() {
    let ledger = |prior: &str| json!({ "customers": [{ "id": "c0", "rep": "r0", "prior_sales": prior }], "deals": [deal("d0", "2026-02-01", "100")] });
    for for_each in [json!({ "deal": "each" }), json!({ "span": "year" })] {
        let rule = json!({ "for_each": for_each, "when": [{ "has": "prior_sales" }], "pays": { "amount": "1" } });
        let paid = |prior| {
            of_rep(
                &stated(std::slice::from_ref(&rule), &ledger(prior)),
                "lines",
                &[],
            )
            .len()
        };
        assert_eq!((paid("0.01"), paid("0")), (1, 0));
    }
}
