//! A ledger in the making: customers, deals and outcomes of one rep, added one by one.

use crate::ledger::{
    Customer, CustomerAt, Deal, Department, Grade, Ledger, Needs, Outcome, OutcomeKind, ProductAt,
    Rep, RepAt, Severity, Size, Stage as DealStage, Team, TeamAt,
};
use crate::number::{Amount, Day, Money, Period, Rate};
use std::sync::Arc;

/// A ledger in the making. Everything in it is named by a letter and a number.
pub(super) struct Stage {
    pub ledger: Ledger,
    /// What each further deal is like.
    pub margin: Option<Rate>,
    pub prepaid: bool,
    /// What each further customer is like.
    pub existing: bool,
    pub grade: Grade,
    pub size: Size,
}

/// No single amount of an example is as large.
const MOST: i128 = 10_000_000_000_000;
/// No example has so many deals or outcomes.
const MANY: usize = 400;

fn named(letter: &str, place: usize) -> Arc<str> {
    format!("{letter}{place}").into()
}

impl Stage {
    pub fn new(period: Period, department: Option<Department>, team: Option<Team>) -> Self {
        let rep = Rep {
            id: named("R", 1),
            name: named("R", 1),
            team: team.as_ref().map(|_| TeamAt::new(0)),
            department,
            performance_bonus: None,
            performance_bonus_by_month: Vec::new(),
            quarter_target: None,
            year_target: None,
            task_customers: None,
            task_sales: None,
        };
        Self {
            ledger: Ledger {
                period,
                teams: Arc::new(team.into_iter().collect()),
                reps: Arc::new(vec![rep]),
                customers: Arc::default(),
                deals: Arc::default(),
                outcomes: Arc::default(),
                products: Vec::new(),
            },
            margin: None,
            prepaid: false,
            existing: false,
            grade: Grade::General,
            size: Size::Medium,
        }
    }

    /// The team that a rule for teams looks at.
    pub fn team(prior_total: Option<Money>, goal: Option<Money>) -> Team {
        Team {
            id: named("T", 1),
            name: named("T", 1),
            prior_total,
            current_total: None,
            goal,
        }
    }

    pub fn rep_mut(&mut self) -> Option<&mut Rep> {
        Arc::make_mut(&mut self.ledger.reps).first_mut()
    }

    /// Another rep like the first, whose customers are those from a place on.
    pub fn rival(&mut self, from: usize) -> Option<()> {
        let first = self.ledger.reps.first()?.clone();
        Arc::make_mut(&mut self.ledger.reps).push(Rep {
            id: named("R", 2),
            name: named("R", 2),
            ..first
        });
        let customers = Arc::make_mut(&mut self.ledger.customers).iter_mut();
        customers
            .skip(from)
            .for_each(|customer| customer.rep = RepAt::new(1));
        Some(())
    }

    /// The customer with this number, made where it is not there yet.
    pub fn customer(&mut self, place: usize) -> CustomerAt {
        while self.ledger.customers.len() <= place {
            let id = named("C", self.ledger.customers.len() + 1);
            Arc::make_mut(&mut self.ledger.customers).push(Customer {
                name: Arc::clone(&id),
                id,
                rep: RepAt::new(0),
                existing: self.existing,
                self_developed: true,
                grade: self.grade,
                size: self.size,
                prior_sales: None,
            });
        }
        CustomerAt::new(place)
    }

    pub fn customer_mut(&mut self, place: usize) -> Option<&mut Customer> {
        self.customer(place);
        Arc::make_mut(&mut self.ledger.customers).get_mut(place)
    }

    /// A delivered deal; none where there is no such amount. Nothing at all for an amount of nothing.
    pub fn deal(&mut self, customer: usize, date: Day, amount: Money) -> Option<()> {
        let customer = self.customer(customer);
        if amount == Money::ZERO {
            return Some(());
        }
        let is_sound = amount.is_positive() && amount.fen() < MOST;
        (is_sound && self.ledger.deals.len() < MANY).then_some(())?;
        let deal = Deal {
            id: named("D", self.ledger.deals.len() + 1),
            customer,
            date,
            amount: Amount::of(amount),
            returned: Amount::of(Money::ZERO),
            stage: DealStage::Delivered,
            margin: self.margin,
            product: self.product(),
            prepaid: self.prepaid,
        };
        Arc::make_mut(&mut self.ledger.deals).push(deal);
        Some(())
    }

    fn product(&self) -> Option<ProductAt> {
        (!self.ledger.products.is_empty()).then_some(ProductAt::new(0))
    }

    /// An outcome of a kind with all that the kind needs.
    pub fn outcome(
        &mut self,
        kind: OutcomeKind,
        date: Day,
        customer: usize,
    ) -> Option<&mut Outcome> {
        (self.ledger.outcomes.len() < MANY).then_some(())?;
        let needs = Needs::of(kind);
        let customer = needs.uses("customer").then(|| self.customer(customer));
        let severity = needs.severities.first();
        let outcome = Outcome {
            id: named("O", self.ledger.outcomes.len() + 1),
            kind,
            date,
            rep: needs.uses("rep").then(|| RepAt::new(0)),
            team: needs.uses("team").then(|| TeamAt::new(0)),
            customer,
            severity: severity.and_then(|word| Severity::of_word(word)),
            score: needs
                .uses("score")
                .then(|| Rate::from_millionths(1_000_000)),
            amount: None,
            referrer: None,
            at_fault: true,
        };
        let outcomes = Arc::make_mut(&mut self.ledger.outcomes);
        outcomes.push(outcome);
        outcomes.last_mut()
    }
}
