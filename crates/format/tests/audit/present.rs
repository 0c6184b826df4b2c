//! Each kind of finding where it is, with its figures worked out by hand.

use super::asked::{audit, audit_rule, comes_to, of_kind, only, paid};
use serde_json::{Value, json};

/// ¥50 for any order, ¥200 above ¥1,000.
fn tiers(for_each: Value) -> Value {
    let bands = json!([{ "over": "0", "amount": "50" }, { "over": "1000", "amount": "200" }]);
    json!({ "for_each": for_each, "measure": "net", "pays": { "bands": bands } })
}

#[test]
fn a_fen_more_jumps_and_topping_up_pays_by_less_than_the_jump() {
    let finding = only(tiers(json!({ "deal": "each" })), "cliff");
    let detail = &finding["detail"];
    assert_eq!(
        (&detail["below"], &detail["from"]),
        (&json!("1000.00"), &json!("1000.01"))
    );
    assert_eq!(
        (&detail["before"], &detail["after"]),
        (&json!("50.00"), &json!("200.00"))
    );
    // ¥150 more for ¥149.99 put in; for ¥150 it comes out even.
    assert_eq!(detail["zone"], "149.99");
    assert_eq!(paid(&finding), ["50.00", "200.00"]);
    assert_eq!(finding["principle"], "motivating");
}

#[test]
fn a_score_and_a_target_are_cliffs_without_a_zone_of_money_put_in() {
    let score = json!({
        "for_each": { "outcome": ["satisfaction"] }, "measure": "score", "when": [{ "at_least": "0.9" }], "pays": { "amount": "300" }
    });
    let detail = &only(score, "cliff")["detail"];
    assert_eq!(
        (&detail["below"], &detail["from"], &detail["zone"]),
        (&json!("0.899999"), &json!("0.9"), &Value::Null)
    );
    let target = json!({
        "for_each": { "span": "quarter" }, "measure": "total", "when": [{ "at_least": { "target": "quarter_target" } }],
        "pays": { "amount": "600" }
    });
    assert_eq!(paid(&only(target, "cliff")), ["0.00", "600.00"]);
}

#[test]
fn a_growth_jumps_where_its_rate_takes_the_whole() {
    let rule = json!({
        "for_each": "rep", "among": { "of": "existing" }, "measure": "growth",
        "pays": { "bands": [{ "over": "0", "rate": "0.01" }, { "from": "0.10", "rate": "0.02" }] }
    });
    let finding = only(rule, "cliff");
    // Of last year's ¥100,000 a tenth: 1 % of ¥9,999.99, and 2 % of ¥10,000.
    assert_eq!(
        (&finding["detail"]["prior"], &finding["detail"]["from"]),
        (&json!("100000.00"), &json!("10000.00"))
    );
    assert_eq!(paid(&finding), ["100.00", "200.00"]);
}

#[test]
fn a_band_that_pays_less_makes_more_work_worth_less_until_it_is_made_up_for() {
    let bands = json!([{ "over": "0", "amount": "100" }, { "from": "1000", "rate": "0.04" }]);
    let rule =
        json!({ "for_each": { "deal": "each" }, "measure": "net", "pays": { "bands": bands } });
    let finding = only(rule, "decreasing");
    // 4 % of ¥1,000 is ¥40, and ¥100 again at ¥2,500.
    assert_eq!(
        (&finding["detail"]["from"], &finding["detail"]["until"]),
        (&json!("1000.00"), &json!("2500.00"))
    );
    assert_eq!(paid(&finding), ["100.00", "40.00"]);
    let damage = json!({
        "kind": "penalty", "for_each": { "outcome": ["customer_loss"] }, "measure": "amount",
        "pays": { "bands": [{ "from": "0", "amount": "500" }, { "over": "10000", "amount": "300" }] }
    });
    assert_eq!(only(damage, "decreasing")["detail"]["until"], Value::Null);
}

