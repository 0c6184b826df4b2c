//! Small ledgers in which a rule looks at things of given sizes, and everything else that it asks for holds.

use super::stage::Stage;
use super::wants::Wants;
use super::ways::Rival;
use crate::analysis::{Beside, Path};
use crate::ledger::{Department, Grade, Size};
use crate::number::{Day, Money, Month, Period};
use crate::scheme::{Attribute, By, Given, Measure, Of, Subject, Target, Terms, Test};

/// What growth is held against, and what an order comes to that is there for being one: ¥100,000 and ¥10,000.
pub(super) const BESIDE: Beside = Beside {
    prior: Money::from_fen(10_000_000),
    each: Money::from_fen(1_000_000),
};

/// The targets of examples.
pub(super) const fn target(target: Target) -> Option<i128> {
    Some(match target {
        Target::Quarter | Target::TaskSales | Target::Goal => 10_000_000,
        Target::Year => 40_000_000,
        Target::TaskCustomers => 2,
    })
}

/// The year that examples play in, unless a rule begins later.
const YEAR: i32 = 2026;

/// When something happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// On the first day that counts.
    Start,
    /// On the last day of the period.
    End,
    /// At the beginning of a span.
    Span(usize),
}

/// One thing that the rule looks at, or adds to others of the same customer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Thing {
    /// How large, in units of the rule's axis.
    pub size: i128,
    /// Which customer.
    pub customer: usize,
    /// When.
    pub when: When,
}

impl Thing {
    pub const fn new(size: i128) -> Self {
        Self {
            size,
            customer: 0,
            when: When::Start,
        }
    }

    pub const fn of(size: i128, customer: usize) -> Self {
        Self {
            customer,
            ..Self::new(size)
        }
    }

    pub const fn at(size: i128, when: When) -> Self {
        Self {
            when,
            ..Self::new(size)
        }
    }
}

/// Over which time a ledger goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Term {
    /// One span of the first year for a rule that looks at spans, as each further one may be paid, too; else the year.
    Usual,
    /// A whole year, so many after the first.
    Year(i32),
    /// The first half of the first year.
    FirstHalf,
    /// The second half of the first year.
    SecondHalf,
}

/// How ledgers for a rule are made.
#[derive(Clone, Copy)]
pub(super) struct Scene<'t> {
    pub terms: &'t Terms,
    pub path: &'t Path<'t>,
    pub term: Term,
    /// The performance bonus of the month.
    pub bonus: Option<Money>,
    /// Last year's sales, where there are any.
    pub prior: Money,
    /// What must not hold, as far as facts can be made so.
    pub avoid: &'t [Test],
    /// Another rep.
    pub rival: Option<Rival>,
}

impl<'t> Scene<'t> {
    pub const fn new(terms: &'t Terms, path: &'t Path<'t>) -> Self {
        Self {
            terms,
            path,
            term: Term::Usual,
            bonus: None,
            prior: BESIDE.prior,
            avoid: &[],
            rival: None,
        }
    }

    /// The period, as far as the rule's first day lets deals count.
    fn period(&self, wants: &Wants<'_>) -> Option<Period> {
        let from = self.terms.among.from;
        let base = from.map_or(YEAR, |from| from.year().max(YEAR));
        let (year, first, last) = match self.term {
            Term::Usual => (base, "01-01", "12-31"),
            Term::Year(later) => (base + later, "01-01", "12-31"),
            Term::FirstHalf => (base, "01-01", "06-30"),
            Term::SecondHalf => (base, "07-01", "12-31"),
        };
        let day = |of_year: &str| Day::read(&format!("{year:04}-{of_year}"));
        let period = Period {
            from: day(first)?,
            to: day(last)?,
        };
        // A run of months may take more than one span.
        let is_usual = self.term == Term::Usual && wants.runs.is_empty();
        let span = is_usual.then(|| self.first_span(period)).flatten();
        Some(span.unwrap_or(period))
    }

    /// The first span of a year in which deals count from its first day on; none where the rule looks at no spans.
    fn first_span(&self, year: Period) -> Option<Period> {
        let Subject::Span { every, .. } = self.terms.for_each else {
            return None;
        };
        let begins = |month: Month| Day::read(&format!("{month}-01"));
        let from = self.terms.among.from.unwrap_or(year.from);
        let mut spans = year.spans_inside(every).into_iter();
        let span = spans.find(|span| begins(span.first).is_some_and(|day| day >= from))?;
        Some(Period {
            from: begins(span.first)?,
            to: begins(span.first.plus(span.months))?.plus(-1)?,
        })
    }

    /// An empty ledger in which what a rule asks of its rep, its team and its customers holds.
    pub fn stage(&self, wants: &Wants<'_>) -> Option<Stage> {
        let team = self.terms.for_each.knows_team().then(|| {
            let is_growth = self.terms.measure == Some(Measure::TeamGrowth);
            let asks = is_growth || wants.given.contains(&Given::PriorTotal);
            let goal = wants.targets.contains(&Target::Goal) || wants.given.contains(&Given::Goal);
            let fen = |target: Target| self::target(target).map(Money::from_fen);
            Stage::team(
                asks.then_some(BESIDE.prior),
                if goal { fen(Target::Goal) } else { None },
            )
        });
        let mut stage = Stage::new(self.period(wants)?, self.department(wants), team);
        let among = &self.terms.among;
        let is_growth = self.terms.measure == Some(Measure::Growth);
        let asks_existing = wants.given.contains(&Given::ExistingCustomers) || is_growth;
        stage.existing = match wants.customer_is.unwrap_or(among.of) {
            Of::Existing => true,
            Of::New => false,
            Of::All => asks_existing || wants.given.contains(&Given::PriorSales),
        };
        stage.prepaid = among.prepaid;
        let word = |attribute| self.path.word(attribute).or(wants.word(attribute));
        let grade = word(Attribute::Grade).and_then(Grade::of_word);
        let size = word(Attribute::Size).and_then(Size::of_word);
        stage.grade = grade.unwrap_or(stage.grade);
        stage.size = size.unwrap_or(stage.size);
        let department = stage.ledger.reps.first().and_then(|rep| rep.department);
        let department = department.map(Department::word);
        let product = among.product.as_ref();
        let product = product.and_then(|by| by.for_word(department));
        stage
            .ledger
            .products
            .extend(product.map(|text| (**text).into()));
        let margins = wants
            .runs
            .iter()
            .filter_map(|run| run.for_word(department)?.margin);
        stage.margin = margins.max();
        Some(stage)
    }

    /// The rep's department: of those that are asked for, or that something is said of, the first.
    fn department(&self, wants: &Wants<'_>) -> Option<Department> {
        fn said<T>(by: &By<T>) -> Option<&'static str> {
            let of_department = by.attribute == Attribute::Department;
            by.is
                .first()
                .filter(|_| of_department)
                .map(|(word, _)| *word)
        }
        let among = &self.terms.among;
        let asked = self.path.word(Attribute::Department);
        let asked = asked.or_else(|| wants.word(Attribute::Department));
        let asked = asked.or_else(|| among.departments.first().map(|one| one.word()));
        let asked = asked.or_else(|| wants.runs.iter().find_map(|run| said(run)));
        let asked = asked.or_else(|| among.product.as_ref().and_then(said));
        asked.and_then(Department::of_word)
    }
}
