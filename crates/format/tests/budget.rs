//! Rewards within a budget, held against the engine: no larger factor meets the target, and the definition pays the same.

use crate::random;
use crate::random::bands::{rule, scheme, yuan};
use proptest::prelude::*;
use rewards_core::analysis::budget::{BudgetReach, Course, Figure, budget, rescaled, rewritten};
use rewards_core::engine::evaluate;
use rewards_core::ledger::Ledger;
use rewards_core::number::{Money, Rate};
use rewards_core::pieces::at_once;
use rewards_core::scheme::{Definition, Scheme};
use rewards_format::{
    IndexedLedger, Node, Path, Problems, Settings, fill, param_mentions, read_definition, request,
    templates::TEMPLATES,
};
use serde_json::{Value, json};
use std::sync::Arc;

fn read(scheme: &Value, ledger: &Value) -> (Scheme, Arc<IndexedLedger>) {
    let text = json!({ "scheme": scheme, "ledger": ledger }).to_string();
    let node = Node::read(&text).expect("JSON");
    let (evaluation, _) =
        request::evaluate(node).unwrap_or_else(|problems| panic!("{problems:?} {text}"));
    (evaluation.scheme, evaluation.facts)
}

fn ledger(amounts: &[i128]) -> Value {
    let deals = amounts.iter().enumerate();
    let deals: Vec<Value> = deals
        .map(|(place, fen)| {
            json!({ "id": format!("d{place}"), "customer": "c", "date": "2026-03-02", "amount": yuan(*fen) })
        })
        .collect();
    json!({
        "version": 1, "period": { "from": "2026-03-01", "to": "2026-03-31" }, "teams": [],
        "reps": [{ "id": "r", "name": "r" }], "customers": [{ "id": "c", "rep": "r", "name": "c" }],
        "deals": deals, "outcomes": []
    })
}

fn definition(value: &Value) -> Definition {
    let node = Node::read(&value.to_string()).expect("JSON");
    let mut problems = Problems::default();
    let read = read_definition(&node, &Path::Root(""), &mut problems);
    read.unwrap_or_else(|| panic!("{:?}", problems.into_list()))
}

fn node(value: &Value) -> Node {
    Node::read(&value.to_string()).expect("JSON")
}

fn filled(definition: &Definition, params: &Value) -> Scheme {
    let mut problems = Problems::default();
    let params = node(params);
    let scheme = fill(
        definition,
        Some(&params),
        None,
        &Path::Root(""),
        &mut problems,
    );
    scheme.unwrap_or_else(|| panic!("{:?}", problems.into_list()))
}

fn cost(scheme: &Scheme, ledger: &Ledger) -> Money {
    evaluate(scheme, ledger).totals.cost()
}

#[test]
fn a_rate_is_cut_to_the_largest_that_one_would_publish_within_the_target() {
    let rule = json!({ "id": "r", "name": "r", "for_each": "rep", "measure": "total", "pays": { "rate": "0.02" } });
    let (scheme, facts) = read(&scheme(&[rule]), &ledger(&[10_000_000]));
    let found = at_once(budget(
        &scheme,
        &facts.ledger,
        &facts.index,
        Money::from_fen(166_000),
    ))
    .expect("a budget");
    // 2 % of ¥100,000 is ¥2,000; 1.66 % would meet ¥1,660, 1.6 % is what one would publish.
    assert_eq!(found.reach, BudgetReach::Met);
    let figures: Vec<_> = found
        .figures
        .iter()
        .map(|(_, old, new)| (*old, *new))
        .collect();
    let rate = |millionths| Figure::Rate(Rate::from_millionths(millionths));
    assert_eq!(figures, [(rate(20_000), rate(16_000))]);
    assert_eq!(
        (
            found.before.net().to_string(),
            found.after.net().to_string(),
            found.remainder().to_string()
        ),
        ("2000.00".into(), "1600.00".into(), "60.00".into())
    );
    assert_eq!(found.course, Course::Rising);
}

#[test]
fn what_no_reward_can_spend_or_meet_leaves_the_figures_as_they_are() {
    let rule = json!({ "id": "r", "name": "r", "for_each": "rep", "measure": "total", "pays": { "amount": "5" } });
    let (one, facts) = read(&scheme(std::slice::from_ref(&rule)), &ledger(&[100]));
    let reach = |scheme: &Scheme, target| {
        let found = at_once(budget(
            scheme,
            &facts.ledger,
            &facts.index,
            Money::from_fen(target),
        ));
        found.map(|found| (found.reach, found.before == found.after))
    };
    assert_eq!(reach(&one, 5_000), Some((BudgetReach::Unused, true)));
    assert_eq!(reach(&one, -1), Some((BudgetReach::Passed, true)));
    assert_eq!(
        reach(&one, 4_999).map(|(reach, _)| reach),
        Some(BudgetReach::Met)
    );
    let mut fine = rule;
    fine["kind"] = json!("penalty");
    let (fines, _) = read(&scheme(&[fine]), &ledger(&[100]));
    assert_eq!(reach(&fines, 100), None);
}

