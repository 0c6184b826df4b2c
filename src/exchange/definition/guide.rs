//! What a definition says about designing a scheme: forms of reward to choose from, principles to hold to.

use super::place::{At, NAME, NOTE, each, id, words};
use crate::exchange::{Fields, Problems};
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
    let fields = Fields::open(at.node, &["forms", "principles"], at.path, problems)?;
    let forms = fields.or("forms", Vec::new(), at.path, problems, |node, path, problems| each(At { node, path }, MOST, problems, advice));
    let principles =
        fields.or("principles", Vec::new(), at.path, problems, |node, path, problems| each(At { node, path }, MOST, problems, advice));
    Some(Guide { forms: forms?, principles: principles? })
}

fn advice(at: At<'_>, problems: &mut Problems) -> Option<Advice> {
    let (path, fields) = (at.path, Fields::open(at.node, &["id", "name", "hint"], at.path, problems)?);
    let id = fields.required("id", path, problems, |node, path, problems| id(At { node, path }, problems));
    let name = fields.required("name", path, problems, |node, path, problems| words(At { node, path }, NAME, problems));
    let hint = fields.nullable("hint", path, problems, |node, path, problems| words(At { node, path }, NOTE, problems));
    Some(Advice { id: id?, name: name?, hint: hint? })
}
