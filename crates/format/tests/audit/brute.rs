//! What the audit may have missed: small sales are tried one by one with the engine, and everything found so is in it.

use super::asked::{audit, fen, of_kind, scheme_of};
use crate::random::bands::{rule, yuan};
use proptest::prelude::*;
use rewards_core::engine::evaluate;
use rewards_core::ledger::Ledger;
use rewards_core::number::{Amount, Money};
use rewards_format::{Node, request};
use serde_json::{Value, json};
use std::sync::Arc;

/// Bounds lie within so many fen.
const MOST: i128 = 120;
/// Sales of so many fen are tried.
const TRIED: usize = 260;
/// A jump of so many fen is more than a slope and its rounding.
const JUMP: i128 = 3;
/// A gain of so many fen is taken for one of rounding.
const ROUNDING: i128 = 2;

/// How far gains found by trying may lie above those of exact lines: where rates are rounded, half a fen for each of four
/// lines, and as much again at the breakpoints.
fn noise(rule: &Value) -> i128 {
    let bands = rule["pays"]["bands"].as_array().expect("bands");
    let has_rates = bands.iter().any(|band| band["rate"].is_string());
    if has_rates || rule["limits"].is_object() {
        2 * ROUNDING
    } else {
        0
    }
}

/// What the rules pay for sales of 0, 1, 2, … fen in one month.
fn tried(scheme: &Value) -> Vec<i128> {
    tried_where(scheme, false)
}

/// The same, where what rules may ask for beside a bound holds, or doesn't.
fn tried_where(scheme: &Value, holds: bool) -> Vec<i128> {
    let mut ledger = json!({
        "version": 1, "period": { "from": "2026-03-01", "to": "2026-03-31" }, "teams": [], "reps": [{ "id": "r", "name": "r" }],
        "customers": [{ "id": "c", "name": "c", "rep": "r" }], "outcomes": [],
        "deals": [{ "id": "d", "customer": "c", "date": "2026-03-01", "amount": "1" }]
    });
    if holds {
        ledger["reps"][0]["year_target"] = json!("1");
        ledger["customers"][0]["grade"] = json!("important");
    }
    let text = json!({ "scheme": scheme, "ledger": ledger }).to_string();
    let (read, _) = request::evaluate(Node::read(&text).expect("JSON"))
        .unwrap_or_else(|problems| panic!("{problems:?} {text}"));
    let with = |fen: usize| {
        let mut ledger: Ledger = read.facts.ledger.clone();
        if fen == 0 {
            Arc::make_mut(&mut ledger.deals).clear();
        } else {
            Arc::make_mut(&mut ledger.deals)[0].amount =
                Amount::of(Money::from_fen(i128::try_from(fen).expect("fen")));
        }
        evaluate(&read.scheme, &ledger).totals.reward.fen()
    };
    (0..=TRIED).map(with).collect()
}

/// The jumps that a scheme's findings name: from where, before and after.
fn jumps(findings: &[Value]) -> Vec<(i128, i128, i128)> {
    let cliffs = of_kind(findings, "cliff").into_iter();
    let falls = of_kind(findings, "decreasing");
    let jumps = cliffs.chain(falls).map(|finding| &finding["detail"]);
    jumps
        .map(|detail| {
            (
                fen(&detail["from"]),
                fen(&detail["before"]),
                fen(&detail["after"]),
            )
        })
        .collect()
}

/// The largest gain of a kind that is found.
fn gain(findings: &[Value], code: &str) -> i128 {
    let found = of_kind(findings, code);
    let gains = found.iter().map(|finding| fen(&finding["detail"]["gain"]));
    gains.max().unwrap_or(0)
}

/// The most that something comes to for any two sales whose sum was tried, too.
pub fn most(least: usize, worth: impl Fn(usize, usize) -> i128) -> i128 {
    let pairs =
        (least..=TRIED / 2).flat_map(|one| (least..=TRIED - one).map(move |two| (one, two)));
    pairs.map(|(one, two)| worth(one, two)).max().unwrap_or(0)
}

