//! Figures that a ledger holds for a rep or a team, to be reached.

use crate::closed_words as words;

words! {
    /// A figure that the ledger holds for a rep or a team.
    Target {
        /// The rep's sales target of a quarter.
        Quarter = "quarter_target",
        /// The rep's sales target of a year.
        Year = "year_target",
        /// The customers the campaign asks of the rep.
        TaskCustomers = "task_customers",
        /// The sales the campaign asks of the rep.
        TaskSales = "task_sales",
        /// The team's own goal.
        Goal = "goal",
    }
}
