//! What the format takes and refuses, each with its right value or its place, code and words.

use super::facts::{deal, entries, of_rep};
use rewards_format::text::evaluate;
use serde_json::{Value, json};

/// The statement, or the problems, of rules with parameters and an option, on a ledger of one rep with one deal.
fn answered(definition: &Value, params: &Value, ledger: &Value) -> Result<Value, Value> {
    let mut whole = json!({ "version": 1, "id": "own", "name": "own" });
    for (field, value) in definition.as_object().expect("fields") {
        whole[field] = value.clone();
    }
    for (place, rule) in whole["rules"]
        .as_array_mut()
        .expect("rules")
        .iter_mut()
        .enumerate()
    {
        rule["id"] = json!(format!("R{place}"));
        rule["name"] = json!("a rule");
    }
    let mut facts = json!({ "version": 1, "period": { "from": "2026-01-01", "to": "2026-12-31" }, "teams": [],
        "reps": [{ "id": "r0", "name": "R" }], "customers": [{ "id": "c0", "rep": "r0", "name": "C" }],
        "deals": [deal("d0", "2026-02-01", "1000")], "outcomes": [] });
    for (field, value) in ledger.as_object().expect("a ledger") {
        facts[field] = value.clone();
    }
    let request = json!({ "scheme": { "definition": whole, "params": params }, "ledger": facts });
    let parsed = |text: String| serde_json::from_str::<Value>(&text).expect("JSON");
    evaluate(&request.to_string()).map(parsed).map_err(parsed)
}

fn stated(definition: &Value, params: &Value) -> Value {
    answered(definition, params, &json!({})).expect("a statement")
}

fn amounts(statement: &Value) -> Vec<String> {
    of_rep(statement, "lines", &["amount"])
}

fn inactive(statement: &Value) -> Vec<String> {
    entries(&statement["inactive"], &["rule", "missing"])
}

/// Place and code of each problem, without what all begin with.
fn refused(definition: &Value, params: &Value) -> Vec<String> {
    let problems = answered(definition, params, &json!({})).expect_err("problems");
    entries(&problems, &["path", "code"])
        .iter()
        .map(|problem| problem.replace("scheme.definition.", ""))
        .collect()
}

/// The words of the first problem.
fn said(rule: &Value) -> (String, String) {
    let problems =
        answered(&json!({ "rules": [rule] }), &json!({}), &json!({})).expect_err("problems");
    let words = |lang: &str| {
        problems[0]["message"][lang]
            .as_str()
            .expect("words")
            .to_owned()
    };
    (words("zh"), words("en"))
}

fn rule_refused(rule: &Value) -> Vec<String> {
    refused(&json!({ "rules": [rule] }), &json!({}))
}

#[test]
fn a_rule_without_to_is_checked_for_its_receiver() {
    let team = json!({ "for_each": "team", "measure": "team_total", "pays": { "rate": "0.1" } });
    let mut written = team.clone();
    written["to"] = json!("rep");
    let project = json!({ "for_each": { "outcome": ["team_project"] }, "pays": { "amount": "1" } });
    let mixed =
        json!({ "for_each": { "outcome": ["team_project", "praise"] }, "pays": { "amount": "1" } });
    for rule in [&team, &written, &project, &mixed] {
        assert_eq!(rule_refused(rule), ["rules[0].to unknown_value"]);
    }
    let (zh, en) = said(&team);
    assert!(
        zh.contains("{ \"team\": … }") && en.contains("{ \"team\": … }"),
        "{zh} {en}"
    );
    let to_team = json!({ "for_each": "team", "measure": "team_total", "to": { "team": "equally" }, "pays": { "rate": "0.1" } });
    assert!(answered(&json!({ "rules": [to_team] }), &json!({}), &json!({})).is_ok());
}

