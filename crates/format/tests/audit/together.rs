//! What several rules pay on one sale.

use super::asked::{of_kind, paid, several};
use serde_json::{Value, json};

/// A rule for each order.
fn of_order(id: &str, when: Value, pays: Value) -> Value {
    json!({ "id": id, "name": id, "for_each": { "deal": "each" }, "measure": "net", "when": when, "pays": pays })
}

#[test]
fn two_rules_that_each_stay_within_the_share_pay_more_than_it_together() {
    let rate = |id: &str| of_order(id, json!([]), json!({ "rate": "0.08" }));
    let findings = several(&[rate("a"), rate("b")]);
    let found = of_kind(&findings, "pays_more_than_sale");
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(
        (
            &found[0]["rule"],
            &found[0]["with"],
            &found[0]["detail"]["regions"]
        ),
        (
            &json!("a"),
            &json!(["b"]),
            &json!([{ "from": "0.01", "until": null }])
        )
    );
    // 16 % of ¥10,000.
    assert_eq!(paid(found[0]), ["1600.00"]);
    let said = found[0]["message"]["zh"].as_str().expect("words");
    assert!(said.starts_with("（与“b”相加）成交"), "{said}");
    // A fixed amount within the share from ¥500 on, and a rate beside it: too much up to ¥2,500.
    let fixed = of_order(
        "a",
        json!([{ "at_least": "500" }]),
        json!({ "amount": "50" }),
    );
    let findings = several(&[fixed, rate("b")]);
    let found = of_kind(&findings, "pays_more_than_sale");
    assert_eq!(
        found[0]["detail"]["regions"],
        json!([{ "from": "500.00", "until": "2499.99" }]),
        "{found:#?}"
    );
}

#[test]
fn what_is_too_small_to_be_told_of_one_rule_is_told_of_two() {
    // 11 % of at most 20 fen is 2 fen at the most: by itself nothing that a person would believe.
    let small = of_order("a", json!([{ "below": "0.21" }]), json!({ "rate": "0.11" }));
    let rate = of_order("b", json!([]), json!({ "rate": "0.08" }));
    let findings = several(&[small, rate]);
    let found = of_kind(&findings, "pays_more_than_sale");
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0]["with"], json!(["b"]), "{found:#?}");
    assert_eq!(
        found[0]["detail"]["regions"],
        json!([{ "from": "0.01", "until": "0.20" }]),
        "{found:#?}"
    );
}

#[test]
fn jumps_of_two_rules_at_one_bound_are_one() {
    let tier = |id: &str, bound: Value, amount: &str| {
        of_order(id, json!([bound]), json!({ "amount": amount }))
    };
    // Written as two rules, a reward of two bands: nothing falls.
    let findings = several(&[
        tier("small", json!({ "below": "1000" }), "50"),
        tier("large", json!({ "at_least": "1000" }), "80"),
    ]);
    assert!(of_kind(&findings, "decreasing").is_empty(), "{findings:#?}");
    let jumps = of_kind(&findings, "cliff");
    assert_eq!(jumps.len(), 1, "{jumps:#?}");
    assert_eq!(
        (&jumps[0]["with"], paid(jumps[0])),
        (&json!(["large"]), vec!["50.00", "80.00"])
    );
    // The one above pays less: it falls, by what is left.
    let findings = several(&[
        tier("small", json!({ "below": "1000" }), "80"),
        tier("large", json!({ "at_least": "1000" }), "50"),
    ]);
    let falls = of_kind(&findings, "decreasing");
    assert_eq!(falls.len(), 1, "{falls:#?}");
    assert_eq!(paid(falls[0]), ["80.00", "50.00"]);
    // As much as below: nothing happens there at all.
    let findings = several(&[
        tier("small", json!({ "below": "1000" }), "50"),
        tier("large", json!({ "at_least": "1000" }), "50"),
    ]);
    let kinds = ["cliff", "decreasing"].map(|kind| of_kind(&findings, kind).len());
    assert_eq!(kinds, [0, 0], "{findings:#?}");
    // Only new customers get the other: of the rest it's still true that it falls.
    let mut large = tier("large", json!({ "at_least": "1000" }), "80");
    large["among"] = json!({ "of": "new" });
    let findings = several(&[tier("small", json!({ "below": "1000" }), "50"), large]);
    assert_eq!(of_kind(&findings, "decreasing").len(), 1, "{findings:#?}");
}

