//! The options of a scheme: one reading where its document can be read in several ways.

use super::place::{At, each, id, name, note, place_of_name};
use crate::{Code, Node, Path, Problems, Record, Wanted, distinct_entries};
use rewards_core::scheme::{Choice, Text, Words};

/// Readings that one option may offer.
const MOST: usize = 20;

/// Reads the declaration of an option.
pub(super) fn choice(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Choice> {
    const NAMES: &[&str] = &["id", "values", "default", "name", "why", "value_names"];
    let mut record = Record::open(node, NAMES, path, problems)?;
    let id = record.required("id", &mut id);
    let values = record.required("values", &mut values);
    let default = values.as_ref().and_then(|values| {
        record.or("default", &mut |node, path, problems| {
            place_of_name(At { node, path }, values, problems)
        })
    });
    let name = record.nullable("name", &mut name);
    let why = record.nullable("why", &mut note);
    let value_names = values.as_ref().and_then(|values| {
        record.nullable("value_names", &mut |node, path, problems| {
            value_names(node, values, path, problems)
        })
    });
    record.whole(())?;
    let (id, values) = (id?, values?);
    let name = name.unwrap_or_else(|| same(&id));
    let value_names = value_names.unwrap_or_else(|| values.iter().map(same).collect());
    Some(Choice {
        id,
        values,
        default: default.unwrap_or(0),
        name,
        why,
        value_names,
    })
}

fn same(text: &Text) -> Words {
    Words {
        zh: text.clone(),
        en: text.clone(),
    }
}

fn values(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Vec<Text>> {
    let values = each(node, path, MOST, problems, &mut id)?;
    if values.is_empty() {
        let wanted = Wanted::Filled {
            of: &[],
            may_be_left_out: false,
        };
        problems.want(path, Code::OutOfRange, wanted);
        return None;
    }
    for (index, value) in values.iter().enumerate() {
        if values.iter().take(index).any(|earlier| earlier == value) {
            let found = &Node::text(value);
            problems.refuse(&path.entry(index), Code::DuplicateId, Wanted::Text, found);
            return None;
        }
    }
    Some(values)
}

/// Reads what readings are called; one without a name goes by its id.
fn value_names(
    node: &Node,
    values: &[Text],
    path: &Path<'_>,
    problems: &mut Problems,
) -> Option<Vec<Words>> {
    let entries = distinct_entries(node, path, problems)?;
    for (key, _) in entries
        .iter()
        .filter(|(key, _)| !values.iter().any(|value| &**value == *key))
    {
        let (wanted, found) = (Wanted::Name(values.to_vec()), Node::text(key));
        problems.refuse(&path.field(key), Code::UnknownField, wanted, &found);
    }
    let mut names = Vec::new();
    for value in values {
        match entries.iter().find(|(key, _)| *key == &**value) {
            Some((key, node)) => names.extend(name(node, &path.field(key), problems)),
            None => names.push(same(value)),
        }
    }
    (names.len() == values.len()).then_some(names)
}

/// The place of the reading chosen of each option, its default where nothing is chosen.
pub(super) fn chosen(
    choices: &[Choice],
    given: Option<&Node>,
    path: &Path<'_>,
    problems: &mut Problems,
) -> Vec<usize> {
    let entries = given
        .and_then(|node| distinct_entries(node, path, problems))
        .unwrap_or_default();
    for (key, _) in entries
        .iter()
        .filter(|(key, _)| !choices.iter().any(|choice| &*choice.id == *key))
    {
        let names = choices.iter().map(|choice| choice.id.clone()).collect();
        let (wanted, found) = (Wanted::Name(names), Node::text(key));
        problems.refuse(&path.field(key), Code::UnknownOption, wanted, &found);
    }
    let read = |choice: &Choice| match entries.iter().find(|(key, _)| *key == &*choice.id) {
        Some((key, node)) => place_of_name(
            At {
                node,
                path: &path.field(key),
            },
            &choice.values,
            problems,
        )
        .unwrap_or(choice.default),
        None => choice.default,
    };
    choices.iter().map(read).collect()
}