#[test]
fn beyond_the_last_band_more_brings_nothing_more() {
    let finding = only(tiers(json!({ "deal": "each" })), "flat");
    assert_eq!(
        (&finding["detail"]["from"], &finding["detail"]["until"]),
        (&json!("1000.01"), &Value::Null)
    );
    assert_eq!(paid(&finding), ["200.00", "200.00"]);
}

#[test]
fn orders_and_customers_are_split_for_more() {
    let orders = only(tiers(json!({ "deal": "each" })), "split_gain");
    // Two orders just above ¥1,000 get ¥400, one as large as both ¥200.
    assert_eq!(
        (&orders["detail"]["of"], &orders["detail"]["gain"]),
        (&json!("orders"), &json!("200.00"))
    );
    assert_eq!(paid(&orders), ["200.00", "400.00"]);
    let customers = only(tiers(json!({ "deal": "first" })), "split_gain");
    assert_eq!(
        (&customers["detail"]["of"], &customers["detail"]["gain"]),
        (&json!("customers"), &json!("200.00"))
    );
    let fixed = json!({ "for_each": { "deal": "first" }, "among": { "of": "new" }, "pays": { "amount": "200" } });
    assert_eq!(paid(&only(fixed, "split_gain")), ["200.00", "400.00"]);
}

#[test]
fn orders_are_bundled_and_a_first_order_is_held_back_for_more() {
    let orders = only(tiers(json!({ "deal": "each" })), "bundle_gain");
    // Two that stay below get ¥100, together ¥200.
    assert_eq!(
        (&orders["detail"]["gain"], &orders["detail"]["grows"]),
        (&json!("100.00"), &json!(false))
    );
    assert_eq!(paid(&orders), ["100.00", "200.00"]);
    let first = only(tiers(json!({ "deal": "first" })), "bundle_gain");
    assert_eq!(
        (&first["detail"]["of"], &first["detail"]["gain"]),
        (&json!("first_order"), &json!("150.00"))
    );
    let rate =
        json!({ "for_each": { "deal": "first" }, "measure": "net", "pays": { "rate": "0.01" } });
    let rate = only(rate, "bundle_gain");
    assert_eq!(rate["detail"]["grows"], true);
    // 1 % of ¥5,000 and nothing for the next, or 1 % of ¥10,000.
    assert_eq!(paid(&rate), ["50.00", "100.00"]);
}

#[test]
fn a_deal_is_moved_across_the_edge_of_a_month_or_of_the_period() {
    let rule = |for_each: Value| json!({ "for_each": for_each, "measure": "total", "when": [{ "at_least": "1000" }], "pays": { "amount": "100" } });
    let month = only(rule(json!({ "span": "month" })), "timing_gain");
    assert_eq!(
        (&month["detail"]["edge"], &month["detail"]["gain"]),
        (&json!("month"), &json!("100.00"))
    );
    assert_eq!(paid(&month), ["0.00", "100.00"]);
    let period = only(rule(json!("rep")), "timing_gain");
    assert_eq!(
        (&period["detail"]["edge"], &period["detail"]["gain"]),
        (&json!("period"), &json!("100.00"))
    );
    assert_eq!(paid(&period).len(), 4);
}

#[test]
fn a_deal_of_the_year_after_lifts_growth_over_its_bound() {
    let rule = json!({
        "for_each": "rep", "among": { "of": "existing" }, "measure": "growth",
        "pays": { "bands": [{ "over": "0", "rate": "0.01" }, { "from": "0.10", "rate": "0.02" }] }
    });
    let finding = only(rule, "timing_gain");
    // ¥9,999.99 of growth at 1 % or ¥10,000 at 2 %; the year after doesn't grow either way.
    assert_eq!(
        finding["detail"]["sales"],
        json!(["109999.99", "109999.99"])
    );
    assert_eq!(
        finding["detail"]["moved"],
        json!(["110000.00", "109999.98"])
    );
    assert_eq!(paid(&finding), ["100.00", "0.00", "200.00", "0.00"]);
    let next = &finding["example"][3]["ledger"];
    assert_eq!(
        (
            &next["period"]["from"],
            &next["customers"][0]["prior_sales"]
        ),
        (&json!("2027-01-01"), &json!("110000.00"))
    );
}