#[test]
fn a_rule_just_within_the_share_is_told_with_the_other_and_never_twice_by_itself() {
    let one = of_order("a", json!([]), json!({ "rate": "0.10" }));
    let pays = json!({ "mode": "marginal", "bands": [
        { "over": "540", "rate": "0.11" },
        { "over": "550", "rate": "0.22" }
    ] });
    let findings = several(&[one, of_order("b", json!([]), pays)]);
    let told: Vec<[&Value; 3]> = of_kind(&findings, "pays_more_than_sale")
        .iter()
        .map(|found| [&found["rule"], &found["with"], &found["detail"]["regions"]])
        .collect();
    assert_eq!(
        told,
        [
            [
                &json!("a"),
                &json!(["b"]),
                &json!([{ "from": "540.01", "until": null }])
            ],
            [
                &json!("b"),
                &json!([]),
                &json!([{ "from": "999.17", "until": null }])
            ],
        ]
    );
}

/// Two rules of which one pays below a bound and the other from it on.
fn tiers(base: &Value, bound: &str, [below, from]: [&str; 2]) -> Vec<Value> {
    let tier = |id: &str, is: &str, amount: &str| {
        let mut rule = base.clone();
        (rule["id"], rule["name"]) = (json!(id), json!(id));
        rule["when"] = json!([{ is: bound }]);
        rule["pays"] = json!({ "amount": amount });
        rule
    };
    vec![tier("a", "below", below), tier("b", "at_least", from)]
}

/// What isn't a sale: a bound, and a rule that looks at it.
fn not_sales() -> Vec<(&'static str, Value)> {
    let customer = |measure: Value| json!({ "for_each": "customer", "measure": measure });
    vec![
        (
            "0.9",
            json!({ "for_each": { "outcome": ["satisfaction"] }, "measure": "score" }),
        ),
        (
            "0.9",
            json!({ "for_each": "rep", "measure": { "mean_score": "satisfaction" } }),
        ),
        (
            "3",
            json!({ "for_each": { "span": "month" }, "measure": "new_customers" }),
        ),
        ("3", customer(json!("repurchases"))),
        ("3", customer(json!({ "outcome_count": "complaint" }))),
        ("0.2", customer(json!("returned_share"))),
        ("30", customer(json!("idle_days"))),
        ("0.15", json!({ "for_each": "rep", "measure": "margin" })),
        (
            "0.1",
            json!({ "for_each": "customer", "among": { "of": "existing" }, "measure": "growth" }),
        ),
    ]
}

#[test]
fn jumps_of_two_rules_on_scores_counts_and_shares_are_one() {
    for (bound, base) in not_sales() {
        let findings = several(&tiers(&base, bound, ["50", "80"]));
        assert!(
            of_kind(&findings, "decreasing").is_empty(),
            "{base}: {findings:#?}"
        );
        let jumps = of_kind(&findings, "cliff");
        let jumps: Vec<_> = jumps.iter().map(|one| (&one["with"], paid(one))).collect();
        assert!(
            jumps.contains(&(&json!(["b"]), vec!["50.00", "80.00"])),
            "{base}: {jumps:?}"
        );
        let is_whole = |(_, paid): &(&Value, Vec<&str>)| !paid.contains(&"0.00");
        let at_start = ["idle_days", "growth"].map(|one| base["measure"] == one);
        assert!(
            at_start.contains(&true) || jumps.iter().all(is_whole),
            "{base}: {jumps:?}"
        );
        // As much on both sides is no jump at all.
        let findings = several(&tiers(&base, bound, ["50", "50"]));
        let at_bound = of_kind(&findings, "cliff")
            .into_iter()
            .chain(of_kind(&findings, "decreasing"));
        let at_bound: Vec<_> = at_bound
            .filter(|one| one["detail"]["before"] != "0.00")
            .collect();
        assert!(at_bound.is_empty(), "{base}: {at_bound:#?}");
    }
}

