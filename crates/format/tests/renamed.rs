//! Names of rules and of schemes are free: with others in their place the statement is the same but for them.

use rewards_format::text::{evaluate, template};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// Requests of the hand-worked cases, by file.
fn requests() -> Vec<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases/shared");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .expect("the cases")
        .map(|entry| entry.expect("a case").path())
        .collect();
    paths.sort();
    let read = |path: &Path| -> Value {
        serde_json::from_str(&std::fs::read_to_string(path).expect("text")).expect("JSON")
    };
    paths
        .iter()
        .map(|path| (path.display().to_string(), read(path)["request"].clone()))
        .collect()
}

fn statement(request: &Value) -> Value {
    let answer =
        evaluate(&request.to_string()).unwrap_or_else(|problems| panic!("{problems}\n{request}"));
    serde_json::from_str(&answer).expect("JSON")
}

/// The request with its template written out as a definition.
fn with_definition(request: &Value) -> Value {
    let id = request["scheme"]["template"].as_str().expect("a template");
    let definition: Value = serde_json::from_str(&template(id).expect("a template")).expect("JSON");
    let mut request = request.clone();
    let scheme = request["scheme"].as_object_mut().expect("a scheme");
    scheme.remove("template");
    scheme.insert("definition".into(), definition);
    request
}

/// Names that mean nothing and do not sort like the old ones: digits of a linear congruential sequence.
fn name(seed: &mut u64) -> String {
    *seed = seed
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    format!("x{:x}", *seed >> 16)
}

/// Renames the scheme and every rule of a request's definition; gives the old name of each new one.
fn rename(request: &mut Value, seed: &mut u64) -> BTreeMap<String, String> {
    let mut old = BTreeMap::new();
    let definition = &mut request["scheme"]["definition"];
    let mut rename = |id: &mut Value| {
        let new = name(seed);
        old.insert(new.clone(), id.as_str().expect("an id").to_owned());
        *id = new.into();
    };
    rename(&mut definition["id"]);
    definition["rules"]
        .as_array_mut()
        .expect("rules")
        .iter_mut()
        .for_each(|rule| rename(&mut rule["id"]));
    old
}

/// Puts the old names back wherever a statement names a rule or its scheme.
fn restored(answer: Value, old: &BTreeMap<String, String>) -> Value {
    match answer {
        Value::Array(entries) => entries
            .into_iter()
            .map(|entry| restored(entry, old))
            .collect(),
        Value::Object(fields) => {
            let field = |(key, value): (String, Value)| {
                let is_name = matches!(key.as_str(), "rule" | "scheme");
                let value = match value
                    .as_str()
                    .filter(|_| is_name)
                    .and_then(|name| old.get(name))
                {
                    Some(name) => json!(name),
                    None => restored(value, old),
                };
                (key, value)
            };
            Value::Object(fields.into_iter().map(field).collect::<Map<_, _>>())
        }
        other => other,
    }
}

#[test]
fn a_template_given_as_its_own_definition_yields_the_same_statement() {
    for (file, request) in requests() {
        assert_eq!(
            statement(&with_definition(&request)),
            statement(&request),
            "{file}"
        );
    }
}

#[test]
fn with_other_names_for_rules_and_scheme_the_statement_is_the_same_but_for_them() {
    let mut seed = 7;
    for (file, request) in requests() {
        let expected = statement(&request);
        let mut renamed = with_definition(&request);
        let old = rename(&mut renamed, &mut seed);
        assert_eq!(restored(statement(&renamed), &old), expected, "{file}");
    }
}
