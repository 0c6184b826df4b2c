//! One sentence in both languages of the page, and how sentences are put together.

use super::figure;
use super::words::{self, Pair};
use rewards_core::ledger::{Deal, Outcome};
use rewards_core::number::{Day, Money, Month, Period, Rate, Ratio, Span};
use rewards_core::scheme::{Unit, Words};

/// The same thing said in Chinese (zh-CN) and in English.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
        Self::of(&(text, text))
    }

    /// A pair of texts, Chinese first.
    #[must_use]
    pub fn of(&(zh, en): &(&str, &str)) -> Self {
        Self {
            zh: zh.to_owned(),
            en: en.to_owned(),
        }
    }

    /// Adds more at the end.
    pub(crate) fn push(&mut self, more: &Self) {
        self.zh.push_str(&more.zh);
        self.en.push_str(&more.en);
    }

    /// Adds words at the end.
    pub(super) fn push_words(&mut self, &(zh, en): &Pair) {
        self.zh.push_str(zh);
        self.en.push_str(en);
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
    pub(crate) fn listed(parts: &[Self], between: &Pair) -> Self {
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
        Self::of(&(&words.zh, &words.en))
    }
}

/// What stands in a sentence: a figure, a name or words. It is cheap to pass on and put into text only there.
#[derive(Clone, Copy)]
pub(crate) enum Part<'a> {
    Said(&'a Said),
    Text(&'a str),
    Words(&'a Pair),
    Number(i64),
    Money(&'a Money),
    Percent(Rate),
    Gauge(Unit, &'a Ratio),
    Day(Day),
    Month(Month),
    Span(Span),
    Period(Period),
    Deal(&'a Deal),
    Outcome(&'a Outcome),
}

impl Part<'_> {
    /// A number of things.
    pub fn count(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }

    fn said(self) -> Said {
        match self {
            Self::Said(said) => said.clone(),
            Self::Text(text) => Said::same(text),
            Self::Words(pair) => Said::of(pair),
            Self::Number(number) => Said::same(&number.to_string()),
            Self::Money(amount) => figure::money(*amount),
            Self::Percent(rate) => figure::percent(rate),
            Self::Gauge(unit, gauge) => figure::gauge(unit, gauge),
            Self::Day(day) => figure::day(day),
            Self::Month(month) => figure::month(month),
            Self::Span(span) => figure::span(span),
            Self::Period(period) => say(
                both!("{0} 至 {1} 期内", "{0} to {1}"),
                &[Self::Day(period.from), Self::Day(period.to)],
            ),
            Self::Deal(deal) => say(
                both!("订单 {0}（{1}）", "deal {0} ({1})"),
                &[Self::Text(&deal.id), Self::Day(deal.date)],
            ),
            Self::Outcome(outcome) => {
                let kind = words::outcome_kind(outcome.kind);
                say(
                    both!("{0} {1}（{2}）", "{0} {1} ({2})"),
                    &[
                        Part::Words(&kind),
                        Part::Text(&outcome.id),
                        Part::Day(outcome.date),
                    ],
                )
            }
        }
    }
}

/// A sentence with places for parts: in Chinese, a line break, in English. Written with [`both`].
pub(crate) type Sentence = &'static str;

/// A sentence in both languages, Chinese first: one text, as there are hundreds of them and each is named somewhere.
macro_rules! both {
    ($zh:literal, $en:literal $(,)?) => {
        concat!($zh, "\n", $en)
    };
}

pub(crate) use both;

/// A sentence with parts in it: `{0}` stands for the first part, in either language. Parts are not looked into.
pub(crate) fn say(sentence: Sentence, parts: &[Part<'_>]) -> Said {
    let (zh, en) = sentence.split_once('\n').unwrap_or((sentence, sentence));
    let parts: Vec<Said> = parts.iter().map(|part| part.said()).collect();
    Said {
        zh: filled(zh, &parts, |part| &part.zh),
        en: filled(en, &parts, |part| &part.en),
    }
}

fn filled(pattern: &str, parts: &[Said], language: fn(&Said) -> &String) -> String {
    let mut text = String::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (place, tail) = after.split_once('}').unwrap_or(("", after));
        let part = place
            .bytes()
            .next()
            .and_then(|digit| parts.get(usize::from(digit.wrapping_sub(b'0'))));
        debug_assert!(part.is_some(), "no part for a place of: {pattern}");
        text.push_str(part.map_or("", |part| language(part)));
        rest = tail;
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::{Part, say};

    #[test]
    fn parts_stand_where_each_language_wants_them_and_are_not_looked_into() {
        let said = say(
            both!("{0}得{1}", "{1} for {0}"),
            &[Part::Text("{1}"), Part::Words(&("一百元", "a hundred"))],
        );
        assert_eq!(
            (said.zh.as_str(), said.en.as_str()),
            ("{1}得一百元", "a hundred for {1}")
        );
    }
}
