//! Among which customers and deals a rule is looked at.

use super::attribute::By;
use super::hole::{Filled, Holes};
use super::words::Text;
use crate::closed_words as words;
use crate::ledger::{Department, Stage};
use crate::number::Day;
use derive_where::derive_where;

words! {
    /// Whose deals.
    Of {
        /// New customers.
        New = "new",
        /// Existing customers.
        Existing = "existing",
        /// All customers.
        All = "all",
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
