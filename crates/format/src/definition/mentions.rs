//! How often parameters stand in a definition's rules.

use super::definition_node;
use crate::Node;
use rewards_core::scheme::Definition;
use std::collections::BTreeMap;

/// How often each parameter stands in the rules of a definition; who isn't there stands nowhere.
#[must_use]
pub fn param_mentions(definition: &Definition) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    let written = definition_node(definition);
    if let Some(rules) = written.get("rules") {
        count(rules, &mut found);
    }
    found
}

fn count(node: &Node, found: &mut BTreeMap<String, usize>) {
    match node {
        Node::List(entries) => entries.iter().for_each(|entry| count(entry, found)),
        Node::Map(entries) => {
            // A hole is an object with the parameter's id; nothing else in a rule has a field of that name.
            if let Some(Node::Text(id)) = node.get("param") {
                *found.entry(id.to_string()).or_default() += 1;
            }
            entries.iter().for_each(|(_, entry)| count(entry, found));
        }
        Node::Null
        | Node::Bool(_)
        | Node::Number(_)
        | Node::Text(_)
        | Node::Foreign
        | Node::TooDeep => {}
    }
}
