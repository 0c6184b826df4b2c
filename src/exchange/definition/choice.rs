//! The options of a scheme: one reading where its document can be read in several ways.

use super::place::{At, NAME, NOTE, each, id, place_of_word, words};
use crate::exchange::{Code, Fields, Node, Path, Problems, Wanted, distinct_entries};
use crate::scheme::{Text, Words};

/// Readings that one option may offer.
const MOST: usize = 20;

/// A choice between readings.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Its id, unique among the scheme's options.
    pub id: Text,
    /// The readings.
    pub values: Vec<Text>,
    /// The place of the reading that applies where none is chosen.
    pub default: usize,
    /// Its name.
    pub name: Words,
    /// Why the default is the default.
    pub why: Option<Words>,
    /// What each reading means.
    pub value_names: Vec<Words>,
}

/// Reads the declaration of an option.
pub(super) fn choice(at: At<'_>, problems: &mut Problems) -> Option<Choice> {
    let (path, fields) = (at.path, Fields::open(at.node, &["id", "values", "default", "name", "why", "value_names"], at.path, problems)?);
    let id = fields.required("id", path, problems, |node, path, problems| id(At { node, path }, problems));
    let values = fields.required("values", path, problems, |node, path, problems| values(At { node, path }, problems));
    let default = match &values {
        Some(values) => fields.or("default", 0, path, problems, |node, path, problems| place_of_word(At { node, path }, values, problems)),
        None => None,
    };
    let name = fields.nullable("name", path, problems, |node, path, problems| words(At { node, path }, NAME, problems));
    let why = fields.nullable("why", path, problems, |node, path, problems| words(At { node, path }, NOTE, problems));
    let value_names = match &values {
        Some(values) => value_names(fields.node("value_names"), values, &path.field("value_names"), problems),
        None => None,
    };
    let id = id?;
    Some(Choice { values: values?, default: default?, name: name?.unwrap_or_else(|| same(&id)), why: why?, value_names: value_names?, id })
}

fn same(text: &Text) -> Words {
    Words { zh: text.clone(), en: text.clone() }
}

fn values(at: At<'_>, problems: &mut Problems) -> Option<Vec<Text>> {
    let values = each(at, MOST, problems, id)?;
    if values.is_empty() {
        problems.add(at.path, Code::OutOfRange);
        return None;
    }
    for (index, value) in values.iter().enumerate() {
        if values.iter().take(index).any(|earlier| earlier == value) {
            problems.add(&at.path.entry(index), Code::DuplicateId);
            return None;
        }
    }
    Some(values)
}

fn value_names(node: Option<&Node>, values: &[Text], path: &Path<'_>, problems: &mut Problems) -> Option<Vec<Words>> {
    let Some(node) = node.filter(|node| !matches!(node, Node::Null)) else { return Some(values.iter().map(same).collect()) };
    let entries = distinct_entries(node, path, problems)?;
    for (key, _) in entries.iter().filter(|(key, _)| !values.iter().any(|value| &**value == *key)) {
        problems.add(&path.field(key), Code::UnknownField);
    }
    let name_of = |value: &Text| match entries.iter().find(|(key, _)| *key == &**value) {
        Some((key, node)) => words(At { node, path: &path.field(key) }, NAME, problems),
        None => Some(same(value)),
    };
    values.iter().map(name_of).collect()
}

/// The place of the reading chosen of each option, its default where nothing is chosen.
pub(super) fn chosen(choices: &[Choice], given: Option<&Node>, path: &Path<'_>, problems: &mut Problems) -> Vec<usize> {
    let entries = given.and_then(|node| distinct_entries(node, path, problems)).unwrap_or_default();
    for (key, _) in entries.iter().filter(|(key, _)| !choices.iter().any(|choice| &*choice.id == *key)) {
        let names = choices.iter().map(|choice| choice.id.clone()).collect();
        problems.want(&path.field(key), Code::UnknownOption, Wanted::Name(names));
    }
    let read = |choice: &Choice| match entries.iter().find(|(key, _)| *key == &*choice.id) {
        Some((key, node)) => place_of_word(At { node, path: &path.field(key) }, &choice.values, problems).unwrap_or(choice.default),
        None => choice.default,
    };
    choices.iter().map(read).collect()
}