/// That no jump was found by trying that isn't told.
fn check_missed(paid: &[i128], findings: &[Value]) {
    let told = jumps(findings);
    for (below, pair) in paid.windows(2).enumerate().skip(1) {
        let from = i128::try_from(below + 1).expect("fen");
        if (pair[1] - pair[0]).abs() >= JUMP {
            assert!(
                told.contains(&(from, pair[0], pair[1])),
                "a jump to {from}: {told:?} {paid:?}"
            );
        }
    }
    let falls = (1..TRIED).any(|at| paid[at + 1..].iter().any(|later| *later < paid[at] - JUMP));
    assert!(
        !falls || !of_kind(findings, "decreasing").is_empty(),
        "{paid:?}"
    );
}

fn check_jumps(paid: &[i128], findings: &[Value]) {
    check_missed(paid, findings);
    for (from, before, after) in jumps(findings) {
        if let Some(at) = usize::try_from(from).ok().filter(|at| *at <= TRIED) {
            assert_eq!((paid[at - 1], paid[at]), (before, after), "at {from}");
        }
    }
}

fn check_zones(paid: &[i128], findings: &[Value]) {
    for finding in of_kind(findings, "cliff") {
        let detail = &finding["detail"];
        let Some(zone) = detail["zone"].as_str() else {
            continue;
        };
        let (from, zone) = (fen(&detail["from"]), fen(&json!(zone)));
        let at = |fen: i128| paid.get(usize::try_from(fen).expect("fen"));
        if let (Some(there), Some(short)) = (at(from), at(from - zone)) {
            assert!(there - short > zone, "{detail}");
        }
    }
}

/// Whether one of the regions holds a sale.
pub fn is_in(regions: &[Value], sale: i128) -> bool {
    regions.iter().any(|region| {
        let until = region["until"].as_str().map(|until| fen(&json!(until)));
        fen(&region["from"]) <= sale && until.is_none_or(|until| sale <= until)
    })
}

fn check_shares(paid: &[i128], findings: &[Value]) {
    let found = of_kind(findings, "pays_more_than_sale");
    let regions = found.first().map_or(Vec::new(), |finding| {
        finding["detail"]["regions"]
            .as_array()
            .expect("regions")
            .clone()
    });
    for (sale, paid) in paid.iter().enumerate().skip(1) {
        let sale = i128::try_from(sale).expect("fen");
        // A fen of pay is ten of the sale.
        if (paid * 10 - sale).abs() > 10 {
            assert_eq!(
                is_in(&regions, sale),
                paid * 10 > sale,
                "{sale} is paid {paid}: {regions:?}"
            );
        }
    }
}

