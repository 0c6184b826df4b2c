//! Every example of every template reproduces what it says, from its JSON alone, and shows what its finding claims; and an
//! audit is quick.

use super::asked::{audit, comes_to, fen, paid};
use crate::random::{dear::holds_for_fewer, schemes::any_scheme};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

pub fn reproduce(scheme: &Value) {
    for finding in audit(scheme) {
        let with = finding["with"].as_array().expect("rules").iter();
        let rules: Vec<&str> = with
            .chain([&finding["rule"]])
            .map(|rule| rule.as_str().expect("a rule"))
            .collect();
        let cases = finding["example"].as_array().expect("cases");
        assert!(!cases.is_empty(), "{finding}");
        assert_shown(&finding);
        assert_sold(&finding);
        for case in cases {
            let mut scheme = scheme.clone();
            for (option, reading) in case["options"].as_object().expect("options") {
                scheme["options"][option] = reading.clone();
            }
            // What isn't known pays nothing.
            let told = match &case["paid"] {
                Value::Null => 0,
                paid => fen(paid),
            };
            let paid = rules
                .iter()
                .map(|rule| comes_to(&scheme, &case["ledger"], rule));
            assert_eq!(paid.sum::<i128>(), told, "{finding:#}");
        }
    }
}

/// Whether the cases come to the figures that the finding claims.
fn assert_shown(finding: &Value) {
    let detail = &finding["detail"];
    let paid = paid(finding);
    let claimed = |keys: &[&str]| {
        let figures: Vec<_> = keys.iter().map(|key| detail[*key].as_str()).collect();
        let paid: Vec<_> = paid.iter().copied().map(Some).collect();
        assert_eq!(paid, figures, "{finding:#}");
    };
    let code = finding["code"].as_str().expect("a code");
    match code {
        "cliff" | "decreasing" => claimed(&["before", "after"]),
        "flat" => claimed(&["paid", "paid"]),
        // Nobody knows what an open figure will come to: that isn't nothing.
        "fine_risk" if detail["paid"].is_null() => assert_eq!(paid, ["open"], "{finding:#}"),
        "pays_more_than_sale" | "uncapped_penalty" | "fine_risk" => claimed(&["paid"]),
        "split_gain" | "bundle_gain" | "timing_gain" => {
            let cases = finding["example"].as_array().expect("cases");
            let signed = cases.iter().map(|case| match case["role"].as_str() {
                Some("before" | "before_later") => -fen(&case["paid"]),
                _ => fen(&case["paid"]),
            });
            let gain = signed.sum::<i128>();
            assert!(gain > 0 && gain == fen(&detail["gain"]), "{finding:#}");
        }
        "ambiguous_boundary" => assert_eq!(json!(paid), detail["paid"], "{finding:#}"),
        "late_return" => assert!(
            fen(&detail["paid"]) > 0 && fen(&detail["paid"]) <= fen(&json!(paid[0])),
            "{finding:#}"
        ),
        "unset_parameter" => assert_eq!(paid, ["open"], "{finding:#}"),
        "unreachable_band" => assert!(paid.get(1).is_none_or(|paid| *paid == "0.00")),
        "uncapped_reward" => assert!(fen(&json!(paid[0])) < fen(&json!(paid[1])), "{finding:#}"),
        "unclear" | "in_kind" => {}
        _ => panic!("{code} claims nothing"),
    }
}

/// What the first rep has sold in the cases with these roles, less what came back.
fn sold(finding: &Value, roles: &[&str]) -> i128 {
    let cases = finding["example"].as_array().expect("cases").iter();
    let cases = cases.filter(|case| roles.iter().any(|role| case["role"] == *role));
    let of_case = |case: &Value| {
        let customers = case["ledger"]["customers"].as_array().expect("customers");
        let first = &case["ledger"]["reps"][0]["id"];
        let is_own = |deal: &Value| {
            let mut customers = customers.iter();
            customers.any(|one| one["id"] == deal["customer"] && one["rep"] == *first)
        };
        let deals = case["ledger"]["deals"].as_array().expect("deals").iter();
        let net = |deal: &Value| {
            let returned = deal.get("returned").map_or(0, fen);
            fen(&deal["amount"]) - returned
        };
        deals.filter(|deal| is_own(deal)).map(net).sum::<i128>()
    };
    cases.map(of_case).sum()
}

/// Whether the sales that the finding names are those in its ledgers.
fn assert_sold(finding: &Value) {
    let detail = &finding["detail"];
    let sum = |key: &str| detail[key].as_array().expect("sales").iter().map(fen).sum();
    let is_sold =
        |roles: &[&str], told: i128| assert_eq!(sold(finding, roles), told, "{finding:#}");
    match finding["code"].as_str() {
        Some("pays_more_than_sale") => is_sold(&["alone"], fen(&detail["sale"])),
        Some("late_return") => is_sold(&["before"], fen(&detail["sale"])),
        Some("split_gain" | "bundle_gain") => {
            is_sold(&["before"], sum("parts"));
            is_sold(&["after"], sum("parts"));
        }
        Some("timing_gain") => {
            is_sold(&["before", "before_later"], sum("sales"));
            is_sold(&["after", "after_later"], sum("moved"));
        }
        Some("cliff" | "decreasing")
            if detail["measure"] == "net" || detail["measure"] == "total" =>
        {
            is_sold(&["before"], fen(&detail["below"]));
            is_sold(&["after"], fen(&detail["from"]));
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_example_of_a_rule_with_bands_comes_to_what_it_says(rule in crate::random::bands::rule(5_000_000)) {
        reproduce(&super::asked::scheme_of(rule));
    }
}

#[test]
fn every_example_of_a_template_comes_to_what_it_says() {
    holds_for_fewer(4, &any_scheme(), |scheme| {
        reproduce(&scheme);
        Ok(())
    });
}

/// A template with its figures set shows most kinds of finding; a definition that is drawn has every kind of part.
#[test]
fn every_example_of_a_drawn_definition_comes_to_what_it_says() {
    let mut audited = 0;
    for seed in 0..600 {
        let definition = crate::random::definitions::definition(seed);
        let scheme = json!({ "definition": definition });
        let request = json!({ "scheme": scheme }).to_string();
        if rewards_format::text::audit(&request).is_ok() {
            audited += 1;
            reproduce(&scheme);
        }
    }
    assert!(audited > 200, "{audited} of the definitions are sound");
}

#[test]
fn the_definition_of_every_part_is_audited() {
    let text = include_str!("../definitions/every-part.json");
    let definition: Value = serde_json::from_str(text).expect("a definition");
    reproduce(&json!({ "definition": definition }));
}

#[test]
fn an_audit_of_any_template_takes_less_than_a_tenth_of_a_second() {
    for (id, _) in rewards_format::templates::TEMPLATES {
        let begun = Instant::now();
        audit(&json!({ "template": id }));
        assert!(begun.elapsed() < Duration::from_millis(100), "{id}");
    }
}

#[test]
fn a_faulty_scheme_is_told_as_ever_and_the_share_is_a_rate() {
    let problems = rewards_format::text::audit(r#"{"scheme": {"template": "x"}, "share": "2"}"#);
    let problems = problems.expect_err("problems");
    assert!(
        problems.contains(r#""path":"scheme.template","code":"unknown_template""#),
        "{problems}"
    );
    assert!(
        problems.contains(r#""path":"share","code":"out_of_range""#),
        "{problems}"
    );
}
