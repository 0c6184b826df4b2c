//! Writes what may be a hole, and the fields of a part.

use crate::{Key, Node};
use rewards_core::scheme::Slot;

/// Writes a part.
pub(super) type Write<'w, T> = &'w dyn Fn(&T) -> Node;

/// A part with its holes.
pub(super) fn slot<T>(place: &Slot<T>, write: Write<'_, T>) -> Node {
    match place {
        Slot::Is(part) => write(part),
        Slot::If(holds, part) => with_if(write(part), slot(holds, &|holds| Node::Bool(*holds))),
        Slot::Param { id, or } => {
            let mut fields = Fields::default();
            fields
                .add("param", Node::text(id))
                .maybe("or", or.as_deref(), |or| slot(or, write));
            fields.done()
        }
        Slot::Choice { option, is } => {
            let reading =
                |part: &Option<Slot<T>>| part.as_ref().map_or(Node::Null, |part| slot(part, write));
            let is = is
                .iter()
                .map(|(key, part)| (Key::from(key.to_string()), reading(part)))
                .collect();
            Node::fields(vec![("option", Node::text(option)), ("is", Node::Map(is))])
        }
        Slot::Optional(part) => Node::fields(vec![("optional", slot(part, write))]),
    }
}

/// The part's own fields, and whether it is paid at all.
fn with_if(part: Node, holds: Node) -> Node {
    match part {
        Node::Map(mut fields) => {
            fields.push(("if".into(), holds));
            Node::Map(fields)
        }
        other => other,
    }
}

/// The entries of a list.
pub(super) fn entries<T>(entries: &[Slot<T>], write: Write<'_, T>) -> Node {
    Node::List(entries.iter().map(|entry| slot(entry, write)).collect())
}

/// A list with its holes.
pub(super) fn list<T>(list: &Slot<Vec<Slot<T>>>, write: Write<'_, T>) -> Node {
    slot(list, &|part| entries(part, write))
}

/// The fields of an object, in the order in which they are added.
#[derive(Default)]
pub(super) struct Fields(Vec<(Key, Node)>);

impl Fields {
    pub fn done(&mut self) -> Node {
        Node::Map(std::mem::take(&mut self.0))
    }

    pub fn add(&mut self, key: &'static str, node: Node) -> &mut Self {
        self.0.push((Key::Borrowed(key), node));
        self
    }

    /// A field that is written where it is there.
    pub fn maybe<T: ?Sized>(
        &mut self,
        key: &'static str,
        part: Option<&T>,
        write: impl Fn(&T) -> Node,
    ) -> &mut Self {
        if let Some(part) = part {
            self.add(key, write(part));
        }
        self
    }

    /// A list that is written where it is not empty.
    pub fn list<T>(
        &mut self,
        key: &'static str,
        entries: &[T],
        write: impl Fn(&T) -> Node,
    ) -> &mut Self {
        if !entries.is_empty() {
            self.add(key, Node::List(entries.iter().map(write).collect()));
        }
        self
    }

    /// A place that may be left out.
    pub fn or<T>(
        &mut self,
        key: &'static str,
        part: Option<&Slot<T>>,
        write: Write<'_, T>,
    ) -> &mut Self {
        self.maybe(key, part, |part| slot(part, write))
    }
}
