//! What a figure lacks is named: the deals without a margin, the months in which a product is too large a part.

use super::statement;
use serde_json::{Value, json};

/// What is said of the first entry that pays nothing: why it lacks what it does, and what its conditions found.
fn said(rule: &Value, deals: &Value) -> (String, String) {
    let statement = statement(
        rule,
        [
            &json!([{ "id": "zhang", "name": "张伟" }]),
            &json!([
                { "id": "acme", "name": "宏远电子", "rep": "zhang" },
                { "id": "beta", "name": "华信贸易", "rep": "zhang" }
            ]),
            deals,
            &json!([]),
        ],
    )
    .expect("a statement");
    let why = &statement["reps"][0]["skipped"][0]["why"];
    let zh = |said: &Value| said["text"]["zh"].as_str().unwrap_or_default().to_owned();
    let checks = why["conditions"].as_array().cloned().unwrap_or_default();
    let checks: Vec<String> = checks.iter().map(zh).collect();
    (zh(&why["needed_change"]), checks.join("|"))
}

fn deal(id: &str, customer: &str, day: &str, margin: Option<&str>) -> Value {
    json!({ "id": id, "customer": customer, "date": format!("2026-{day}"), "amount": "100", "margin": margin })
}

#[test]
fn deals_without_a_margin_are_named() {
    let deals = json!([
        deal("d1", "acme", "03-02", None),
        deal("d2", "acme", "03-05", Some("0.2"))
    ]);
    let customer =
        json!({ "for_each": "customer", "measure": "margin", "pays": { "amount": "5" } });
    let (needed, _) = said(&customer, &deals);
    assert!(needed.contains("3月2日的订单没有填毛利率"), "{needed}");
    let rep = json!({ "for_each": "rep", "measure": "margin", "pays": { "amount": "5" } });
    let (needed, _) = said(&rep, &deals);
    assert!(
        needed.contains("宏远电子3月2日的订单没有填毛利率"),
        "{needed}"
    );
    let many = ["03-01", "03-02", "03-03", "03-04"];
    let many = many.map(|day| deal(day, "beta", day, None));
    let (needed, _) = said(&rep, &json!(many));
    assert!(
        needed.contains(
            "华信贸易3月1日的订单、华信贸易3月2日的订单、华信贸易3月3日的订单等 4 笔没有填毛利率"
        ),
        "{needed}"
    );
    let asked = json!({
        "for_each": "customer", "measure": "total", "pays": { "amount": "5" },
        "when": [{ "at_least": "0.1", "measure": "margin", "else": "not_qualified" }]
    });
    let (_, checks) = said(&asked, &deals);
    assert!(
        checks.contains("平均毛利率没有数据（3月2日的订单没有填毛利率）"),
        "{checks}"
    );
}

#[test]
fn months_are_told_with_the_share_of_other_products() {
    let rule = json!({
        "for_each": "customer", "pays": { "amount": "5" },
        "when": [{ "sustained": { "months": 2, "of": 2, "mean": "1",
            "other_than": { "product": "甲", "at_least": "0.5" } }, "else": "not_qualified" }]
    });
    let deals = json!([
        { "id": "d1", "customer": "acme", "date": "2026-01-02", "amount": "100", "product": "乙" },
        { "id": "d2", "customer": "acme", "date": "2026-02-02", "amount": "60", "product": "甲" },
        { "id": "d3", "customer": "acme", "date": "2026-02-03", "amount": "40", "product": "乙" }
    ]);
    let (_, checks) = said(&rule, &deals);
    assert!(
        checks.contains("“甲”以外的产品占比不够（2026年2月 40%），月均 100 元"),
        "{checks}"
    );
    assert!(
        checks.contains("每个月“甲”以外的产品占 50% 以上（含）"),
        "{checks}"
    );
}
