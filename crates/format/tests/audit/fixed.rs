//! Rules that pay a fixed sum under a condition: they jump where the condition begins to hold, and nothing is said of sales for
//! which nothing is paid.

use super::asked::{audit, audit_rule, fen, of_kind, only, paid, scheme_of};
use super::brute::{is_in, most};
use super::examples::reproduce;
use crate::random::bands::yuan;
use proptest::prelude::*;
use rewards_core::engine::evaluate;
use rewards_core::ledger::Ledger;
use rewards_core::number::{Amount, Money};
use rewards_format::{Node, request};
use serde_json::{Value, json};
use std::sync::Arc;

/// Bounds lie within so many fen.
const MOST: i128 = 120;
/// Sales of so many fen are tried, and so many orders.
const TRIED: usize = 260;
const ORDERS: usize = 7;

fn fixed(when: Value) -> Value {
    json!({ "for_each": "customer", "among": { "of": "new" }, "when": when, "pays": { "amount": "300" } })
}

#[test]
fn a_fixed_sum_is_too_much_from_the_bound_on_that_it_takes() {
    let of_sale = json!([{ "at_least": "1000", "measure": "first_net" }]);
    let too_much = only(fixed(of_sale), "pays_more_than_sale");
    assert_eq!(
        too_much["detail"]["regions"],
        json!([{ "from": "1000.00", "until": "2999.99" }])
    );
    let high = audit_rule(fixed(
        json!([{ "at_least": "100000", "measure": "first_net" }]),
    ));
    assert!(
        of_kind(&high, "pays_more_than_sale").is_empty(),
        "{high:#?}"
    );
}

#[test]
fn a_fixed_sum_jumps_at_the_bound_of_its_condition() {
    for measure in ["first_net", "total"] {
        let rule = fixed(json!([{ "at_least": "100000", "measure": measure }]));
        let jump = only(rule.clone(), "cliff");
        assert_eq!(jump["detail"]["measure"], measure);
        assert_eq!(jump["detail"]["below"], "99999.99");
        assert_eq!(jump["detail"]["zone"], "299.99");
        assert_eq!(paid(&jump), ["0.00", "300.00"]);
        let split = only(rule, "split_gain");
        assert_eq!(split["detail"]["parts"], json!(["100000.00", "100000.00"]));
    }
}

#[test]
fn a_run_of_months_that_pays_a_fixed_sum_jumps_at_its_mean() {
    let run = json!([{ "sustained": { "months": 3, "of": 6, "windows": "any", "mean": "10000" } }]);
    let rule = fixed(run);
    let jump = only(rule.clone(), "cliff");
    assert_eq!(jump["detail"]["below"], "9999.99");
    assert_eq!(jump["detail"]["zone"], "99.99");
    let split = only(rule.clone(), "split_gain");
    assert_eq!(split["detail"]["parts"], json!(["30000.00", "30000.00"]));
    assert!(of_kind(&audit_rule(rule), "pays_more_than_sale").is_empty());
}

#[test]
fn orders_that_pay_a_fixed_sum_together_are_counted() {
    let rule = fixed(json!([{ "at_least": "2", "measure": "repurchases" }]));
    let jump = only(rule.clone(), "cliff");
    assert_eq!(jump["detail"]["from"], "2");
    assert!(of_kind(&audit_rule(rule), "pays_more_than_sale").is_empty());
}

#[test]
fn two_rules_of_which_one_asks_for_a_sale_are_too_much_together_only_where_both_pay() {
    let mut asks = fixed(json!([{ "at_least": "100000", "measure": "first_net" }]));
    (asks["id"], asks["name"]) = (json!("a"), json!("a"));
    let mut rate = json!({
        "for_each": "customer", "among": { "of": "new" }, "measure": "total", "pays": { "rate": "0.098" }
    });
    (rate["id"], rate["name"]) = (json!("b"), json!("b"));
    let findings = super::asked::several(&[asks, rate]);
    for finding in of_kind(&findings, "pays_more_than_sale") {
        for region in finding["detail"]["regions"].as_array().expect("regions") {
            assert!(fen(&region["from"]) >= 10_000_000, "{finding:#}");
        }
    }
}

