//! The published schema and the reader judge the form of a definition alike: what the schema takes has no fault of form,
//! and what it refuses is refused. Tried is anything in the place of anything, and each thing left out.

use super::read::{self, Declared};
use super::read_definition;
use super::whole::{Openings, openings};
use crate::{Code, Node, Path, Problem, Problems};
use jsonschema::Validator;
use serde_json::{Value, json};

#[path = "../../tests/random/definitions.rs"]
mod random;

const SCHEMA: &str = include_str!("../../../../schema/scheme.schema.json");
const EVERY_PART: &str = include_str!("../../tests/definitions/every-part.json");

fn json_of(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

fn node(value: &Value) -> Node {
    Node::read(&value.to_string()).expect("JSON")
}

/// All places of a tree.
fn pointers(value: &Value, pointer: String, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                pointers(value, format!("{pointer}/{key}"), found);
            }
        }
        Value::Array(entries) => {
            for (index, entry) in entries.iter().enumerate() {
                pointers(entry, format!("{pointer}/{index}"), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
    found.push(pointer);
}

/// What may be put in the place of anything; nothing where it is left out.
fn strangers(there: &Value) -> Vec<Option<Value>> {
    let any = |value: &Value| json!({ "option": "way", "is": { "one": value, "other": there } });
    let param = json!({ "param": "money" });
    let strangers = vec![
        Value::Null,
        json!(true),
        json!(0),
        json!(1),
        json!(1000000),
        json!(1000001),
        json!(-1),
        json!(""),
        json!("0"),
        json!("0.5"),
        json!("-0.5"),
        json!("12.345"),
        json!("1000001"),
        json!("1000000000000"),
        json!("rep"),
        json!("first"),
        json!("x".repeat(65)),
        json!("x".repeat(201)),
        json!("x".repeat(2001)),
        json!([]),
        json!([there]),
        json!({}),
        json!({ "by": "department", "is": { "direct": there, "else": there } }),
        json!({ "target": "goal" }),
        param.clone(),
        json!({ "param": "money", "or": there }),
        json!({ "param": "money", "or": { "optional": there } }),
        json!({ "param": "money", "or": null }),
        json!({ "optional": there }),
        json!({ "optional": null }),
        json!({ "optional": { "optional": there } }),
        json!({ "optional": param }),
        json!({ "optional": any(there) }),
        json!({ "optional": any(&Value::Null) }),
        any(there),
        any(&Value::Null),
        any(&param),
        any(&json!({ "optional": there })),
        any(&any(&Value::Null)),
    ];
    strangers.into_iter().map(Some).chain([None]).collect()
}

/// The same with something else at a place, or without it.
fn spoilt(definition: &Value, place: &str, stranger: Option<Value>) -> Option<Value> {
    let mut spoilt = definition.clone();
    match stranger {
        Some(stranger) => *spoilt.pointer_mut(place)? = stranger,
        None => {
            let (parent, last) = place.rsplit_once('/')?;
            match spoilt.pointer_mut(parent)? {
                Value::Object(fields) => drop(fields.shift_remove(last)),
                Value::Array(entries) => drop(entries.remove(last.parse().ok()?)),
                Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => return None,
            }
        }
    }
    Some(spoilt)
}

/// All that a definition declares.
fn declared(definition: &Value) -> Openings {
    let mut problems = Problems::default();
    openings(&node(definition), &Path::Root(""), &mut problems).expect("openings")
}

/// The faults of form of one rule.
fn faults_of_rule(rule: &Value, openings: &Openings) -> Vec<Problem> {
    let declared = Declared {
        params: &openings.params,
        options: &openings.options,
    };
    let mut problems = Problems::default();
    let node = node(rule);
    read::rule(&node, &Path::Root("rule"), Some(declared), &mut problems);
    let mut problems = problems.into_list();
    problems.retain(|problem| !needs_more_than_form(problem, rule));
    problems
}

/// What a schema cannot see: what other places declare, and the calendar.
fn needs_more_than_form(problem: &Problem, rule: &Value) -> bool {
    let in_reading = problem.path.contains(".is.") && rule.to_string().contains("\"option\"");
    match problem.code {
        Code::UnknownReference | Code::DuplicateId | Code::NotADate => true,
        // Every reading of the option named, and no other.
        Code::MissingField | Code::UnknownField => in_reading && is_last_of_readings(problem),
        _ => false,
    }
}

fn is_last_of_readings(problem: &Problem) -> bool {
    let mut fields = problem.path.rsplit('.');
    fields.next();
    fields.next() == Some("is")
}

fn is_refused(definition: &Value) -> bool {
    read_definition(&node(definition), &Path::Root(""), &mut Problems::default()).is_none()
}

/// Spoils a rule at every place that is chosen, and says where schema and reader differ.
fn differences(
    schema: &Validator,
    definition: &Value,
    index: usize,
    chosen: &dyn Fn(usize) -> bool,
) -> Vec<String> {
    let openings = declared(definition);
    let rule = &definition["rules"][index];
    let mut alone = definition.clone();
    alone["rules"] = json!([]);
    let mut places = Vec::new();
    pointers(rule, String::new(), &mut places);
    places.retain(|place| !place.is_empty());
    let places = places.iter().enumerate();
    let chosen = places.filter(|(number, _)| chosen(*number));
    let mut differences = Vec::new();
    for (_, place) in chosen {
        for stranger in strangers(rule.pointer(place).expect("a place")) {
            let Some(spoilt) = spoilt(rule, place, stranger.clone()) else {
                continue;
            };
            let faults = faults_of_rule(&spoilt, &openings);
            alone["rules"] = json!([spoilt]);
            let is_taken = schema.is_valid(&alone);
            let agree = match is_taken {
                true => faults.is_empty(),
                false => !faults.is_empty() || is_refused(&alone),
            };
            if !agree {
                let said = stranger.map_or_else(|| "left out".into(), |node| node.to_string());
                let by = if is_taken { "reader" } else { "schema" };
                let said = said.chars().take(150).collect::<String>();
                let first = faults.first().map(|fault| (&fault.path, fault.code));
                differences.push(format!("{by} alone refuses {place}: {said} {first:?}"));
            }
        }
    }
    differences
}

fn schema() -> Validator {
    jsonschema::validator_for(&json_of(SCHEMA)).expect("a schema")
}

/// Where schema and reader differ about the rules of a definition, spoilt at the places that are chosen.
fn all_differences(
    schema: &Validator,
    definition: &Value,
    chosen: &dyn Fn(usize) -> bool,
) -> Vec<String> {
    let rules = definition["rules"].as_array().expect("rules").len();
    (0..rules)
        .flat_map(|index| differences(schema, definition, index, chosen))
        .collect()
}

#[test]
fn the_schema_judges_the_form_of_every_part_as_the_reader_does() {
    let found = all_differences(&schema(), &json_of(EVERY_PART), &|_| true);
    assert!(found.is_empty(), "{}: {}", found.len(), found.join("\n"));
}

#[test]
fn the_schema_judges_the_form_of_random_rules_as_the_reader_does() {
    let schema = schema();
    for seed in 0..40 {
        let mut definition = random::definition(seed);
        // The readings that a stranger names.
        let way = json!({ "id": "way", "values": ["one", "other"] });
        definition["options"]
            .as_array_mut()
            .expect("options")
            .push(way);
        let money = json!({ "id": "money", "type": "money" });
        definition["params"]
            .as_array_mut()
            .expect("params")
            .push(money);
        let nth = usize::try_from(seed % 11).expect("a place");
        let found = all_differences(&schema, &definition, &|place| place % 11 == nth);
        assert!(found.is_empty(), "{seed}: {}", found.join("\n"));
    }
}

/// What a schema cannot see of what is declared: what a default or an example is, and which readings an option has.
fn is_beyond_a_schema(problem: &Problem) -> bool {
    let path = &problem.path;
    let of_a_type = ["default", "example", "value_names"];
    problem.code == Code::DuplicateId || of_a_type.iter().any(|field| path.contains(field))
}

#[test]
fn the_schema_judges_the_form_of_what_is_declared_as_the_reader_does() {
    let (schema, mut definition) = (schema(), json_of(EVERY_PART));
    definition["rules"] = json!([]);
    let mut places = Vec::new();
    pointers(&definition, String::new(), &mut places);
    let mut differences = Vec::new();
    for place in places {
        for stranger in strangers(definition.pointer(&place).expect("a place")) {
            let Some(spoilt) = spoilt(&definition, &place, stranger) else {
                continue;
            };
            let mut problems = Problems::default();
            read_definition(&node(&spoilt), &Path::Root(""), &mut problems);
            let problems = problems.into_list();
            let agree = match schema.is_valid(&spoilt) {
                true => problems.iter().all(is_beyond_a_schema),
                false => !problems.is_empty(),
            };
            if !agree {
                differences.push(format!("{place}: {problems:?}"));
            }
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}
