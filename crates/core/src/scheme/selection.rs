//! For each what a rule is looked at, and among which customers and deals.

use super::Text;
use crate::closed_words as words;
use crate::ledger::{Department, Grade, OutcomeKind, Severity, Size, Stage};
use crate::number::{Day, Every};

/// For each what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Each deal of the selection, or the first of each customer.
    Deal(Which),
    /// Each customer of the selection.
    Customer,
    /// Each rep.
    Rep,
    /// Each team.
    Team,
    /// Each outcome of one of these kinds.
    Outcome(Vec<OutcomeChoice>),
    /// Each calendar span of each rep: those wholly inside the period, or all that it touches.
    Span {
        /// How long a span is.
        every: Every,
        /// Also spans that lie only partly inside the period.
        touched: bool,
    },
}

/// Outcomes of a kind, of any severity or of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutcomeChoice {
    /// The kind.
    pub kind: OutcomeKind,
    /// The only severity looked at.
    pub severity: Option<Severity>,
}

words! {
    /// Which deals of a customer.
    Which {
        /// Every one.
        Each = "each",
        /// The first that counts.
        First = "first",
    }
    /// Whose deals.
    Of {
        /// New customers.
        New = "new",
        /// Existing customers.
        Existing = "existing",
        /// All customers.
        All = "all",
    }
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
}

impl<T> By<T> {
    /// The part for a word of the attribute.
    #[must_use]
    pub fn for_word(&self, word: Option<&str>) -> Option<&T> {
        let named = word.and_then(|word| self.is.iter().find(|(key, _)| *key == word));
        named.map(|(_, part)| part).or(self.otherwise.as_ref())
    }
}

/// Which customers and deals a rule looks at. Tested in the order of the fields; a rule that pays a rep lists the
/// customers that fail, with their first deal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// New customers, existing ones or all; else `existing_customer`.
    pub of: Of,
    /// Only customers of reps of these departments; empty means of all. Others are not looked at.
    pub departments: Vec<Department>,
    /// A customer is looked at once it has a deal that counts at this stage.
    pub looks_at: Stage,
    /// Only customers won by the rep's own effort; else `not_self_developed`.
    pub self_developed: bool,
    /// The stage at which deals count; else `not_delivered`.
    pub stage: Stage,
    /// The first day of which deals count; else `before_effective_date`.
    pub from: Option<Day>,
    /// Deals count at most so many days after the customer's first; else `outside_window`.
    pub within_days: Option<u32>,
    /// Only deals paid in advance.
    pub prepaid: bool,
    /// Only deals of this product line, by the rep's department.
    pub product: Option<By<Text>>,
    /// Customers without any counting deal are looked at, too.
    pub also_without_deals: bool,
}

impl Selection {
    /// Every customer, and deals from the order on.
    #[must_use]
    pub const fn of_everyone() -> Self {
        Self {
            of: Of::All,
            departments: Vec::new(),
            looks_at: Stage::Ordered,
            self_developed: false,
            stage: Stage::Ordered,
            from: None,
            within_days: None,
            prepaid: false,
            product: None,
            also_without_deals: false,
        }
    }
}
