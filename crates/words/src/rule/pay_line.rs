//! One line of what a rule pays: in which cases, and what; or how the lines are to be read.

use crate::say;
use crate::text::Localized;

/// A line of what a rule pays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PayLine {
    /// What it is.
    pub is: Is,
    /// In which cases: the words and the extents of bands, outermost first.
    pub cases: Vec<Localized>,
    /// What is said.
    pub text: Localized,
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Is {
    /// Something that is paid.
    Paid,
    /// By what the lines after it differ, which their cases say, too.
    Split,
    /// How the lines after it are reckoned.
    How,
    /// What becomes of all other cases.
    Rest,
}

impl PayLine {
    /// Something that is paid whatever the case.
    pub fn paid(text: Localized) -> Self {
        Self {
            is: Is::Paid,
            cases: Vec::new(),
            text,
        }
    }

    /// Something that is paid in a case.
    pub fn in_case(case: Localized, text: Localized) -> Self {
        Self {
            cases: vec![case],
            ..Self::paid(text)
        }
    }

    /// By what the lines after it differ.
    pub fn split(text: impl Into<Localized>) -> Self {
        Self {
            is: Is::Split,
            ..Self::paid(text.into())
        }
    }

    /// How the lines after it are reckoned.
    pub fn how(text: impl Into<Localized>) -> Self {
        Self {
            is: Is::How,
            ..Self::paid(text.into())
        }
    }

    /// What becomes of all other cases.
    pub fn rest(text: impl Into<Localized>) -> Self {
        Self {
            is: Is::Rest,
            ..Self::paid(text.into())
        }
    }

    /// The same in a case around its own.
    pub fn within(mut self, case: &Localized) -> Self {
        self.cases.insert(0, case.clone());
        self
    }

    /// In one line: `重要客户：当月绩效奖金 × 50%`.
    pub fn said(&self) -> Localized {
        let cases = self.cases.iter().rev();
        cases.fold(self.text.clone(), |said, case| {
            say!("{0}：{1}", "{0}: {1}", case, said)
        })
    }
}
