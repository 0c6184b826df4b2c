//! Text in both languages: constants of the program, made sentences, and how parts are put into a sentence.

use crate::lang::Lang;
use rewards_core::scheme::Words;
use std::fmt::Write as _;
use std::sync::Arc;

/// Words that the program brings: constant, in both languages. Written with [`label!`](crate::label).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label {
    /// Chinese (zh-CN).
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

impl Label {
    /// The words in one language.
    #[must_use]
    pub const fn in_lang(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }
}

/// A sentence made while the program runs, in both languages. Written with [`say!`](crate::say).
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Localized {
    /// Chinese (zh-CN).
    pub zh: String,
    /// English.
    pub en: String,
}

impl Localized {
    /// The sentence in one language.
    #[must_use]
    pub fn in_lang(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }

    /// The sentence in one language, the other one given up.
    #[must_use]
    pub fn into_lang(self, lang: Lang) -> String {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }

    /// A sentence with its parts in their places; [`say!`](crate::say) sees to it that places and parts agree.
    #[must_use]
    pub fn filled(sentence: Label, parts: &[&dyn Localize]) -> Self {
        Self {
            zh: filled(sentence.zh, Lang::Zh, parts),
            en: filled(sentence.en, Lang::En, parts),
        }
    }

    /// Before Chinese words: a number, and a name in Latin letters, is set off from them.
    #[must_use]
    pub fn set_off(mut self) -> Self {
        if self.zh.ends_with(|last: char| last.is_ascii_alphanumeric()) {
            self.zh.push(' ');
        }
        self
    }

    /// As a line or a sentence of its own begins: in English with a capital.
    #[must_use]
    pub fn beginning(mut self) -> Self {
        let mut letters = self.en.chars();
        if let Some(first) = letters.next().filter(|first| first.is_lowercase()) {
            self.en = first.to_uppercase().chain(letters).collect();
        }
        self
    }

    /// Whether nothing is said.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.zh.is_empty() && self.en.is_empty()
    }

    /// Says more, right behind.
    pub fn push(&mut self, more: &(impl Localize + ?Sized)) {
        more.write(Lang::Zh, &mut self.zh);
        more.write(Lang::En, &mut self.en);
    }

    /// Says more on a line of its own.
    pub fn push_line(&mut self, line: &(impl Localize + ?Sized)) {
        if !self.is_empty() {
            self.push("\n");
        }
        self.push(line);
    }

    /// Words that are the same in both languages: a name, an id.
    #[must_use]
    pub fn same(text: &str) -> Self {
        Self {
            zh: text.to_owned(),
            en: text.to_owned(),
        }
    }

    /// Anything that can stand in a sentence, written out.
    #[must_use]
    pub fn of(part: &(impl Localize + ?Sized)) -> Self {
        let mut text = Self::default();
        text.push(part);
        text
    }

    /// Several things with the same words between them.
    #[must_use]
    pub fn joined<T: Localize>(parts: impl IntoIterator<Item = T>, between: Label) -> Self {
        let mut all = Self::default();
        for (place, part) in parts.into_iter().enumerate() {
            if place > 0 {
                all.push(&between);
            }
            all.push(&part);
        }
        all
    }
}

/// A sentence in one language with its parts in their places: `{0}` is the first.
fn filled(sentence: &str, lang: Lang, parts: &[&dyn Localize]) -> String {
    // Most sentences fit: to grow most of them several times is slow, and a statement explained has hundreds of thousands.
    const USUAL: usize = 96;
    let mut text = String::with_capacity(USUAL);
    let mut left = sentence;
    while let Some((before, after)) = cut(left, b'{') {
        text.push_str(before);
        let (place, after) = cut(after, b'}').unwrap_or(("", after));
        if let Some(part) = place.parse().ok().and_then(|at: usize| parts.get(at)) {
            let begins = text.len();
            part.write(lang, &mut text);
            if before.ends_with(CURRENCY) {
                sign_first(&mut text, begins);
            }
        }
        left = after;
    }
    text.push_str(left);
    text
}

const CURRENCY: char = '¥';

/// A sign stands before the currency's: `−¥500`, not `¥−500`. The amount begins behind the currency's sign.
fn sign_first(text: &mut String, begins: usize) {
    if text
        .get(begins..)
        .is_some_and(|amount| amount.starts_with('−'))
    {
        let from = begins - CURRENCY.len_utf8();
        text.replace_range(from..begins + '−'.len_utf8(), "−¥");
    }
}

/// What stands before an ASCII character and what after it. Sentences are so short that looking at each byte is quicker
/// than what `split_once` prepares.
fn cut(text: &str, at: u8) -> Option<(&str, &str)> {
    let place = text.bytes().position(|byte| byte == at)?;
    Some((text.get(..place)?, text.get(place + 1..)?))
}

impl From<Label> for Localized {
    fn from(label: Label) -> Self {
        Self::of(&label)
    }
}

impl From<&Words> for Localized {
    fn from(words: &Words) -> Self {
        Self::of(words)
    }
}

impl From<Localized> for Words {
    fn from(said: Localized) -> Self {
        Self {
            zh: said.zh.into(),
            en: said.en.into(),
        }
    }
}

