//! Writes what a scheme declares: parameters, options, the guide.

use super::super::kind::{PLAIN, UNITS};
use super::hole::Fields;
use super::value::{value_node, words};
use crate::{Key, Node};
use rewards_core::scheme::{Advice, Choice, Guide, Param, ParamType, Text};

pub(super) fn param(param: &Param) -> Node {
    let mut fields = Fields::default();
    fields
        .add("id", Node::text(&param.id))
        .add("type", param_type_node(&param.kind))
        .maybe("default", param.default.as_ref(), |value| {
            value_node(&param.kind, value)
        });
    if param.nullable {
        fields.add("nullable", Node::Bool(true));
    }
    fields
        .maybe("document", param.document.as_ref(), |texts| {
            self::texts(texts)
        })
        .maybe("example", param.example.as_ref(), |value| {
            value_node(&param.kind, value)
        })
        .add("name", words(&param.name))
        .maybe("hint", param.hint.as_ref(), words);
    fields.done()
}

/// A type as a definition writes it.
pub(in super::super) fn param_type_node(kind: &ParamType) -> Node {
    match kind {
        ParamType::Count { min } => {
            let min = Node::number(&min.to_string());
            Node::fields(vec![("count", Node::fields(vec![("min", min)]))])
        }
        ParamType::Choice(words) => Node::fields(vec![("choice", texts(words))]),
        ParamType::Bands { of, pays } => {
            let unit = UNITS.iter().find(|(_, unit)| unit == of);
            let of = unit.map_or(Node::Null, |(word, _)| Node::text(word));
            let pays = Node::List(pays.iter().map(|pay| Node::text(pay)).collect());
            Node::fields(vec![(
                "bands",
                Node::fields(vec![("of", of), ("pays", pays)]),
            )])
        }
        ParamType::By(attribute, each) => Node::fields(vec![
            ("by", Node::text(attribute.word())),
            ("each", param_type_node(each)),
        ]),
        ParamType::Money
        | ParamType::Rate
        | ParamType::Score
        | ParamType::Margin
        | ParamType::Date
        | ParamType::Text
        | ParamType::Boolean => {
            let plain = PLAIN.iter().find(|(_, plain)| plain == kind);
            plain.map_or(Node::Null, |(word, _)| Node::text(word))
        }
    }
}

pub(super) fn choice(choice: &Choice) -> Node {
    let names = choice.values.iter().zip(&choice.value_names);
    let mut fields = Fields::default();
    fields
        .add("id", Node::text(&choice.id))
        .add("values", texts(&choice.values))
        .maybe("default", choice.values.get(choice.default), |value| {
            Node::text(value)
        })
        .add("name", words(&choice.name))
        .maybe("why", choice.why.as_ref(), words)
        .add(
            "value_names",
            Node::Map(
                names
                    .map(|(value, name)| (Key::from(value.to_string()), words(name)))
                    .collect(),
            ),
        );
    fields.done()
}

/// How to design a scheme.
pub(in super::super) fn guide_node(guide: &Guide) -> Node {
    let list = |advice: &[Advice]| Node::List(advice.iter().map(self::advice).collect());
    Node::fields(vec![
        ("forms", list(&guide.forms)),
        ("principles", list(&guide.principles)),
    ])
}

fn advice(advice: &Advice) -> Node {
    let mut fields = Fields::default();
    fields
        .add("id", Node::text(&advice.id))
        .add("name", words(&advice.name))
        .maybe("hint", advice.hint.as_ref(), words);
    fields.done()
}

fn texts(texts: &[Text]) -> Node {
    Node::List(texts.iter().map(|text| Node::text(text)).collect())
}
