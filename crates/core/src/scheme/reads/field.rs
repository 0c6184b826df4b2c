//! The fields of a ledger that not every scheme reads, and which of them are read.

use super::kinds::Kinds;
use crate::closed_words as words;

words! {
    /// A field of a ledger that not every scheme reads.
    Field {
        /// The team's new-customer total of last year.
        TeamPriorTotal = "teams.prior_total",
        /// The team's new-customer total where it is given.
        TeamCurrentTotal = "teams.current_total",
        /// The team's goal.
        TeamGoal = "teams.goal",
        /// The rep's team.
        RepTeam = "reps.team",
        /// The rep's department.
        RepDepartment = "reps.department",
        /// The rep's performance bonus, and its exceptions by month.
        RepPerformanceBonus = "reps.performance_bonus",
        /// The rep's target of a quarter.
        RepQuarterTarget = "reps.quarter_target",
        /// The rep's target of a year.
        RepYearTarget = "reps.year_target",
        /// The customers the campaign asks of the rep.
        RepTaskCustomers = "reps.task_customers",
        /// The sales the campaign asks of the rep.
        RepTaskSales = "reps.task_sales",
        /// Whether the customer traded with us before.
        CustomerExisting = "customers.existing",
        /// Whether the customer was won by the rep's own effort.
        CustomerSelfDeveloped = "customers.self_developed",
        /// How important the customer is.
        CustomerGrade = "customers.grade",
        /// How large the customer is.
        CustomerSize = "customers.size",
        /// The customer's sales of last year.
        CustomerPriorSales = "customers.prior_sales",
        /// How far the deal has come, where a rule looks at another stage than the order.
        DealStage = "deals.stage",
        /// What was returned of the deal.
        DealReturned = "deals.returned",
        /// The deal's margin.
        DealMargin = "deals.margin",
        /// The deal's product line.
        DealProduct = "deals.product",
        /// Whether the deal was paid in advance.
        DealPrepaid = "deals.prepaid",
    }
}

/// What a scheme reads of a ledger besides ids, names and dates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reads {
    /// The fields that it reads, in order.
    pub fields: Vec<Field>,
    /// The kinds of outcome that it reads, with the fields that it reads of each or that the kind needs.
    pub outcomes: Kinds,
}

impl Reads {
    /// Whether it reads a field.
    #[must_use]
    pub fn has(&self, field: Field) -> bool {
        self.fields.contains(&field)
    }

    /// Whether it reads deals at all; every rule that does reads what was returned of them.
    #[must_use]
    pub fn has_deals(&self) -> bool {
        self.has(Field::DealReturned)
    }
}
