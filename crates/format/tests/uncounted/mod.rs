//! Why a fact brings nothing, for every template and random ledgers: each fact is counted or listed once, and mending the
//! cause that is named changes what is said of it.

mod mended;

use crate::random::{ledgers::ledger, schemes::any_scheme};
use mended::mended;
use proptest::prelude::*;
use rewards_core::analysis::{Cause, Exclusion, Fact, Uncounted, facts_of, uncounted};
use rewards_core::engine::{Index, Obstacle};
use rewards_core::ledger::{DealAt, Ledger, RepAt};
use rewards_core::scheme::{Field, Kind, Reads, RuleAt, Scheme};
use rewards_format::{Node, Path, Problems, Settings, read_definition, request};
use serde_json::{Value, json};

fn read(scheme: &Value, ledger: &Value) -> (Scheme, Ledger) {
    let text = json!({ "scheme": scheme, "ledger": ledger }).to_string();
    let node = Node::read(&text).expect("JSON");
    let (evaluation, _) =
        request::evaluate(node).unwrap_or_else(|problems| panic!("unsound: {problems:?}\n{text}"));
    (evaluation.scheme, evaluation.facts.ledger.clone())
}

/// What a template reads under the readings of a request.
fn reads(scheme: &Value) -> Reads {
    let id = scheme["template"].as_str().expect("a template");
    let definition = rewards_format::template(id).expect("a template");
    let definition = read_definition(&definition, &Path::Root(""), &mut Problems::default())
        .expect("a definition");
    let node = |key: &str| Node::read(&scheme[key].to_string()).expect("JSON");
    let (params, options) = (node("params"), node("options"));
    let settings = Settings::new(&definition, Some(&params), Some(&options));
    Reads::of(&definition.rules, settings.filling(&definition))
}

fn said_of(scheme: &Scheme, ledger: &Ledger, rep: RepAt) -> Vec<Uncounted> {
    uncounted(scheme, ledger, &Index::new(ledger), rep)
}

fn checked(request: &Value, scheme: &Scheme, ledger: &Ledger) -> usize {
    let mut mends = 0;
    for rep in (0..ledger.reps.len()).map(RepAt::new) {
        let all = facts_of(ledger, rep);
        let said = said_of(scheme, ledger, rep);
        let listed: Vec<Fact> = said.iter().map(|uncounted| uncounted.fact).collect();
        assert!(
            listed.is_sorted_by(|one, other| one < other),
            "each once: {listed:?}"
        );
        assert!(listed.iter().all(|fact| all.contains(fact)));
        for one in &said {
            if one.cause == Cause::NotLookedAt {
                let reads = reads(request);
                match one.fact {
                    Fact::Deal(_) => assert!(!reads.has(Field::DealReturned), "{request}"),
                    Fact::Outcome(at) => {
                        let kind = ledger.outcomes[at.index()].kind;
                        assert!(!reads.outcomes.contains_key(&kind), "{kind:?} {request}");
                    }
                }
            }
            let Some(ledger) = mended(scheme, ledger, one) else {
                continue;
            };
            mends += 1;
            let then = said_of(scheme, &ledger, rep);
            let then = then.iter().find(|then| then.fact == one.fact);
            assert!(
                then.is_none_or(|then| then.cause != one.cause),
                "{:?} stays {:?}\n{request}\n{ledger:?}",
                one.fact,
                one.cause
            );
        }
    }
    mends
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_fact_is_counted_or_has_one_true_reason(request in any_scheme(), ledger in ledger()) {
        let (scheme, ledger) = read(&request, &ledger);
        checked(&request, &scheme, &ledger);
    }
}

#[test]
fn each_fact_of_the_sample_is_counted_or_has_one_true_reason() {
    let sample: Value = serde_json::from_str(include_str!("../../../document/src/sample.json"))
        .expect("the sample");
    let mut mends = 0;
    for (template, _) in rewards_format::templates::TEMPLATES {
        let request = json!({ "template": template, "params": {}, "options": {} });
        let (scheme, ledger) = read(&request, &sample);
        mends += checked(&request, &scheme, &ledger);
    }
    assert!(mends > 50, "{mends}");
}

