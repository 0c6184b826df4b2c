//! The two languages of the page.

use std::fmt::{Display, Write};

/// A language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Chinese as written in mainland China.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// The language that a tag names: anything that begins with `zh` is Chinese, with `en` English.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let tag = tag.to_ascii_lowercase();
        match tag.get(..2)? {
            "zh" => Some(Self::Zh),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// Its tag, for the document.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Zh => Self::En,
            Self::En => Self::Zh,
        }
    }

    /// The half of a text that is in this language: the Chinese stands first, `|` between them.
    #[must_use]
    pub fn half(self, both: &'static str) -> &'static str {
        self.of(both.split_once('|').unwrap_or((both, both)))
    }

    /// The half of a text that is in this language, with each `{}` in it filled in turn.
    #[must_use]
    pub fn fill(self, both: &'static str, words: &[&dyn Display]) -> String {
        let mut pieces = self.half(both).split('{');
        let mut text = pieces.next().unwrap_or_default().to_owned();
        for (piece, word) in pieces.zip(words) {
            // Writing to a text never fails.
            let _ = write!(text, "{word}");
            text.push_str(piece.trim_start_matches('}'));
        }
        text
    }

    /// The half of a pair that is in this language; the Chinese stands first.
    #[must_use]
    pub const fn of<T: Copy>(self, (zh, en): (T, T)) -> T {
        match self {
            Self::Zh => zh,
            Self::En => en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn a_text_has_both_languages_and_is_filled_in_the_one_asked_for() {
        let both = "第 {} 行，共 {} 行|row {} of {}";
        assert_eq!(Lang::Zh.fill(both, &[&1, &"两"]), "第 1 行，共 两 行");
        assert_eq!(Lang::En.fill(both, &[&1, &"a {b} c"]), "row 1 of a {b} c");
        assert_eq!((Lang::Zh.half("元|¥"), Lang::En.half("元|¥")), ("元", "¥"));
        assert_eq!((Lang::Zh.half("%"), Lang::En.half("%")), ("%", "%"));
    }
}
