//! What a scheme reads of a ledger, found from its parts, so that a form asks for that and no more.

mod kinds;
mod parts;

pub use kinds::{Kinds, Names};

use super::{Allocation, By, Measure, Of, Receiver, Selection, Subject, Terms, Test};
use crate::closed_words as words;
use crate::ledger::{Needs, OutcomeKind, Stage};

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
    /// What rules of these terms read.
    #[must_use]
    pub fn of<'t>(rules: impl IntoIterator<Item = &'t Terms>) -> Self {
        let mut reads = Self::default();
        rules.into_iter().for_each(|terms| reads.rule(terms));
        reads
    }

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

    fn rule(&mut self, terms: &Terms) {
        let kinds: Vec<OutcomeKind> = match &terms.for_each {
            Subject::Outcome(choices) => choices.iter().map(|choice| choice.kind).collect(),
            _ => Vec::new(),
        };
        kinds.iter().for_each(|kind| self.outcome(*kind));
        if let Subject::Outcome(choices) = &terms.for_each {
            choices
                .iter()
                .filter(|choice| choice.severity.is_some())
                .for_each(|choice| self.outcomes.add(choice.kind, &["severity"]));
        }
        let selects = matches!(terms.for_each, Subject::Deal(_) | Subject::Customer)
            && !terms.among.also_without_deals;
        let by_contribution = terms.to == Receiver::Team(Allocation::ByContribution);
        if selects
            || by_contribution
            || terms.measures().any(Measure::is_of_deals)
            || terms
                .when
                .iter()
                .any(|condition| is_sustained(&condition.test))
        {
            self.selected_deals(&terms.among);
        }
        if !matches!(terms.for_each, Subject::Outcome(_) | Subject::Team) {
            self.selected_customers(&terms.among);
        }
        if terms
            .measures()
            .any(|measure| *measure == Measure::ReturnedShare)
        {
            self.kind_of_deals(&terms.among);
        }
        if !terms.among.departments.is_empty() {
            self.add(Field::RepDepartment);
        }
        terms
            .measures()
            .for_each(|measure| self.measure(measure, &kinds));
        terms
            .when
            .iter()
            .for_each(|condition| self.test(&condition.test, &kinds));
        self.pays(&terms.pays, &kinds);
        match terms.to {
            Receiver::Rep => self.rep_of_outcomes(&kinds),
            Receiver::Customer => self.of_outcomes(&kinds, "customer"),
            Receiver::Referrer => self.of_outcomes(&kinds, "referrer"),
            Receiver::Team(_) => self.add(Field::RepTeam),
        }
    }

    fn add(&mut self, field: Field) {
        kinds::add(&mut self.fields, field);
    }

    fn outcome(&mut self, kind: OutcomeKind) {
        self.outcomes.add(kind, Needs::of(kind).needed);
    }

    fn of_outcomes(&mut self, kinds: &[OutcomeKind], field: &'static str) {
        for kind in kinds {
            self.outcomes.add(*kind, &[field]);
        }
    }

    /// The rep of outcomes, who may be the one in charge of their customer.
    fn rep_of_outcomes(&mut self, kinds: &[OutcomeKind]) {
        for kind in kinds {
            let is_named = Needs::of(*kind).uses("rep");
            let field = if is_named { "rep" } else { "customer" };
            self.outcomes.add(*kind, &[field]);
        }
    }

    fn deals_at(&mut self, stage: Stage) {
        self.add(Field::DealReturned);
        if stage != Stage::Ordered {
            self.add(Field::DealStage);
        }
    }

    fn selected_deals(&mut self, among: &Selection) {
        self.deals_at(among.stage);
        self.deals_at(among.looks_at);
        self.selected_customers(among);
        self.kind_of_deals(among);
    }

    fn kind_of_deals(&mut self, among: &Selection) {
        if among.prepaid {
            self.add(Field::DealPrepaid);
        }
        if let Some(product) = &among.product {
            self.add(Field::DealProduct);
            self.by_department(product);
        }
    }

    fn selected_customers(&mut self, among: &Selection) {
        if among.of != Of::All {
            self.add(Field::CustomerExisting);
        }
        if among.self_developed {
            self.add(Field::CustomerSelfDeveloped);
        }
    }

    fn by_department<T>(&mut self, by: &By<T>) {
        if !by.is.is_empty() {
            self.add(Field::RepDepartment);
        }
    }
}

fn is_sustained(test: &Test) -> bool {
    match test {
        Test::Sustained(_) => true,
        Test::Any(tests) => tests.iter().any(is_sustained),
        _ => false,
    }
}
