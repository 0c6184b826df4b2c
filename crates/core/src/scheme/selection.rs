//! For each what a rule is looked at, and among which customers and deals.

use super::hole::{Filled, Holes};
use super::words::Text;
use crate::closed_words as words;
use crate::ledger::{Department, Grade, OutcomeKind, Severity, Size, Stage};
use crate::number::{Day, Every};
use derive_where::derive_where;

/// For each what.
#[derive_where(Clone, Debug, PartialEq, Eq)]
pub enum Subject<H: Holes = Filled> {
    /// Each deal of the selection, or the first of each customer.
    Deal(H::Slot<Which>),
    /// Each customer of the selection.
    Customer,
    /// Each rep.
    Rep,
    /// Each team.
    Team,
    /// Each outcome of one of these kinds.
    Outcome(H::List<OutcomeChoice<H>>),
    /// Each calendar span of each rep: those wholly inside the period, or all that it touches.
    Span {
        /// How long a span is.
        every: H::Slot<Every>,
        /// Also spans that lie only partly inside the period.
        touched: H::Or<bool>,
    },
}

/// Outcomes of a kind, of any severity or of one.
#[derive_where(Clone, Debug, PartialEq, Eq)]
pub struct OutcomeChoice<H: Holes = Filled> {
    /// The kind.
    pub kind: H::Slot<OutcomeKind>,
    /// The only severity looked at.
    pub severity: Option<H::Slot<Severity>>,
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
#[derive_where(Clone, Debug, PartialEq, Eq)]
pub struct Selection<H: Holes = Filled> {
    /// New customers, existing ones or all; else `existing_customer`.
    pub of: H::Or<Of>,
    /// Only customers of reps of these departments; empty means of all. Others are not looked at.
    pub departments: H::OrList<Department>,
    /// A customer is looked at once it has a deal that counts at this stage.
    pub looks_at: H::Or<Stage>,
    /// Only customers won by the rep's own effort; else `not_self_developed`.
    pub self_developed: H::Or<bool>,
    /// The stage at which deals count; else `not_delivered`.
    pub stage: H::Or<Stage>,
    /// The first day of which deals count; else `before_effective_date`.
    pub from: Option<H::Slot<Day>>,
    /// Deals count at most so many days after the customer's first; else `outside_window`.
    pub within_days: Option<H::Slot<u32>>,
    /// Only deals paid in advance.
    pub prepaid: H::Or<bool>,
    /// Only deals of this product line, by the rep's department.
    pub product: Option<H::Slot<By<H::Slot<Text>>>>,
    /// Customers without any counting deal are looked at, too.
    pub also_without_deals: H::Or<bool>,
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
