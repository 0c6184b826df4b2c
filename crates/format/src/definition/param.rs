//! The parameters of a scheme: figures that the document leaves open or that a company changes.

use super::kind::{ParamType, param_type};
use super::place::{At, each, id, name, note, short};
use super::value::{Value, value};
use crate::{Code, Node, Path, Problems, Record, Wanted, distinct_entries, field};
use rewards_core::scheme::{Text, Words};

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
pub(super) fn param(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Param> {
    const NAMES: &[&str] = &[
        "id", "type", "default", "nullable", "document", "name", "hint",
    ];
    let as_written = |name: &str| node.get(name).cloned().unwrap_or(Node::Null);
    let mut record = Record::open(node, NAMES, path, problems)?;
    let id = record.required("id", &mut id);
    let kind = record.required("type", &mut param_type);
    let default_value = kind.as_ref().and_then(|kind| {
        record.nullable("default", &mut |node, path, problems| {
            value(At { node, path }, kind, problems)
        })
    });
    let nullable = record.or("nullable", &mut field::truth).unwrap_or(false);
    let document = record.nullable("document", &mut |node, path, problems| {
        each(node, path, OFFERS, problems, &mut short)
    });
    let name = record.nullable("name", &mut name);
    let hint = record.nullable("hint", &mut note);
    record.whole(())?;
    let id = id?;
    let name = name.unwrap_or_else(|| Words {
        zh: id.clone(),
        en: id.clone(),
    });
    let (kind_as_written, default) = (as_written("type"), as_written("default"));
    Some(Param {
        id,
        kind: kind?,
        kind_as_written,
        default,
        nullable,
        document,
        name,
        hint,
        default_value,
    })
}

/// What each parameter is set to, its default where nothing is given; nothing where it is open or given wrongly.
pub(super) fn given(
    params: &[Param],
    given: Option<&Node>,
    path: &Path<'_>,
    problems: &mut Problems,
) -> Vec<Option<Value>> {
    let entries = given
        .and_then(|node| distinct_entries(node, path, problems))
        .unwrap_or_default();
    for (key, _) in entries
        .iter()
        .filter(|(key, _)| !params.iter().any(|param| &*param.id == *key))
    {
        let names = params.iter().map(|param| param.id.clone()).collect();
        problems.want(&path.field(key), Code::UnknownParam, Wanted::Name(names));
    }
    let read = |param: &Param| match entries.iter().find(|(key, _)| *key == &*param.id) {
        Some((key, node)) => set(
            At {
                node,
                path: &path.field(key),
            },
            param,
            problems,
        ),
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