#[test]
fn fifty_yuan_on_an_order_of_sixty_is_too_much() {
    let scheme = json!({ "template": "order-tiers" });
    let findings = audit(&scheme);
    let found = of_kind(&findings, "pays_more_than_sale");
    let detail = &found[0]["detail"];
    assert_eq!(
        (&detail["sale"], &detail["paid"]),
        (&json!("60.00"), &json!("50.00"))
    );
    // ¥50 is a tenth of ¥500, ¥200 of ¥2,000; ¥500 is less than a tenth wherever it's paid.
    let regions =
        json!([{ "from": "0.01", "until": "499.99" }, { "from": "1000.01", "until": "1999.99" }]);
    assert_eq!(detail["regions"], regions);
}

#[test]
fn goods_that_come_back_in_the_next_period_take_nothing_back() {
    let finding = only(tiers(json!({ "deal": "each" })), "late_return");
    assert_eq!(
        (&finding["detail"]["sale"], &finding["detail"]["paid"]),
        (&json!("10000.00"), &json!("200.00"))
    );
    assert_eq!(paid(&finding), ["200.00", "0.00"]);
    assert_eq!(
        finding["example"][1]["ledger"]["deals"][0]["returned"],
        "10000.00"
    );
}

#[test]
fn a_bound_that_an_option_decides_pays_either_way() {
    let bands = json!([
        { "over": "0", "amount": "500" },
        { "option": "boundary", "is": { "higher": { "from": "1000", "amount": "900" }, "lower": { "over": "1000", "amount": "900" } } }
    ]);
    let rule = json!({ "id": "r", "name": "r", "for_each": { "deal": "each" }, "measure": "net", "pays": { "bands": bands } });
    let option = json!({ "id": "boundary", "values": ["higher", "lower"], "name": "分界" });
    let scheme = json!({ "definition": { "version": 1, "id": "own", "name": "own", "options": [option], "rules": [rule] } });
    let findings = audit(&scheme);
    let found = of_kind(&findings, "ambiguous_boundary");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0]["detail"]["paid"], json!(["900.00", "500.00"]));
    assert_eq!(
        found[0]["example"][1]["options"],
        json!({ "boundary": "lower" })
    );
}

#[test]
fn an_open_figure_pays_nothing_whatever_is_sold() {
    let rule = json!({ "id": "r", "name": "r", "for_each": { "deal": "each" }, "measure": "net", "pays": { "rate": { "param": "p" } } });
    let param = json!({ "id": "p", "type": "rate", "name": "佣金比例" });
    let scheme = json!({ "definition": { "version": 1, "id": "own", "name": "own", "params": [param], "rules": [rule] } });
    let findings = audit(&scheme);
    let found = of_kind(&findings, "unset_parameter");
    assert_eq!(
        (found.len(), &found[0]["detail"]["missing"]),
        (1, &json!(["p"]))
    );
    assert_eq!(paid(found[0]), ["open"]);
    assert_eq!(
        found[0]["example"][0]["ledger"]["deals"][0]["amount"],
        "10000.00"
    );
}

#[test]
fn a_rule_of_which_even_the_subject_is_open_is_told_on_a_year_in_which_nothing_happened() {
    let rule = json!({
        "id": "r", "name": "r", "for_each": { "deal": "each" }, "among": { "product": { "param": "p" } }, "measure": "net",
        "when": [{ "at_least": { "param": "q" } }], "pays": { "rate": "0.01" }
    });
    let params = json!([{ "id": "p", "type": "text", "name": "产品" }, { "id": "q", "type": "money", "name": "起点" }]);
    let scheme = json!({ "definition": { "version": 1, "id": "own", "name": "own", "params": params, "rules": [rule] } });
    let findings = audit(&scheme);
    let found = of_kind(&findings, "unset_parameter");
    assert_eq!(
        (found.len(), &found[0]["detail"]["missing"]),
        (1, &json!(["p", "q"]))
    );
    assert_eq!(paid(found[0]), ["open"]);
}