#[test]
fn a_parameter_that_is_a_reward_alone_gets_a_default_and_a_shared_one_a_copy() {
    let own = json!({ "version": 1, "id": "own", "name": "own",
        "params": [
            { "id": "bonus", "type": "money", "name": "bonus" },
            { "id": "both", "type": "money", "name": "both" },
        ],
        "rules": [
            { "id": "a", "name": "a", "for_each": "rep", "measure": "total", "pays": { "amount": { "param": "bonus" } } },
            { "id": "b", "name": "b", "for_each": "rep", "measure": "total", "when": [{ "over": { "param": "both" } }], "pays": { "amount": { "param": "both" } } },
        ] });
    let definition = definition(&own);
    let params = json!({ "bonus": "100", "both": "50" });
    let scheme = filled(&definition, &params);
    let settings = Settings::new(&definition, Some(&node(&params)), None);
    let mentions = param_mentions(&definition);
    let factor = Rate::from_millionths(500_000);
    let found = rewritten(
        &definition,
        settings.filling(&definition),
        &scheme,
        factor,
        &|id| mentions.get(id).copied().unwrap_or(0),
    );
    assert_eq!(found.params, ["bonus".into()]);
    let ids: Vec<&str> = found
        .definition
        .params
        .iter()
        .map(|param| &*param.id)
        .collect();
    assert_eq!(ids, ["bonus", "both", "both_2"]);
    // What stays set is what is no reward.
    let new = filled(&found.definition, &json!({ "both": "50" }));
    assert_eq!(new.rules[1].id, scheme.rules[1].id);
    let expected = rescaled(&scheme, factor);
    for (new, expected) in new.rules.iter().zip(&expected.rules) {
        assert_eq!(format!("{new:?}"), format!("{expected:?}"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn no_larger_factor_meets_the_target(
        rules in prop::collection::vec(rule(3_000), 1..3),
        amounts in prop::collection::vec(1..6_000_i128, 1..4),
        target in 0..3_000_i128,
        tries in prop::collection::vec(0..10_000_000_i64, 60),
    ) {
        let mut rules = rules;
        for (place, rule) in rules.iter_mut().enumerate() {
            rule["id"] = json!(format!("r{place}"));
        }
        let (scheme, facts) = read(&scheme(&rules), &ledger(&amounts));
        let target = Money::from_fen(target);
        let found = at_once(budget(&scheme, &facts.ledger, &facts.index, target)).expect("a budget");
        prop_assert_eq!(found.after.net(), cost(&found.scheme, &facts.ledger));
        if found.reach == BudgetReach::Met {
            prop_assert!(found.after.net() <= target);
            let next = i64::try_from(found.factor.millionths()).expect("a factor") + 1;
            for factor in tries.into_iter().filter(|factor| *factor > next).chain([next]) {
                let larger = rescaled(&scheme, Rate::from_millionths(factor));
                prop_assert!(cost(&larger, &facts.ledger) > target, "{}", factor);
            }
        }
    }

    #[test]
    fn the_rewritten_template_is_filled_to_the_rescaled_scheme(
        request in random::schemes::any_scheme(),
        facts in random::ledgers::ledger(),
        factor in 0..3_000_000_i64,
    ) {
        let (scheme, facts) = read(&request, &facts);
        let (_, text) = TEMPLATES.iter().find(|(id, _)| *id == request["template"]).expect("a template");
        let definition = definition(&serde_json::from_str(text).expect("JSON"));
        let (params, options) = (node(&request["params"]), node(&request["options"]));
        let settings = Settings::new(&definition, Some(&params), Some(&options));
        let mentions = param_mentions(&definition);
        let factor = Rate::from_millionths(factor);
        let found = rewritten(&definition, settings.filling(&definition), &scheme, factor, &|id| mentions.get(id).copied().unwrap_or(0));
        let mut left = request["params"].clone();
        for id in &found.params {
            if let Some(left) = left.as_object_mut() {
                left.remove(&**id);
            }
        }
        let mut problems = Problems::default();
        let new = fill(&found.definition, Some(&node(&left)), Some(&options), &Path::Root(""), &mut problems);
        let new = new.unwrap_or_else(|| panic!("{:?}", problems.into_list()));
        let expected = rescaled(&scheme, factor);
        prop_assert_eq!(cost(&new, &facts.ledger), cost(&expected, &facts.ledger));
        for (new, expected) in new.rules.iter().zip(&expected.rules) {
            prop_assert_eq!(format!("{new:?}"), format!("{expected:?}"));
        }
    }
}
