//! The schema, the document for people and the types of a scheme name the same things.

use crate::format::{json_of, kinds_of_part, names, schema, words_of};
use rewards_format::{Node, Path, Problems, read_definition};
use std::collections::BTreeSet;

const DOCUMENT: &str = include_str!("../../../docs/scheme-format.md");

#[test]
fn the_example_of_the_document_reads_and_validates() {
    let example = DOCUMENT
        .split("```json\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .expect("an example");
    let mut problems = Problems::default();
    read_definition(
        &Node::read(example).expect("JSON"),
        &Path::Root(""),
        &mut problems,
    );
    assert_eq!(problems.into_list(), []);
    assert!(schema().is_valid(&json_of(example)));
}

/// The words of the data contract, which the document leaves to it.
fn is_of_the_contract(word: &str) -> bool {
    use rewards_core::ledger::{Department, OutcomeKind, Severity, Size};
    use rewards_core::scheme::Reason;
    let is_one = [
        Department::of_word(word).is_some(),
        OutcomeKind::of_word(word).is_some(),
        Severity::of_word(word).is_some(),
    ];
    is_one.contains(&true)
        || Size::of_word(word).is_some()
        || Reason::of_word(word).is_some()
        || word == "general"
}

#[test]
fn the_document_names_every_field_and_word_of_the_format() {
    let names = names();
    let known: BTreeSet<&str> = DOCUMENT
        .split(|sign: char| !sign.is_alphanumeric() && sign != '_')
        .collect();
    let silent: Vec<&String> = names
        .iter()
        .filter(|name| !known.contains(name.trim_start_matches('$')) && !is_of_the_contract(name))
        .collect();
    assert!(silent.is_empty(), "the document does not name {silent:?}");
}

/// Who adds a kind of part is led here to the reader, the schema, the document, and the definition of every part.
#[test]
fn every_kind_of_part_can_be_read_and_is_in_the_schema() {
    let every_part = json_of(include_str!("definitions/every-part.json"));
    let mut tried = BTreeSet::new();
    words_of(&every_part, &mut tried);
    let names = names();
    for kind in kinds_of_part() {
        assert!(names.contains(kind), "the schema lacks {kind}");
        assert!(tried.contains(kind), "every-part.json lacks {kind}");
    }
}

#[test]
fn the_schema_names_every_word_that_a_scheme_is_made_of() {
    use rewards_core::scheme::{
        Allocation, Attribute, Comparison, Edge, Form, Given, Kind, Mode, Of, Reason, Target,
        Which, Whose, Windows,
    };
    let names = names();
    macro_rules! all_named {
        ($($list:ident),*) => {$(
            for one in $list::ALL {
                assert!(names.contains(one.word()), "the schema lacks {}", one.word());
            }
        )*};
    }
    all_named!(
        Allocation, Attribute, Comparison, Edge, Form, Given, Kind, Mode, Of, Reason, Target,
        Which, Whose, Windows
    );
}