#[test]
fn a_band_behind_a_condition_or_beyond_the_measure_is_never_reached() {
    let bands = json!([{ "over": "0", "amount": "50" }, { "from": "1000", "amount": "80" }, { "from": "2000", "amount": "90" }]);
    let rule = |is: &str, bound: &str| json!({ "for_each": { "deal": "each" }, "measure": "net", "when": [{ is: bound }], "pays": { "bands": bands } });
    let above = audit_rule(rule("below", "1000"));
    let bounds: Vec<_> = of_kind(&above, "unreachable_band")
        .into_iter()
        .map(|one| one["detail"]["bound"].clone())
        .collect();
    assert_eq!(bounds, ["1000.00", "2000.00"]);
    let below = only(rule("at_least", "1500"), "unreachable_band");
    assert_eq!(
        (&below["detail"]["bound"], &below["detail"]["at_least"]),
        (&json!("0.00"), &json!("1500.00"))
    );
    let score = json!({
        "for_each": { "outcome": ["satisfaction"] }, "measure": "score",
        "pays": { "bands": [{ "from": "0.9", "amount": "50" }, { "over": "1", "amount": "80" }] }
    });
    assert_eq!(only(score, "unreachable_band")["detail"]["at_most"], "1");
}

#[test]
fn penalties_of_a_month_that_have_no_cap_take_more_than_its_bonus() {
    let rule = json!({ "kind": "penalty", "for_each": { "outcome": ["complaint"] }, "pays": { "amount": "500" } });
    let finding = only(rule, "uncapped_penalty");
    // Seven of ¥500 are more than ¥3,000.
    assert_eq!(
        (&finding["detail"]["times"], &finding["detail"]["bonus"]),
        (&json!(7), &json!("3000.00"))
    );
    assert_eq!(paid(&finding), ["3500.00"]);
}

#[test]
fn a_rate_rises_without_end() {
    let rule =
        json!({ "for_each": { "deal": "each" }, "measure": "net", "pays": { "rate": "0.02" } });
    let finding = only(rule, "uncapped_reward");
    assert_eq!(finding["detail"]["slope"], "0.02");
    assert_eq!(paid(&finding), ["20000.00", "200000.00"]);
}

#[test]
fn what_is_not_said_is_an_actions_figure_an_outcomes_condition_a_sums_period() {
    let action = json!({ "kind": "penalty", "for_each": { "outcome": ["complaint"] }, "pays": { "action": "严厉处罚" } });
    let action = only(action, "unclear");
    assert_eq!(
        (&action["detail"]["lacks"], &action["detail"]["actions"]),
        (&json!("figure"), &json!(["严厉处罚"]))
    );
    let judged =
        json!({ "for_each": { "outcome": ["service_excellence"] }, "pays": { "amount": "100" } });
    let judged = only(judged, "unclear");
    assert_eq!(
        (&judged["detail"]["lacks"], paid(&judged)),
        (&json!("condition"), vec!["100.00"])
    );
    let sum = json!({
        "for_each": "rep", "measure": "total", "pays": { "bands": [{ "from": "500000", "amount": "500" }] }
    });
    let sum = only(sum, "unclear");
    assert_eq!(
        (&sum["detail"]["lacks"], paid(&sum)),
        (&json!("period"), vec!["500.00", "0.00", "0.00"])
    );
}

