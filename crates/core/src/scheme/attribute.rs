//! What a part can differ by.

use crate::closed_words as words;
use crate::ledger::{Department, Grade, Severity, Size};

words! {
    /// What a part can differ by.
    Attribute {
        /// The customer's size.
        Size = "size",
        /// The customer's grade.
        Grade = "grade",
        /// The outcome's severity.
        Severity = "severity",
        /// The rep's department.
        Department = "department",
        /// The rep's first in the period, or a later one: `first`, `later`.
        Ordinal = "ordinal",
    }
}

impl Attribute {
    /// The words that it can be.
    #[must_use]
    pub const fn words(self) -> &'static [&'static str] {
        match self {
            Self::Size => const { &[Size::Small.word(), Size::Medium.word(), Size::Large.word()] },
            Self::Grade => const { &[Grade::Important.word(), Grade::General.word()] },
            Self::Severity => {
                const {
                    &[
                        Severity::Minor.word(),
                        Severity::Serious.word(),
                        Severity::Grave.word(),
                    ]
                }
            }
            Self::Department => {
                const {
                    &[
                        Department::KeyAccounts.word(),
                        Department::Marketing.word(),
                        Department::Direct.word(),
                    ]
                }
            }
            Self::Ordinal => &["first", "later"],
        }
    }
}

/// A part that differs by an attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct By<T> {
    /// The attribute.
    pub attribute: Attribute,
    /// The part for each of its words.
    pub is: Vec<(&'static str, T)>,
    /// The part for every other word, and where there is none.
    pub otherwise: Option<T>,
    /// Where a definition writes that part.
    pub else_at: ElseAt,
}

/// Where a definition writes the part for every other word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ElseAt {
    /// Nothing differs: the part stands there by itself.
    Alone,
    /// As `else` beside the words.
    Beside,
    /// As `else` among the words.
    #[default]
    Among,
}

impl<T> By<T> {
    /// The part for a word of the attribute.
    #[must_use]
    pub fn for_word(&self, word: Option<&str>) -> Option<&T> {
        let named = word.and_then(|word| self.is.iter().find(|(key, _)| *key == word));
        named.map(|(_, part)| part).or(self.otherwise.as_ref())
    }
}
