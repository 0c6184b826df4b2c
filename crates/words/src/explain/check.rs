//! One condition as data: what was expected, what was found, whether it held, and the sentence that says so.

use crate::text::Localized;

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
    /// What is so, in words.
    pub text: Localized,
    /// What was expected, as a clause.
    pub must: Localized,
}

impl Check {
    /// Whether it says which deals are counted, and asks nothing.
    #[must_use]
    pub fn is_about_counting(&self) -> bool {
        self.test == "counts"
    }

    /// A check of something that is so or not: what had to be, and what is, each as a clause.
    pub(super) fn yes_or_no(
        test: &'static str,
        held: bool,
        must: Localized,
        not: Localized,
    ) -> Self {
        let text = if held { must.clone() } else { not };
        Self {
            test,
            expected: "true".to_owned(),
            found: held.to_string(),
            held,
            text,
            must,
        }
    }

    /// A check that can only have held, as without it there would be no entry.
    pub(super) fn of_course(
        test: &'static str,
        (expected, found): (String, String),
        must: Localized,
    ) -> Self {
        Self {
            test,
            expected,
            found,
            held: true,
            text: must.clone(),
            must,
        }
    }
}
