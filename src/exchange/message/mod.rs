//! What is wrong, in Chinese and English: what was found and what the place takes.

mod part;
mod sentence;

use super::{Node, Problem};
use crate::scheme::Words;
use part::{found, wanted};
use serde::ser::{Serialize, Serializer};

/// The problem in words, a sentence or two in each language.
#[must_use]
pub fn message(problem: &Problem) -> Words {
    let said = sentence::of(problem.code, problem.wanted.as_ref(), &wanted(problem.wanted.as_ref()), &found(problem.found.as_ref()));
    Words { zh: said.zh.into(), en: said.en.into() }
}

/// The first few problems in both languages, for who only sees one text.
#[must_use]
pub fn summary(problems: &[Problem]) -> String {
    const SHOWN: usize = 3;
    let line = |problem: &Problem| {
        let (words, place) = (message(problem), if problem.path.is_empty() { "JSON" } else { &problem.path });
        format!("{place}: {} / {}", words.zh, words.en)
    };
    let mut lines: Vec<String> = problems.iter().take(SHOWN).map(line).collect();
    if let Some(more) = problems.len().checked_sub(SHOWN + 1).map(|more| more + 1) {
        lines.push(format!("另有 {more} 处问题 / {more} more"));
    }
    lines.join("\n")
}

impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Words { zh, en } = message(self);
        let message = Node::fields(vec![("zh", Node::Text(zh)), ("en", Node::Text(en))]);
        let fields = vec![("path", Node::text(&self.path)), ("code", Node::text(self.code.word())), ("message", message)];
        Node::fields(fields).serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{Code, Node, Path, Problems, field};
    use crate::ledger::Stage;

    fn problem<T>(read: impl Fn(&Node, &Path<'_>, &mut Problems) -> Option<T>, node: &Node) -> Problem {
        let mut problems = Problems::default();
        assert!(read(node, &Path::Root("here"), &mut problems).is_none());
        problems.into_list().pop().expect("a problem")
    }

    fn said<T>(read: impl Fn(&Node, &Path<'_>, &mut Problems) -> Option<T>, node: &Node) -> Words {
        message(&problem(read, node))
    }

    #[test]
    fn a_message_says_what_was_found_and_what_is_taken() {
        let day = said(field::day, &Node::text("2026-2-1"));
        assert_eq!(&*day.zh, "这里要填 YYYY-MM-DD 形式的日期，而不是“2026-2-1”");
        assert_eq!(&*day.en, "This takes a day as YYYY-MM-DD, not “2026-2-1”");
        let stage = said(field::word::<Stage>, &Node::text("Ordered"));
        assert_eq!(&*stage.zh, "这里只能填 signed、ordered、delivered、cancelled，而不是“Ordered”");
        assert_eq!(&*stage.en, "This takes only signed, ordered, delivered, cancelled, not “Ordered”");
        let negative = said(field::rate, &Node::number("-0.5"));
        assert_eq!(&*negative.zh, "不能小于零（现在是 -0.5）。这里要填 0 到 1 的小数，如 0.02，最多六位小数");
        assert_eq!(
            &*negative.en,
            "It cannot be below zero (it is -0.5). This takes a decimal from 0 to 1 such as 0.02, at most six decimals"
        );
        let truth = said(field::truth, &Node::List(vec![]));
        assert_eq!(&*truth.zh, "这里要填 true 或 false，而不是一个列表");
        let empty = said(|node, path, problems| field::id(node, path, problems).map(drop), &Node::text(""));
        assert_eq!((&*empty.zh, &*empty.en), ("不能为空", "It cannot be empty"));
    }

    #[test]
    fn every_code_has_words_in_both_languages() {
        for code in Code::ALL {
            let words = message(&Problem { path: String::new(), code: *code, wanted: None, found: None });
            assert!(!words.zh.is_empty() && !words.en.is_empty(), "{code:?}");
            assert!(!words.en.contains("  ") && words.en.trim() == &*words.en, "{code:?}: {}", words.en);
        }
    }

    #[test]
    fn a_long_value_is_shortened() {
        let words = said(field::money, &Node::text(&"x".repeat(5_000_000)));
        assert!(words.en.len() < 300 && words.en.contains(&format!("{}…", "x".repeat(40))));
    }

    #[test]
    fn a_summary_names_the_first_problems_and_counts_the_others() {
        let one = problem(field::truth, &Node::Null);
        assert_eq!(summary(std::slice::from_ref(&one)), "here: 这里要填 true 或 false，而不是 null / This takes true or false, not null");
        assert!(summary(&vec![one.clone(); 3]).lines().count() == 3);
        assert!(summary(&vec![one; 5]).ends_with("\n另有 2 处问题 / 2 more"));
    }
}
