//! The published schema, opened: for tests that hold it against the reader and the document.

#![allow(
    clippy::expect_used,
    dead_code,
    reason = "a test fails by panicking, and each uses its part"
)]

use jsonschema::Validator;
use serde_json::Value;
use std::collections::BTreeSet;

const SCHEMA: &str = include_str!("../../../../schema/scheme.schema.json");

pub fn json_of(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

/// The published schema.
pub fn schema() -> Validator {
    jsonschema::validator_for(&json_of(SCHEMA)).expect("a schema")
}

/// The names of all fields that the schema knows.
pub fn field_names() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    property_names(&json_of(SCHEMA), &mut names);
    names
}

/// The names of all fields and all words that the schema knows.
pub fn names() -> BTreeSet<String> {
    let mut names = field_names();
    enumerated(&json_of(SCHEMA), &mut names);
    names
}

/// The format's names of every kind of part.
pub fn kinds_of_part() -> Vec<&'static str> {
    use rewards_core::scheme::{BandPay, Measure, Pay, Receiver, SubjectKind, Test};
    let subjects = SubjectKind::ALL.iter().map(|kind| kind.word());
    let others = [
        <Test>::WORDS,
        <Measure>::WORDS,
        <Pay>::WORDS,
        <BandPay>::WORDS,
        <Receiver>::WORDS,
    ];
    subjects.chain(others.concat()).collect()
}

/// The names of all fields of a tree, and all words that stand in it.
pub fn words_of(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| {
            found.insert(key.clone());
            words_of(value, found);
        }),
        Value::Array(entries) => entries.iter().for_each(|entry| words_of(entry, found)),
        Value::String(word) => drop(found.insert(word.clone())),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn property_names(schema: &Value, found: &mut BTreeSet<String>) {
    match schema {
        Value::Object(fields) => {
            if let Some(Value::Object(properties)) = fields.get("properties") {
                found.extend(properties.keys().cloned());
            }
            fields
                .values()
                .for_each(|value| property_names(value, found));
        }
        Value::Array(entries) => entries
            .iter()
            .for_each(|entry| property_names(entry, found)),
        _ => {}
    }
}

fn enumerated(schema: &Value, found: &mut BTreeSet<String>) {
    match schema {
        Value::Object(fields) => {
            if let Some(Value::Array(words)) = fields.get("enum") {
                found.extend(words.iter().filter_map(Value::as_str).map(str::to_owned));
            }
            fields.values().for_each(|value| enumerated(value, found));
        }
        Value::Array(entries) => entries.iter().for_each(|entry| enumerated(entry, found)),
        _ => {}
    }
}