#[test]
fn another_form_and_a_thing_stand_in_place_of_money() {
    let form = json!({ "for_each": { "deal": "each" }, "measure": "net", "pays": { "rate": "0.01" }, "form": "travel" });
    assert_eq!(only(form, "in_kind")["detail"]["form"], "travel");
    let item = json!({ "for_each": { "deal": "first" }, "pays": { "item": "钢笔" } });
    let item = only(item, "in_kind");
    assert_eq!(
        (&item["detail"]["item"], &item["example"][0]["given"]),
        (&json!("钢笔"), &json!(["钢笔"]))
    );
    assert!(
        item["message"]["zh"]
            .as_str()
            .is_some_and(|text| text.contains("工资支付暂行规定") && text.contains("2026-11-27"))
    );
}

#[test]
fn a_fixed_fine_and_one_beyond_the_bonus_reach_into_wages() {
    let fixed = json!({ "kind": "penalty", "for_each": { "outcome": ["violation"] }, "pays": { "amount": "200" } });
    let fixed = only(fixed, "fine_risk");
    assert_eq!(
        (&fixed["detail"]["how"], &fixed["detail"]["bonus"]),
        (&json!("fixed"), &json!("0.00"))
    );
    assert!(
        fixed["message"]["en"]
            .as_str()
            .is_some_and(|text| text.contains("art. 16") && text.contains("no legal advice"))
    );
    let share = json!({
        "kind": "penalty", "for_each": { "outcome": ["violation"] }, "measure": "performance_bonus", "pays": { "rate": "0.3" }
    });
    let share = only(share, "fine_risk");
    // Four times 30 % of ¥3,000.
    assert_eq!(
        (&share["detail"]["how"], paid(&share)),
        (&json!("beyond_bonus"), vec!["3600.00"])
    );
}

#[test]
fn a_rule_that_asks_for_a_margin_and_pays_more_than_it_is_found_with_a_sale_of_just_that_margin() {
    let rule = |margin: &str, rate: &str| {
        json!({
            "for_each": "rep", "measure": "total", "when": [{ "measure": "margin", "at_least": margin }], "pays": { "rate": rate }
        })
    };
    let finding = only(rule("0.05", "0.08"), "pays_more_than_sale");
    let detail = &finding["detail"];
    assert_eq!(
        (&detail["of"], &detail["share"]),
        (&json!("margin"), &json!("0.05"))
    );
    assert_eq!(
        detail["regions"],
        json!([{ "from": "0.01", "until": null }])
    );
    let (sale, given) = (&detail["sale"], &finding["example"][0]["ledger"]["deals"]);
    assert_eq!(
        (
            given.as_array().map(Vec::len),
            &given[0]["amount"],
            &given[0]["margin"]
        ),
        (Some(1), sale, &json!("0.05"))
    );
    assert_eq!(paid(&finding), [detail["paid"].as_str().expect("text")]);
    // 8 % of the sale are less than a tenth of it, and of a margin of 8 % all.
    let all = audit_rule(rule("0.08", "0.08"));
    assert!(of_kind(&all, "pays_more_than_sale").is_empty());
    // At a loss nothing is earned.
    let at_loss = only(rule("-0.10", "0.01"), "pays_more_than_sale");
    assert_eq!(at_loss["detail"]["share"], "0");
}

#[test]
fn conditions_on_other_measures_take_no_cliff_away() {
    for condition in [
        json!({ "measure": "margin", "at_least": "0.2" }),
        json!({ "measure": "returned_share", "below": "0.05" }),
        json!({ "measure": "repurchases", "at_least": 2 }),
    ] {
        let rule = json!({
            "for_each": "customer", "measure": "total", "when": [condition],
            "pays": { "bands": [{ "from": "1000", "amount": "10" }, { "from": "50000", "amount": "100" }] }
        });
        let findings = audit_rule(rule);
        let cliffs = of_kind(&findings, "cliff").into_iter();
        let edges: Vec<_> = cliffs
            .map(|cliff| cliff["detail"]["from"].clone())
            .collect();
        assert!(edges.contains(&json!("50000.00")), "{condition}: {edges:?}");
    }
}

