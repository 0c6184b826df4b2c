//! The parameters of a scheme: figures that the document leaves open or that a company changes.

use super::kind::param_type;
use super::place::{At, each, id, name, note, short};
use super::value::value;
use crate::{Code, Node, Path, Problems, Record, Wanted, distinct_entries, field};
use rewards_core::scheme::{Param, Value, Words};

/// Texts that `document` may offer.
const OFFERS: usize = 100;

/// Reads the declaration of a parameter.
pub(super) fn param(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Param> {
    const NAMES: &[&str] = &[
        "id", "type", "default", "nullable", "document", "example", "name", "hint",
    ];
    let mut record = Record::open(node, NAMES, path, problems)?;
    let id = record.required("id", &mut id);
    let kind = record.required("type", &mut param_type);
    let default = kind.as_ref().and_then(|kind| {
        record.nullable("default", &mut |node, path, problems| {
            value(At { node, path }, kind, problems)
        })
    });
    let example = kind.as_ref().and_then(|kind| {
        record.nullable("example", &mut |node, path, problems| {
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
    Some(Param {
        id,
        kind: kind?,
        default,
        nullable,
        document,
        example,
        name,
        hint,
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
        let (wanted, found) = (Wanted::Name(names), Node::text(key));
        problems.refuse(&path.field(key), Code::UnknownParam, wanted, &found);
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
        None => param.default.clone(),
    };
    params.iter().map(read).collect()
}

fn set(at: At<'_>, param: &Param, problems: &mut Problems) -> Option<Value> {
    if matches!(at.node, Node::Null) && param.may_be_null() {
        return None;
    }
    value(at, &param.kind, problems)
}
