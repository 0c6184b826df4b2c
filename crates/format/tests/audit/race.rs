//! Rules that ask who leads: what their pay comes to by itself, and against a rival.

use super::asked::{audit_rule, of_kind, paid, several};
use serde_json::{Value, json};

fn race(measure: &str, when: Value, pays: Value) -> Value {
    json!({ "for_each": { "span": "month" }, "measure": measure, "when": when, "pays": pays })
}

/// The places of a kind's findings, with what their cases come to and how the Chinese sentence ends.
fn told<'f>(findings: &'f [Value], code: &str) -> Vec<(&'f Value, Vec<&'f str>, &'f str)> {
    let found = of_kind(findings, code).into_iter();
    found
        .map(|one| {
            let said = one["message"]["zh"].as_str().expect("words");
            let (_, end) = said.rsplit_once('（').unwrap_or_default();
            (&one["detail"]["from"], paid(one), end)
        })
        .collect()
}

#[test]
fn a_fen_more_than_a_rival_gets_all_and_a_deal_of_another_month_may_be_it() {
    let findings = audit_rule(race(
        "total",
        json!([{ "leader": true }, { "at_least": "5000" }]),
        json!({ "amount": "500" }),
    ));
    assert_eq!(
        told(&findings, "cliff"),
        [
            (
                &json!("5000.00"),
                vec!["0.00", "500.00"],
                "以没有人卖得更多为例）"
            ),
            (
                &json!("100000.00"),
                vec!["0.00", "500.00"],
                "以其他人最多 10 万元为例）"
            ),
        ]
    );
    let rival = &of_kind(&findings, "cliff")[1]["example"][0]["ledger"];
    // Both have deals of their own, and the rival as much in each month of a longer time.
    assert_eq!(rival["customers"][1]["rep"], "R2");
    assert_eq!(rival["deals"][1]["amount"], "100000.00");
    let moved = of_kind(&findings, "timing_gain");
    assert_eq!(moved.len(), 1, "{moved:#?}");
    assert_eq!(paid(moved[0]), ["0.00", "500.00"]);
    assert_eq!(moved[0]["detail"]["moved"], json!(["0.00", "100000.00"]));
    // Who leads has ¥500, however much more it is; and none of it is too much of ¥5,000.
    assert_eq!(told(&findings, "flat")[0].0, &json!("5000.00"));
    assert!(of_kind(&findings, "pays_more_than_sale").is_empty());
}

#[test]
fn customers_and_margins_are_raced_for_as_well() {
    for (measure, from, end) in [
        ("new_customers", "2", "以其他人最多 2 家为例）"),
        ("margin", "0.2", "以其他人最多 20%为例）"),
    ] {
        let findings = audit_rule(race(
            measure,
            json!([{ "leader": true }, { "over": "0" }]),
            json!({ "amount": "500" }),
        ));
        let cliffs = told(&findings, "cliff");
        let rival = cliffs.last().expect("a jump at the rival");
        assert_eq!(
            rival,
            &(&json!(from), vec!["0.00", "500.00"], end),
            "{cliffs:?}"
        );
    }
}

#[test]
fn a_rival_is_where_pay_begins_or_as_large_as_bands_take() {
    let bands = json!([{ "from": "200000", "amount": "800" }]);
    let findings = audit_rule(race(
        "total",
        json!([{ "leader": true }]),
        json!({ "bands": bands }),
    ));
    let cliffs = told(&findings, "cliff");
    assert_eq!(cliffs.len(), 2, "{cliffs:?}");
    assert_eq!(cliffs[0].0, &json!("200000.00"));
    assert_eq!(
        cliffs[1],
        (
            &json!("400000.00"),
            vec!["0.00", "800.00"],
            "以其他人最多 40 万元为例）"
        )
    );
}

#[test]
fn who_neither_leads_nor_sells_enough_is_told_by_either_bound() {
    let either = json!([{ "any": [{ "leader": true }, { "at_least": "5000" }] }]);
    let findings = audit_rule(race("total", either, json!({ "amount": "500" })));
    // Behind a rival who is out of reach, ¥5,000 is a bound; before it a rival of ¥2,500 is another.
    let cliffs = told(&findings, "cliff");
    assert_eq!(
        cliffs,
        [
            (
                &json!("5000.00"),
                vec!["0.00", "500.00"],
                "以另外几个可选条件都不成立为例）"
            ),
            (
                &json!("2500.00"),
                vec!["0.00", "500.00"],
                "以其他人最多 2,500 元为例）"
            ),
        ]
    );
    // Whoever leads gets it for anything.
    let found = of_kind(&findings, "pays_more_than_sale");
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(
        found[0]["detail"]["regions"],
        json!([{ "from": "0.01", "until": "4999.99" }])
    );
}

#[test]
fn a_commission_and_what_the_leader_gets_are_too_much_together() {
    let commission = json!({
        "id": "a", "name": "a", "for_each": { "deal": "each" }, "measure": "net", "pays": { "rate": "0.08" }
    });
    let mut star = race(
        "total",
        json!([{ "leader": true }, { "at_least": "5000" }]),
        json!({ "amount": "500" }),
    );
    (star["id"], star["name"]) = (json!("b"), json!("b"));
    let findings = several(&[commission, star]);
    let found = of_kind(&findings, "pays_more_than_sale");
    assert_eq!(found.len(), 1, "{found:#?}");
    // 8 % and ¥500 are a tenth of ¥25,000.
    assert_eq!(
        found[0]["detail"]["regions"],
        json!([{ "from": "5000.00", "until": "24999.99" }])
    );
    let said = found[0]["message"]["zh"].as_str().expect("words");
    assert!(said.ends_with("（以没有人卖得更多为例）"), "{said}");
}
