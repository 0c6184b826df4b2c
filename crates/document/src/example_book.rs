//! What a workbook that was opened as an example is an example of.

use rewards_words::text::Localized;

/// Longer forms are none of ours.
const LONGEST: usize = 20_000;

/// Of what a workbook is an example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExampleOf {
    /// The id of the workbook from which it was opened.
    pub book: String,
    /// The key of the scheme.
    pub scheme: String,
    /// The place of the rule that it's about, where it's about one.
    pub rule: Option<usize>,
    /// What it shows.
    pub about: Localized,
    /// The number of the scheme's worked example that it is, where it's one of these.
    pub number: Option<u32>,
}

impl ExampleOf {
    /// Its form as text, to be kept.
    #[must_use]
    pub fn written(&self) -> String {
        let (zh, en) = (&self.about.zh, &self.about.en);
        let written = match self.number {
            None => serde_json::to_string(&(&self.book, &self.scheme, self.rule, zh, en)),
            Some(number) => {
                serde_json::to_string(&(&self.book, &self.scheme, self.rule, zh, en, number))
            }
        };
        written.unwrap_or_default()
    }

    /// Reads its form as text; nothing where that isn't understood.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let without_number = || {
            let (book, scheme, rule, zh, en) = serde_json::from_str(text).ok()?;
            Some((book, scheme, rule, zh, en, None))
        };
        let read = serde_json::from_str(text).ok().or_else(without_number);
        let (book, scheme, rule, zh, en, number) = read?;
        Some(Self {
            book,
            scheme,
            rule,
            about: Localized { zh, en },
            number,
        })
    }
}

/// A name that none of the others has: `例：一分之差（2）`.
#[must_use]
pub fn free_name(name: &str, others: &[String]) -> String {
    let more = (2..).map(|number| format!("{name}（{number}）"));
    let mut names = std::iter::once(name.to_owned()).chain(more);
    names
        .find(|name| !others.contains(name))
        .unwrap_or_default()
}

/// Whether a name is this one, or this one with a number.
#[must_use]
pub fn is_called(called: &str, name: &str) -> bool {
    let rest = called.strip_prefix(name);
    rest.is_some_and(|rest| {
        let number = rest
            .strip_prefix('（')
            .and_then(|rest| rest.strip_suffix('）'));
        rest.is_empty() || number.is_some_and(|number| number.parse::<u32>().is_ok())
    })
}

#[cfg(test)]
mod tests {
    use super::{ExampleOf, free_name, is_called};
    use rewards_words::say;

    #[test]
    fn what_a_workbook_is_an_example_of_is_kept() {
        let of = ExampleOf {
            book: "b1".to_owned(),
            scheme: "own-1".to_owned(),
            rule: Some(2),
            about: say!("一分之差", "A cent's difference"),
            number: None,
        };
        let worked = ExampleOf {
            number: Some(3),
            ..of.clone()
        };
        for of in [of, worked] {
            assert_eq!(ExampleOf::read(&of.written()), Some(of));
        }
        for text in ["", "[]", "{}", "[\"b\", \"s\", -1, \"\", \"\"]"] {
            assert_eq!(ExampleOf::read(text), None, "{text}");
        }
    }

    #[test]
    fn another_of_a_name_has_a_number() {
        let names = ["例".to_owned(), "例（2）".to_owned()];
        assert_eq!(free_name("例", &names), "例（3）");
        assert_eq!(free_name("别的", &names), "别的");
        assert!(is_called("例（2）", "例") && is_called("例", "例"));
        assert!(!is_called("例（改过）", "例") && !is_called("例子", "例"));
    }
}
