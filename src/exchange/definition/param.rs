//! The parameters of a scheme: figures that the document leaves open or that a company changes.

use super::kind::{ParamType, param_type};
use super::place::{At, NAME, NOTE, each, id, text, words};
use super::value::{Value, value};
use crate::exchange::{Code, Fields, Node, Path, Problems, Wanted, distinct_entries, field};
use crate::scheme::{Text, Words};

/// Texts that `document` may offer.
const OFFERS: usize = 100;

/// A figure that is filled in from outside.
#[derive(Clone, Debug)]
pub struct Param {
    /// Its id, unique among the scheme's parameters.
    pub id: Text,
    /// What it may be.
    pub kind: ParamType,
    /// Its type as it is written.
    pub kind_as_written: Node,
    /// What it is where nothing is given, as it is written.
    pub default: Node,
    /// It may be `null` though it has a default.
    pub nullable: bool,
    /// The figures or items that the source document offers for it; none where that says nothing.
    pub document: Option<Vec<Text>>,
    /// Its name.
    pub name: Words,
    /// What it does.
    pub hint: Option<Words>,
    pub(super) default_value: Option<Value>,
}

impl Param {
    /// Whether it may be `null`.
    #[must_use]
    pub const fn may_be_null(&self) -> bool {
        self.nullable || self.default_value.is_none()
    }
}

/// Reads the declaration of a parameter.
pub(super) fn param(at: At<'_>, problems: &mut Problems) -> Option<Param> {
    const NAMES: &[&str] = &["id", "type", "default", "nullable", "document", "name", "hint"];
    let (path, fields) = (at.path, Fields::open(at.node, NAMES, at.path, problems)?);
    let id = fields.required("id", path, problems, |node, path, problems| id(At { node, path }, problems));
    let kind = fields.required("type", path, problems, |node, path, problems| param_type(At { node, path }, problems));
    let default = fields.node("default").cloned().unwrap_or(Node::Null);
    let default_value = match &kind {
        Some(kind) => fields.nullable("default", path, problems, |node, path, problems| value(At { node, path }, kind, problems)),
        None => None,
    };
    let nullable = fields.or("nullable", false, path, problems, field::truth);
    let document = fields.nullable("document", path, problems, |node, path, problems| {
        each(At { node, path }, OFFERS, problems, |at, problems| text(at, NAME, problems))
    });
    let name = fields.nullable("name", path, problems, |node, path, problems| words(At { node, path }, NAME, problems));
    let hint = fields.nullable("hint", path, problems, |node, path, problems| words(At { node, path }, NOTE, problems));
    let id = id?;
    Some(Param {
        kind: kind?,
        kind_as_written: fields.node("type").cloned()?,
        default,
        nullable: nullable?,
        document: document?,
        name: name?.unwrap_or_else(|| Words { zh: id.clone(), en: id.clone() }),
        hint: hint?,
        default_value: default_value?,
        id,
    })
}

/// What each parameter is set to, its default where nothing is given; nothing where it is open or given wrongly.
pub(super) fn given(params: &[Param], given: Option<&Node>, path: &Path<'_>, problems: &mut Problems) -> Vec<Option<Value>> {
    let entries = given.and_then(|node| distinct_entries(node, path, problems)).unwrap_or_default();
    for (key, _) in entries.iter().filter(|(key, _)| !params.iter().any(|param| &*param.id == *key)) {
        let names = params.iter().map(|param| param.id.clone()).collect();
        problems.want(&path.field(key), Code::UnknownParam, Wanted::Name(names));
    }
    let read = |param: &Param| match entries.iter().find(|(key, _)| *key == &*param.id) {
        Some((key, node)) => set(At { node, path: &path.field(key) }, param, problems),
        None => param.default_value.clone(),
    };
    params.iter().map(read).collect()
}

fn set(at: At<'_>, param: &Param, problems: &mut Problems) -> Option<Value> {
    if matches!(at.node, Node::Null) && param.may_be_null() {
        return None;
    }
    value(at, &param.kind, problems)
}
