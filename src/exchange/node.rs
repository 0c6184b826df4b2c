//! Text of any kind, read into one tree before anything is made of it.

use serde::ser::{Serialize, SerializeMap, Serializer};
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
}

impl Node {
    /// The value of a key of an object.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Map(entries) => entries.iter().find(|(name, _)| &**name == key).map(|(_, node)| node),
            _ => None,
        }
    }

    /// A number as its shortest decimal text without exponent.
    #[must_use]
    pub fn number(number: f64) -> Self {
        Self::Number(number.to_string().into())
    }

    /// Text.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null | Self::Foreign => serializer.serialize_unit(),
            Self::Bool(truth) => serializer.serialize_bool(*truth),
            Self::Number(text) => match text.parse::<i64>() {
                // Beyond this a number of JavaScript is not exact, and would not be whole.
                Ok(whole) if whole.unsigned_abs() < 1 << 53 => serializer.serialize_i64(whole),
                _ => match text.parse::<f64>() {
                    Ok(number) => serializer.serialize_f64(number),
                    Err(_) => serializer.serialize_unit(),
                },
            },
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(entries) => serializer.collect_seq(entries),
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
    fn numbers_are_their_shortest_decimals_without_exponent() {
        let text = |number| match Node::number(number) {
            Node::Number(text) => text.into_string(),
            other => panic!("{other:?}"),
        };
        assert_eq!(text(1e300).len(), 301);
        assert_eq!([text(1e-7), text(0.1 + 0.2), text(120_000.0)], ["0.0000001", "0.30000000000000004", "120000"]);
        assert_eq!([text(f64::NAN), text(f64::NEG_INFINITY)], ["NaN", "-inf"]);
    }

    #[test]
    fn a_node_is_written_as_it_was_read() {
        let node = Node::Map(vec![
            ("version".into(), Node::number(1.0)),
            ("rate".into(), Node::number(0.25)),
            ("list".into(), Node::List(vec![Node::Null, Node::Bool(true), Node::text("甲")])),
        ]);
        assert_eq!(serde_json::to_string(&node).expect("JSON"), r#"{"version":1,"rate":0.25,"list":[null,true,"甲"]}"#);
    }
}