#[test]
fn a_rule_of_which_nothing_is_left_under_any_word_is_inactive() {
    let open = json!([{ "id": "p", "type": "money" }]);
    for pays in [
        json!({ "by": "grade", "amounts": { "general": { "optional": { "param": "p" } } } }),
        json!({ "by": "grade", "pays": { "general": { "optional": { "amount": { "param": "p" } } } } }),
    ] {
        let rules = json!({ "rules": [{ "for_each": "customer", "pays": pays }], "params": open });
        let s = stated(&rules, &json!({}));
        assert_eq!(inactive(&s), [r#"R0 ["p"]"#], "{pays}");
        assert_eq!(amounts(&stated(&rules, &json!({ "p": "7" }))), ["7.00"]);
    }
    let never = json!({ "rules": [{ "for_each": "customer",
        "pays": { "by": "grade", "pays": { "general": { "amount": { "param": "p" }, "if": false } } } }], "params": open });
    assert_eq!(inactive(&stated(&never, &json!({}))), ["R0 []"]);
}

#[test]
fn a_word_that_is_left_out_counts_as_not_written() {
    let rule = |part: Value| {
        json!({ "rules": [{ "for_each": "customer",
            "pays": { "by": "grade", "pays": { "general": part, "else": { "amount": "3" } } } }],
            "params": [{ "id": "p", "type": "money" }] })
    };
    for part in [
        json!({ "optional": { "amount": { "param": "p" } } }),
        json!({ "amount": { "param": "p" }, "if": false }),
        json!([{ "amount": "5", "if": false }]),
    ] {
        let s = stated(&rule(part.clone()), &json!({}));
        assert_eq!(
            (amounts(&s), inactive(&s)),
            (vec!["3.00".to_owned()], vec![]),
            "{part}"
        );
    }
}

#[test]
fn alternatives_of_which_nothing_is_left_count_as_not_written() {
    let rule = |other: Value| {
        json!({ "rules": [{ "for_each": "customer", "pays": { "amount": "3" }, "measure": "total",
            "when": [{ "any": [{ "any": [{ "optional": { "over": { "param": "p" } } }] }, other] }] }],
            "params": [{ "id": "p", "type": "money" }] })
    };
    assert_eq!(
        amounts(&stated(&rule(json!({ "over": "10" })), &json!({}))),
        ["3.00"]
    );
    let all_open = rule(json!({ "optional": { "over": { "param": "p" } } }));
    assert_eq!(inactive(&stated(&all_open, &json!({}))), [r#"R0 ["p"]"#]);
}

#[test]
fn a_parameter_may_be_the_length_of_a_span() {
    let params =
        json!([{ "id": "p", "type": { "choice": ["month", "quarter"] }, "default": "month" }]);
    let span = json!({ "rules": [{ "for_each": { "span": { "param": "p" } }, "when": [{ "over": "0" }], "measure": "total", "pays": { "amount": "1" } }], "params": params });
    assert_eq!(
        of_rep(&stated(&span, &json!({})), "lines", &["month", "amount"]),
        ["2026-02 1.00"]
    );
    let missed = json!({ "rules": [{ "for_each": "rep", "measure": { "missed_spans": { "every": { "param": "p" }, "target": "quarter_target" } },
        "pays": { "bands": [{ "from": "1", "amount": "9" }] } }], "params": params });
    let ledger = json!({ "reps": [{ "id": "r0", "name": "R", "quarter_target": "5000" }] });
    let s = answered(&missed, &json!({ "p": "quarter" }), &ledger).expect("a statement");
    assert_eq!(of_rep(&s, "lines", &["basis", "amount"]), ["4 9.00"]);
}

#[test]
fn bounds_on_a_margin_may_be_below_zero_and_on_growth_far_above_one() {
    let loss = json!({ "rules": [{ "for_each": "customer", "measure": "margin", "kind": "penalty",
        "pays": { "bands": [{ "from": "-0.10", "amount": "5" }] } }] });
    let mut sold = deal("d0", "2026-02-01", "1000");
    sold["margin"] = json!("-0.05");
    let s = answered(&loss, &json!({}), &json!({ "deals": [sold] })).expect("a statement");
    assert_eq!(amounts(&s), ["5.00"]);
    let growth = |bound: &str| {
        json!({ "for_each": "customer", "measure": "growth",
            "pays": { "bands": [{ "from": "-0.5", "amount": "1" }, { "from": bound, "amount": "2" }] } })
    };
    let customers = json!({ "customers": [{ "id": "c0", "rep": "r0", "name": "C", "existing": true, "prior_sales": "400" }] });
    let paid = |bound: &str| {
        let s = answered(&json!({ "rules": [growth(bound)] }), &json!({}), &customers);
        amounts(&s.expect("a statement"))
    };
    assert_eq!(
        (paid("1.5"), paid("1.500001")),
        (vec!["2.00".to_owned()], vec!["1.00".to_owned()])
    );
    assert_eq!(
        rule_refused(&growth("1000.1")),
        ["rules[0].pays.bands[1].from out_of_range"]
    );
    let far = json!({ "for_each": "customer", "when": [{ "below": "-1.1", "measure": "growth" }], "pays": { "amount": "1" } });
    assert_eq!(rule_refused(&far), ["rules[0].when[0].below out_of_range"]);
}

#[test]
fn a_band_and_a_whole_list_of_pays_may_be_left_out() {
    let bands = json!({ "rules": [{ "for_each": "customer", "measure": "total",
        "pays": { "bands": [{ "from": "0", "amount": "5" }, { "optional": { "from": "1000", "amount": { "param": "p" } } }] } }],
        "params": [{ "id": "p", "type": "money" }] });
    assert_eq!(amounts(&stated(&bands, &json!({}))), ["5.00"]);
    assert_eq!(amounts(&stated(&bands, &json!({ "p": "8" }))), ["8.00"]);
    let list = json!({ "rules": [{ "for_each": "customer", "pays": { "optional": [{ "amount": { "param": "p" } }, { "item": "cup" }] } }],
        "params": [{ "id": "p", "type": "money", "default": "5" }] });
    let s = stated(&list, &json!({}));
    assert_eq!(
        (amounts(&s), of_rep(&s, "grants", &["item"])),
        (vec!["5.00".to_owned()], vec!["cup".to_owned()])
    );
}

#[test]
fn what_a_reading_leaves_out_is_not_refused_there() {
    let survey = json!({ "rules": [{
        "for_each": { "option": "per", "is": { "survey": { "outcome": ["satisfaction"] }, "average": "rep" } },
        "among": { "option": "per", "is": { "survey": null, "average": { "departments": ["direct"] } } },
        "measure": { "option": "per", "is": { "survey": "score", "average": { "mean_score": "satisfaction" } } },
        "pays": { "bands": [{ "from": "0.9", "amount": "500" }] } }],
        "options": [{ "id": "per", "values": ["survey", "average"] }] });
    let outcomes = json!({ "outcomes": [{ "id": "o0", "date": "2026-05-05", "kind": "satisfaction", "rep": "r0", "score": "0.95" }] });
    let s = answered(&survey, &json!({}), &outcomes).expect("a statement");
    assert_eq!(amounts(&s), ["500.00"]);
    let receiver = json!({ "rules": [{ "for_each": "customer", "pays": { "amount": "4" },
        "to": { "option": "to", "is": { "rep": "rep", "customer": "customer" } },
        "form": { "option": "to", "is": { "rep": "travel", "customer": null } },
        "limits": { "per_receiver": { "option": "to", "is": { "rep": null, "customer": "3" } } } }],
        "options": [{ "id": "to", "values": ["rep", "customer"] }] });
    assert_eq!(
        of_rep(&stated(&receiver, &json!({})), "lines", &["amount", "form"]),
        ["4.00 travel"]
    );
    let mut both = receiver;
    both["rules"][0]["form"] = json!("travel");
    assert_eq!(refused(&both, &json!({})), ["rules[0].form unknown_field"]);
}

#[test]
fn a_tally_needs_a_rule_before_it_under_every_reading_and_may_have_one_after_it() {
    let adds = |amount: &str, to: Value| json!({ "for_each": "customer", "pays": { "amount": amount }, "adds_to": to });
    let measures =
        json!({ "for_each": "rep", "measure": { "tally": "t" }, "pays": { "rate": "0.1" } });
    let s = stated(
        &json!({ "rules": [adds("10", json!("t")), measures, adds("1", json!("t"))] }),
        &json!({}),
    );
    let mut paid = of_rep(&s, "lines", &["rule", "amount"]);
    paid.sort();
    assert_eq!(paid, ["R0 10.00", "R1 1.00", "R2 1.00"]);
    let itself = json!({ "for_each": "rep", "measure": { "tally": "t" }, "pays": { "rate": "0.1" }, "adds_to": "t" });
    assert!(
        amounts(&stated(
            &json!({ "rules": [adds("10", json!("t")), itself] }),
            &json!({})
        ))
        .contains(&"1.00".to_owned())
    );
    let options = json!([{ "id": "o", "values": ["a", "b"] }]);
    let only = |reading: Value| json!({ "option": "o", "is": reading });
    let under_a = adds("10", only(json!({ "a": "t", "b": null })));
    let under_b = adds("20", only(json!({ "a": null, "b": "t" })));
    let unknown = ["rules[1].measure.tally unknown_reference"];
    assert_eq!(
        refused(
            &json!({ "rules": [under_a, measures], "options": options }),
            &json!({})
        ),
        unknown
    );
    let both = json!({ "rules": [under_a, under_b, measures], "options": options });
    assert!(answered(&both, &json!({}), &json!({})).is_ok());
    let after = json!({ "rules": [adds("1", json!("x")), measures, adds("1", json!("t"))] });
    assert_eq!(refused(&after, &json!({})), unknown);
}

#[test]
fn a_tally_of_which_one_rule_is_inactive_makes_the_measuring_rule_inactive() {
    let rules = json!({ "rules": [
        { "for_each": "customer", "pays": { "amount": { "param": "p" } }, "adds_to": "t" },
        { "for_each": "rep", "measure": { "tally": "t" }, "pays": { "rate": "0.1" } }],
        "params": [{ "id": "p", "type": "money" }] });
    assert_eq!(
        inactive(&stated(&rules, &json!({}))),
        [r#"R0 ["p"]"#, r#"R1 ["p"]"#]
    );
}

#[test]
fn every_word_that_a_choice_offers_has_to_fit_its_place() {
    let offering = |words: Value, rule: Value| json!({ "rules": [rule], "params": [{ "id": "p", "type": { "choice": words } }] });
    let hole = json!({ "param": "p" });
    let amount = json!({ "amount": "1" });
    let cases = [
        (
            json!(["signed", "cancelled"]),
            json!({ "for_each": "customer", "among": { "stage": hole }, "pays": amount }),
            "rules[0].among.stage wrong_type",
        ),
        (
            json!(["signed", "cancelled"]),
            json!({ "for_each": "customer", "when": [{ "has_deal": hole }], "pays": amount }),
            "rules[0].when[0].has_deal wrong_type",
        ),
        (
            json!(["prior_sales", "goal"]),
            json!({ "for_each": "customer", "when": [{ "has": hole }], "pays": amount }),
            "rules[0].when[0].has unknown_value",
        ),
        (
            json!(["minor", "grave"]),
            json!({ "for_each": { "outcome": [{ "kind": "complaint", "severity": hole }] }, "pays": amount }),
            "rules[0].for_each.outcome[0].severity unknown_value",
        ),
        (
            json!(["reward", "penalty"]),
            json!({ "for_each": "customer", "kind": hole, "to": "customer", "pays": amount }),
            "rules[0].to unknown_value",
        ),
        (
            json!(["whole", "marginal"]),
            json!({ "for_each": "customer", "measure": "repurchases", "pays": { "bands": [{ "from": "1", "rate": "0.1" }], "mode": hole } }),
            "rules[0].pays.mode unknown_value",
        ),
        (
            json!(["size", "grade"]),
            json!({ "for_each": "customer", "pays": { "by": hole, "amounts": { "small": "1" } } }),
            "rules[0].pays.amounts.small unknown_field",
        ),
        (
            json!(["quarter_target", "task_customers"]),
            json!({ "for_each": "rep", "measure": "total", "when": [{ "at_least": { "target": hole } }], "pays": amount }),
            "rules[0].when[0].at_least wrong_type",
        ),
        (
            json!(["satisfaction", "praise"]),
            json!({ "for_each": "rep", "measure": { "mean_score": hole }, "pays": amount }),
            "rules[0].measure.mean_score unknown_value",
        ),
    ];
    for (words, rule, expected) in cases {
        assert_eq!(
            refused(&offering(words.clone(), rule.clone()), &json!({})),
            [expected],
            "{rule}"
        );
        let first = json!([words[0]]);
        assert!(
            answered(&offering(first, rule.clone()), &json!({}), &json!({})).is_ok(),
            "{rule}"
        );
    }
}

#[test]
fn a_count_is_checked_where_it_is_set() {
    let rule = |pays: Value, when: Value| json!({ "rules": [{ "for_each": "customer", "when": when, "pays": pays }], "params": [{ "id": "n", "type": "count" }] });
    let quantity = rule(
        json!({ "item": "cup", "quantity": { "param": "n" } }),
        json!([]),
    );
    assert_eq!(
        of_rep(
            &stated(&quantity, &json!({ "n": 2 })),
            "grants",
            &["quantity"]
        ),
        ["2"]
    );
    assert_eq!(
        refused(&quantity, &json!({ "n": 0 })),
        ["scheme.params.n out_of_range"]
    );
    let months = rule(
        json!({ "amount": "1" }),
        json!([{ "sustained": { "months": 1, "of": { "param": "n" }, "mean": "1" } }]),
    );
    assert_eq!(
        refused(&months, &json!({ "n": 121 })),
        ["scheme.params.n out_of_range"]
    );
    assert_eq!(amounts(&stated(&months, &json!({ "n": 120 }))), ["1.00"]);
}

#[test]
fn a_parameter_and_the_one_that_stands_in_for_it_are_both_named() {
    let rules = json!({ "rules": [{ "for_each": "customer", "pays": { "amount": { "param": "b", "or": { "param": "a" } } } }],
        "params": [{ "id": "a", "type": "money" }, { "id": "b", "type": "money" }] });
    assert_eq!(inactive(&stated(&rules, &json!({}))), [r#"R0 ["a","b"]"#]);
    assert_eq!(amounts(&stated(&rules, &json!({ "a": "6" }))), ["6.00"]);
}

#[test]
fn deals_and_spans_may_ask_for_sales_of_last_year() {
    let customers = |prior: &str| json!({ "customers": [{ "id": "c0", "rep": "r0", "name": "C", "existing": true, "prior_sales": prior }] });
    let of = |subject: Value| json!({ "rules": [{ "for_each": subject, "measure": Value::Null, "when": [{ "has": "prior_sales" }], "pays": { "amount": "1" } }] });
    for (subject, number) in [
        (json!({ "deal": "each" }), 1),
        (json!({ "span": "quarter" }), 4),
    ] {
        let paid = |prior: &str| {
            amounts(
                &answered(&of(subject.clone()), &json!({}), &customers(prior))
                    .expect("a statement"),
            )
            .len()
        };
        assert_eq!((paid("5"), paid("0")), (number, 0), "{subject}");
    }
}

#[test]
fn what_is_refused_says_why_and_what_to_do() {
    let amount = json!({ "amount": "1" });
    let cases = [
        (
            json!({ "for_each": { "outcome": ["praise"] }, "among": { "departments": ["direct"] }, "pays": amount }),
            "rules[0].among unknown_field",
            "\"when\": [{\"is\": {\"department\": […]}}]",
        ),
        (
            json!({ "for_each": "customer", "among": { "departments": [] }, "pays": amount }),
            "rules[0].among.departments missing_field",
            "列表是空的，至少要写其中一项：大客户部（key_accounts）",
        ),
        (
            json!({ "for_each": "customer", "to": "customer", "pays": { "item": "cup", "quantity": 2 } }),
            "rules[0].pays.quantity unknown_field",
            "数量",
        ),
        (
            json!({ "for_each": "rep", "measure": "net", "pays": { "rate": "0.1" } }),
            "rules[0].measure unknown_value",
            "（total）、",
        ),
        (
            json!({ "for_each": "rep", "measure": "total", "pays": { "rate": "0.1" }, "limits": { "per_receiver": "3" } }),
            "rules[0].limits.per_receiver unknown_field",
            "每人上限只用于给客户的优惠",
        ),
        (
            json!({ "for_each": "rep", "measure": "margin", "pays": { "rate": "0.1" } }),
            "rules[0].measure unknown_value",
            "毛利率”不",
        ),
        (
            json!({ "for_each": "rep", "measure": "margin", "pays": { "bands": [{ "from": "0", "amount": "1" }], "mode": "marginal" } }),
            "rules[0].pays.mode unknown_value",
            "毛利率”不",
        ),
        (
            json!({ "for_each": "rep", "measure": "total", "pays": { "bands": [{ "from": "0", "amount": "1" }, { "from": "9", "amount": "2" }, { "over": "9", "amount": "3" }] } }),
            "rules[0].pays.bands bad_bands",
            "第 3 档的起点要高于前一档",
        ),
        (
            json!({ "for_each": "rep", "measure": "total", "pays": { "bands": [{ "from": "0", "amount": "1" }, { "from": "9" }] } }),
            "rules[0].pays.bands bad_bands",
            "第 2 档要有一个起点",
        ),
        (
            json!({ "for_each": "rep", "measure": "profit", "when": [{ "over": "1" }], "pays": { "rate": "0.1" } }),
            "rules[0].measure unknown_value",
            "profit",
        ),
    ];
    for (rule, expected, words) in cases {
        assert_eq!(rule_refused(&rule), [expected], "{rule}");
        let (zh, en) = said(&rule);
        assert!(zh.contains(words), "{rule}: {zh}");
        assert!(!en.is_empty() && !en.contains("  "), "{en}");
    }
}

#[test]
fn a_rule_depends_on_256_readings_at_most() {
    let options: Vec<Value> = (0..9)
        .map(|n| json!({ "id": format!("o{n}"), "values": ["a", "b"] }))
        .collect();
    let rule = |number: usize| {
        let pays: Vec<Value> = (0..number)
            .map(|n| json!({ "option": format!("o{n}"), "is": { "a": { "amount": "1" }, "b": { "amount": "2" } } }))
            .collect();
        json!({ "rules": [{ "for_each": "customer", "pays": pays }], "options": options })
    };
    assert!(answered(&rule(8), &json!({}), &json!({})).is_ok());
    assert_eq!(refused(&rule(9), &json!({})), ["rules[0] too_large"]);
}

#[test]
fn a_part_of_which_nothing_is_left_is_no_part() {
    let open = json!([{ "id": "p", "type": "money" }]);
    let left = [
        json!([{ "if": false, "amount": "1" }]),
        json!({ "bands": [{ "optional": { "from": "0", "amount": { "param": "p" } } }] }),
        json!({ "by": "size", "pays": { "medium": [{ "if": false, "amount": "1" }] } }),
    ];
    for under in left {
        let pays =
            json!({ "by": "grade", "pays": { "general": under, "else": { "amount": "7" } } });
        let rules = json!({ "rules": [{ "for_each": "customer", "measure": "total", "pays": pays }], "params": open });
        assert_eq!(amounts(&stated(&rules, &json!({}))), ["7.00"], "{under}");
    }
}

#[test]
fn a_rule_without_anything_to_pay_holds_up_no_tally() {
    let rules = json!({ "rules": [
        { "for_each": "customer", "pays": { "if": false, "amount": "1" }, "adds_to": "t" },
        { "for_each": "customer", "pays": { "amount": "50" }, "adds_to": "t" },
        { "for_each": "rep", "measure": { "tally": "t" }, "pays": { "rate": "0.1" } }
    ] });
    assert_eq!(amounts(&stated(&rules, &json!({}))), ["50.00", "5.00"]);
}

#[test]
fn a_tally_that_only_a_part_that_is_left_out_measures_is_not_waited_for() {
    let money = |id: &str| json!({ "id": id, "type": "money", "name": id });
    let left_out = json!({ "over": { "param": "least" }, "measure": { "tally": "cash" } });
    let definition = json!({ "params": [money("bonus"), money("least")], "rules": [
        { "for_each": { "deal": "each" }, "measure": "net", "pays": { "amount": { "param": "bonus" } }, "adds_to": "cash" },
        { "for_each": "rep", "pays": { "amount": "500" }, "when": [{ "optional": left_out }] }] });
    let statement = stated(&definition, &json!({}));
    assert_eq!(amounts(&statement), ["500.00"]);
    assert_eq!(inactive(&statement).len(), 1);
    // Set, it is measured, and waits.
    let statement = stated(&definition, &json!({ "least": "1" }));
    assert!(amounts(&statement).is_empty());
    assert_eq!(inactive(&statement).len(), 2);
}

#[test]
fn a_list_of_which_nothing_is_left_is_never_everybody() {
    let params = json!([{ "id": "whose", "type": { "choice": ["marketing"] }, "name": "whose" }]);
    let hole = json!([{ "optional": { "param": "whose" } }]);
    let rule = json!({ "for_each": "rep", "measure": "total", "pays": { "amount": "1" }, "among": { "departments": hole } });
    let waiting = stated(&json!({ "params": params, "rules": [rule] }), &json!({}));
    assert!(amounts(&waiting).is_empty());
    assert_eq!(inactive(&waiting), [r#"R0 ["whose"]"#]);
    let options = json!([{ "id": "who", "name": "who", "values": ["some", "none"] }]);
    let emptied = |word: &str| json!([{ "option": "who", "is": { "some": word, "none": null } }]);
    for (rule, place) in [
        (
            json!({ "for_each": "rep", "measure": "total", "pays": { "amount": "1" }, "among": { "departments": emptied("direct") } }),
            "rules[0].among.departments",
        ),
        (
            json!({ "for_each": "customer", "pays": { "amount": "1" }, "when": [{ "is": { "grade": emptied("important") } }] }),
            "rules[0].when[0].is.grade",
        ),
        (
            json!({ "for_each": { "outcome": emptied("praise") }, "pays": { "amount": "1" } }),
            "rules[0].for_each.outcome",
        ),
    ] {
        let definition = json!({ "options": options, "rules": [rule] });
        let expected = format!("{place} missing_field");
        assert_eq!(refused(&definition, &json!({})), [expected]);
    }
}

#[test]
fn a_type_whose_values_would_not_fit_is_refused_before_one_is_set() {
    let bands = json!({ "bands": { "of": "rate", "pays": ["amount", "rate"] } });
    let params = json!([{ "id": "ladder", "type": bands, "name": "ladder" }]);
    let rule = |measure: &str| json!({ "for_each": "customer", "measure": measure, "pays": { "bands": { "param": "ladder" } } });
    let of = |measure: &str| json!({ "params": params, "rules": [rule(measure)] });
    assert_eq!(
        refused(&of("margin"), &json!({})),
        ["rules[0].pays.bands wrong_type"]
    );
    assert!(inactive(&stated(&of("growth"), &json!({}))).len() == 1);
}

#[test]
fn the_months_of_a_run_are_measured_only_where_a_run_is_looked_for() {
    let rule = json!({ "for_each": "customer", "measure": "total", "pays": { "amount": "1" },
        "when": [{ "over": "1", "measure": "mean_month_sales" }] });
    assert_eq!(
        refused(&json!({ "rules": [rule] }), &json!({})),
        ["rules[0].when[0].measure unknown_value"]
    );
}
