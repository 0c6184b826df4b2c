//! Problems while they are found, with the places where they are.

use crate::{Marks, Node};
use rewards_core::scheme::Words;
use rewards_words::message;
use rewards_words::problem::{Code, Found, Problem, Wanted};
use std::fmt::Write as _;

impl From<&Node> for Found {
    fn from(node: &Node) -> Self {
        match node {
            Node::Null => Self::Null,
            Node::Bool(truth) => Self::Truth(*truth),
            Node::Number(text) => Self::number(text),
            Node::Text(text) => Self::text(text),
            Node::List(_) => Self::List,
            Node::Map(_) => Self::Object,
            Node::Foreign => Self::Foreign,
            Node::TooDeep => Self::TooDeep,
        }
    }
}

/// A problem in the contract's form.
#[must_use]
pub fn problem(problem: &Problem) -> Node {
    let Words { zh, en } = message(problem);
    let message = Node::fields(vec![("zh", Node::Text(zh)), ("en", Node::Text(en))]);
    Node::fields(vec![
        ("path", Node::text(&problem.path)),
        ("code", Node::text(problem.code.word())),
        ("message", message),
    ])
}

/// All problems in the contract's form.
#[must_use]
pub fn problems(list: &[Problem]) -> Node {
    Node::List(list.iter().map(problem).collect())
}

/// A place in a document, cheap to extend; text is made only for a problem.
#[derive(Clone, Copy, Debug)]
pub enum Path<'a> {
    /// Where paths begin; the text may be empty.
    Root(&'a str),
    /// A field of an object.
    Field(&'a Path<'a>, &'a str),
    /// An entry of a list.
    Entry(&'a Path<'a>, usize),
}

impl<'a> Path<'a> {
    /// A field of the object at this place.
    #[must_use]
    pub const fn field(&'a self, name: &'a str) -> Path<'a> {
        Path::Field(self, name)
    }

    /// An entry of the list at this place.
    #[must_use]
    pub const fn entry(&'a self, index: usize) -> Path<'a> {
        Path::Entry(self, index)
    }

    /// The place as text.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Root(text) => (*text).to_owned(),
            Self::Field(parent, name) => {
                let mut text = parent.text();
                if !text.is_empty() {
                    text.push('.');
                }
                text.push_str(name);
                text
            }
            Self::Entry(parent, index) => {
                let mut text = parent.text();
                let _ = write!(text, "[{index}]");
                text
            }
        }
    }
}

/// All problems found so far.
#[derive(Clone, Debug, Default)]
pub struct Problems {
    list: Vec<Problem>,
}

impl Problems {
    /// Adds a problem at a place.
    pub fn add(&mut self, path: &Path<'_>, code: Code) {
        self.list.push(Problem {
            path: path.text(),
            code,
            wanted: None,
            found: None,
        });
    }

    /// Adds a problem at a place, with what the place takes.
    pub fn want(&mut self, path: &Path<'_>, code: Code, wanted: Wanted) {
        self.list.push(Problem {
            path: path.text(),
            code,
            wanted: Some(wanted),
            found: None,
        });
    }

    /// Adds a problem at a place, with what the place takes and what was there.
    pub fn refuse(&mut self, path: &Path<'_>, code: Code, wanted: Wanted, found: &Node) {
        self.list.push(Problem {
            path: path.text(),
            code,
            wanted: Some(wanted),
            found: Some(found.into()),
        });
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.list.len()
    }

    /// Adds problems found elsewhere.
    pub fn append(&mut self, list: Vec<Problem>) {
        self.list.extend(list);
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The list, each problem of a place once.
    #[must_use]
    pub fn into_distinct(self) -> Vec<Problem> {
        let mut list = self.list;
        let mut codes_at = Marks::default();
        let mut are_new = Vec::new();
        for problem in &list {
            let (codes, code) = (codes_at.of(&problem.path), 1 << problem.code as usize);
            are_new.push(*codes & code == 0);
            *codes |= code;
        }
        let mut are_new = are_new.into_iter();
        list.retain(|_| are_new.next() == Some(true));
        list
    }

    /// The list.
    #[must_use]
    pub fn into_list(self) -> Vec<Problem> {
        self.list
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field;
    use rewards_core::ledger::Stage;
    use rewards_words::summary;

    fn problem<T>(
        read: impl Fn(&Node, &Path<'_>, &mut Problems) -> Option<T>,
        node: &Node,
    ) -> Problem {
        let mut problems = Problems::default();
        assert!(read(node, &Path::Root("here"), &mut problems).is_none());
        problems.into_list().pop().expect("a problem")
    }

    fn said<T>(read: impl Fn(&Node, &Path<'_>, &mut Problems) -> Option<T>, node: &Node) -> Words {
        message(&problem(read, node))
    }

    #[test]
    fn a_problem_keeps_what_was_found_and_what_is_taken() {
        let day = said(field::day, &Node::text("2026-02-30"));
        assert_eq!(&*day.zh, "2026年2月没有30日");
        let stage = said(field::word::<Stage>, &Node::text("已交付"));
        assert_eq!(&*stage.zh, "“已交付”写作 delivered（已交付）");
        let share = said(field::rate, &Node::text("15%"));
        assert_eq!(&*share.zh, "15% 写作 0.15");
        let empty = said(
            |node, path, problems| field::id(node, path, problems).map(drop),
            &Node::text(""),
        );
        assert_eq!((&*empty.zh, &*empty.en), ("不能为空", "It cannot be empty"));
    }

    #[test]
    fn a_long_value_is_shortened() {
        let words = said(field::money, &Node::text(&"x".repeat(5_000_000)));
        assert!(words.en.len() < 300 && words.en.contains(&format!("{}…", "x".repeat(40))));
    }

    #[test]
    fn a_summary_names_the_first_problems_and_counts_the_others() {
        let one = problem(field::truth, &Node::Null);
        assert_eq!(
            summary(std::slice::from_ref(&one)),
            "here: 这里要填 true 或 false，而不是 null / This takes true or false, not null"
        );
        assert!(summary(&vec![one.clone(); 3]).lines().count() == 3);
        assert!(summary(&vec![one; 5]).ends_with("\n另有 2 处问题 / 2 more"));
    }
}