/// What can stand in a sentence of either language.
pub trait Localize {
    /// Writes it in a language, right behind a text.
    fn write(&self, lang: Lang, text: &mut String);
}

/// Something in one language.
#[must_use]
pub fn in_lang(part: &(impl Localize + ?Sized), lang: Lang) -> String {
    let mut text = String::new();
    part.write(lang, &mut text);
    text
}

impl<T: Localize + ?Sized> Localize for &T {
    fn write(&self, lang: Lang, text: &mut String) {
        (**self).write(lang, text);
    }
}

impl Localize for Label {
    fn write(&self, lang: Lang, text: &mut String) {
        text.push_str(self.in_lang(lang));
    }
}

impl Localize for Localized {
    fn write(&self, lang: Lang, text: &mut String) {
        text.push_str(self.in_lang(lang));
    }
}

/// What the author of a scheme wrote.
impl Localize for Words {
    fn write(&self, lang: Lang, text: &mut String) {
        text.push_str(match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        });
    }
}

/// The same in both languages: names, ids, figures as text.
macro_rules! same_in_both {
    ($($text:ty),*; $($number:ty),*) => {
        $(impl Localize for $text {
            fn write(&self, _: Lang, text: &mut String) {
                text.push_str(self);
            }
        })*
        $(impl Localize for $number {
            fn write(&self, _: Lang, text: &mut String) {
                // Writing to a string never fails.
                let _ = write!(text, "{self}");
            }
        })*
    };
}

same_in_both!(
    str, String, Box<str>, Arc<str>;
    char, u16, u32, u64, u128, usize, i32, i64, i128
);

/// Constant words in both languages, Chinese first.
#[macro_export]
macro_rules! label {
    ($zh:literal, $en:literal $(,)?) => {
        $crate::text::Label { zh: $zh, en: $en }
    };
}

/// A sentence in both languages, Chinese first: `say!("{0}得{1}", "{1} for {0}", name, amount)`.
///
/// The places are those of `format!`, so that a place without a part, or a part that one of the two languages does not
/// use, is an error when compiling. Parts are anything that is [`Localize`](crate::text::Localize); they are not looked into.
#[macro_export]
macro_rules! say {
    (@blank $part:expr) => { "" };
    ($zh:literal, $en:literal $(, $part:expr)* $(,)?) => {{
        // Never called: only `format_args!` knows whether places and parts agree.
        const _: fn() = || {
            let _ = format_args!($zh $(, $crate::say!(@blank $part))*);
            let _ = format_args!($en $(, $crate::say!(@blank $part))*);
        };
        $crate::text::Localized::filled($crate::label!($zh, $en), &[$(&$part),*])
    }};
}

/// A sentence about so many things, which are its first part: English tells one from several.
/// `many!(rows, "{0} 行", "{0} row", "{0} rows")`; further parts stand behind, as in [`say!`](crate::say).
#[macro_export]
macro_rules! many {
    ($count:expr, $zh:literal, $one:literal, $many:literal $(, $part:expr)* $(,)?) => {{
        let count = $count;
        if count == 1 {
            $crate::say!($zh, $one, count $(, $part)*)
        } else {
            $crate::say!($zh, $many, count $(, $part)*)
        }
    }};
}

#[cfg(test)]
mod tests {
    use super::{Label, Localized};
    use crate::lang::Lang;

    #[test]
    fn a_minus_stands_before_the_currency() {
        let said = |amount: &str| say!("净额 {0} 元", "net ¥{0} ({0})", amount).en;
        assert_eq!(said("−500.00"), "net −¥500.00 (−500.00)");
        assert_eq!(said("500.00"), "net ¥500.00 (500.00)");
        assert_eq!(said(""), "net ¥ ()");
    }

    #[test]
    fn parts_stand_where_each_language_wants_them_and_are_not_looked_into() {
        let said = say!(
            "{0}得{1}",
            "{1} for {0}",
            "{1}",
            label!("一百元", "a hundred")
        );
        assert_eq!(
            (said.zh.as_str(), said.en.as_str()),
            ("{1}得一百元", "a hundred for {1}")
        );
        assert_eq!(said.in_lang(Lang::En), "a hundred for {1}");
    }

    #[test]
    fn one_thing_is_told_from_several_in_english() {
        let rows = |count: usize| many!(count, "{1}：{0} 行", "{1}: {0} row", "{1}: {0} rows", "A");
        assert_eq!(rows(1).en, "A: 1 row");
        assert_eq!([rows(0).en, rows(2).en], ["A: 0 rows", "A: 2 rows"]);
        assert_eq!(rows(1).zh, "A：1 行");
    }

    #[test]
    fn several_things_are_joined_by_the_words_of_each_language() {
        const AND: Label = label!("、", ", ");
        let all = Localized::joined([label!("甲", "a"), label!("乙", "b")], AND);
        assert_eq!((all.zh.as_str(), all.en.as_str()), ("甲、乙", "a, b"));
        assert!(Localized::joined(Vec::<Label>::new(), AND).is_empty());
    }
}
