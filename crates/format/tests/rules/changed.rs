//! Each part of each rule is changed in turn; where the definition still stands, and says something else, its words do.

use super::read;
use rewards_format::templates::TEMPLATES;
use rewards_format::{Definition, Node, Settings};
use rewards_words::lang::Lang;
use rewards_words::rule::summary;
use serde_json::{Value, json};

/// Words that may stand somewhere in a rule: each is tried in the place of each.
const WORDS: &[&str] = &[
    "new",
    "existing",
    "all",
    "signed",
    "ordered",
    "delivered",
    "first",
    "each",
    "month",
    "quarter",
    "year",
    "rep",
    "customer",
    "referrer",
    "team",
    "reward",
    "penalty",
    "whole",
    "marginal",
    "any",
    "by_contribution",
    "equally",
    "none",
    "quarter_target",
    "year_target",
    "task_customers",
    "task_sales",
    "goal",
    "net",
    "first_net",
    "total",
    "growth",
    "repurchases",
    "idle_days",
    "returned_share",
    "margin",
    "score",
    "amount",
    "severity",
    "grade",
    "size",
    "department",
    "praise",
    "renewal",
    "complaint",
    "violation",
    "appeal",
    "trial",
    "minor",
    "serious",
    "grave",
    "key_accounts",
    "marketing",
    "direct",
    "target_missed",
    "not_qualified",
    "exempt",
    "training",
    "travel",
    "cash",
    "prior_sales",
    "existing_customers",
    "warning",
];

/// Everything that may stand where this stands.
fn others(value: &Value) -> Vec<Value> {
    match value {
        Value::Bool(truth) => vec![json!(!truth)],
        Value::Number(number) => vec![json!(number.as_i64().unwrap_or_default() + 1)],
        Value::String(text) if text.parse::<f64>().is_ok() => {
            ["0.7", "7", "0.07"].map(|figure| json!(figure)).into()
        }
        Value::String(_) => WORDS.iter().map(|word| json!(word)).collect(),
        Value::Null | Value::Array(_) | Value::Object(_) => Vec::new(),
    }
}

/// The places of all leaves, and of all fields that may be left out.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(fields) => fields
            .iter()
            .for_each(|(name, value)| places(value, &format!("{at}/{name}"), found)),
        Value::Array(entries) => entries
            .iter()
            .enumerate()
            .for_each(|(place, value)| places(value, &format!("{at}/{place}"), found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn without(rule: &Value, place: &str) -> Option<Value> {
    let (parent, name) = place.rsplit_once('/')?;
    let mut rule = rule.clone();
    match rule.pointer_mut(parent)? {
        Value::Object(fields) => {
            fields.remove(name)?;
        }
        Value::Array(entries) => {
            entries.remove(name.parse().ok()?);
        }
        _ => return None,
    }
    Some(rule)
}

/// The words of a rule under every reading of each option, and with its parameters left open or not.
fn words(definition: &Definition, place: usize) -> Vec<String> {
    let mut all = Vec::new();
    let mut settings = vec![Settings::new(definition, None, None)];
    for option in &definition.options {
        for value in &option.values {
            let chosen = json!({ &*option.id: &**value }).to_string();
            let chosen = Node::read(&chosen).expect("JSON");
            settings.push(Settings::new(definition, None, Some(&chosen)));
        }
    }
    let switched = definition
        .params
        .iter()
        .map(|param| json!({ &*param.id: true }));
    for switched in switched {
        let switched = Node::read(&switched.to_string()).expect("JSON");
        settings.push(Settings::new(definition, Some(&switched), None));
    }
    let rule = definition.rules.get(place).expect("a rule");
    for settings in &settings {
        let said = summary(definition, rule, settings.filling(definition)).text();
        all.extend([Lang::Zh, Lang::En].map(|lang| said.in_lang(lang).to_owned()));
    }
    all
}

/// What a part is where it is left out, by the documents of the format.
const DEFAULTS: &[(&str, &str)] = &[("stage", "ordered"), ("windows", "first")];

/// Changes that make no difference to what is paid, so that the words may stay: what only names a rule, a default that
/// is written out, and among how many months the first run is looked for.
fn is_idle(rule: &Value, at: &str) -> bool {
    let names = [
        "/id", "/clause", "/note", "/note/zh", "/note/en", "/name/zh", "/name/en",
    ];
    let Some((parent, name)) = at.rsplit_once('/') else {
        return true;
    };
    let first = rule.pointer(parent).map(|parent| &parent["windows"]) == Some(&json!("first"));
    names.contains(&at) || name == "of" && first
}

fn is_default(rule: &Value, at: &str) -> bool {
    let written = rule.pointer(at);
    let (_, name) = at.rsplit_once('/').unwrap_or_default();
    DEFAULTS
        .iter()
        .any(|(field, default)| name == *field && written == Some(&json!(default)))
}

#[test]
fn another_part_has_other_words() {
    let (mut changed, mut silent) = (0, Vec::new());
    for (id, text) in TEMPLATES {
        let scheme: Value = serde_json::from_str(text).expect("JSON");
        let kept = read(text).expect("a template");
        let rules = scheme["rules"].as_array().expect("rules");
        for (place, rule) in rules.iter().enumerate() {
            let before = words(&kept, place);
            let mut found = Vec::new();
            places(rule, "", &mut found);
            for at in found.iter().filter(|at| !is_idle(rule, at)) {
                let leaf = rule.pointer(at).expect("a part");
                let put = others(leaf).into_iter().filter_map(|other| {
                    let mut rule = rule.clone();
                    *rule.pointer_mut(at)? = other;
                    Some(rule)
                });
                let left_out = without(rule, at).filter(|_| !is_default(rule, at));
                for other in put.chain(left_out) {
                    let mut scheme = scheme.clone();
                    scheme["rules"][place] = other;
                    let Some(definition) = read(&scheme.to_string()) else {
                        continue;
                    };
                    if definition.rules[place].terms == kept.rules[place].terms {
                        continue;
                    }
                    changed += 1;
                    if words(&definition, place) == before {
                        let put = scheme["rules"][place].pointer(at).cloned();
                        silent.push(format!("{id} {} {at} = {put:?}", kept.rules[place].id));
                    }
                }
            }
        }
    }
    assert!(changed > 1500, "only {changed} changes were tried");
    assert!(
        silent.is_empty(),
        "{} of {changed} changes are passed over:\n{}",
        silent.len(),
        silent.join("\n")
    );
}
