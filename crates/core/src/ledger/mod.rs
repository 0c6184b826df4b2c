//! What happened: teams, reps, customers, deals and outcomes of one period. A ledger is made by the reader of
//! `exchange` alone, and every value in it is sound: references are places in its own lists, amounts are in range.

mod kinds;
mod needs;
mod place;
mod same;

pub use kinds::{Department, Grade, OutcomeKind, Severity, Size, Stage};
pub use needs::Needs;
pub use place::{CustomerAt, DealAt, OutcomeAt, ProductAt, RepAt, TeamAt};

use crate::number::{Amount, Day, Money, Month, Period, Rate};
use std::sync::Arc;

/// The version of the data contract a ledger is written in.
pub const VERSION: i64 = 1;

/// All that is known of one period. Lists are shared: a ledger in which one deal differs has the customers of the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ledger {
    /// The days it covers.
    pub period: Period,
    /// Teams, in the order given.
    pub teams: Arc<Vec<Team>>,
    /// Sales representatives, in the order given.
    pub reps: Arc<Vec<Rep>>,
    /// Customers, in the order given.
    pub customers: Arc<Vec<Customer>>,
    /// Deals, in the order given.
    pub deals: Arc<Vec<Deal>>,
    /// Outcomes, in the order given.
    pub outcomes: Arc<Vec<Outcome>>,
    /// The product lines that deals name, each once.
    pub products: Vec<Arc<str>>,
}

/// A team of reps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team {
    /// Its id, unique among teams.
    pub id: Arc<str>,
    /// Its name.
    pub name: Arc<str>,
    /// Last year's new-customer total.
    pub prior_total: Option<Money>,
    /// This period's new-customer total where it is given instead of summed.
    pub current_total: Option<Money>,
    /// The new-customer total it set itself.
    pub goal: Option<Money>,
}

/// A sales representative (业务员).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rep {
    /// The id, unique among reps.
    pub id: Arc<str>,
    /// The name.
    pub name: Arc<str>,
    /// The team, if any.
    pub team: Option<TeamAt>,
    /// The department, if any.
    pub department: Option<Department>,
    /// The performance bonus of every month (月绩效奖金); where it is not given it is computed with as nothing.
    pub performance_bonus: Option<Money>,
    /// Single months whose performance bonus differs, in order of month.
    pub performance_bonus_by_month: Vec<(Month, Money)>,
    /// Sales target of a quarter.
    pub quarter_target: Option<Money>,
    /// Sales target of a year.
    pub year_target: Option<Money>,
    /// Qualified new customers the campaign asks for.
    pub task_customers: Option<u32>,
    /// Sales the campaign asks for.
    pub task_sales: Option<Money>,
}

impl Rep {
    /// The performance bonus of a month; nothing where it is not given.
    #[must_use]
    pub fn performance_bonus_of(&self, month: Month) -> Money {
        self.given_bonus_of(month).unwrap_or_default()
    }

    /// The performance bonus of a month, where it is given.
    #[must_use]
    pub fn given_bonus_of(&self, month: Month) -> Option<Money> {
        let single = self
            .performance_bonus_by_month
            .binary_search_by_key(&month, |(month, _)| *month);
        single
            .ok()
            .and_then(|at| self.performance_bonus_by_month.get(at))
            .map(|(_, bonus)| *bonus)
            .or(self.performance_bonus)
    }
}

/// A customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Customer {
    /// The id, unique among customers.
    pub id: Arc<str>,
    /// The name.
    pub name: Arc<str>,
    /// The rep in charge (主责业务员).
    pub rep: RepAt,
    /// Traded with us before the period.
    pub existing: bool,
    /// Won by the rep's own effort.
    pub self_developed: bool,
    /// How important it is.
    pub grade: Grade,
    /// How large it is.
    pub size: Size,
    /// Last year's sales, where they are given.
    pub prior_sales: Option<Money>,
}

impl Customer {
    /// A new customer of a rep of whom nothing is said: the contract's defaults.
    #[must_use]
    pub fn plain(rep: RepAt) -> Self {
        Self {
            id: "".into(),
            name: "".into(),
            rep,
            existing: false,
            self_developed: true,
            grade: Grade::General,
            size: Size::Medium,
            prior_sales: None,
        }
    }

    /// Last year's sales as they are computed with: nothing where they aren't given.
    #[must_use]
    pub fn prior(&self) -> Money {
        self.prior_sales.unwrap_or_default()
    }
}

/// A deal with a customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deal {
    /// The id, unique among deals.
    pub id: Arc<str>,
    /// Whose deal it is.
    pub customer: CustomerAt,
    /// Its day.
    pub date: Day,
    /// Its amount, above zero.
    pub amount: Amount,
    /// Value of returned goods, at most the amount.
    pub returned: Amount,
    /// How far it has come.
    pub stage: Stage,
    /// Gross margin, -1 to 1.
    pub margin: Option<Rate>,
    /// Product line.
    pub product: Option<ProductAt>,
    /// Paid in advance.
    pub prepaid: bool,
}

impl Deal {
    /// The amount less what was returned; zero or more.
    #[must_use]
    pub fn net(&self) -> Money {
        self.amount.money() - self.returned.money()
    }
}

/// Something that happened besides deals: a survey, a complaint, a referral.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The id, unique among outcomes.
    pub id: Arc<str>,
    /// What happened.
    pub kind: OutcomeKind,
    /// Its day.
    pub date: Day,
    /// The rep it concerns.
    pub rep: Option<RepAt>,
    /// The team it concerns.
    pub team: Option<TeamAt>,
    /// The customer it concerns.
    pub customer: Option<CustomerAt>,
    /// How bad it was.
    pub severity: Option<Severity>,
    /// A score from 0 to 1.
    pub score: Option<Rate>,
    /// Money, as the kind says.
    pub amount: Option<Money>,
    /// The customer that referred.
    pub referrer: Option<CustomerAt>,
    /// The rep was at fault.
    pub at_fault: bool,
}
