//! Every figure can be redone from its own explanation alone, and every explanation reads well in both languages.

mod exact;
mod golden;
mod redo;

use serde_json::Value;
use std::fs;
use std::path::PathBuf;

/// The statement of a request, which must be sound.
pub fn evaluate(request: &Value) -> Value {
    let answer = reward_calculator::exchange::text::evaluate(&request.to_string()).unwrap_or_else(|problems| panic!("{problems}"));
    serde_json::from_str(&answer).expect("a statement")
}

/// The shared cases: name and request.
fn cases() -> Vec<(String, Value)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases/shared");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).expect("cases").map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    let read = |path: &PathBuf| {
        let case: Value = serde_json::from_str(&fs::read_to_string(path).expect("a case")).expect("JSON");
        (path.file_stem().expect("a name").to_string_lossy().into_owned(), case["request"].clone())
    };
    files.iter().map(read).collect()
}

pub fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map(Vec::as_slice).unwrap_or_default()
}

/// Every entry of a list of every rep, with a name for messages.
fn entries<'a>(statements: &'a [(String, Value)], key: &'a str) -> impl Iterator<Item = (String, &'a Value)> {
    statements.iter().flat_map(move |(name, statement)| {
        let reps = list(statement, "reps").iter();
        reps.flat_map(move |rep| list(rep, key)).map(move |entry| (format!("{name} {} {}", entry["rule"], entry["customer"]), entry))
    })
}

fn statements() -> Vec<(String, Value)> {
    cases().into_iter().map(|(name, request)| (name, evaluate(&request))).collect()
}

fn both(said: &Value) -> [&str; 2] {
    [said["zh"].as_str().expect("Chinese"), said["en"].as_str().expect("English")]
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

#[test]
fn every_line_is_what_its_own_explanation_gives() {
    let statements = statements();
    let mut lines = 0;
    for (name, line) in entries(&statements, "lines") {
        assert_eq!(redo::amount(&line["why"]), line["amount"].as_str().expect("an amount"), "{name}\n{:#}", line["why"]);
        assert_eq!(line["why"]["result"]["value"], line["amount"], "{name}");
        assert_eq!(line["why"]["cap"]["applied"] == true, line["capped"] == true, "{name}");
        lines += 1;
    }
    assert!(lines > 60, "only {lines} lines");
}

#[test]
fn every_skipped_entry_says_what_failed_and_what_it_needs() {
    let statements = statements();
    for (name, skipped) in entries(&statements, "skipped") {
        let why = &skipped["why"];
        let failed = list(why, "conditions").iter().filter(|check| check["held"] == false).count();
        let below = skipped["reason"] == "below_first_band";
        assert_eq!(failed, usize::from(!below), "{name}\n{why:#}");
        assert!(!below || list(why, "bands").iter().all(|band| band["applied"] == false), "{name}");
        assert!(!below || !list(why, "bands").is_empty(), "{name}");
        assert_eq!(why["result"]["value"], skipped["reason"], "{name}");
        assert!(both(&why["needed_change"]["text"]).iter().all(|text| text.len() > 10), "{name}\n{why:#}");
    }
}

#[test]
fn a_line_of_nothing_says_why_it_is_nothing() {
    let statements = statements();
    let mut nothings = 0;
    for (name, line) in entries(&statements, "lines").filter(|(_, line)| line["amount"] == "0.00") {
        let [zh, en] = both(&line["why"]["result"]["text"]);
        assert!(zh.contains('：') && en.contains(": "), "{name}: {zh} / {en}");
        nothings += 1;
    }
    assert!(nothings > 0);
}

#[test]
fn texts_are_sentences_for_people() {
    let statements = statements();
    for (name, entry) in entries(&statements, "lines").chain(entries(&statements, "skipped")) {
        let mut found = Vec::new();
        texts(&entry["why"], &mut found);
        assert!(found.len() > 4, "{name}");
        for text in found {
            let raw = text.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_')).any(|word| word.contains('_'));
            let debug = ["{", "}", "Some(", "None", "::", "[", "  ", "，，", "。。", ".."].iter().any(|piece| text.contains(piece));
            assert!(!raw && !debug && !text.is_empty(), "{name}: {text:?}");
        }
    }
}
