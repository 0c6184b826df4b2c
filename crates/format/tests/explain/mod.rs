//! Every figure can be redone from its own explanation alone, and every explanation reads well in both languages.

mod exact;
mod golden;
mod redo;

use crate::casework;
use crate::casework::list;
use crate::random;
use proptest::prelude::*;
use rewards_core::scheme::Standing;
use rewards_format::{Node, request};
use rewards_words::explain::{self, Explanation};
use serde_json::{Value, json};

/// The statement of a request, which must be sound.
fn evaluate(request: &Value) -> Value {
    casework::evaluate(request).unwrap_or_else(|problem| panic!("{problem}\n{request}"))
}

/// Every hand-worked case, the shared ones and the project's own, as a request.
fn requests() -> Vec<Value> {
    let shared =
        casework::files(&casework::folder().join("shared"), "json").expect("the shared cases");
    let read = |(_, text): (String, String)| {
        serde_json::from_str::<Value>(&text).expect("a case")["request"].clone()
    };
    let mut requests: Vec<Value> = shared.into_iter().map(read).collect();
    requests.extend(casework::own::requests().expect("the own cases"));
    requests
}

/// The entries of a list of every rep.
fn entries<'a>(statement: &'a Value, key: &'a str) -> impl Iterator<Item = &'a Value> {
    list(statement, "reps")
        .iter()
        .flat_map(move |rep| list(rep, key))
}

fn both(said: &Value) -> [&str; 2] {
    [
        said["zh"].as_str().expect("Chinese"),
        said["en"].as_str().expect("English"),
    ]
}

/// All texts anywhere in an explanation.
fn texts<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::Object(fields) if fields.contains_key("zh") => found.extend(both(value)),
        Value::Object(fields) => fields.values().for_each(|value| texts(value, found)),
        Value::Array(values) => values.iter().for_each(|value| texts(value, found)),
        _ => {}
    }
}

/// No leftovers of a program in any text: no raw words, no gaps, no doubled or missing marks.
fn assert_reads_well(why: &Value) {
    let mut found = Vec::new();
    texts(why, &mut found);
    for text in found {
        let raw = text
            .split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_'))
            .any(|word| word.contains('_'));
        let left = [
            "{",
            "}",
            "Some(",
            "None",
            "::",
            "[",
            "  ",
            "，，",
            "。。",
            "；；",
            "：。",
            "..",
            ": .",
            "true",
            "false",
            "\n\n",
            "#",
            "实际：",
            "held",
            "-¥",
            "“”",
            " 元元",
            "：：",
            "须，",
        ];
        // One minus sign, and dates as people say them.
        let hyphened = text
            .as_bytes()
            .windows(2)
            .any(|pair| pair[0] == b'-' && pair[1].is_ascii_digit());
        assert!(
            !raw && !hyphened && !text.is_empty() && left.iter().all(|piece| !text.contains(piece)),
            "{text:?}\n{why:#}"
        );
    }
}

fn assert_line_is_redone(line: &Value) {
    assert_eq!(
        redo::amount(&line["why"]),
        line["amount"].as_str().expect("an amount"),
        "{line:#}"
    );
    assert_eq!(line["why"]["result"]["value"], line["amount"], "{line:#}");
    assert_eq!(
        line["why"]["cap"]["applied"] == true,
        line["capped"] == true,
        "{line:#}"
    );
    assert!(
        list(&line["why"], "conditions")
            .iter()
            .all(|check| check["held"] == true),
        "{line:#}"
    );
    if line["amount"] == "0.00" {
        let [zh, en] = both(&line["why"]["result"]["text"]);
        assert!(
            zh.contains("0 元（") && en.contains("¥0 ("),
            "nothing without a reason: {line:#}"
        );
    }
    assert_reads_well(&line["why"]);
}

