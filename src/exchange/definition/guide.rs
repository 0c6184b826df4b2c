//! What a definition says about designing a scheme: forms of reward to choose from, principles to hold to.

use super::place::{At, each, id, name, note};
use crate::exchange::{Node, Path, Problems, Record};
use crate::scheme::{Text, Words};

/// Forms, or principles, that one guide may list.
const MOST: usize = 50;

/// How to design a scheme.
#[derive(Clone, Debug)]
pub struct Guide {
    /// Forms that a reward can have.
    pub forms: Vec<Advice>,
    /// What every scheme is held to.
    pub principles: Vec<Advice>,
}

/// One form or principle.
#[derive(Clone, Debug)]
pub struct Advice {
    /// Its id.
    pub id: Text,
    /// Its name.
    pub name: Words,
    /// What it means in practice.
    pub hint: Option<Words>,
}

/// Reads a guide.
pub(super) fn guide(at: At<'_>, problems: &mut Problems) -> Option<Guide> {
    let mut guide = Guide { forms: Vec::new(), principles: Vec::new() };
    let mut record = Record::open(at.node, &["forms", "principles"], at.path, problems)?;
    record.or("forms", &mut guide.forms, &mut list);
    record.or("principles", &mut guide.principles, &mut list);
    record.whole(guide)
}

fn list(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Vec<Advice>> {
    each(At { node, path }, MOST, problems, advice)
}

fn advice(at: At<'_>, problems: &mut Problems) -> Option<Advice> {
    let mut advice = Advice { id: Text::default(), name: Words::default(), hint: None };
    let mut record = Record::open(at.node, &["id", "name", "hint"], at.path, problems)?;
    record.required("id", &mut advice.id, &mut id);
    record.required("name", &mut advice.name, &mut name);
    record.nullable("hint", &mut advice.hint, &mut note);
    record.whole(advice)
}
