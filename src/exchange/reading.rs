//! JSON text into a [`Node`], streaming: nested and long enough for any request, and no deeper or longer.

use super::ledger::KEYS;
use super::{Code, Key, Node, Path, Problem, Problems, Wanted};
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::cell::Cell;
use std::fmt;

/// Objects and lists may be nested so deep.
pub const DEPTH_MOST: u32 = 64;
/// So many entries of a list or an object are kept: one more than the longest list of a ledger may have.
pub const ENTRIES_MOST: usize = 1_000_001;
/// The longest text that is read, in bytes.
pub const TEXT_MOST: u32 = 256 << 20;

impl Node {
    /// Reads JSON text.
    ///
    /// # Errors
    /// Text that is too long, is not JSON, or is nested too deep.
    pub fn read(text: &str) -> Result<Self, Problem> {
        if text.len() > TEXT_MOST as usize {
            return Err(whole(Code::TooLarge, Wanted::AtMost(TEXT_MOST)));
        }
        let too_deep = Cell::new(false);
        let mut deserializer = serde_json::Deserializer::from_str(text);
        let read = Seed { depth: 0, too_deep: &too_deep }.deserialize(&mut deserializer);
        read.and_then(|node| deserializer.end().map(|()| node)).map_err(|error| {
            if too_deep.get() {
                return whole(Code::TooLarge, Wanted::Depth(DEPTH_MOST));
            }
            let number = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
            whole(Code::WrongType, Wanted::Json { line: number(error.line()), column: number(error.column()) })
        })
    }
}

/// The field's name, without memory of its own where requests are full of it.
#[must_use]
pub fn key(name: &str) -> Key {
    KEYS.iter().flat_map(|names| names.iter()).find(|known| **known == name).map_or_else(|| name.to_owned().into(), |known| (*known).into())
}

/// A problem of the whole text.
fn whole(code: Code, wanted: Wanted) -> Problem {
    let mut problems = Problems::default();
    problems.want(&Path::Root(""), code, wanted.clone());
    problems.into_list().pop().unwrap_or(Problem { path: String::new(), code, wanted: Some(wanted), found: None })
}

#[derive(Clone, Copy)]
struct Seed<'s> {
    depth: u32,
    too_deep: &'s Cell<bool>,
}

impl Seed<'_> {
    fn deeper<E: Error>(self) -> Result<Self, E> {
        if self.depth == DEPTH_MOST {
            self.too_deep.set(true);
            return Err(E::custom("nested too deep"));
        }
        Ok(Self { depth: self.depth + 1, ..self })
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Node;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Node, E> {
        Ok(Node::Bool(truth))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Node, E> {
        Ok(Node::Number(number.to_string().into()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Node, E> {
        Ok(Node::Number(number.to_string().into()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Node, E> {
        Ok(Node::number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Node, E> {
        Ok(Node::text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node, A::Error> {
        let inner = self.deeper()?;
        let mut entries = Vec::new();
        while let Some(entry) = list.next_element_seed(inner)? {
            entries.push(entry);
            if entries.len() == ENTRIES_MOST {
                while list.next_element::<IgnoredAny>()?.is_some() {}
                break;
            }
        }
        entries.shrink_to_fit();
        Ok(Node::List(entries))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let inner = self.deeper()?;
        let mut entries = Vec::new();
        while let Some(key) = map.next_key_seed(KeySeed)? {
            entries.push((key, map.next_value_seed(inner)?));
            if entries.len() == ENTRIES_MOST {
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                break;
            }
        }
        entries.shrink_to_fit();
        Ok(Node::Map(entries))
    }
}

struct KeySeed;

impl<'de> DeserializeSeed<'de> for KeySeed {
    type Value = Key;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for KeySeed {
    type Value = Key;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a key")
    }

    fn visit_str<E>(self, name: &str) -> Result<Key, E> {
        Ok(key(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> String {
        match Node::read(text) {
            Ok(node) => format!("{node:?}"),
            Err(problem) => format!("{:?}{}: {:?}", problem.path, problem.code.word(), problem.wanted),
        }
    }

    #[test]
    fn what_is_not_json_is_refused_with_its_place() {
        for text in ["", "{", "[1,]", "{} x", "NaN", "[Infinity]", "{'a':1}", r#""\ud800""#, "\"a\nb\"", "01", "1e400", "nul"] {
            assert!(refused(text).contains("wrong_type: Some(Json {"), "{text}: {}", refused(text));
        }
        assert_eq!(refused("{\n \"a\" 1}"), r#"""wrong_type: Some(Json { line: 2, column: 6 })"#);
    }

    #[test]
    fn nesting_ends_before_the_stack_does() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(Node::read(&nested(64)).is_ok());
        assert_eq!(refused(&nested(65)), r#"""too_large: Some(Depth(64))"#);
        assert_eq!(refused(&"{\"a\":".repeat(100_000)), r#"""too_large: Some(Depth(64))"#);
    }

    #[test]
    fn doubled_keys_are_kept_and_known_keys_cost_nothing() {
        let Ok(Node::Map(entries)) = Node::read(r#"{"id":1,"id":"a","x y":2.50}"#) else { panic!("no object") };
        assert_eq!(entries.len(), 3);
        assert!(matches!(entries.first(), Some((Key::Borrowed("id"), Node::Number(one))) if &**one == "1"));
        assert!(matches!(entries.get(2), Some((Key::Owned(_), Node::Number(number))) if &**number == "2.5"));
    }

    #[test]
    fn entries_beyond_any_limit_are_not_kept() {
        let text = format!("[{}0]", "0,".repeat(1_100_000));
        let Ok(Node::List(entries)) = Node::read(&text) else { panic!("no list") };
        assert_eq!(entries.len(), ENTRIES_MOST);
    }
}