fn assert_says_what_it_needs(skipped: &Value) {
    let why = &skipped["why"];
    let failed = list(why, "conditions")
        .iter()
        .filter(|check| check["held"] == false)
        .count();
    let below = skipped["reason"] == "below_first_band";
    assert_eq!(failed, usize::from(!below), "{skipped:#}");
    assert!(
        list(why, "bands")
            .iter()
            .all(|band| band["applied"] == false),
        "{skipped:#}"
    );
    assert_eq!(below, !list(why, "bands").is_empty(), "{skipped:#}");
    assert_eq!(why["result"]["value"], skipped["reason"], "{skipped:#}");
    assert!(
        both(&why["needed_change"]["text"])
            .iter()
            .all(|text| text.len() > 10),
        "{skipped:#}"
    );
    assert_reads_well(why);
}

/// Everything that a page explains besides lines and skipped entries, with the money it comes to.
fn others(request: &Value) -> Vec<(Option<String>, Explanation)> {
    let node = Node::read(&request.to_string()).expect("JSON");
    let (answer, _) = request::evaluate(node).expect("a sound request");
    let (scheme, ledger, index) = (&answer.scheme, &answer.facts.ledger, &answer.facts.index);
    let mut found = Vec::new();
    for rep in &answer.statement.reps {
        found.extend(rep.grants.iter().map(|grant| {
            (
                None,
                explain::of_grant(scheme, ledger, index, rep.rep, grant),
            )
        }));
        found.extend(rep.actions.iter().map(|action| {
            (
                None,
                explain::of_action(scheme, ledger, index, rep.rep, action),
            )
        }));
    }
    let pools = answer.statement.teams.iter();
    found.extend(pools.map(|pool| {
        (
            Some(pool.pool.to_string()),
            explain::of_pool(scheme, ledger, index, pool),
        )
    }));
    let money = |benefit: &rewards_core::engine::Benefit| {
        (benefit.item.is_none() && benefit.action.is_none()).then(|| benefit.benefit.to_string())
    };
    let benefits = answer.statement.customers.iter();
    found.extend(benefits.map(|benefit| {
        (
            money(benefit),
            explain::of_benefit(scheme, ledger, index, benefit),
        )
    }));
    found
}

#[test]
fn every_line_is_what_its_own_explanation_gives() {
    let lines: usize = requests()
        .iter()
        .map(|request| {
            entries(&evaluate(request), "lines")
                .map(assert_line_is_redone)
                .count()
        })
        .sum();
    assert!(lines > 400, "only {lines} lines");
}

#[test]
fn every_skipped_entry_says_what_failed_and_what_it_needs() {
    let skipped: usize = requests()
        .iter()
        .map(|request| {
            entries(&evaluate(request), "skipped")
                .map(assert_says_what_it_needs)
                .count()
        })
        .sum();
    assert!(skipped > 100, "only {skipped} entries");
}

#[test]
fn grants_actions_pools_and_benefits_are_explained_too() {
    for (money, explanation) in requests().iter().flat_map(others) {
        let why = json!(rewards_format::why(&explanation));
        if let Some(money) = money {
            assert_eq!(redo::amount(&why), money, "{why:#}");
            assert_eq!(why["result"]["value"], money.as_str(), "{why:#}");
        }
        assert!(
            !why["formula"].is_null() && !explanation.text.en.is_empty(),
            "{why:#}"
        );
        assert_reads_well(&why);
    }
}

#[test]
fn an_inactive_rule_names_the_figures_to_set() {
    let request = json!({
        "scheme": { "template": "contract-commission" },
        "ledger": { "version": 1, "period": { "from": "2026-01-01", "to": "2026-12-31" }, "teams": [], "reps": [], "customers": [], "deals": [], "outcomes": [] }
    });
    let (answer, _) = request::evaluate(Node::read(&request.to_string()).expect("JSON"))
        .expect("a sound request");
    let rule = answer.scheme.rules.first().expect("a rule");
    let name = rewards_words::text::Localized {
        zh: "佣金比例".into(),
        en: "commission rate".into(),
    };
    let inactive = explain::of_inactive(&answer.scheme, rule, &|id| {
        (id == "commission_rate").then(|| name.clone())
    });
    assert_eq!(inactive.text.zh, "本条尚未生效，公司还需设定：佣金比例。");
    assert_eq!(
        inactive.text.en,
        "Not in force yet. The company has to set: commission rate."
    );
    assert_eq!(
        inactive
            .missing
            .first()
            .map(|missing| missing.param.as_str()),
        Some("commission_rate")
    );
}

