//! One condition as data: what was expected, what was found, whether it held, and the sentence that says so.

use super::said::{Part, Said, say};
use super::words::Pair;
use serde::Serialize;

/// One condition: what was expected, what was found, whether it held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
    #[serde(skip)]
    pub must: Said,
}

impl Check {
    /// A check whose finding says by itself whether it held: `(must, is)` as clauses.
    pub(super) fn stated(test: &'static str, figures: (String, String), held: bool, (must, is): (Said, Said)) -> Self {
        let (expected, found) = figures;
        let text = if held { must.clone() } else { is };
        Self { test, expected, found, held, text, must }
    }

    /// A check of something that is so or not, each said as a clause with the parts.
    pub(super) fn yes_or_no(test: &'static str, held: bool, must: Pair, not: Pair, parts: &[Part<'_>]) -> Self {
        let said = (say(must.0, must.1, parts), say(not.0, not.1, parts));
        Self::stated(test, ("true".to_owned(), held.to_string()), held, said)
    }

    /// A check of figures: where it failed, what was needed stands beside what was found. `(must, is)` as clauses.
    pub(super) fn needed(test: &'static str, figures: (String, String), held: bool, (must, is): (Said, Said), found: Part<'_>) -> Self {
        let text = if held { is } else { say("须{0}；实际：{1}", "needed: {0}; found: {1}", &[Part::Said(&must), found]) };
        Self { test, expected: figures.0, found: figures.1, held, text, must }
    }
}
