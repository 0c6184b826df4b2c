//! A definition some of whose parameters are needed wherever they stand.

use super::{definition_node, read_definition};
use crate::{Node, Path, Problems};
use rewards_core::scheme::Definition;
use std::collections::BTreeSet;

/// The definition in which these parameters may be open, and a rule that has one of them waits for it, also where it could
/// do without. So nothing is paid by a figure that is there and can't be read.
#[must_use]
pub fn needing(definition: &Definition, params: &BTreeSet<String>) -> Option<Definition> {
    let mut node = definition_node(definition);
    if let Some(rules) = node.get_mut("rules") {
        need(rules, params);
    }
    let mut needing = read_definition(&node, &Path::Root(""), &mut Problems::default())?;
    for param in &mut needing.params {
        param.nullable |= params.contains(&*param.id);
    }
    Some(needing)
}

/// Takes away what would stand in the place of these parameters, and that a part with one of them may be left out.
fn need(node: &mut Node, params: &BTreeSet<String>) {
    match node {
        Node::List(entries) => entries.iter_mut().for_each(|entry| need(entry, params)),
        Node::Map(entries) => entries
            .iter_mut()
            .for_each(|(_, entry)| need(entry, params)),
        Node::Null
        | Node::Bool(_)
        | Node::Number(_)
        | Node::Text(_)
        | Node::Foreign
        | Node::TooDeep => return,
    }
    let is_needed = is_one(node, params);
    if let Node::Map(entries) = node
        && is_needed
    {
        entries.retain(|(name, _)| &**name == "param");
    }
    if let Some(part) = node
        .get_mut("optional")
        .filter(|part| has_one(part, params))
    {
        *node = std::mem::replace(part, Node::Null);
    }
}

/// Whether it is a hole for one of these parameters.
fn is_one(node: &Node, params: &BTreeSet<String>) -> bool {
    matches!(node.get("param"), Some(Node::Text(id)) if params.contains(&**id))
}

/// Whether there is a hole for one of these parameters in it.
fn has_one(node: &Node, params: &BTreeSet<String>) -> bool {
    is_one(node, params)
        || match node {
            Node::List(entries) => entries.iter().any(|entry| has_one(entry, params)),
            Node::Map(entries) => entries.iter().any(|(_, entry)| has_one(entry, params)),
            Node::Null
            | Node::Bool(_)
            | Node::Number(_)
            | Node::Text(_)
            | Node::Foreign
            | Node::TooDeep => false,
        }
}
