//! Rules that are held against a target, which is anybody's own: what doesn't follow from the example's, and that it is said.

use super::asked::{audit_rule, of_kind, paid};
use serde_json::{Value, json};

fn with_target(bound: &Value, for_each: &Value, measure: &str) -> Vec<Value> {
    let mut rule = json!({
        "for_each": for_each, "measure": measure, "when": [{ "at_least": bound }],
        "pays": { "bands": [{ "from": "0", "amount": "1" }, { "from": "1000", "amount": "2" }] }
    });
    if for_each == "team" {
        rule["to"] = json!({ "team": "equally" });
    }
    audit_rule(rule)
}

fn bounds() -> Vec<(Value, Value, &'static str)> {
    let (deal, rep) = (json!({ "deal": "each" }), json!("rep"));
    vec![
        (json!({ "target": "year_target" }), deal.clone(), "net"),
        (json!({ "share": "0.8", "of": "year_target" }), deal, "net"),
        (json!({ "target": "quarter_target" }), rep.clone(), "total"),
        (json!({ "target": "task_sales" }), rep, "total"),
        (json!({ "target": "goal" }), json!("team"), "team_total"),
    ]
}

#[test]
fn no_target_keeps_everything_from_a_band() {
    for (bound, for_each, measure) in bounds() {
        let findings = with_target(&bound, &for_each, measure);
        let found = of_kind(&findings, "unreachable_band");
        assert!(found.is_empty(), "{bound}: {found:#?}");
    }
}

#[test]
fn a_figure_beside_a_target_does_and_what_contradicts_it_only_with_the_example_does_not() {
    let bands = json!([{ "from": "0", "amount": "1" }, { "from": "1000", "amount": "2" }]);
    let rule = json!({
        "for_each": { "deal": "each" }, "measure": "net", "pays": { "bands": bands },
        "when": [{ "at_least": { "target": "year_target" } }, { "below": "1000" }]
    });
    let findings = audit_rule(rule);
    let found = of_kind(&findings, "unreachable_band");
    let told: Vec<_> = found.iter().map(|one| &one["detail"]["at_most"]).collect();
    assert_eq!(told, [&json!("999.99")]);
}

#[test]
fn a_jump_and_a_stretch_at_a_target_say_whose_target_it_is() {
    let said = [
        (
            "400000.00",
            "（以年度目标 40 万元为例）",
            "with the year's target at ¥400,000, for example",
        ),
        (
            "320000.00",
            "（以年度目标 40 万元为例）",
            "with the year's target at ¥400,000, for example",
        ),
        (
            "100000.00",
            "（以季度目标 10 万元为例）",
            "with the quarter's target at ¥100,000, for example",
        ),
        (
            "100000.00",
            "（以任务销售额 10 万元为例）",
            "with the sales asked for at ¥100,000, for example",
        ),
        (
            "100000.00",
            "（以团队自定目标 10 万元为例）",
            "with the team's own goal at ¥100,000, for example",
        ),
    ];
    for ((bound, for_each, measure), (from, zh, en)) in bounds().into_iter().zip(said) {
        let findings = with_target(&bound, &for_each, measure);
        for (code, comes_to) in [("cliff", ["0.00", "2.00"]), ("flat", ["2.00", "2.00"])] {
            let found = of_kind(&findings, code);
            assert_eq!(found.len(), 1, "{code} at {bound} in {findings:#?}");
            assert_eq!(found[0]["detail"]["from"], from, "{code} at {bound}");
            assert_eq!(paid(found[0]), comes_to, "{code} at {bound}");
            let message = |lang: &str| found[0]["message"][lang].as_str().map(str::to_owned);
            assert!(message("zh").is_some_and(|text| text.ends_with(zh)));
            assert!(message("en").is_some_and(|text| text.contains(en)));
        }
    }
    let customers = audit_rule(json!({
        "for_each": { "span": "month" }, "measure": "new_customers", "when": [{ "at_least": { "target": "task_customers" } }],
        "pays": { "amount": "100" }
    }));
    let message = &of_kind(&customers, "cliff")[0]["message"]["zh"];
    assert!(
        message
            .as_str()
            .is_some_and(|text| text.ends_with("（以任务客户数 2 家为例）")),
        "{message}"
    );
}

#[test]
fn a_jump_at_a_figure_speaks_of_no_target() {
    let findings = audit_rule(json!({
        "for_each": { "deal": "each" }, "measure": "net", "when": [{ "has": "year_target" }, { "at_least": "500" }],
        "pays": { "amount": "2" }
    }));
    let message = &of_kind(&findings, "cliff")[0]["message"]["zh"];
    assert!(
        message.as_str().is_some_and(|text| !text.contains("为例")),
        "{message}"
    );
}
