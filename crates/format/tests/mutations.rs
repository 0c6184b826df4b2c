//! Whatever stands in a definition, reading it ends with a scheme or with problems; what is read validates and runs.

use crate::format::{json_of, schema};
use rewards_format::text::evaluate;
use rewards_format::{Node, Path, Problems, read_definition};
use serde_json::{Value, json};

const EVERY_PART: &str = include_str!("definitions/every-part.json");

fn pointers(value: &Value, pointer: &str, found: &mut Vec<String>) {
    found.push(pointer.to_owned());
    match value {
        Value::Object(fields) => fields
            .iter()
            .for_each(|(key, value)| pointers(value, &format!("{pointer}/{key}"), found)),
        Value::Array(entries) => {
            entries
                .iter()
                .enumerate()
                .for_each(|(index, entry)| pointers(entry, &format!("{pointer}/{index}"), found));
        }
        _ => {}
    }
}

/// What may be put in the place of anything.
fn strangers(there: &Value) -> Vec<Value> {
    let all = |hole: &Value| json!({ "option": "way", "is": { "one": hole, "other": there } });
    vec![
        Value::Null,
        json!(false),
        json!(0),
        json!(-1.5),
        json!(""),
        json!("rep"),
        json!([]),
        json!([there]),
        json!({}),
        json!({ "param": "money" }),
        json!({ "param": "ladder", "or": there }),
        json!({ "optional": there }),
        json!({ "optional": { "param": "count" } }),
        all(there),
        all(&Value::Null),
    ]
}

/// The definition with what matters for a place in one of its rules: that rule, and the first, to whose tally one adds.
fn narrowed(mut definition: Value, place: &str) -> Value {
    let index = place
        .strip_prefix("/rules/")
        .and_then(|rest| rest.split('/').next()?.parse::<usize>().ok());
    if let (Some(index), Some(rules)) = (
        index,
        definition.get_mut("rules").and_then(Value::as_array_mut),
    ) {
        let kept = rules
            .iter()
            .enumerate()
            .filter(|(at, _)| *at == 0 || *at == index)
            .map(|(_, rule)| rule.clone());
        *rules = kept.collect();
    }
    definition
}

fn ledger() -> Value {
    json_of(include_str!(
        "../../../tests/cases/shared/class-a-campaign-key-accounts.json"
    ))["request"]["ledger"]
        .clone()
}

#[test]
fn a_definition_with_anything_anywhere_is_read_or_refused_and_what_is_read_validates_and_runs() {
    let schema = schema();
    let (whole, ledger) = (json_of(EVERY_PART), ledger());
    let mut places = Vec::new();
    pointers(&whole, "", &mut places);
    let (mut taken, mut refused) = (0, Vec::new());
    for place in places {
        for stranger in strangers(whole.pointer(&place).expect("a place")) {
            let mut definition = whole.clone();
            *definition.pointer_mut(&place).expect("a place") = stranger.clone();
            let definition = narrowed(definition, &place);
            let node = Node::read(&definition.to_string()).expect("JSON");
            let mut problems = Problems::default();
            if read_definition(&node, &Path::Root(""), &mut problems).is_some() {
                taken += 1;
                if !schema.is_valid(&definition) {
                    refused.push(format!("{place} {stranger}"));
                }
                for params in [
                    json!({}),
                    json!({ "rate": "0.5", "count": 3, "money": null }),
                ] {
                    let scheme = json!({ "definition": definition, "params": params });
                    // Figures of a parameter may put bands out of order; anything else has been found before.
                    if let Err(problems) =
                        evaluate(&json!({ "scheme": scheme, "ledger": ledger }).to_string())
                    {
                        assert!(
                            problems.contains("scheme."),
                            "{place} {stranger}: {problems}"
                        );
                    }
                }
            }
        }
    }
    assert_eq!(refused, Vec::<String>::new());
    assert!(taken > 500, "{taken}");
}
