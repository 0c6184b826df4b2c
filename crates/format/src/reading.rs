//! JSON text into a [`Node`]: nested and long enough for any request, and no deeper or longer. Numbers stay the decimals
//! that they are written as; no float is made of them.

use super::extent::{DEPTH_MOST, ENTRIES_MOST, TEXT_MOST};
use super::ledger::KEYS;
use super::{Code, Found, Key, Node, Path, Problem, Problems, Wanted};
use json_event_parser::{JsonEvent, JsonSyntaxError, LowLevelJsonParser, LowLevelJsonParserResult};

/// So many places of an object are remembered with their keys.
const PLACES: usize = 16;

impl Node {
    /// Reads JSON text.
    ///
    /// # Errors
    /// Text that is too long, or is not JSON. It ends at the first: who sends it need not wait.
    pub fn read(text: &str) -> Result<Self, Problem> {
        if text.len() > TEXT_MOST as usize {
            return Err(whole(Code::TooLarge, Wanted::Bytes(TEXT_MOST)));
        }
        let mut events = Events {
            // What is nested too deep is passed over and refused at its place, however deep it goes on.
            parser: LowLevelJsonParser::new().with_max_stack_size(text.len()),
            text,
            rest: text.as_bytes(),
            keys: Vec::new(),
            fields: 0,
        };
        let first = events.next()?;
        let node = events.node(first, 0)?;
        // Anything but the end is an error of the parser's.
        events.next().map(|_| node)
    }
}

/// The field's name, without memory of its own where requests are full of it.
#[must_use]
pub fn key(name: &str) -> Key {
    KEYS.iter()
        .flat_map(|names| names.iter())
        .find(|known| **known == name)
        .map_or_else(|| name.to_owned().into(), |known| (*known).into())
}

/// A problem of the whole text.
fn whole(code: Code, wanted: Wanted) -> Problem {
    let mut problems = Problems::default();
    problems.want(&Path::Root(""), code, wanted.clone());
    problems.into_list().pop().unwrap_or(Problem {
        path: String::new(),
        code,
        wanted: Some(wanted),
        found: None,
    })
}

/// Text that is not JSON: where that is seen, and what stands there; nothing where the text is at its end.
fn not_json(text: &str, error: &JsonSyntaxError) -> Problem {
    let start = error.location().start;
    let number = |place: u64| u32::try_from(place).unwrap_or(u32::MAX).saturating_add(1);
    let wanted = Wanted::Json {
        line: number(start.line),
        column: number(start.column),
    };
    let at = usize::try_from(start.offset).unwrap_or(usize::MAX);
    let there = text.get(at..).and_then(|rest| rest.chars().next());
    let found = match there {
        _ if text.trim().is_empty() => Some(Found::text("")),
        Some(there) if !there.is_whitespace() => Some(Found::text(there.encode_utf8(&mut [0; 4]))),
        Some(_) | None => None,
    };
    Problem {
        found,
        ..whole(Code::WrongType, wanted)
    }
}

/// The pieces of a text, one after the other.
struct Events<'t> {
    parser: LowLevelJsonParser,
    /// All of it.
    text: &'t str,
    /// What was not read yet.
    rest: &'t [u8],
    /// The keys last met at each place of an object: entries of a list mostly have the same ones.
    keys: Vec<Key>,
    /// How many fields the object before had: the next one mostly has as many.
    fields: usize,
}

