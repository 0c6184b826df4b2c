//! JSON text into a [`Node`]: nested and long enough for any request, and no deeper or longer.

use super::json::{Fault, parse};
use super::ledger::KEYS;
use super::{Code, Key, Node, Path, Problem, Problems, Wanted};

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
        parse(text).map_err(|fault| match fault {
            Fault::TooDeep => whole(Code::TooLarge, Wanted::Depth(DEPTH_MOST)),
            Fault::At(end) => {
                let before = text.as_bytes().get(..end).unwrap_or_default();
                let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |place| place + 1);
                let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
                let number = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
                whole(Code::WrongType, Wanted::Json { line: number(line), column: number(end - line_start) })
            }
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
