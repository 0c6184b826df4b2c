//! What is wrong with a ledger is named where it is, all of it, and nothing else.

use super::read_ledger;
use crate::{Node, Path, Problems};
use rewards_core::ledger::Ledger;
use rewards_core::number::Month;

fn read(text: &str) -> (Option<Ledger>, Vec<String>) {
    let node = Node::read(text).expect("JSON");
    let mut problems = Problems::default();
    let ledger = read_ledger(&node, &Path::Root("ledger"), &mut problems);
    let mut found: Vec<String> = problems
        .into_list()
        .iter()
        .map(|problem| format!("{} {}", problem.path, problem.code.word()))
        .collect();
    found.sort();
    assert_eq!(ledger.is_none(), !found.is_empty(), "{found:?}");
    (ledger, found)
}

/// The problems of a ledger of one team, two reps, a customer, and these deals and outcomes.
fn problems_with(deals: &str, outcomes: &str) -> Vec<String> {
    read(&whole(
        r#"{"id": "zhang", "name": "张伟", "team": "east"}, {"id": "li", "name": ""}"#,
        deals,
        outcomes,
    ))
    .1
}

fn whole(reps: &str, deals: &str, outcomes: &str) -> String {
    format!(
        r#"{{"version": 1, "period": {{"from": "2026-01-01", "to": "2026-12-31"}}, "teams": [{{"id": "east", "name": "华东组"}}],
            "reps": [{reps}], "customers": [{{"id": "acme", "name": "宏远电子", "rep": "zhang"}}],
            "deals": [{deals}], "outcomes": [{outcomes}]}}"#
    )
}

#[test]
fn a_ledger_in_order_is_read_with_its_defaults() {
    let deals = r#"{"id": "d1", "customer": "acme", "date": "2026-03-02", "amount": 120000.5, "product": "甲"}"#;
    let reps = r#"{"id": "zhang", "name": "张伟", "performance_bonus_by_month": {"2026-05": "2600", "2026-02": 100}}"#;
    let (ledger, _) = read(&whole(reps, deals, ""));
    let ledger = ledger.expect("a ledger");
    assert_eq!(ledger.deals[0].amount.money().to_string(), "120000.50");
    assert_eq!(ledger.deals[0].stage.word(), "delivered");
    assert_eq!(ledger.products.len(), 1);
    assert!(ledger.customers[0].self_developed && !ledger.customers[0].existing);
    let bonus = |month| {
        ledger.reps[0]
            .performance_bonus_of(Month::read(month).expect("a month"))
            .to_string()
    };
    assert_eq!(
        [bonus("2026-02"), bonus("2026-05"), bonus("2026-06")],
        ["100.00", "2600.00", "0.00"]
    );
}

#[test]
fn all_seven_fields_are_required() {
    let missing = [
        "customers",
        "deals",
        "outcomes",
        "period",
        "reps",
        "teams",
        "version",
    ]
    .map(|name| format!("{name} missing_field"));
    assert_eq!(read("{}").1, missing);
    assert_eq!(read("[]").1, ["ledger wrong_type"]);
    assert_eq!(read("null").1, ["ledger wrong_type"]);
}

