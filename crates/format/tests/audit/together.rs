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