/// That no gain was found by trying that isn't told.
fn check_gains(rule: &Value, paid: &[i128], findings: &[Value], noise: i128) {
    let is_told = |code: &str, tried: i128| {
        // What grows with the sale has no best; that it grows is enough.
        let found = of_kind(findings, code);
        let grows = found.iter().any(|one| one["detail"]["grows"] == true);
        grows || gain(findings, code) >= tried - noise || tried <= ROUNDING + noise
    };
    let surplus = |one: usize, two: usize| paid[one] + paid[two] - paid[one + two];
    let (is_deal, is_first) = (
        rule["measure"] == "net",
        rule["for_each"]["deal"] == "first",
    );
    if is_deal || rule["for_each"] == "customer" {
        let split = most(1, surplus);
        assert!(is_told("split_gain", split), "{split}: {findings:?}");
        let bundled = if is_first {
            most(1, |one, two| paid[one + two] - paid[one])
        } else {
            most(1, |one, two| -surplus(one, two))
        };
        assert!(is_told("bundle_gain", bundled), "{bundled}: {findings:?}");
    } else {
        let sums = (0..=TRIED).map(|sum| {
            let ways = (0..=sum).map(|one| paid[one] + paid[sum - one]);
            ways.clone().max().unwrap_or(0) - ways.min().unwrap_or(0)
        });
        let moved = sums.max().unwrap_or(0);
        assert!(is_told("timing_gain", moved), "{moved}: {findings:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn trying_small_sales_finds_nothing_that_the_audit_missed(rule in rule(MOST)) {
        let scheme = scheme_of(rule.clone());
        let (findings, paid) = (audit(&scheme), tried(&scheme));
        check_jumps(&paid, &findings);
        check_zones(&paid, &findings);
        check_shares(&paid, &findings);
        check_gains(&rule, &paid, &findings, noise(&rule));
    }

    #[test]
    fn where_a_bound_is_one_of_two_alternatives_neither_way_is_missed(rule in rule(MOST), at in 1..MOST) {
        let mut rule = rule;
        let other = match &rule["for_each"] {
            Value::String(whose) if whose == "rep" => json!({ "has": "year_target" }),
            whose if whose["span"].is_string() => json!({ "has": "year_target" }),
            _ => json!({ "is": { "grade": ["important"] } }),
        };
        let bound = match &rule["when"][0] {
            Value::Null => json!({ "at_least": yuan(at) }),
            bound => bound.clone(),
        };
        rule["when"] = json!([{ "any": [bound, other] }]);
        let scheme = scheme_of(rule.clone());
        let findings = audit(&scheme);
        let (holding, failing): (Vec<Value>, Vec<Value>) = findings.iter().cloned().partition(|one| {
            let said = one["message"]["zh"].as_str().expect("words");
            said.contains("有一个成立")
        });
        let paid = tried_where(&scheme, false);
        check_jumps(&paid, &failing);
        check_zones(&paid, &failing);
        check_shares(&paid, &failing);
        check_gains(&rule, &paid, &failing, noise(&rule));
        // What is true either way is told of the first.
        let paid = tried_where(&scheme, true);
        check_missed(&paid, &findings);
        check_zones(&paid, &holding);
        check_gains(&rule, &paid, &findings, noise(&rule));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn two_rules_on_one_order_pay_nothing_together_that_the_audit_missed(one in rule(MOST), two in rule(MOST)) {
        let rules: Vec<Value> = [one, two].into_iter().zip(["a", "b"]).map(|(mut rule, id)| {
            rule["id"] = json!(id);
            rule["name"] = json!(id);
            rule["for_each"] = json!({ "deal": "each" });
            rule["measure"] = json!("net");
            rule
        }).collect();
        let scheme = crate::random::bands::scheme(&rules);
        let (findings, paid) = (audit(&scheme), tried(&scheme));
        let told = of_kind(&findings, "pays_more_than_sale");
        for finding in &told {
            let alone = finding["with"].as_array().expect("rules").is_empty();
            let of_rule = |one: &&&Value| one["rule"] == finding["rule"] && one["with"] == finding["with"];
            prop_assert!(!alone || told.iter().filter(of_rule).count() == 1, "told twice: {told:?}");
            prop_assert!(finding["detail"]["regions"].as_array().is_some_and(|all| !all.is_empty()), "{finding}");
        }
        let regions: Vec<Value> = told
            .iter()
            .flat_map(|finding| finding["detail"]["regions"].as_array().expect("regions").clone())
            .collect();
        for (sale, paid) in paid.iter().enumerate().skip(1) {
            let sale = i128::try_from(sale).expect("fen");
            // Each of two lines may be half a fen off, of which ten are a fen of the sale.
            if paid * 10 - sale > 20 {
                prop_assert!(is_in(&regions, sale), "{sale} is paid {paid}: {regions:?}");
            }
        }
        let falls = (1..TRIED).any(|at| paid[at + 1..].iter().any(|later| *later < paid[at] - 2 * JUMP));
        let told = of_kind(&findings, "decreasing");
        prop_assert!(!falls || !told.is_empty(), "{paid:?} {findings:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn two_rules_alike_gain_nothing_together_that_the_audit_missed(one in rule(MOST), two in rule(MOST)) {
        let alike = ["for_each", "measure", "among"];
        let mut two = two;
        for field in alike {
            two[field] = one[field].clone();
        }
        (two["id"], two["name"]) = (json!("s"), json!("s"));
        let scheme = crate::random::bands::scheme(&[one.clone(), two.clone()]);
        let (findings, paid) = (audit(&scheme), tried(&scheme));
        check_gains(&one, &paid, &findings, noise(&one) + noise(&two) + ROUNDING);
        // Nor is anything told that the two of them don't come to: of what both bend each by itself is silent.
        for code in ["split_gain", "bundle_gain", "timing_gain"] {
            let found = of_kind(&findings, code);
            let both = found.iter().filter(|one| one["with"] != json!([]));
            prop_assert!(both.count() == 0 || found.len() == 1, "{found:?}");
        }
    }
}

#[test]
fn money_is_written_in_fen() {
    assert_eq!((yuan(5), fen(&json!("0.05"))), ("0.05".to_owned(), 5));
}
