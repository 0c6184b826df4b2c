//! The scheme of a request: what is taken, and what is refused with which code at which place.

use crate::{Node, Path, Problems, read_scheme};
use rewards_core::scheme::{Scheme, Standing};

fn read(scheme: &str) -> (Option<Scheme>, Vec<String>) {
    let node = Node::read(scheme).expect("JSON");
    let mut problems = Problems::default();
    let read = read_scheme(&node, &Path::Root("scheme"), &mut problems);
    let mut list: Vec<String> = problems
        .into_list()
        .iter()
        .map(|problem| {
            format!(
                "{} {}",
                problem.path.trim_start_matches("scheme."),
                problem.code.word()
            )
        })
        .collect();
    assert_eq!(read.is_none(), !list.is_empty(), "{scheme}: {list:?}");
    list.sort();
    (read, list)
}

fn said(scheme: &str) -> Vec<String> {
    read(scheme).1
}

fn params(template: &str, params: &str) -> Vec<String> {
    said(&format!(
        r#"{{ "template": "{template}", "params": {params} }}"#
    ))
}

fn bands(bands: &str) -> Vec<String> {
    let said = params("policy-outline", &format!(r#"{{ "loss_bands": {bands} }}"#));
    said.iter()
        .map(|problem| problem.replace("params.loss_bands", "at"))
        .collect()
}

fn inactive(scheme: &str) -> Vec<String> {
    let scheme = read(scheme).0.expect("a scheme");
    let missing = scheme.rules.iter().filter_map(|rule| match &rule.standing {
        Standing::Inactive(waits) => Some(format!("{}: {}", rule.id, waits.missing.join(" "))),
        Standing::Active(_) => None,
    });
    missing.collect()
}

#[test]
fn a_scheme_is_a_template_or_a_definition() {
    assert_eq!(said("[]"), ["scheme wrong_type"]);
    assert_eq!(said("{}"), ["template missing_field"]);
    assert_eq!(
        said(r#"{ "template": "order-tiers", "definition": {} }"#),
        ["definition unknown_field"]
    );
    assert_eq!(said(r#"{ "template": null }"#), ["template wrong_type"]);
    assert_eq!(
        said(r#"{ "template": "order", "params": { "x": 1 }, "colour": 1 }"#),
        ["colour unknown_field", "template unknown_template"]
    );
    assert_eq!(
        said(r#"{ "template": "order-tiers", "params": null, "options": [] }"#),
        ["options wrong_type", "params wrong_type"]
    );
    assert_eq!(
        said(r#"{ "template": "order-tiers" }"#),
        Vec::<String>::new()
    );
}

#[test]
fn a_parameter_or_option_of_another_scheme_is_unknown_even_as_null() {
    assert_eq!(
        params(
            "order-tiers",
            r#"{ "loss_bands": null, "gift_ladder": null }"#
        ),
        ["params.loss_bands unknown_param"]
    );
    let options = |options: &str| {
        said(&format!(
            r#"{{ "template": "order-tiers", "options": {options} }}"#
        ))
    };
    assert_eq!(
        options(r#"{ "boundary": null }"#),
        ["options.boundary unknown_option"]
    );
    assert_eq!(
        options(r#"{ "basis": "higher" }"#),
        ["options.basis unknown_value"]
    );
    assert_eq!(
        options(r#"{ "basis": null }"#),
        ["options.basis wrong_type"]
    );
    assert_eq!(
        options(r#"{ "basis": "every_order", "basis": "first_order" }"#),
        ["options.basis duplicate_id"]
    );
}

#[test]
fn null_is_taken_where_the_default_is_null_and_for_the_monthly_cap() {
    assert_eq!(
        params("standard-policy", r#"{ "monthly_deduction_cap": null }"#),
        Vec::<String>::new()
    );
    assert_eq!(
        params("contract-commission", r#"{ "commission_rate": null }"#),
        Vec::<String>::new()
    );
    for (template, param) in [
        ("class-a-campaign", "exempt_share"),
        ("three-stage", "trial_days"),
        ("service-rebate", "team_meal"),
        ("starter-bonus", "payout_form"),
    ] {
        assert_eq!(
            params(template, &format!(r#"{{ "{param}": null }}"#)),
            [format!("params.{param} wrong_type")]
        );
    }
}

#[test]
fn every_type_of_parameter_has_its_codes() {
    let cases = [
        (
            "contract-commission",
            "commission_rate",
            r#""1.1""#,
            "out_of_range",
        ),
        (
            "contract-commission",
            "commission_rate",
            "1e-7",
            "too_precise",
        ),
        (
            "contract-commission",
            "signing_bonus",
            "1e300",
            "out_of_range",
        ),
        (
            "contract-commission",
            "signing_bonus",
            r#""-1.234""#,
            "negative",
        ),
        ("contract-commission", "signing_bonus", "true", "wrong_type"),
        ("contract-commission", "gift_item", "5", "wrong_type"),
        ("service-rebate", "leave_days", "0", "out_of_range"),
        ("service-rebate", "leave_days", "1.5", "too_precise"),
        (
            "service-rebate",
            "leave_days",
            r#""1000001""#,
            "out_of_range",
        ),
        ("service-rebate", "team_meal", r#""true""#, "wrong_type"),
        ("starter-bonus", "window_days", "0", ""),
        (
            "starter-bonus",
            "effective_from",
            r#""2026-02-30""#,
            "not_a_date",
        ),
        (
            "starter-bonus",
            "payout_form",
            r#""shares""#,
            "unknown_value",
        ),
        ("class-a-campaign", "margin_min", r#""-0.5""#, ""),
        (
            "class-a-campaign",
            "margin_min",
            r#""-1.5""#,
            "out_of_range",
        ),
        (
            "acquisition-policy",
            "satisfaction_score",
            r#""-0.5""#,
            "negative",
        ),
    ];
    for (template, param, value, code) in cases {
        let expected: Vec<String> = (!code.is_empty())
            .then(|| format!("params.{param} {code}"))
            .into_iter()
            .collect();
        assert_eq!(
            params(template, &format!(r#"{{ "{param}": {value} }}"#)),
            expected,
            "{param} {value}"
        );
    }
}

#[test]
fn what_is_wrong_with_a_list_of_bands_is_said_once_at_the_list() {
    for flawed in [
        "[]",
        r#"[{ "amount": "1" }]"#,
        r#"[{ "over": "1" }]"#,
        r#"[{ "over": "1", "from": "1", "amount": "1" }]"#,
        r#"[{ "over": "1", "amount": "1", "rate": "0.1" }]"#,
        r#"[{ "over": "1", "item": "茶" }]"#,
        r#"[{ "over": "1", "amount": "1" }, { "from": "1.00", "amount": "2" }]"#,
        r#"[{ "over": "2", "amount": "1" }, { "over": "1", "amount": "2" }, {}]"#,
    ] {
        assert_eq!(bands(flawed), ["at bad_bands"], "{flawed}");
    }
    assert_eq!(bands("{}"), ["at wrong_type"]);
    assert_eq!(
        bands(r#"[{ "over": 0, "amount": 1 }, { "from": "0.01", "amount": "0" }]"#),
        Vec::<String>::new()
    );
}

#[test]
fn what_is_wrong_in_a_band_has_its_own_place() {
    assert_eq!(
        bands(r#"[5, { "over": "x", "amount": "-1" }]"#),
        [
            "at[0] wrong_type",
            "at[1].amount negative",
            "at[1].over not_a_decimal"
        ]
    );
    assert_eq!(
        bands(r#"[{ "from": "0.001", "amount": null }]"#),
        ["at[0].amount wrong_type", "at[0].from too_precise"]
    );
    assert_eq!(
        bands(r#"[{ "from": "x", "to": "5" }]"#),
        ["at bad_bands", "at[0].to unknown_field"]
    );
    let counts = params(
        "acquisition-policy",
        r#"{ "repeat_bands": [{ "from": "1.5", "rate": "0.1" }] }"#,
    );
    assert_eq!(counts, ["params.repeat_bands[0].from too_precise"]);
}

#[test]
fn an_object_by_words_takes_those_words_only() {
    let sizes = |value: &str| {
        params(
            "acquisition-policy",
            &format!(r#"{{ "new_customer_bands": {value} }}"#),
        )
    };
    assert_eq!(
        sizes(r#"{ "tiny": [], "small": null }"#),
        [
            "params.new_customer_bands.small wrong_type",
            "params.new_customer_bands.tiny unknown_field"
        ]
    );
    assert_eq!(
        sizes(r#"{ "large": [{ "over": "5", "item": "茶" }] }"#),
        ["params.new_customer_bands.large bad_bands"]
    );
    assert_eq!(
        sizes(r#"{ "large": [{ "over": "5", "amount": "1" }, { "over": "9", "rate": "0.1" }] }"#),
        Vec::<String>::new()
    );
    assert_eq!(
        params(
            "policy-outline",
            r#"{ "violation_fines": { "serious": "-1" } }"#
        ),
        ["params.violation_fines.serious negative"]
    );
}

#[test]
fn a_rule_lacks_its_figures_in_the_order_of_the_scheme() {
    let commission = |params: &str| {
        inactive(&format!(
            r#"{{ "template": "contract-commission", "params": {params} }}"#
        ))
    };
    let others = [
        "signing-bonus: signing_bonus",
        "purchase-bonus: purchase_bonus",
        "gift: gift_item",
    ];
    let [bonus, purchase, gift] = others;
    let none = [
        "signing-commission: commission_rate",
        bonus,
        purchase,
        gift,
        "travel: commission_rate travel_ladder",
    ];
    assert_eq!(commission("{}"), none);
    let ladder = r#"{ "travel_ladder": [{ "over": "0", "item": "西湖" }] }"#;
    assert_eq!(commission(ladder)[4], "travel: commission_rate");
    assert_eq!(
        commission(r#"{ "commission_rate": "0.1" }"#),
        [bonus, purchase, gift, "travel: travel_ladder"]
    );
}

#[test]
fn a_rule_of_optional_parts_is_inactive_when_nothing_is_left_of_it() {
    let service = |params: &str| {
        inactive(&format!(
            r#"{{ "template": "service-rebate", "params": {params} }}"#
        ))
    };
    assert_eq!(
        service("{}")[0],
        "service-excellence: service_bonus leave_days"
    );
    assert_eq!(
        service(r#"{ "team_meal": true }"#)[0],
        "customer-rebate: rebate_rate"
    );
    let measures =
        inactive(r#"{ "template": "account-measures", "params": { "complaint_count": 2 } }"#);
    assert!(
        measures.contains(&"owner-priority: idle_days expected_sales".to_owned()),
        "{measures:?}"
    );
    assert!(
        !measures
            .iter()
            .any(|rule| rule.starts_with("purchase-limit")),
        "{measures:?}"
    );
    let outline = inactive(r#"{ "template": "policy-outline" }"#);
    assert!(
        outline.contains(&"underperformance: points_after demotion_after".to_owned()),
        "{outline:?}"
    );
    assert!(
        !outline.iter().any(|rule| rule.starts_with("training")),
        "{outline:?}"
    );
    assert_eq!(
        inactive(r#"{ "template": "class-a-campaign" }"#),
        ["direct-target: direct_monthly"]
    );
}

#[test]
fn figures_given_to_a_definition_may_put_its_bands_out_of_order() {
    let scheme = |figure: &str| {
        said(&format!(
            r#"{{ "definition": {{ "version": 1, "id": "own", "name": "自建", "params": [{{ "id": "higher", "type": "money" }}], "rules": [
                {{ "id": "r", "name": "r", "for_each": {{ "deal": "first" }}, "measure": "net", "pays": {{ "bands": [
                    {{ "over": "10", "amount": "1" }}, {{ "over": {{ "param": "higher" }}, "amount": "2" }} ] }} }} ] }},
               "params": {{ "higher": {figure} }} }}"#
        ))
    };
    assert_eq!(scheme(r#""20""#), Vec::<String>::new());
    assert_eq!(scheme("null"), Vec::<String>::new());
    assert_eq!(
        scheme(r#""10""#),
        ["definition.rules[0].pays.bands bad_bands"]
    );
    assert_eq!(scheme(r#""x""#), ["params.higher not_a_decimal"]);
}

#[test]
fn a_broken_definition_does_not_hide_what_is_wrong_with_its_parameters() {
    let list = said(
        r#"{ "definition": { "version": 1, "id": "own", "name": "自建", "params": [{ "id": "a", "type": "rate" }],
             "rules": [{ "id": "r", "name": "r", "for_each": "deal", "pays": [] }] }, "params": { "a": "2", "b": 1 } }"#,
    );
    let expected = [
        "definition.rules[0].for_each unknown_value",
        "definition.rules[0].pays missing_field",
        "params.a out_of_range",
        "params.b unknown_param",
    ];
    assert_eq!(list, expected);
}

/// A host page can hand over objects nested deeper than JSON text may be.
#[test]
fn holes_within_holes_end_somewhere() {
    let map = |fields: Vec<(&'static str, Node)>| {
        Node::Map(
            fields
                .into_iter()
                .map(|(key, node)| (key.into(), node))
                .collect(),
        )
    };
    let figure = (0..100).fold(Node::text("5"), |inner, _| {
        map(vec![("param", Node::text("a")), ("or", inner)])
    });
    let definition = r#"{ "version": 1, "id": "own", "name": "自建", "params": [{ "id": "a", "type": "money" }], "rules": [] }"#;
    let mut definition = Node::read(definition).expect("JSON");
    let rule = map(vec![
        ("id", Node::text("r")),
        ("name", Node::text("r")),
        ("for_each", Node::text("rep")),
        ("pays", map(vec![("amount", figure)])),
    ]);
    if let Node::Map(fields) = &mut definition {
        fields.retain(|(key, _)| key != "rules");
        fields.push(("rules".into(), Node::List(vec![rule])));
    }
    let mut problems = Problems::default();
    super::read_definition(&definition, &Path::Root(""), &mut problems);
    let codes: Vec<&str> = problems
        .into_list()
        .iter()
        .map(|problem| problem.code.word())
        .collect();
    assert_eq!(codes, ["too_large"]);
}