#[test]
fn penalties_are_put_together_with_penalties_alone() {
    let mut rules = tiers(
        &json!({ "kind": "penalty", "for_each": { "outcome": ["customer_loss"] }, "measure": "amount" }),
        "1000",
        ["80", "50"],
    );
    let findings = several(&rules);
    let falls = of_kind(&findings, "decreasing");
    assert_eq!(falls.len(), 1, "{falls:#?}");
    assert_eq!(
        (&falls[0]["with"], paid(falls[0])),
        (&json!(["b"]), vec!["80.00", "50.00"])
    );
    // A reward beside a penalty is a line of its own.
    rules[1]["kind"] = json!("reward");
    let findings = several(&rules);
    let with = findings.iter().filter(|one| one["with"] != json!([]));
    assert_eq!(with.count(), 0, "{findings:#?}");
}

#[test]
fn what_two_rules_gain_by_splitting_bundling_and_moving_is_one_gain() {
    let order = json!({ "for_each": { "deal": "each" }, "measure": "net" });
    let told = |rules: &[Value], code: &str| -> Vec<(Value, Value)> {
        let findings = several(rules);
        let found = of_kind(&findings, code).into_iter();
        found
            .map(|one| (one["with"].clone(), one["detail"]["gain"].clone()))
            .collect()
    };
    // Two orders of ¥1,000 get ¥160, one of ¥2,000 ¥80; the lower tier by itself would claim ¥100.
    assert_eq!(
        told(&tiers(&order, "1000", ["50", "80"]), "split_gain"),
        [(json!(["b"]), json!("80.00"))]
    );
    // ¥50 for each order, whichever rule pays it: nothing is bundled.
    assert_eq!(
        told(&tiers(&order, "1000", ["50", "50"]), "bundle_gain"),
        []
    );
    assert_eq!(
        told(&tiers(&order, "1000", ["50", "180"]), "bundle_gain"),
        [(json!(["b"]), json!("80.00"))]
    );
    // A month of less and one of more: ¥100 in any, or ¥100 and ¥150.
    let month = json!({ "for_each": { "span": "month" }, "measure": "total" });
    assert_eq!(
        told(&tiers(&month, "1000", ["100", "100"]), "timing_gain"),
        []
    );
    assert_eq!(
        told(&tiers(&month, "1000", ["100", "150"]), "timing_gain"),
        [(json!(["b"]), json!("50.00"))]
    );
    // Of first orders one is paid ¥50, the other ¥80, however little is bought: a customer under two names gets both twice.
    let first =
        json!({ "for_each": { "deal": "first" }, "among": { "of": "new" }, "measure": "net" });
    let mut rules = tiers(&first, "1000", ["50", "80"]);
    for (rule, band) in rules.iter_mut().zip([
        json!({ "from": "0", "amount": "50" }),
        json!({ "over": "0", "amount": "80" }),
    ]) {
        rule["when"] = json!([]);
        rule["pays"] = json!({ "bands": [band] });
    }
    assert_eq!(
        told(&rules, "split_gain"),
        [(json!(["b"]), json!("130.00"))]
    );
    assert_eq!(told(&rules, "bundle_gain"), []);
    // A rate beside it changes nothing of the gain, and is left out.
    let mut rules = tiers(&month, "1000", ["100", "150"]);
    rules[0] = json!({ "id": "a", "name": "a", "for_each": { "span": "month" }, "measure": "total", "pays": { "rate": "0.01" } });
    assert_eq!(told(&rules, "timing_gain"), [(json!([]), json!("150.00"))]);
}
