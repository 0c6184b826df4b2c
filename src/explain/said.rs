//! One sentence in both languages of the page, and how sentences are put together.

use crate::scheme::Words;
use serde::Serialize;

/// The same thing said in Chinese (zh-CN) and in English.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Said {
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
}

impl Said {
    /// A name, an id or a date: the same in both languages.
    #[must_use]
    pub fn same(text: &str) -> Self {
        Self::of((text, text))
    }

    /// A pair of texts, Chinese first.
    #[must_use]
    pub fn of((zh, en): (&str, &str)) -> Self {
        Self { zh: zh.to_owned(), en: en.to_owned() }
    }

    /// A whole number.
    #[must_use]
    pub(super) fn number(number: impl ToString) -> Self {
        Self::same(&number.to_string())
    }

    /// Adds more at the end.
    pub(super) fn push(&mut self, more: &Self) {
        self.zh.push_str(&more.zh);
        self.en.push_str(&more.en);
    }

    /// Adds a line at the end.
    pub(super) fn push_line(&mut self, line: &Self) {
        if !self.zh.is_empty() {
            self.zh.push('\n');
            self.en.push('\n');
        }
        self.push(line);
    }

    /// Several things with the same text between them.
    #[must_use]
    pub(super) fn listed(parts: &[Self], between: (&str, &str)) -> Self {
        let mut all = Self::default();
        for (place, part) in parts.iter().enumerate() {
            if place > 0 {
                all.zh.push_str(between.0);
                all.en.push_str(between.1);
            }
            all.push(part);
        }
        all
    }
}

impl From<&Words> for Said {
    fn from(words: &Words) -> Self {
        Self::of((&words.zh, &words.en))
    }
}

/// A sentence with parts in it: `{0}` stands for the first part, in either language. Parts are not looked into.
pub(super) fn say(zh: &str, en: &str, parts: &[&Said]) -> Said {
    Said { zh: filled(zh, parts, |part| &part.zh), en: filled(en, parts, |part| &part.en) }
}

fn filled(pattern: &str, parts: &[&Said], language: fn(&Said) -> &String) -> String {
    let mut text = String::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (place, tail) = after.split_once('}').unwrap_or(("", after));
        let part = place.bytes().next().and_then(|digit| parts.get(usize::from(digit.wrapping_sub(b'0'))));
        debug_assert!(part.is_some(), "no part for a place of: {pattern}");
        text.push_str(part.map_or("", |part| language(part)));
        rest = tail;
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::{Said, say};

    #[test]
    fn parts_stand_where_each_language_wants_them_and_are_not_looked_into() {
        let (name, sum) = (Said::same("{1}"), Said::of(("一百元", "a hundred")));
        let said = say("{0}得{1}", "{1} for {0}", &[&name, &sum]);
        assert_eq!((said.zh.as_str(), said.en.as_str()), ("{1}得一百元", "a hundred for {1}"));
    }
}
