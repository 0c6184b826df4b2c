//! Rules that ask for one of several things (`any`): what hangs on each of them.

use super::asked::{audit_rule, of_kind, only, paid};
use serde_json::{Value, json};

fn of_order(any: Value, pays: Value) -> Value {
    json!({ "for_each": { "deal": "each" }, "measure": "net", "when": [{ "any": any }], "pays": pays })
}

fn of_outcome(any: Value) -> Value {
    json!({
        "for_each": { "outcome": ["satisfaction"] }, "measure": "score", "when": [{ "any": any }], "pays": { "amount": "300" }
    })
}

#[test]
fn a_bound_jumps_where_the_other_alternatives_are_made_not_to_hold() {
    for other in [
        json!({ "at_fault": true }),
        json!({ "customer_is": "new" }),
        json!({ "is": { "grade": ["general"] } }),
        json!({ "below": "5", "measure": { "outcome_count": "complaint" } }),
        json!({ "has_deal": "delivered" }),
    ] {
        // What is measured of a customer is asked of one, and what is of an outcome of that.
        let rule = if other["measure"].is_object() {
            let mut rule = of_order(
                json!([{ "at_least": "0.9" }, other]),
                json!({ "amount": "300" }),
            );
            (rule["for_each"], rule["measure"]) = (json!("customer"), json!("total"));
            rule["when"][0]["any"][0] = json!({ "at_least": "1000" });
            rule
        } else {
            of_outcome(json!([{ "at_least": "0.9" }, other]))
        };
        let finding = only(rule, "cliff");
        assert_eq!(paid(&finding), ["0.00", "300.00"], "{other}");
        let said = finding["message"]["zh"].as_str().expect("words");
        assert!(
            said.ends_with("（以另外几个可选条件都不成立为例）"),
            "{said}"
        );
    }
}

#[test]
fn a_small_order_that_another_alternative_lets_through_is_paid_too_much() {
    let rule = |when: Value| json!({ "for_each": { "deal": "each" }, "measure": "net", "when": when, "pays": { "amount": "500" } });
    let either = json!([{ "any": [{ "at_least": "5000" }, { "is": { "grade": ["important"] } }] }]);
    let finding = only(rule(either), "pays_more_than_sale");
    assert_eq!(
        finding["detail"]["regions"],
        json!([{ "from": "0.01", "until": "4999.99" }])
    );
    assert_eq!(
        finding["example"][0]["ledger"]["customers"][0]["grade"],
        "important"
    );
    let said = finding["message"]["zh"].as_str().expect("words");
    assert!(
        said.ends_with("（以另外几个可选条件中有一个成立为例）"),
        "{said}"
    );
    // Both at once leave nothing of it.
    let both = json!([{ "at_least": "5000" }, { "is": { "grade": ["important"] } }]);
    assert!(of_kind(&audit_rule(rule(both)), "pays_more_than_sale").is_empty());
}

#[test]
fn alternatives_of_which_none_is_its_own_measure_are_tried_one_after_the_other() {
    // No order makes the team's total; a customer's grade does.
    let any = json!([{ "has": "prior_sales" }, { "is": { "grade": ["important"] } }]);
    let bands = json!([{ "over": "0", "amount": "50" }, { "from": "1000", "amount": "80" }]);
    let finding = only(of_order(any, json!({ "bands": bands })), "cliff");
    assert_eq!(paid(&finding), ["50.00", "80.00"]);
    let said = finding["message"]["zh"].as_str().expect("words");
    assert!(!said.contains("可选条件"), "{said}");
}

#[test]
fn of_two_choices_each_way_is_looked_at() {
    let mut rule = of_order(
        json!([{ "at_least": "5000" }, { "is": { "grade": ["important"] } }]),
        json!({ "amount": "500" }),
    );
    let when = rule["when"].as_array_mut().expect("conditions");
    when.push(json!({ "any": [{ "below": "20000" }, { "is": { "size": ["large"] } }] }));
    let findings = audit_rule(rule);
    let at: Vec<&Value> = of_kind(&findings, "cliff")
        .iter()
        .chain(&of_kind(&findings, "decreasing"))
        .map(|one| &one["detail"]["from"])
        .collect();
    assert_eq!(at, ["5000.00", "20000.00"], "{findings:#?}");
    // Where both of the others hold, all pay is ¥500.
    assert_eq!(of_kind(&findings, "pays_more_than_sale").len(), 1);
}
