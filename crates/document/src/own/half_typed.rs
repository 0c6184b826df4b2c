//! A rule in which something is half typed: it waits for each such figure, by the format's own means.

use crate::rule_form::{in_heading, with_holes};
use rewards_core::scheme::Text;
use rewards_format::{Node, Param, RuleDef, rule_node};

/// What the id of a figure that a rule waits for begins with, in a scheme.
const OPEN: &str = "open-";

/// A rule's document with a parameter that nobody has set in each place that is half typed, and these parameters; nothing
/// where a place isn't one of the rule's: then it can't wait, and must take no part.
pub fn waiting(rule: &RuleDef, key: u32, typed: &[(String, String)]) -> Option<(Node, Vec<Param>)> {
    let (open, mut params) = with_holes(rule, typed);
    let typed = typed.iter();
    // What a rule is called changes nothing of what it pays.
    let waits_for = typed.filter(|(place, _)| !in_heading(place)).count();
    if params.len() != waits_for {
        return None;
    }
    let mut node = rule_node(&open);
    let mut ids: Vec<(Text, Text)> = Vec::new();
    for (number, param) in (1..).zip(&mut params) {
        let id: Text = open_id(key, number).into();
        ids.push((std::mem::replace(&mut param.id, id.clone()), id));
    }
    rename(&mut node, &ids);
    Some((node, params))
}

/// The id of a figure that the rule of a number waits for: those that are half typed go from 1 on, 0 is its correction.
pub fn open_id(key: u32, number: u32) -> String {
    format!("{OPEN}{key}-{number}")
}

/// The number of the rule that waits for a figure of this id until it's typed; nothing where it is no such figure.
#[must_use]
pub fn waiting_rule(id: &str) -> Option<u32> {
    let (key, number) = id.strip_prefix(OPEN)?.split_once('-')?;
    number.parse::<u32>().ok()?;
    key.parse().ok()
}

/// Whether it's the correction that a rule waits for in which something is wrong.
#[must_use]
pub fn is_correction(id: &str) -> bool {
    waiting_rule(id).is_some_and(|key| id == open_id(key, 0))
}

/// Gives parameters other ids, unique in the scheme and not only in the rule, wherever they're named.
fn rename(node: &mut Node, ids: &[(Text, Text)]) {
    match node {
        Node::List(entries) => entries.iter_mut().for_each(|entry| rename(entry, ids)),
        Node::Map(fields) => {
            for (name, entry) in fields {
                match entry {
                    Node::Text(id) if *name == "param" => {
                        let new = ids.iter().find(|(old, _)| old == id);
                        new.into_iter().for_each(|(_, new)| id.clone_from(new));
                    }
                    entry => rename(entry, ids),
                }
            }
        }
        Node::Null
        | Node::Bool(_)
        | Node::Number(_)
        | Node::Text(_)
        | Node::Foreign
        | Node::TooDeep => {}
    }
}
