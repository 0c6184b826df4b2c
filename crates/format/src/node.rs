//! Text of any kind, read into one tree before anything is made of it.

use serde::ser::{Serialize, SerializeMap, SerializeStruct, Serializer};
use std::borrow::Cow;

/// The name of a field; the names that requests are full of cost no memory of their own.
pub type Key = Cow<'static, str>;

/// A JSON value as it was written: decimals stay text, keys keep their order and their doubles.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// `null`, or nothing at all.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as its shortest decimal text without exponent (`NaN` and infinities as such).
    Number(Box<str>),
    /// Text.
    Text(Box<str>),
    /// A list.
    List(Vec<Node>),
    /// An object.
    Map(Vec<(Key, Node)>),
    /// A value of a host page that JSON has no form for: a function, a symbol, text that breaks off inside a character.
    Foreign,
    /// What is nested deeper than is read: no value that any place takes.
    TooDeep,
}

impl Node {
    /// The value of a key of an object.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Map(entries) => entries
                .iter()
                .find(|(name, _)| &**name == key)
                .map(|(_, node)| node),
            _ => None,
        }
    }

    /// The value of a key of an object, for writing.
    #[must_use]
    pub fn get_mut(&mut self, key: &str) -> Option<&mut Self> {
        match self {
            Self::Map(entries) => entries
                .iter_mut()
                .find(|(name, _)| &**name == key)
                .map(|(_, node)| node),
            _ => None,
        }
    }

    /// A number by its text in JSON or JavaScript: as its shortest decimal text without exponent. What is no number to
    /// either, as `NaN` and infinities are, stays as it is.
    #[must_use]
    pub fn number(text: &str) -> Self {
        Self::Number(
            super::decimal_text::shortest(text)
                .unwrap_or_else(|| text.to_owned())
                .into(),
        )
    }

    /// Text.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self::Text(text.into())
    }

    /// An object of these fields.
    #[must_use]
    pub fn fields(fields: Vec<(&'static str, Self)>) -> Self {
        Self::Map(
            fields
                .into_iter()
                .map(|(key, node)| (Key::Borrowed(key), node))
                .collect(),
        )
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null | Self::Foreign | Self::TooDeep => serializer.serialize_unit(),
            Self::Bool(truth) => serializer.serialize_bool(*truth),
            Self::Number(text) => match text.parse::<i64>() {
                // Beyond this a number of JavaScript is not exact.
                Ok(whole) if whole.unsigned_abs() < 1 << 53 => serializer.serialize_i64(whole),
                // Decimals are text wherever exactness matters; a number of JavaScript is a float.
                _ => serializer.serialize_str(text),
            },
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(entries) => serializer.collect_seq(entries),
            // A name that is part of the program becomes text of JavaScript once, and not for each of a million entries.
            Self::Map(entries)
                if entries
                    .iter()
                    .all(|(key, _)| matches!(key, Key::Borrowed(_))) =>
            {
                let mut fields = serializer.serialize_struct("object", entries.len())?;
                for (key, node) in entries {
                    if let Key::Borrowed(key) = key {
                        fields.serialize_field(key, node)?;
                    }
                }
                fields.end()
            }
            Self::Map(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, node) in entries {
                    map.serialize_entry(key, node)?;
                }
                map.end()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Node;

    #[test]
    fn a_node_is_written_as_it_was_read() {
        let node = Node::Map(vec![
            ("version".into(), Node::number("1")),
            ("rate".into(), Node::number("0.25")),
            (
                "list".into(),
                Node::List(vec![Node::Null, Node::Bool(true), Node::text("甲")]),
            ),
        ]);
        assert_eq!(
            serde_json::to_string(&node).expect("JSON"),
            r#"{"version":1,"rate":"0.25","list":[null,true,"甲"]}"#
        );
    }
}