#[test]
fn where_even_what_a_rule_looks_at_is_open_what_nothing_else_looks_at_waits_for_it() {
    let sample: Value = serde_json::from_str(include_str!("../../../document/src/sample.json"))
        .expect("the sample");
    let rule = |days: Value| {
        json!({
            "id": "within", "name": "限期奖", "for_each": "customer",
            "among": { "of": "new", "within_days": days }, "measure": "total", "pays": { "rate": "0.01" }
        })
    };
    let said = |days: Value| {
        let definition = json!({
            "version": 1, "id": "own", "name": "own",
            "params": [{ "id": "days", "type": "count" }], "rules": [rule(days)]
        });
        let request = json!({ "definition": definition });
        let (scheme, ledger) = read(&request, &sample);
        let reps = (0..ledger.reps.len()).map(RepAt::new);
        let said = reps.flat_map(|rep| said_of(&scheme, &ledger, rep));
        said.map(|one| one.cause).collect::<Vec<_>>()
    };
    let waits = |causes: &[Cause]| {
        let waits = causes
            .iter()
            .filter(|cause| matches!(cause, Cause::Waits(_)));
        waits.count()
    };
    let open = said(json!({ "param": "days" }));
    assert!(!open.contains(&Cause::NotLookedAt), "{open:?}");
    assert!(waits(&open) > 20, "{open:?}");
    // Once it's known, outcomes are none of its business.
    let settled = said(json!(90));
    assert_eq!(waits(&settled), 0, "{settled:?}");
    assert!(settled.contains(&Cause::NotLookedAt), "{settled:?}");
}

#[test]
fn of_two_rules_that_leave_a_deal_out_the_one_that_asks_for_less_is_named() {
    let sample: Value = serde_json::from_str(include_str!("../../../document/src/sample.json"))
        .expect("the sample");
    let rule = |id: &str, among: Value| {
        json!({
            "id": id, "name": id, "for_each": { "deal": "each" },
            "among": among, "measure": "net", "pays": { "rate": "0.01" }
        })
    };
    // The last deal is of a new customer, only ordered and not prepaid: the first rule would have two things otherwise, the second one.
    let first = rule("two", json!({ "of": "existing", "stage": "delivered" }));
    let second = rule("one", json!({ "prepaid": true }));
    let definition = json!({ "version": 1, "id": "own", "name": "own", "rules": [first, second] });
    let (scheme, ledger) = read(&json!({ "definition": definition }), &sample);
    let deal = ledger.deals.iter().position(|deal| &*deal.id == "#26");
    let deal = Fact::Deal(DealAt::new(deal.expect("the deal")));
    let said = said_of(&scheme, &ledger, RepAt::new(2));
    let one = said
        .iter()
        .find(|one| one.fact == deal)
        .expect("not counted");
    let prepaid = Exclusion::Selection(Obstacle::NotPrepaid);
    let rules: Vec<RuleAt> = scheme.active().map(|(at, _)| at).collect();
    assert_eq!(one.cause, Cause::Excluded(rules[1], prepaid));
}

#[test]
fn that_a_penalty_waits_is_no_reason_as_long_as_a_reward_waits() {
    let sample: Value = serde_json::from_str(include_str!("../../../document/src/sample.json"))
        .expect("the sample");
    let request = json!({ "template": "account-measures", "params": {}, "options": {} });
    let (scheme, ledger) = read(&request, &sample);
    for rep in (0..ledger.reps.len()).map(RepAt::new) {
        for one in said_of(&scheme, &ledger, rep) {
            let (Fact::Deal(_), Cause::Waits(rule)) = (one.fact, one.cause) else {
                continue;
            };
            let waits = scheme.waiting().find(|(at, _)| *at == rule);
            let kind = waits.and_then(|(_, waits)| waits.would.terms.as_ref().map(|it| it.kind));
            assert_eq!(kind, Some(Kind::Reward), "{rule:?}");
        }
    }
}
