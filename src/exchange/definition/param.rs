//! The parameters of a scheme: figures that the document leaves open or that a company changes.

use super::kind::{ParamType, param_type};
use super::place::{At, each, id, name, note, short};
use super::value::{Value, value};
use crate::exchange::{Code, Node, Path, Problems, Record, Wanted, distinct_entries, field};
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
    let mut record = Record::open(at.node, NAMES, at.path, problems)?;
    let as_written = |name: &str| at.node.get(name).cloned().unwrap_or(Node::Null);
    let mut param = Param {
        id: Text::default(),
        kind: ParamType::Text,
        kind_as_written: as_written("type"),
        default: as_written("default"),
        nullable: false,
        document: None,
        name: Words::default(),
        hint: None,
        default_value: None,
    };
    let (mut kind, mut own_name) = (None, None);
    record.required("id", &mut param.id, &mut id);
    record.required("type", &mut kind, &mut |node, path, problems| param_type(At { node, path }, problems).map(Some));
    if let Some(kind) = kind {
        record.nullable("default", &mut param.default_value, &mut |node, path, problems| value(At { node, path }, &kind, problems));
        param.kind = kind;
    }
    record.or("nullable", &mut param.nullable, &mut field::truth);
    record.nullable("document", &mut param.document, &mut |node, path, problems| {
        each(At { node, path }, OFFERS, problems, |at, problems| short(at.node, at.path, problems))
    });
    record.nullable("name", &mut own_name, &mut name);
    record.nullable("hint", &mut param.hint, &mut note);
    param.name = own_name.unwrap_or_else(|| Words { zh: param.id.clone(), en: param.id.clone() });
    record.whole(param)
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