impl<'t> Events<'t> {
    fn next(&mut self) -> Result<JsonEvent<'t>, Problem> {
        loop {
            let LowLevelJsonParserResult {
                event,
                consumed_bytes,
            } = self.parser.parse_next(self.rest, true);
            self.rest = self.rest.get(consumed_bytes..).unwrap_or_default();
            if let Some(event) = event {
                return event.map_err(|error| not_json(self.text, &error));
            }
        }
    }

    /// The value that begins with this piece.
    fn node(&mut self, first: JsonEvent<'t>, depth: u32) -> Result<Node, Problem> {
        Ok(match first {
            JsonEvent::String(text) => Node::Text(text.into()),
            JsonEvent::Number(number) => Node::number(&number),
            JsonEvent::Boolean(truth) => Node::Bool(truth),
            JsonEvent::StartArray | JsonEvent::StartObject if depth == DEPTH_MOST => {
                self.pass_over()?;
                Node::TooDeep
            }
            JsonEvent::StartArray => Node::List(self.list(depth + 1)?),
            JsonEvent::StartObject => Node::Map(self.map(depth + 1)?),
            // The parser gives none of the others where a value begins.
            JsonEvent::Null
            | JsonEvent::EndArray
            | JsonEvent::EndObject
            | JsonEvent::ObjectKey(_)
            | JsonEvent::Eof => Node::Null,
        })
    }

    /// Passes over the rest of a list or an object that has begun.
    fn pass_over(&mut self) -> Result<(), Problem> {
        let mut open = 1_u32;
        while open > 0 {
            match self.next()? {
                JsonEvent::StartArray | JsonEvent::StartObject => open += 1,
                JsonEvent::EndArray | JsonEvent::EndObject => open -= 1,
                // The parser tells an end that comes too soon itself.
                JsonEvent::Eof => break,
                JsonEvent::String(_)
                | JsonEvent::Number(_)
                | JsonEvent::Boolean(_)
                | JsonEvent::Null
                | JsonEvent::ObjectKey(_) => {}
            }
        }
        Ok(())
    }

    fn list(&mut self, depth: u32) -> Result<Vec<Node>, Problem> {
        let mut entries = Vec::new();
        loop {
            match self.next()? {
                JsonEvent::EndArray => break,
                first => push(&mut entries, self.node(first, depth)?)?,
            }
        }
        entries.shrink_to_fit();
        Ok(entries)
    }

    fn map(&mut self, depth: u32) -> Result<Vec<(Key, Node)>, Problem> {
        let mut entries = Vec::with_capacity(self.fields);
        while let JsonEvent::ObjectKey(name) = self.next()? {
            let key = self.key(entries.len(), &name);
            let first = self.next()?;
            push(&mut entries, (key, self.node(first, depth)?))?;
        }
        self.fields = entries.len().min(PLACES);
        entries.shrink_to_fit();
        Ok(entries)
    }

    fn key(&mut self, place: usize, name: &str) -> Key {
        if let Some(known) = self.keys.get(place).filter(|known| **known == name) {
            return known.clone();
        }
        let known = key(name);
        if let Some(last) = self.keys.get_mut(place) {
            *last = known.clone();
        } else if place < PLACES {
            self.keys.push(known.clone());
        }
        known
    }
}

fn push<T>(entries: &mut Vec<T>, entry: T) -> Result<(), Problem> {
    if entries.len() == ENTRIES_MOST {
        return Err(whole(Code::TooLarge, Wanted::Entries(1_000_000)));
    }
    entries.push(entry);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> String {
        match Node::read(text) {
            Ok(node) => format!("{node:?}"),
            Err(problem) => format!(
                "{:?}{}: {:?}",
                problem.path,
                problem.code.word(),
                problem.wanted
            ),
        }
    }

    #[test]
    fn what_is_not_json_is_refused_with_its_place() {
        for text in [
            "",
            "{",
            "[1,]",
            "{} x",
            "NaN",
            "[Infinity]",
            "{'a':1}",
            r#""\ud800""#,
            "\"a\nb\"",
            "01",
            "nul",
        ] {
            assert!(
                refused(text).contains("wrong_type: Some(Json {"),
                "{text}: {}",
                refused(text)
            );
        }
        assert_eq!(
            refused("{\n \"a\" 1}"),
            r#"""wrong_type: Some(Json { line: 2, column: 6 })"#
        );
    }

    #[test]
    fn nesting_ends_before_the_stack_does() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        let deepest = |text: &str| {
            let mut node = Node::read(text).expect("JSON");
            while let Node::List(mut entries) = node {
                node = entries.pop().unwrap_or(Node::Null);
            }
            node
        };
        assert_eq!(deepest(&nested(64)), Node::Null);
        assert_eq!(deepest(&nested(65)), Node::TooDeep);
        assert_eq!(deepest(&nested(1_000_000)), Node::TooDeep);
        assert_eq!(
            refused(&"{\"a\":".repeat(100_000)),
            r#"""wrong_type: Some(Json { line: 1, column: 500001 })"#
        );
    }

    #[test]
    fn doubled_keys_are_kept_and_known_keys_cost_nothing() {
        let Ok(Node::Map(entries)) = Node::read(r#"{"id":1,"id":"a","x y":2.50}"#) else {
            panic!("no object")
        };
        assert_eq!(entries.len(), 3);
        assert!(
            matches!(entries.first(), Some((Key::Borrowed("id"), Node::Number(one))) if &**one == "1")
        );
        assert!(
            matches!(entries.get(2), Some((Key::Owned(_), Node::Number(number))) if &**number == "2.5")
        );
    }

    #[test]
    fn entries_beyond_any_limit_end_the_reading() {
        let text = |entries: usize| format!("[{}0]", "0,".repeat(entries - 1));
        assert!(
            matches!(Node::read(&text(ENTRIES_MOST)), Ok(Node::List(entries)) if entries.len() == ENTRIES_MOST)
        );
        assert_eq!(
            refused(&text(ENTRIES_MOST + 1)),
            r#"""too_large: Some(Entries(1000000))"#
        );
    }
}