fn comparison() -> impl Strategy<Value = &'static str> {
    prop::sample::select(&["at_least", "over", "below"][..])
}

fn of_sales() -> impl Strategy<Value = Value> {
    let measure = prop::sample::select(&["first_net", "total"][..]);
    (comparison(), measure, 1..MOST)
        .prop_map(|(is, measure, at)| json!({ is: yuan(at), "measure": measure }))
}

fn of_orders() -> impl Strategy<Value = Value> {
    (comparison(), 1..5_u8)
        .prop_map(|(is, at)| json!({ is: at.to_string(), "measure": "repurchases" }))
}

fn run() -> impl Strategy<Value = Value> {
    (1..4_u8, 0..4_u8, 1..MOST).prop_map(|(months, further, mean)| {
        json!({ "sustained": {
            "months": months, "of": months + further, "windows": "any", "mean": yuan(mean)
        } })
    })
}

fn when() -> impl Strategy<Value = Value> {
    let important = || json!({ "is": { "grade": ["important"] } });
    prop_oneof![
        prop::collection::vec(of_sales(), 1..3).prop_map(Value::from),
        of_orders().prop_map(|one| json!([one])),
        run().prop_map(|one| json!([one])),
        (of_sales(), of_sales()).prop_map(|(one, two)| json!([{ "any": [one, two] }])),
        (of_sales(), of_orders()).prop_map(|(one, two)| json!([one, two])),
        (of_sales(), of_orders()).prop_map(|(one, two)| json!([{ "any": [one, two] }])),
        of_sales().prop_map(move |one| json!([{ "any": [one, important()] }])),
        run().prop_map(move |one| json!([{ "any": [important(), one] }])),
        (of_sales(), run()).prop_map(|(one, two)| json!([one, two])),
    ]
}

/// A rule that pays a fixed sum to whoever brings such a customer.
fn rule() -> impl Strategy<Value = Value> {
    (when(), 3..600_i128, prop::sample::select(&["new", "all"][..])).prop_map(|(when, amount, of)| {
        json!({
            "for_each": "customer", "among": { "of": of }, "when": when, "pays": { "amount": yuan(amount) }
        })
    })
}

/// What a scheme pays for a customer's orders of so many fen, each in a month of its own or all on one day.
struct Trial {
    scheme: rewards_core::scheme::Scheme,
    ledger: Ledger,
}

impl Trial {
    fn new(scheme: &Value) -> Self {
        let deals: Vec<Value> = (0..12)
            .map(|place| json!({ "id": format!("d{place}"), "customer": "c", "date": "2026-01-01", "amount": "1" }))
            .collect();
        let ledger = json!({
            "version": 1, "period": { "from": "2026-01-01", "to": "2026-12-31" }, "teams": [], "reps": [{ "id": "r", "name": "r" }],
            "customers": [{ "id": "c", "name": "c", "rep": "r" }], "outcomes": [], "deals": deals
        });
        let text = json!({ "scheme": scheme, "ledger": ledger }).to_string();
        let (read, _) = request::evaluate(Node::read(&text).expect("JSON"))
            .unwrap_or_else(|problems| panic!("{problems:?} {text}"));
        Self {
            scheme: read.scheme,
            ledger: read.facts.ledger.clone(),
        }
    }

    fn paid(&self, orders: &[i128], is_monthly: bool) -> i128 {
        let mut ledger = self.ledger.clone();
        let deals = Arc::make_mut(&mut ledger.deals);
        deals.truncate(orders.len());
        for (place, (deal, order)) in deals.iter_mut().zip(orders).enumerate() {
            deal.amount = Amount::of(Money::from_fen(*order));
            if is_monthly {
                let month = deal
                    .date
                    .month()
                    .plus(i32::try_from(place).expect("a month"));
                let first = rewards_core::number::Day::read(&format!("{month}-01"));
                deal.date = first.expect("a day");
            }
        }
        evaluate(&self.scheme, &ledger).totals.reward.fen()
    }
}

