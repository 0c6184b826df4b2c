//! What holds for every ledger, tried on random ones full of edges.

use crate::random;
use crate::random::{
    ledgers::{deals_of, ledger, with_deals},
    schemes::{any_scheme, scheme_of, scheme_with_steps},
};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The statement of a request, which must be sound.
fn evaluate(scheme: &Value, ledger: &Value) -> Value {
    let request = json!({ "scheme": scheme, "ledger": ledger }).to_string();
    let answer = rewards_format::text::evaluate(&request)
        .unwrap_or_else(|problems| panic!("{problems}\n{request}"));
    serde_json::from_str(&answer).expect("a statement")
}

/// Money as text, in fen.
fn fen(money: &Value) -> i128 {
    money
        .as_str()
        .expect("money")
        .replace('.', "")
        .parse()
        .expect("money")
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map(Vec::as_slice).expect("a list")
}

/// A statement without its explanations, which name the order of what they list.
fn without_why(mut statement: Value) -> Value {
    for rep in statement["reps"].as_array_mut().expect("reps") {
        for key in ["lines", "skipped"] {
            for entry in rep[key].as_array_mut().expect("entries") {
                entry.as_object_mut().expect("an entry").remove("why");
            }
        }
    }
    statement
}

fn cases() -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        max_global_rejects: 1_000_000,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn net_is_reward_less_penalty_and_totals_are_sums_of_lines(scheme in any_scheme(), ledger in ledger()) {
        let statement = evaluate(&scheme, &ledger);
        let mut totals = (0, 0);
        for rep in list(&statement, "reps") {
            let sum = |kind: &str| list(rep, "lines").iter().filter(|line| line["kind"] == kind).map(|line| fen(&line["amount"])).sum::<i128>();
            prop_assert_eq!(fen(&rep["reward"]), sum("reward"));
            prop_assert_eq!(fen(&rep["penalty"]), sum("penalty"));
            prop_assert_eq!(fen(&rep["net"]), sum("reward") - sum("penalty"));
            totals = (totals.0 + sum("reward"), totals.1 + sum("penalty"));
        }
        prop_assert_eq!(fen(&statement["totals"]["reward"]), totals.0);
        prop_assert_eq!(fen(&statement["totals"]["penalty"]), totals.1);
        prop_assert_eq!(fen(&statement["totals"]["net"]), totals.0 - totals.1);
        let benefits: i128 = list(&statement, "customers").iter().map(|benefit| fen(&benefit["benefit"])).sum();
        prop_assert_eq!(fen(&statement["totals"]["customer_benefit"]), benefits);
    }

    #[test]
    fn shares_add_up_to_their_pool(scheme in any_scheme(), ledger in ledger()) {
        let statement = evaluate(&scheme, &ledger);
        let lines: Vec<&Value> = list(&statement, "reps").iter().flat_map(|rep| list(rep, "lines")).collect();
        for pool in list(&statement, "teams") {
            let is_share = |line: &&&Value| ["team", "rule", "outcome"].iter().all(|key| line[*key] == pool[*key]);
            let shares: Vec<i128> = lines.iter().filter(is_share).map(|line| fen(&line["amount"])).collect();
            let shown_only = scheme["options"]["team_allocation"] == "none";
            prop_assert!(shares.is_empty() || shares.iter().sum::<i128>() == fen(&pool["pool"]));
            let has_reps = list(&ledger, "reps").iter().any(|rep| rep["team"] == pool["team"]);
            prop_assert_eq!(shares.is_empty(), shown_only || !has_reps);
        }
    }

    #[test]
    fn the_order_of_deals_of_different_dates_does_not_matter(scheme in any_scheme(), ledger in ledger()) {
        let mut dated = deals_of(&ledger);
        dated.sort_by_key(|deal| deal["date"].as_str().map(str::to_owned));
        let forward = with_deals(&ledger, dated.clone());
        // Backwards by date, but deals of one date stay in their order.
        let mut backward = dated;
        backward.sort_by_key(|deal| std::cmp::Reverse(deal["date"].as_str().map(str::to_owned)));
        let backward = with_deals(&ledger, backward);
        prop_assert_eq!(without_why(evaluate(&scheme, &forward)), without_why(evaluate(&scheme, &backward)));
    }

    #[test]
    fn a_deal_and_its_full_return_equal_no_deal(scheme in any_scheme(), ledger in ledger(), chosen in any::<prop::sample::Index>()) {
        // What was returned is all that one rule looks at; with it unset nothing sees a deal that came back whole.
        let mut scheme = scheme;
        if scheme["template"] == "account-measures" {
            scheme["params"]["return_rate"] = Value::Null;
        }
        let mut deals = deals_of(&ledger);
        prop_assume!(!deals.is_empty());
        let place = chosen.index(deals.len());
        let mut without = deals.clone();
        without.remove(place);
        deals[place]["returned"] = deals[place]["amount"].clone();
        let (with, without) = (with_deals(&ledger, deals), with_deals(&ledger, without));
        prop_assert_eq!(evaluate(&scheme, &with), evaluate(&scheme, &without));
    }

    #[test]
    fn deductions_never_exceed_the_cap_of_the_month(ledger in ledger(), share in 0_i128..=100) {
        let scheme = json!({ "template": "standard-policy", "params": { "monthly_deduction_cap": format!("{}.{:02}", share / 100, share % 100) } });
        let statement = evaluate(&scheme, &ledger);
        for (rep, facts) in list(&statement, "reps").iter().zip(list(&ledger, "reps")) {
            let months: std::collections::BTreeSet<&str> = list(rep, "lines").iter().filter_map(|line| line["month"].as_str()).collect();
            for month in months {
                let of_month = list(rep, "lines").iter().filter(|line| line["month"] == month && line["kind"] == "penalty");
                let deducted: i128 = of_month.map(|line| fen(&line["amount"])).sum();
                let single = facts["performance_bonus_by_month"].get(month);
                let bonus = single.or(facts.get("performance_bonus")).map_or(0, random::ledgers::fen_of);
                prop_assert!(deducted <= bonus * share / 100, "{deducted} of {bonus} in {month}");
            }
        }
    }

    #[test]
    fn next_steps_hold_when_followed(scheme in scheme_with_steps(), ledger in ledger(), chosen in any::<prop::sample::Index>()) {
        let before = evaluate(&scheme, &ledger);
        let steps: Vec<(usize, &Value)> = list(&before, "reps")
            .iter()
            .enumerate()
            .flat_map(|(at, rep)| list(rep, "next_steps").iter().map(move |step| (at, step)))
            .collect();
        prop_assume!(!steps.is_empty());
        let (rep, step) = steps[chosen.index(steps.len())];
        let Some(deal) = random::steps::deal_to_raise(&ledger, &before, rep, step) else { return Ok(()) };
        let needed = fen(&step["needed"]);
        prop_assume!(random::ledgers::fen_of(&deals_of(&ledger)[deal]["amount"]) + needed < random::ledgers::MONEY_END);
        let raised = |by: i128| evaluate(&scheme, &random::ledgers::raise(&ledger, deal, by));
        let paid = |statement: &Value| random::steps::paid(statement, rep, step);
        prop_assert!(needed > 0 && fen(&step["gain"]) > 0);
        prop_assert_eq!(paid(&raised(needed)) - paid(&before), fen(&step["gain"]));
        if needed > 1 {
            let still = raised(needed - 1);
            let same = |entry: &&Value| ["rule", "customer", "deal"].iter().all(|key| entry[*key] == step[*key]);
            let left = list(&list(&still, "reps")[rep], "next_steps").iter().find(same).map(|step| fen(&step["needed"]));
            prop_assert_eq!(left, Some(1), "a fen less does not reach the band");
        }
    }

    #[test]
    fn a_statement_is_unchanged_by_an_unrelated_rep(scheme in any_scheme(), ledger in ledger()) {
        // A star is the leader among all reps: there no rep is unrelated.
        let mut scheme = scheme;
        if scheme["template"] == "policy-outline" {
            scheme["params"]["star_bonus"] = Value::Null;
        }
        let alone = evaluate(&scheme, &ledger);
        let joined = evaluate(&scheme, &random::ledgers::with_stranger(&ledger));
        let reps = list(&alone, "reps").len();
        prop_assert_eq!(&list(&alone, "reps"), &&list(&joined, "reps")[..reps]);
    }

    #[test]
    fn a_template_given_as_its_own_definition_yields_the_same(scheme in any_scheme(), ledger in ledger()) {
        prop_assert_eq!(evaluate(&scheme, &ledger), evaluate(&scheme_of(&scheme), &ledger));
    }
}