#[test]
fn a_limit_of_all_that_a_receiver_gets_is_of_several_pays_together() {
    let rule = json!({
        "for_each": { "deal": "each" }, "measure": "net", "pays": [{ "amount": "100" }, { "amount": "1000" }], "to": "customer",
        "limits": { "per_receiver": "900" }
    });
    let findings = audit_rule(rule);
    let flat = of_kind(&findings, "flat");
    assert_eq!(flat[0]["detail"]["paid"], "900.00");
    assert_eq!(paid(flat[0]), ["900.00", "900.00"]);
    // ¥900 are more than a tenth of anything below ¥9,000.
    let above = of_kind(&findings, "pays_more_than_sale");
    let regions = json!([{ "from": "0.01", "until": "8999.99" }]);
    assert_eq!(above[0]["detail"]["regions"], regions);
}

#[test]
fn a_month_is_shown_alone_where_each_further_one_is_paid_too() {
    let rule = json!({
        "for_each": { "span": "month" }, "measure": "total",
        "pays": { "bands": [{ "from": "0", "amount": "100" }, { "from": "1000", "amount": "300" }] }
    });
    let findings = audit_rule(rule);
    let cliff = of_kind(&findings, "cliff");
    assert_eq!(paid(cliff[0]), ["100.00", "300.00"]);
    assert_eq!(
        cliff[0]["example"][0]["ledger"]["period"],
        json!({ "from": "2026-01-01", "to": "2026-01-31" })
    );
    let flat = of_kind(&findings, "flat");
    assert_eq!(paid(flat[0]), ["300.00", "300.00"]);
}

#[test]
fn a_rules_own_measure_among_alternatives_bends_its_pay_too() {
    // Below ¥100 or from ¥1,000 on: nothing in between.
    let either = json!({
        "for_each": { "deal": "each" }, "measure": "net", "pays": { "amount": "5" },
        "when": [{ "any": [{ "below": "100" }, { "at_least": "1000" }] }]
    });
    let falls = only(either.clone(), "decreasing");
    assert_eq!(
        (&falls["detail"]["from"], &falls["detail"]["until"]),
        (&json!("100.00"), &json!("1000.00"))
    );
    assert_eq!(paid(&falls), ["5.00", "0.00"]);
    assert_eq!(paid(&only(either.clone(), "cliff")), ["0.00", "5.00"]);
    let regions = &only(either, "pays_more_than_sale")["detail"]["regions"];
    assert_eq!(regions, &json!([{ "from": "0.01", "until": "49.99" }]));
    // An important customer gets it anyway; any other one from ¥1,000 on.
    let or_important = json!({
        "for_each": { "deal": "each" }, "measure": "net", "pays": { "amount": "5" },
        "when": [{ "any": [{ "is": { "grade": ["important"] } }, { "at_least": "1000" }] }]
    });
    let jumps = only(or_important, "cliff");
    assert_eq!(paid(&jumps), ["0.00", "5.00"]);
    let said = jumps["message"]["en"].as_str().expect("words");
    assert!(
        said.ends_with("(where none of the other alternatives holds)"),
        "{said}"
    );
}

#[test]
fn who_is_first_with_one_small_sale_is_paid_more_than_it() {
    let rule = json!({
        "for_each": { "span": "month" }, "measure": "total", "when": [{ "leader": true }, { "over": "0" }], "pays": { "amount": "500" }
    });
    let finding = only(rule, "pays_more_than_sale");
    assert_eq!(
        finding["detail"]["regions"],
        json!([{ "from": "0.01", "until": "4999.99" }])
    );
    assert_eq!(paid(&finding), ["500.00"]);
    let said = finding["message"]["zh"].as_str().expect("words");
    assert!(said.ends_with("（以没有人卖得更多为例）"), "{said}");
}

