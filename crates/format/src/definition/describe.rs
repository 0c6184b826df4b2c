//! What the templates are, told to a host page: names, rules, parameters, options; and a template as it is stored.

use super::write::{default_node, guide_node, param_type_node};
use super::{Choice, Definition, Param, RuleDef, read_definition};
use crate::templates::TEMPLATES;
use crate::{Node, Path, Problems};
use rewards_core::scheme::{Text, Words};

/// All templates, in the order of their documents.
#[must_use]
pub fn describe_templates() -> Node {
    Node::List(
        TEMPLATES
            .iter()
            .filter_map(|(id, _)| definition_of(id))
            .map(|definition| describe(&definition))
            .collect(),
    )
}

/// The definition of a template, as it is stored.
#[must_use]
pub fn template(id: &str) -> Option<Node> {
    let (_, text) = TEMPLATES.iter().find(|(known, _)| *known == id)?;
    Node::read(text).ok()
}

/// The definition of a template, read.
pub(super) fn definition_of(id: &str) -> Option<Definition> {
    read_definition(
        &template(id)?,
        &Path::Root("scheme.definition"),
        &mut Problems::default(),
    )
}

/// What a definition is.
#[must_use]
pub fn describe(definition: &Definition) -> Node {
    map(vec![
        ("id", text(&definition.id)),
        ("name", words(&definition.name)),
        (
            "source",
            definition.source.as_ref().map_or(Node::Null, text),
        ),
        ("notes", definition.notes.as_ref().map_or(Node::Null, words)),
        (
            "guide",
            definition.guide.as_ref().map_or(Node::Null, guide_node),
        ),
        (
            "rules",
            Node::List(definition.rules.iter().map(rule).collect()),
        ),
        (
            "params",
            Node::List(definition.params.iter().map(param).collect()),
        ),
        (
            "options",
            Node::List(definition.options.iter().map(option).collect()),
        ),
    ])
}

fn rule(rule: &RuleDef) -> Node {
    map(vec![
        ("id", text(&rule.id)),
        ("clause", rule.clause.as_ref().map_or(Node::Null, text)),
        ("name", words(&rule.name)),
        ("note", rule.note.as_ref().map_or(Node::Null, words)),
    ])
}

fn param(param: &Param) -> Node {
    map(vec![
        ("id", text(&param.id)),
        ("type", param_type_node(&param.kind)),
        ("default", default_node(param)),
        (
            "document",
            param.document.as_ref().map_or(Node::Null, |offers| {
                Node::List(offers.iter().map(text).collect())
            }),
        ),
        ("nullable", Node::Bool(param.may_be_null())),
        ("name", words(&param.name)),
        ("hint", param.hint.as_ref().map_or(Node::Null, words)),
    ])
}

fn option(option: &Choice) -> Node {
    let names = option.values.iter().zip(&option.value_names);
    map(vec![
        ("id", text(&option.id)),
        (
            "values",
            Node::List(option.values.iter().map(text).collect()),
        ),
        (
            "default",
            option.values.get(option.default).map_or(Node::Null, text),
        ),
        ("name", words(&option.name)),
        ("why", option.why.as_ref().map_or(Node::Null, words)),
        (
            "value_names",
            Node::Map(
                names
                    .map(|(value, name)| (value.to_string().into(), words(name)))
                    .collect(),
            ),
        ),
    ])
}

fn map(fields: Vec<(&'static str, Node)>) -> Node {
    Node::Map(
        fields
            .into_iter()
            .map(|(key, node)| (key.into(), node))
            .collect(),
    )
}

fn text(text: &Text) -> Node {
    Node::Text(text.clone())
}

fn words(words: &Words) -> Node {
    map(vec![("zh", text(&words.zh)), ("en", text(&words.en))])
}