/// What is said of each rule that is inactive, in both languages, after its id.
fn said_of_inactive(rules: &Value, params: &Value) -> Vec<[String; 3]> {
    let request = json!({
        "scheme": { "definition": { "version": 1, "id": "own", "name": "own", "params": params, "rules": rules } },
        "ledger": { "version": 1, "period": { "from": "2026-01-01", "to": "2026-12-31" }, "teams": [], "reps": [], "customers": [], "deals": [], "outcomes": [] }
    });
    let (answer, _) = request::evaluate(Node::read(&request.to_string()).expect("JSON"))
        .expect("a sound request");
    let inactive = answer
        .scheme
        .rules
        .iter()
        .filter(|rule| matches!(rule.standing, Standing::Inactive(_)));
    let said = inactive.map(|rule| {
        let text = explain::of_inactive(&answer.scheme, rule, &|_| None).text;
        [rule.id.to_string(), text.zh, text.en]
    });
    said.collect()
}

#[test]
fn a_rule_that_waits_for_what_a_tally_is_made_up_of_names_those_rules() {
    let rules = json!([
        { "id": "one", "name": { "zh": "首单奖", "en": "First order" }, "for_each": "customer", "pays": { "amount": { "param": "p" } }, "adds_to": "t" },
        { "id": "two", "name": "two", "for_each": "customer", "pays": { "amount": "1" }, "adds_to": "t" },
        { "id": "three", "name": { "zh": "大单奖", "en": "Big order" }, "for_each": "customer", "pays": { "amount": { "param": "q" } }, "adds_to": "t" },
        { "id": "four", "name": { "zh": "年终加成", "en": "Year end" }, "for_each": "rep", "measure": { "tally": "t" }, "pays": { "rate": "0.1" }, "adds_to": "u" },
        { "id": "five", "name": "five", "for_each": "rep", "when": [{ "over": "0", "measure": { "tally": "u" } }], "pays": { "amount": "1" } }
    ]);
    let params = json!([{ "id": "p", "name": "p", "type": "money" }, { "id": "q", "name": "q", "type": "money" }]);
    let said = said_of_inactive(&rules, &params);
    let ids: Vec<&str> = said.iter().map(|[id, ..]| id.as_str()).collect();
    assert_eq!(ids, ["one", "three", "four", "five"]);
    let [_, zh, en] = &said[2];
    assert_eq!(
        zh,
        "本条尚未生效，公司还需设定：p、q。本条按累计金额计算，要等计入累计的“首单奖”、“大单奖”先生效。"
    );
    assert_eq!(
        en,
        "Not in force yet. The company has to set: p, q. This rule measures a running total and waits for “First order”, “Big order”, which it is made up of."
    );
    assert!(
        said[3][1].contains("要等计入累计的“年终加成”先生效"),
        "{said:?}"
    );
    assert!(!said[0][1].contains("累计"), "{said:?}");
}

#[test]
fn a_rule_of_which_nothing_is_left_to_pay_is_not_said_to_be_in_force() {
    let rules = json!([{ "id": "one", "name": "one", "for_each": "customer", "pays": { "if": false, "amount": "1" } }]);
    let [[_, zh, en]] = said_of_inactive(&rules, &json!([]))
        .try_into()
        .expect("one");
    assert_eq!(zh, "本条没有要发或要扣的内容，因此不生效。");
    assert_eq!(
        en,
        "Nothing is left for this rule to pay, so it is not in force."
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_ledger_every_line_is_redone_and_every_skip_explained(
        scheme in random::schemes::any_scheme(),
        ledger in random::ledgers::ledger(),
    ) {
        let request = json!({ "scheme": scheme, "ledger": ledger });
        let statement = evaluate(&request);
        entries(&statement, "lines").for_each(assert_line_is_redone);
        entries(&statement, "skipped").for_each(assert_says_what_it_needs);
        others(&request).iter().for_each(|(_, explanation)| assert_reads_well(&json!(rewards_format::why(explanation))));
    }
}
