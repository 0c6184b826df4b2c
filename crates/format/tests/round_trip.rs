//! What is written is read the same: random definitions of every part and every hole, the templates, and every part once.

use crate::format::{json_of, kinds_of_part, schema, words_of};
use crate::random::definitions;
use rewards_format::templates::TEMPLATES;
use rewards_format::{Definition, Node, Path, Problems, definition_node, fill, read_definition};
use serde_json::Value;
use std::collections::BTreeSet;

fn read(node: &Node) -> Result<Definition, String> {
    let mut problems = Problems::default();
    let read = read_definition(node, &Path::Root(""), &mut problems);
    read.ok_or_else(|| format!("{:?}", problems.into_list()))
}

fn parsed(json: &str) -> Node {
    Node::read(json).expect("JSON")
}

/// Reads what is written of a definition, and holds the two against each other.
fn again(definition: &Definition) -> Value {
    let node = definition_node(definition);
    let again = read(&node).unwrap_or_else(|problems| panic!("{problems}: {}", node.json()));
    assert_eq!(*definition, again, "{}", node.json());
    json_of(&node.json())
}

#[test]
fn random_definitions_are_written_as_they_are_read() {
    let (schema, mut met, mut taken) = (schema(), BTreeSet::new(), 0);
    for seed in 0..600 {
        let written = definitions::definition(seed);
        let node = parsed(&written.to_string());
        let Ok(definition) = read(&node) else {
            continue;
        };
        taken += 1;
        words_of(&written, &mut met);
        let again = again(&definition);
        for definition in [&written, &again] {
            let errors: Vec<String> = schema
                .iter_errors(definition)
                .map(|error| format!("{} {error}", error.instance_path))
                .collect();
            assert_eq!(errors, Vec::<String>::new(), "{definition}");
        }
        // Open as it is, a sound definition is filled: each rule stands, or lacks what is named.
        let mut problems = Problems::default();
        fill(
            &definition,
            None,
            None,
            &Path::Root("scheme"),
            &mut problems,
        );
        let elsewhere = problems.into_list().into_iter();
        let elsewhere: Vec<String> = elsewhere.map(|problem| problem.path).collect();
        assert_eq!(elsewhere, Vec::<String>::new(), "{written}");
    }
    assert!(taken > 400, "{taken} of 600 make sense");
    let fields = [
        "param",
        "or",
        "option",
        "optional",
        "if",
        "touched",
        "severity",
        "of",
        "departments",
        "looks_at",
        "self_developed",
        "stage",
        "from",
        "within_days",
        "prepaid",
        "product",
        "also_without_deals",
        "else",
        "target",
        "share",
        "windows",
        "other_than",
        "margin",
        "mode",
        "quantity",
        "after",
        "amounts",
        "pays",
        "monthly",
        "of_base",
        "per_receiver",
        "form",
        "kind",
        "adds_to",
    ];
    for part in fields.into_iter().chain(kinds_of_part()) {
        assert!(met.contains(part), "no {part}");
    }
}

#[test]
fn every_part_and_every_template_is_written_as_it_is_read() {
    let every_part = include_str!("definitions/every-part.json");
    again(&read(&parsed(every_part)).expect("a definition"));
    for (id, text) in TEMPLATES {
        let definition = read(&parsed(text)).expect("a definition");
        let written = again(&definition);
        assert_eq!(
            written["rules"].as_array().map(Vec::len),
            Some(definition.rules.len()),
            "{id}"
        );
    }
}