#[test]
fn how_large_each_order_is_taken_to_be_is_said_where_a_rate_is_paid_of_it() {
    let rule = json!({ "for_each": "customer", "measure": "repurchases", "pays": { "bands": [{ "from": "3", "rate": "0.01" }] } });
    let of_rate = only(rule, "cliff");
    // 1 % of three further orders.
    assert_eq!(paid(&of_rate), ["0.00", "300.00"]);
    let of_rate = of_rate["message"]["en"].to_string();
    assert!(
        of_rate.contains("(with orders of ¥10,000 each)"),
        "{of_rate}"
    );
    let rule = json!({ "for_each": "customer", "measure": "repurchases", "pays": { "bands": [{ "from": "2", "amount": "5" }] } });
    let of_amount = only(rule, "cliff")["message"]["en"].to_string();
    assert!(!of_amount.contains("each"), "{of_amount}");
}

#[test]
fn a_fixed_fine_reaches_into_wages_whatever_it_will_be_set_to() {
    for template in ["policy-outline", "acquisition-policy"] {
        let findings = super::asked::audit(&json!({ "template": template }));
        let fines = of_kind(&findings, "fine_risk");
        assert!(!fines.is_empty(), "{template}");
        let open = fines.iter().filter(|one| one["detail"]["paid"].is_null());
        for fine in open {
            assert_eq!(
                (&fine["detail"]["how"], paid(fine)),
                (&json!("fixed"), vec!["open"])
            );
            let said = fine["message"]["zh"].as_str().expect("words");
            assert!(
                said.contains("不管数额填多少") && said.contains("第十六条"),
                "{said}"
            );
        }
    }
}

/// The facts that show an open figure of a rule.
fn facts_of_open(template: &str, rule: &str) -> Value {
    let findings = audit(&json!({ "template": template }));
    let unset = of_kind(&findings, "unset_parameter");
    let mut unset = unset.into_iter().filter(|one| one["rule"] == rule);
    unset.next().expect("an open figure")["example"][0]["ledger"].clone()
}

#[test]
fn an_open_figure_is_shown_by_facts_that_its_rule_would_look_at() {
    for rule in ["gift", "travel"] {
        let ledger = facts_of_open("order-tiers", rule);
        // What the rule looks at is what this one pays: a first order of ¥10,000 gets ¥200.
        let scheme = json!({ "template": "order-tiers" });
        assert_eq!(comes_to(&scheme, &ledger, "order-cash"), 20_000, "{ledger}");
    }
    let ledger = facts_of_open("contract-commission", "travel");
    let scheme =
        json!({ "template": "contract-commission", "params": { "commission_rate": "0.02" } });
    assert_eq!(comes_to(&scheme, &ledger, "signing-commission"), 20_000);
    let ledger = facts_of_open("acquisition-policy", "repeat-purchase");
    let bands = json!([{ "from": "1", "rate": "0.02" }]);
    let scheme = json!({ "template": "acquisition-policy", "params": { "repeat_bands": bands } });
    assert_eq!(comes_to(&scheme, &ledger, "repeat-purchase"), 20_000);
    assert_eq!(ledger["deals"].as_array().map(Vec::len), Some(2));
}

#[test]
fn no_open_figure_of_a_template_is_shown_by_nothing() {
    for (template, _) in rewards_format::templates::TEMPLATES {
        let findings = audit(&json!({ "template": template }));
        for finding in of_kind(&findings, "unset_parameter") {
            let ledger = &finding["example"][0]["ledger"];
            let is_there = |key: &str| ledger[key].as_array().is_some_and(|some| !some.is_empty());
            assert!(
                // Who has a target and sells nothing misses it.
                ["deals", "outcomes", "customers"].into_iter().any(is_there)
                    || ["quarter_target", "task_sales"]
                        .iter()
                        .any(|key| ledger["reps"][0][*key].is_string()),
                "{template} {}: {ledger}",
                finding["rule"]
            );
        }
    }
}
