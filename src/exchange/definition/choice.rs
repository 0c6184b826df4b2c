//! The options of a scheme: one reading where its document can be read in several ways.

use super::place::{At, each, id, id_at, name, note, place_of_word};
use crate::exchange::{Code, Node, Path, Problems, Record, Wanted, distinct_entries};
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
    const NAMES: &[&str] = &["id", "values", "default", "name", "why", "value_names"];
    let mut choice =
        Choice { id: Text::default(), values: Vec::new(), default: 0, name: Words::default(), why: None, value_names: Vec::new() };
    let mut own_name = None;
    let mut record = Record::open(at.node, NAMES, at.path, problems)?;
    record.required("id", &mut choice.id, &mut id);
    record.required("values", &mut choice.values, &mut |node, path, problems| values(At { node, path }, problems));
    let values = &choice.values;
    if !values.is_empty() {
        record.or("default", &mut choice.default, &mut |node, path, problems| place_of_word(At { node, path }, values, problems));
    }
    record.nullable("name", &mut own_name, &mut name);
    record.nullable("why", &mut choice.why, &mut note);
    if !values.is_empty() {
        choice.value_names = values.iter().map(same).collect();
        let names = &mut choice.value_names;
        let mut sound = Some(());
        record.nullable("value_names", &mut sound, &mut |node, path, problems| value_names(At { node, path }, values, names, problems));
    }
    choice.name = own_name.unwrap_or_else(|| same(&choice.id));
    record.whole(choice)
}

fn same(text: &Text) -> Words {
    Words { zh: text.clone(), en: text.clone() }
}

fn values(at: At<'_>, problems: &mut Problems) -> Option<Vec<Text>> {
    let values = each(at, MOST, problems, id_at)?;
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

/// Reads what readings are called into their places.
fn value_names(at: At<'_>, values: &[Text], names: &mut [Words], problems: &mut Problems) -> Option<()> {
    let mut sound = Some(());
    let entries = distinct_entries(at.node, at.path, problems)?;
    for (key, _) in entries.iter().filter(|(key, _)| !values.iter().any(|value| &**value == *key)) {
        problems.add(&at.path.field(key), Code::UnknownField);
    }
    for (value, place) in values.iter().zip(names) {
        if let Some((key, node)) = entries.iter().find(|(key, _)| *key == &**value) {
            match name(node, &at.path.field(key), problems) {
                Some(name) => *place = name,
                None => sound = None,
            }
        }
    }
    sound
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
