//! One condition as data: what was expected, what was found, whether it held, and the sentence that says so.

use super::said::{Part, Said, Sentence, both, say};

/// One condition: what was expected, what was found, whether it held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// Which test.
    pub test: &'static str,
    /// What was expected.
    pub expected: String,
    /// What was found.
    pub found: String,
    /// Whether it held.
    pub held: bool,
    /// In words.
    pub text: Said,
    /// What was expected, as a clause.
    pub must: Said,
}

impl Check {
    /// A check whose finding says by itself whether it held: `(must, is)` as clauses.
    pub(super) fn stated(
        test: &'static str,
        figures: (String, String),
        held: bool,
        (must, is): (Said, Said),
    ) -> Self {
        let (expected, found) = figures;
        let text = if held { must.clone() } else { is };
        Self {
            test,
            expected,
            found,
            held,
            text,
            must,
        }
    }

    /// A check of something that is so or not, each said as a clause with the parts.
    pub(super) fn yes_or_no(
        test: &'static str,
        held: bool,
        must: Sentence,
        not: Sentence,
        parts: &[Part<'_>],
    ) -> Self {
        let said = (say(must, parts), say(not, parts));
        Self::stated(test, ("true".to_owned(), held.to_string()), held, said)
    }

    /// A check of figures: where it failed, what was needed stands beside what was found. `(must, is)` as clauses.
    pub(super) fn needed(
        test: &'static str,
        figures: (String, String),
        held: bool,
        (must, is): (Said, Said),
        found: Part<'_>,
    ) -> Self {
        let text = if held {
            is
        } else {
            say(
                both!("须{0}；实际：{1}", "needed: {0}; found: {1}"),
                &[Part::Said(&must), found],
            )
        };
        Self {
            test,
            expected: figures.0,
            found: figures.1,
            held,
            text,
            must,
        }
    }
}
