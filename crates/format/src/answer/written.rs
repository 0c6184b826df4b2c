//! What goes out, on its way: rows are made one by one while they are written, so that a long answer is never there whole.

use crate::{Key, Node};
use rewards_words::text::Localized;
use serde::ser::{Serialize, SerializeSeq, SerializeStruct, Serializer};
use std::fmt::Display;
use std::mem::take;

/// An object, field by field: a call for each field is the least that a field can cost.
#[derive(Default)]
pub(super) struct Fields(Vec<(Key, Node)>);

impl Fields {
    /// The object.
    pub fn done(&mut self) -> Node {
        Node::Map(take(&mut self.0))
    }

    /// A field with any value.
    pub fn node(&mut self, key: &'static str, node: Node) -> &mut Self {
        self.0.push((Key::Borrowed(key), node));
        self
    }

    /// A field with text.
    pub fn text(&mut self, key: &'static str, text: &str) -> &mut Self {
        self.node(key, Node::text(text))
    }

    /// A field with text that may not be there.
    pub fn maybe(&mut self, key: &'static str, text: Option<&str>) -> &mut Self {
        self.node(key, text.map_or(Node::Null, Node::text))
    }

    /// A field with the same in both languages.
    pub fn said(&mut self, key: &'static str, words: &Localized) -> &mut Self {
        self.node(
            key,
            Self::default()
                .text("zh", &words.zh)
                .text("en", &words.en)
                .done(),
        )
    }

    /// A field with a figure as its text.
    pub fn shown(&mut self, key: &'static str, figure: &dyn Display) -> &mut Self {
        self.text(key, &figure.to_string())
    }

    /// A field with `true` or `false`.
    pub fn truth(&mut self, key: &'static str, truth: bool) -> &mut Self {
        self.node(key, Node::Bool(truth))
    }
}

/// A value on its way out.
pub(super) enum Written<'a> {
    /// A value that is there.
    Node(Node),
    /// An object.
    Fields(Vec<(&'static str, Written<'a>)>),
    /// A list of so many rows, each made when it is written.
    Rows(usize, Box<dyn Fn(usize) -> Written<'a> + 'a>),
}

impl<'a> Written<'a> {
    /// Text.
    pub fn text(text: &str) -> Self {
        Self::Node(Node::text(text))
    }

    /// A row for each entry of a list.
    pub fn rows<T>(list: &'a [T], row: impl Fn(&'a T) -> Written<'a> + 'a) -> Self {
        Self::Rows(
            list.len(),
            Box::new(move |place| list.get(place).map_or(Self::Node(Node::Null), &row)),
        )
    }
}

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Node(node) => node.serialize(serializer),
            Self::Fields(fields) => {
                let mut object = serializer.serialize_struct("object", fields.len())?;
                for (key, value) in fields {
                    object.serialize_field(key, value)?;
                }
                object.end()
            }
            Self::Rows(number, row) => {
                let mut list = serializer.serialize_seq(Some(*number))?;
                for place in 0..*number {
                    list.serialize_element(&row(place))?;
                }
                list.end()
            }
        }
    }
}

/// Millionths with exactly six decimals, as in `-0.008571`.
pub(super) fn six_decimals(rate: i128) -> Node {
    let sign = if rate < 0 { "-" } else { "" };
    let millionths = rate.unsigned_abs();
    Node::Text(
        format!(
            "{sign}{}.{:06}",
            millionths / 1_000_000,
            millionths % 1_000_000
        )
        .into(),
    )
}

#[cfg(test)]
mod tests {
    use super::six_decimals;
    use crate::Node;

    #[test]
    fn rates_of_cost_have_six_decimals_and_may_be_below_zero() {
        assert_eq!(
            [8_571, -8_571, -1_000_000, 0].map(six_decimals),
            ["0.008571", "-0.008571", "-1.000000", "0.000000"].map(Node::text)
        );
    }
}