/// That a jump in what is paid at places is told, of one of these measures.
fn check_jumps(paid: &[i128], findings: &[Value], measures: &[&str], unit: i128) {
    let is_told = |below: usize, pair: &[i128]| {
        findings.iter().any(|finding| {
            let detail = &finding["detail"];
            let is_jump = finding["code"] == "cliff" || finding["code"] == "decreasing";
            is_jump
                && measures
                    .iter()
                    .any(|one| detail["measure"].to_string().contains(one))
                && place(&detail["from"]) == i128::try_from(below + 1).expect("a place") * unit
                && (fen(&detail["before"]), fen(&detail["after"])) == (pair[0], pair[1])
        })
    };
    for (below, pair) in paid.windows(2).enumerate().skip(1) {
        assert!(
            pair[0] == pair[1] || is_told(below, pair),
            "{below} {measures:?}: {paid:?} {}",
            told(findings)
        );
    }
}

/// What was found, in short.
fn told(findings: &[Value]) -> String {
    let each = findings
        .iter()
        .map(|one| format!("\n{} {}", one["code"], one["detail"]));
    each.collect()
}

/// Money in fen; a count in hundredths, so to speak.
fn place(value: &Value) -> i128 {
    let text = value.as_str().expect("a place");
    match text.split_once('.') {
        Some(_) => fen(value),
        None => text.parse::<i128>().expect("a count") * 100,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn of_a_fixed_sum_under_a_condition_nothing_is_missed_and_nothing_false_is_said(rule in rule()) {
        let scheme = scheme_of(rule.clone());
        let findings = audit(&scheme);
        reproduce(&scheme);
        let trial = Trial::new(&scheme);
        let places = || (0..=TRIED).map(|place| i128::try_from(place).expect("a place"));
        let sales: Vec<i128> = places().map(|sale| match sale {
            0 => trial.paid(&[], false),
            sale => trial.paid(&[sale], false),
        }).collect();
        let text = rule["when"].to_string();
        // Of months a mean is told.
        if !text.contains("sustained") {
            check_jumps(&sales, &findings, &["first_net", "total"], 1);
        }
        let regions: Vec<Value> = of_kind(&findings, "pays_more_than_sale").iter()
            .filter(|one| !one["message"]["zh"].as_str().expect("words").contains("有一个成立"))
            .flat_map(|one| one["detail"]["regions"].as_array().expect("regions").clone())
            .collect();
        for (sale, paid) in places().zip(&sales).skip(1) {
            prop_assert!(!is_in(&regions, sale) || paid * 10 > sale, "{sale} is paid {paid}: {regions:?}");
        }
        let split = most(1, |one, two| sales[one] + sales[two] - sales[one + two]);
        let told = of_kind(&findings, "split_gain");
        let told = told.iter().map(|one| fen(&one["detail"]["gain"])).max().unwrap_or(0);
        // A run of months is one of months alike, and its first order one of theirs.
        let is_mixed = text.contains("sustained") && text.contains("measure");
        prop_assert!(told >= split || is_mixed, "{split}: {}", self::told(&findings));
        if !text.contains("any") && !text.contains("total") && text.contains("repurchases") && !text.contains("below") {
            let orders: Vec<i128> = (0..ORDERS).map(|count| trial.paid(&vec![1_000_000; count + 1], false)).collect();
            check_jumps(&orders, &findings, &["repurchases"], 100);
        }
        if let Some(months) = rule["when"][0]["sustained"]["months"].as_u64() {
            let months = usize::try_from(months).expect("months");
            let means: Vec<i128> = places().map(|mean| match mean {
                0 => trial.paid(&[], true),
                mean => trial.paid(&vec![mean; months], true),
            }).collect();
            check_jumps(&means, &findings, &["mean_month_sales"], 1);
        }
    }
}
