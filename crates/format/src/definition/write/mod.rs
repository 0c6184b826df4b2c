//! Writes definitions as JSON, in the form in which they are read: reading what was written gives the same definition.

mod band;
mod by;
mod condition;
mod declared;
mod hole;
mod limit;
mod measure;
mod pay;
mod policy;
mod receiver;
mod rule;
mod selection;
mod subject;
mod sustained;
mod value;

pub(super) use declared::{guide_node, param_type_node};
pub use value::{default_node, example_node};

use super::VERSION;
use crate::Node;
use declared::{choice, param};
use hole::Fields;
use policy::policy;
use rewards_core::scheme::{Definition, RuleDef};
use value::words;

/// A definition in the published format.
#[must_use]
pub fn definition_node(definition: &Definition) -> Node {
    let mut fields = Fields::default();
    fields
        .add("version", Node::number(&VERSION.to_string()))
        .add("id", Node::text(&definition.id))
        .add("name", words(&definition.name))
        .maybe("source", definition.source.as_ref(), |text| {
            Node::text(text)
        })
        .maybe("notes", definition.notes.as_ref(), words)
        .maybe("audience", definition.audience.as_ref(), words)
        .maybe("gist", definition.gist.as_ref(), words)
        .maybe("guide", definition.guide.as_ref(), guide_node)
        .maybe("policy", definition.policy.as_ref(), policy)
        .list("params", &definition.params, param)
        .list("options", &definition.options, choice)
        .add(
            "rules",
            Node::List(definition.rules.iter().map(rule::rule).collect()),
        );
    fields.done()
}

/// A rule of a definition in the published format.
#[must_use]
pub fn rule_node(rule: &RuleDef) -> Node {
    rule::rule(rule)
}
