//! Each kind of finding where it isn't: the nearest rule to one that has it.

use super::asked::{audit, audit_rule, of_kind, only};
use serde_json::{Value, json};

#[track_caller]
fn assert_none(rule: Value, codes: &[&str]) {
    let findings = audit_rule(rule);
    for code in codes {
        assert!(
            of_kind(&findings, code).is_empty(),
            "{code} in {findings:#?}"
        );
    }
}

#[test]
fn slices_at_their_own_rates_have_no_jump() {
    let bands = json!([{ "over": "0", "rate": "0.01" }, { "from": "1000", "rate": "0.02" }, { "from": "5000", "rate": "0.015" }]);
    let rule = json!({ "for_each": { "deal": "each" }, "measure": "net", "pays": { "bands": bands, "mode": "marginal" } });
    assert_none(
        rule,
        &["cliff", "decreasing", "flat", "pays_more_than_sale"],
    );
}

#[test]
fn one_rate_pays_the_same_split_bundled_moved_or_not() {
    let gains = [
        "cliff",
        "decreasing",
        "flat",
        "split_gain",
        "bundle_gain",
        "timing_gain",
        "unclear",
    ];
    for (for_each, measure) in [
        (json!({ "deal": "each" }), "net"),
        (json!("customer"), "total"),
        (json!("rep"), "total"),
        (json!({ "span": "month" }), "total"),
    ] {
        assert_none(
            json!({ "for_each": for_each, "measure": measure, "pays": { "rate": "0.013" } }),
            &gains,
        );
    }
}

#[test]
fn a_tenth_of_the_sale_is_not_more_than_a_tenth() {
    let rule =
        json!({ "for_each": { "deal": "each" }, "measure": "net", "pays": { "rate": "0.10" } });
    assert_none(rule, &["pays_more_than_sale"]);
    let request = json!({ "scheme": { "template": "order-tiers" }, "share": "1" }).to_string();
    let answer = rewards_format::text::audit(&request).expect("findings");
    let findings: Vec<Value> = serde_json::from_str(&answer).expect("findings");
    // Of the whole sale: ¥50 for up to ¥49.99.
    let regions = &of_kind(&findings, "pays_more_than_sale")[0]["detail"]["regions"];
    assert_eq!(regions, &json!([{ "from": "0.01", "until": "49.99" }]));
}

#[test]
fn a_limit_of_the_base_keeps_a_fixed_amount_within_the_share() {
    let rule = json!({
        "for_each": { "deal": "each" }, "measure": "net", "pays": { "amount": "50" }, "limits": { "of_base": "0.05" }
    });
    assert_none(rule, &["pays_more_than_sale", "cliff"]);
}

#[test]
fn an_existing_customer_is_known_by_name_and_not_split() {
    let bands = json!([{ "over": "0", "amount": "50" }]);
    let rule = json!({ "for_each": "customer", "among": { "of": "existing" }, "measure": "total", "pays": { "bands": bands } });
    assert_none(rule, &["split_gain", "bundle_gain"]);
}

#[test]
fn an_outcome_has_no_goods_to_come_back() {
    let rule = json!({ "for_each": { "outcome": ["renewal"] }, "pays": { "amount": "50" } });
    assert_none(rule, &["late_return", "unclear", "flat"]);
}

#[test]
fn a_bound_that_no_option_moves_and_a_figure_that_is_set_are_clear() {
    let bands = json!([{ "over": "0", "amount": "50" }, { "from": "1000", "amount": "80" }]);
    let rule = json!({ "for_each": { "deal": "each" }, "measure": "net", "when": [{ "below": "1000.01" }], "pays": { "bands": bands } });
    assert_none(
        rule,
        &["ambiguous_boundary", "unset_parameter", "unreachable_band"],
    );
    let findings =
        audit(&json!({ "template": "contract-commission", "params": { "signing_bonus": "1" } }));
    let unset = of_kind(&findings, "unset_parameter");
    assert!(
        unset
            .iter()
            .all(|finding| finding["rule"] != "signing-bonus")
            && !unset.is_empty()
    );
}

#[test]
fn a_share_of_the_bonus_within_a_monthly_cap_is_no_fine_and_has_an_end() {
    let rule = json!({
        "kind": "penalty", "for_each": { "outcome": ["violation"] }, "when": [{ "is": { "severity": ["grave"] } }],
        "measure": "performance_bonus", "pays": { "rate": "0.3" }, "limits": { "monthly": { "name": "cap", "share": "0.5" } }
    });
    assert_none(
        rule,
        &[
            "fine_risk",
            "uncapped_penalty",
            "uncapped_reward",
            "unclear",
        ],
    );
}

#[test]
fn a_fixed_amount_has_an_end_and_cash_is_cash() {
    let rule =
        json!({ "for_each": { "deal": "each" }, "measure": "net", "pays": { "amount": "50" } });
    assert_none(
        rule,
        &[
            "uncapped_reward",
            "in_kind",
            "uncapped_penalty",
            "fine_risk",
        ],
    );
}

#[test]
fn an_action_with_a_figure_and_a_thing_for_a_customer_are_clear() {
    let action = json!({ "kind": "penalty", "for_each": { "outcome": ["complaint"] }, "pays": { "action": "停岗培训 3 天" } });
    assert_none(action, &["unclear"]);
    let gift =
        json!({ "for_each": { "deal": "first" }, "pays": { "item": "钢笔" }, "to": "customer" });
    assert_none(gift, &["in_kind"]);
}

#[test]
fn a_scheme_without_rules_has_no_holes() {
    assert!(audit(&json!({ "template": "design-guide" })).is_empty());
}

#[test]
fn a_slice_below_a_condition_is_paid_with_those_above_it() {
    let rule = |mode: &str, condition: Value| {
        json!({
            "for_each": { "deal": "each" }, "measure": "net", "when": [condition],
            "pays": { "mode": mode, "bands": [{ "from": "0", "rate": "0.1" }, { "from": "100", "rate": "0.2" }] }
        })
    };
    assert_none(
        rule("marginal", json!({ "at_least": "500" })),
        &["unreachable_band"],
    );
    // Of the whole the band above alone is paid; and a slice that begins where nothing comes to is out of reach, too.
    for (mode, condition) in [
        ("whole", json!({ "at_least": "500" })),
        ("marginal", json!({ "below": "100" })),
    ] {
        only(rule(mode, condition), "unreachable_band");
    }
}

#[test]
fn what_the_conditions_never_let_through_has_no_figures() {
    let by = |attribute: &str, word: &str| json!({ "by": attribute, "amounts": { word: "500" } });
    let all = [
        "cliff",
        "decreasing",
        "flat",
        "split_gain",
        "bundle_gain",
        "timing_gain",
        "pays_more_than_sale",
        "late_return",
        "uncapped_reward",
    ];
    for (among, pays, condition) in [
        (
            json!({}),
            by("grade", "important"),
            json!({ "is": { "grade": ["general"] } }),
        ),
        (
            json!({}),
            by("department", "marketing"),
            json!({ "is": { "department": ["direct"] } }),
        ),
        (
            json!({ "of": "new" }),
            json!({ "amount": "500" }),
            json!({ "customer_is": "existing" }),
        ),
        (
            json!({}),
            json!({ "amount": "500" }),
            json!({ "sustained": { "months": 2, "of": 3, "mean": "100000" } }),
        ),
    ] {
        let rule = json!({
            "for_each": { "deal": "each" }, "among": among, "measure": "net", "pays": pays, "when": [condition]
        });
        assert_none(rule, &all);
    }
}
