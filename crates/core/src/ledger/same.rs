//! Whether rules can tell two entries of a ledger apart. Ids and names are for people: a rule reads none of them.

use super::{Customer, Deal, Outcome, Rep};

impl Rep {
    /// Whether it is the same to every rule.
    pub(crate) fn is_same_to_rules(&self, other: &Self) -> bool {
        let Self {
            id: _,
            name: _,
            team,
            department,
            performance_bonus,
            performance_bonus_by_month,
            quarter_target,
            year_target,
            task_customers,
            task_sales,
        } = self;
        *team == other.team
            && *department == other.department
            && *performance_bonus == other.performance_bonus
            && *performance_bonus_by_month == other.performance_bonus_by_month
            && *quarter_target == other.quarter_target
            && *year_target == other.year_target
            && *task_customers == other.task_customers
            && *task_sales == other.task_sales
    }
}

impl Customer {
    /// Whether it is the same to every rule.
    pub(crate) fn is_same_to_rules(&self, other: &Self) -> bool {
        let Self {
            id: _,
            name: _,
            rep,
            existing,
            self_developed,
            grade,
            size,
            prior_sales,
        } = self;
        *rep == other.rep
            && *existing == other.existing
            && *self_developed == other.self_developed
            && *grade == other.grade
            && *size == other.size
            && *prior_sales == other.prior_sales
    }
}

impl Deal {
    /// Whether it is the same to every rule.
    pub(crate) fn is_same_to_rules(&self, other: &Self) -> bool {
        let Self {
            id: _,
            customer,
            date,
            amount,
            returned,
            stage,
            margin,
            product,
            prepaid,
        } = self;
        *customer == other.customer
            && *date == other.date
            && *amount == other.amount
            && *returned == other.returned
            && *stage == other.stage
            && *margin == other.margin
            && *product == other.product
            && *prepaid == other.prepaid
    }
}

impl Outcome {
    /// Whether it is the same to every rule.
    pub(crate) fn is_same_to_rules(&self, other: &Self) -> bool {
        let Self {
            id: _,
            kind,
            date,
            rep,
            team,
            customer,
            severity,
            score,
            amount,
            referrer,
            at_fault,
        } = self;
        *kind == other.kind
            && *date == other.date
            && *rep == other.rep
            && *team == other.team
            && *customer == other.customer
            && *severity == other.severity
            && *score == other.score
            && *amount == other.amount
            && *referrer == other.referrer
            && *at_fault == other.at_fault
    }
}