#[test]
fn a_ledger_of_another_version_is_not_looked_at_further() {
    assert_eq!(
        read(r#"{"version": 2, "x": 1}"#).1,
        ["version unsupported_version"]
    );
    assert_eq!(
        read(r#"{"version": 1.5}"#).1,
        ["version unsupported_version"]
    );
    assert!(
        read(r#"{"version": "1"}"#)
            .1
            .contains(&"version wrong_type".to_owned())
    );
}

#[test]
fn a_period_that_ends_before_it_begins_is_reversed() {
    let reversed = whole("", "", "")
        .replace("2026-12-31", "2025-12-31")
        .replace(r#""rep": "zhang""#, r#""rep": "li""#);
    assert_eq!(
        read(&reversed).1,
        [
            "customers[0].rep unknown_reference",
            "period period_reversed"
        ]
    );
}

#[test]
fn several_problems_of_one_deal_are_all_named() {
    let deal = r#"{"id": "", "customer": "x", "date": "2026-2-1", "amount": "0", "returned": "-1", "stage": "sold", "margin": "-1.1",
        "product": 1, "prepaid": null, "note": ""}"#;
    let found = [
        "deals[0].amount out_of_range",
        "deals[0].customer unknown_reference",
        "deals[0].date not_a_date",
        "deals[0].id out_of_range",
        "deals[0].margin out_of_range",
        "deals[0].note unknown_field",
        "deals[0].prepaid wrong_type",
        "deals[0].product wrong_type",
        "deals[0].returned negative",
        "deals[0].stage unknown_value",
    ];
    assert_eq!(problems_with(deal, ""), found);
}

#[test]
fn returned_goods_are_compared_only_with_an_amount_in_order() {
    let deal = |amount| {
        format!(
            r#"{{"id": "d", "customer": "acme", "date": "2026-01-01", "amount": {amount}, "returned": "9"}}"#
        )
    };
    assert_eq!(
        problems_with(&deal("8.99"), ""),
        ["deals[0].returned out_of_range"]
    );
    assert_eq!(problems_with(&deal("9"), ""), Vec::<String>::new());
    assert_eq!(
        problems_with(&deal("\"8,99\""), ""),
        ["deals[0].amount not_a_decimal"]
    );
}

#[test]
fn an_id_is_taken_from_its_second_use_on() {
    let deal = r#"{"id": "d", "customer": "acme", "date": "2026-01-01", "amount": 1}"#;
    let found = problems_with(&[deal, deal, deal].join(","), "");
    assert_eq!(
        found,
        ["deals[1].id duplicate_id", "deals[2].id duplicate_id"]
    );
}

#[test]
fn an_outcome_needs_what_its_kind_needs() {
    let outcome = |rest: &str| {
        problems_with(
            "",
            &format!(r#"{{"id": "o", "date": "2026-01-01", {rest}}}"#),
        )
    };
    assert_eq!(
        outcome(r#""kind": "complaint""#),
        [
            "outcomes[0].rep missing_field",
            "outcomes[0].severity missing_field"
        ]
    );
    assert_eq!(
        outcome(r#""kind": "complaint", "rep": "li", "severity": null"#),
        ["outcomes[0].severity missing_field"]
    );
    assert_eq!(
        outcome(r#""kind": "complaint", "rep": "li", "severity": "grave""#),
        ["outcomes[0].severity unknown_value"]
    );
    assert_eq!(
        outcome(r#""kind": "praise", "rep": "li", "severity": "grave""#),
        Vec::<String>::new()
    );
    assert_eq!(
        outcome(r#""kind": "praise", "rep": "li", "severity": "awful""#),
        ["outcomes[0].severity unknown_value"]
    );
    assert_eq!(
        outcome(r#""kind": "praised", "team": 1"#),
        [
            "outcomes[0].kind unknown_value",
            "outcomes[0].team wrong_type"
        ]
    );
}

#[test]
fn what_a_kind_does_not_use_is_ignored() {
    let outcome = r#"{"id": "o", "kind": "leak", "date": "2026-01-01", "rep": "li", "customer": "acme", "score": "1", "severity": "minor"}"#;
    let (ledger, _) = read(&whole(
        r#"{"id": "li", "name": ""}, {"id": "zhang", "name": ""}"#,
        "",
        outcome,
    ));
    let ledger = ledger.expect("a ledger");
    let leak = &ledger.outcomes[0];
    assert_eq!(
        (leak.customer, leak.score, leak.severity),
        (None, None, None)
    );
    assert!(leak.rep.is_some() && leak.at_fault);
}

#[test]
fn bonuses_of_months_are_named_by_month() {
    let rep = r#"{"id": "zhang", "name": "", "performance_bonus_by_month": {"2026-13": "1", "2026-05": "x", "2026-06": 1, "2026-06": 2}}"#;
    let months = "reps[0].performance_bonus_by_month.2026-";
    let found = ["05 not_a_decimal", "06 duplicate_id", "13 not_a_date"]
        .map(|end| format!("{months}{end}"));
    assert_eq!(read(&whole(rep, "", "")).1, found);
}

#[test]
fn a_list_that_is_too_long_is_not_read_and_still_referred_to() {
    let reps: Vec<String> = (0..10_001)
        .map(|number| format!(r#"{{"id": "r{number}"}}"#))
        .collect();
    let text = |rep| {
        whole(&reps.join(","), "", "").replace(r#""rep": "zhang""#, &format!(r#""rep": "{rep}""#))
    };
    assert_eq!(read(&text("r10000")).1, ["reps too_large"]);
    assert_eq!(
        read(&text("r10001")).1,
        ["customers[0].rep unknown_reference", "reps too_large"]
    );
}

#[test]
fn nothing_is_missing_from_a_list_that_is_missing() {
    let text = whole("", "", "").replace(r#""reps": [],"#, "");
    assert_eq!(read(&text).1, ["reps missing_field"]);
}
