//! How often parameters stand in a definition's rules.

use super::definition_node;
use crate::Node;
use rewards_core::scheme::{Definition, Kind};
use std::collections::{BTreeMap, BTreeSet};

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

/// The parameters that stand in each rule of a definition, rule by rule.
#[must_use]
pub fn params_by_rule(definition: &Definition) -> Vec<BTreeSet<String>> {
    rules_as_written(definition).iter().map(params_of).collect()
}

/// Whether a parameter stands in rules that take something away, and in no others: its bands say how much is taken.
#[must_use]
pub fn is_of_penalties(definition: &Definition, param: &str) -> bool {
    let rules = rules_as_written(definition);
    let mut found = rules.iter().filter(|rule| params_of(rule).contains(param));
    let is_penalty =
        |rule: &Node| rule.get("kind") == Some(&Node::Text(Kind::Penalty.word().into()));
    let first = found.next();
    first.is_some_and(is_penalty) && found.all(is_penalty)
}

fn rules_as_written(definition: &Definition) -> Vec<Node> {
    match definition_node(definition).get("rules") {
        Some(Node::List(rules)) => rules.to_vec(),
        _ => Vec::new(),
    }
}

fn params_of(rule: &Node) -> BTreeSet<String> {
    let mut counts = BTreeMap::new();
    count(rule, &mut counts);
    counts.into_keys().collect()
}
