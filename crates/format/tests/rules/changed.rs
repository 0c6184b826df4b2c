//! Each part of each rule is changed in turn; where the definition still stands, and says something else, its words do.

use super::read;
use rewards_format::templates::TEMPLATES;
use rewards_format::{Definition, Node, Settings};
use rewards_words::rule::summary;
use rewards_words::text::Localized;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The closed lists of the format: each of a list's words is tried in the place of the others.
const LISTS: &[&[&str]] = &[
    &["new", "existing", "all"],
    &["signed", "ordered", "delivered"],
    &["first", "each"],
    &["first", "any"],
    &["month", "quarter", "year"],
    &["customer", "rep", "team"],
    &["rep", "customer", "referrer"],
    &["reward", "penalty"],
    &["whole", "marginal"],
    &["by_contribution", "equally", "none"],
    &[
        "quarter_target",
        "year_target",
        "task_sales",
        "task_customers",
        "goal",
    ],
    &[
        "net",
        "first_net",
        "total",
        "growth",
        "repurchases",
        "idle_days",
        "returned_share",
        "margin",
    ],
    &["score", "amount", "performance_bonus"],
    &["team_total", "team_growth"],
    &["severity", "grade", "size", "department", "ordinal"],
    &[
        "satisfaction",
        "praise",
        "renewal",
        "complaint",
        "violation",
        "appeal",
        "trial",
        "feedback",
        "participation",
        "leak",
        "referral",
        "dishonesty",
        "customer_loss",
        "contract_breach",
        "service_failure",
        "service_excellence",
        "unfair_competition",
        "team_project",
    ],
    &["minor", "serious", "grave"],
    &["important", "general"],
    &["key_accounts", "marketing", "direct"],
    &[
        "target_missed",
        "not_qualified",
        "exempt",
        "not_at_fault",
        "no_prior_sales",
        "not_first_customer",
    ],
    &["cash", "training", "travel"],
    &[
        "rep",
        "customer",
        "referrer",
        "score",
        "prior_sales",
        "existing_customers",
        "prior_total",
        "goal",
        "quarter_target",
        "year_target",
        "task_customers",
    ],
    &[
        "warning",
        "training",
        "legal",
        "terminate",
        "points",
        "demotion",
        "leave",
        "team_meal",
    ],
];

/// Everything that may stand where this stands.
fn others(value: &Value) -> Vec<Value> {
    match value {
        Value::Bool(truth) => vec![json!(!truth)],
        Value::Number(number) => vec![json!(number.as_i64().unwrap_or_default() + 1)],
        Value::String(text) if text.parse::<f64>().is_ok() => {
            ["0.7", "7", "0.07"].map(|figure| json!(figure)).into()
        }
        Value::String(text) => {
            let lists = LISTS.iter().filter(|list| list.contains(&text.as_str()));
            let words: BTreeSet<&str> = lists.flat_map(|list| list.iter().copied()).collect();
            words
                .into_iter()
                .chain(["other"])
                .map(|word| json!(word))
                .collect()
        }
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

/// How a definition can be filled: every reading of each option, each parameter at its default or switched on.
fn fillings(definition: &Definition) -> Vec<Settings> {
    let node = |value: Value| Node::read(&value.to_string()).expect("JSON");
    let readings = definition.options.iter().flat_map(|option| {
        let values = option.values.iter();
        values.map(|value| json!({ &*option.id: &**value }))
    });
    let readings = readings.map(|reading| Settings::new(definition, None, Some(&node(reading))));
    let switched = definition
        .params
        .iter()
        .map(|param| json!({ &*param.id: true }));
    let switched = switched.map(|switched| Settings::new(definition, Some(&node(switched)), None));
    let defaults = Settings::new(definition, None, None);
    [defaults]
        .into_iter()
        .chain(readings)
        .chain(switched)
        .collect()
}

/// The words of a rule, filled in each way.
fn words<'d>(
    definition: &'d Definition,
    settings: &'d [Settings],
    place: usize,
) -> impl Iterator<Item = Localized> {
    let rule = definition.rules.get(place).expect("a rule");
    settings
        .iter()
        .map(move |settings| summary(definition, rule, settings.filling(definition)).text())
}

/// What a part is where it is left out, by the documents of the format.
const DEFAULTS: &[(&str, &str)] = &[("stage", "ordered"), ("windows", "any")];

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

/// The scheme with this rule alone, and those that share a tally or a cap; and the place of this rule.
fn alone(scheme: &Value, place: usize) -> (Value, usize) {
    let rules = scheme["rules"].as_array().expect("rules");
    let is_kept = |(own, rule): &(usize, &Value)| {
        *own == place
            || !rule["adds_to"].is_null()
            || !rule["measure"]["tally"].is_null()
            || !rule["limits"]["monthly"].is_null()
    };
    let kept: Vec<(usize, &Value)> = rules.iter().enumerate().filter(is_kept).collect();
    let at = kept.iter().position(|(own, _)| *own == place);
    let rules = kept.into_iter().map(|(_, rule)| rule.clone()).collect();
    let mut scheme = scheme.clone();
    scheme["rules"] = Value::Array(rules);
    (scheme, at.expect("its own place"))
}

/// The rule with something else at each of its places in turn, and with each of them left out.
fn changes(rule: &Value) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    places(rule, "", &mut found);
    let mut changes = Vec::new();
    for at in found.into_iter().filter(|at| !is_idle(rule, at)) {
        let leaf = rule.pointer(&at).expect("a part");
        for other in others(leaf) {
            let mut rule = rule.clone();
            *rule.pointer_mut(&at).expect("a part") = other;
            changes.push((at.clone(), rule));
        }
        let left_out = without(rule, &at).filter(|_| !is_default(rule, &at));
        changes.extend(left_out.map(|rule| (at, rule)));
    }
    changes
}

#[test]
fn another_part_has_other_words() {
    let (mut tried, mut silent) = (0, Vec::new());
    for (id, text) in TEMPLATES {
        let whole: Value = serde_json::from_str(text).expect("JSON");
        let rules = whole["rules"].as_array().expect("rules").len();
        for (scheme, place) in (0..rules).map(|place| alone(&whole, place)) {
            let kept = read(&scheme.to_string()).expect("a scheme");
            let settings = fillings(&kept);
            let before: Vec<Localized> = words(&kept, &settings, place).collect();
            for (at, other) in changes(&scheme["rules"][place]) {
                let mut scheme = scheme.clone();
                scheme["rules"][place] = other;
                let Some(definition) = read(&scheme.to_string()) else {
                    continue;
                };
                if definition.rules[place].terms == kept.rules[place].terms {
                    continue;
                }
                tried += 1;
                let mut pairs = words(&definition, &settings, place).zip(&before);
                if !pairs.any(|(now, before)| now.zh != before.zh && now.en != before.en) {
                    let put = scheme["rules"][place].pointer(&at).cloned();
                    silent.push(format!("{id} {} {at} = {put:?}", kept.rules[place].id));
                }
            }
        }
    }
    assert!(tried > 1000, "only {tried} changes were tried");
    assert!(
        silent.is_empty(),
        "{} of {tried} changes are passed over:\n{}",
        silent.len(),
        silent.join("\n")
    );
}
