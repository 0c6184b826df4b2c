//! Which parts of a rule make sense together: what can be measured of a deal, who can be paid for an outcome.

use super::attribute::Attribute;
use super::condition::{Given, Test, Whose};
use super::hole::Holes;
use super::measure::{Measure, Unit};
use super::receiver::Receiver;
use super::subject::Subject;
use super::target::Target;
use crate::closed_words;
use crate::ledger::Needs;

closed_words! {
    /// For each what, without saying which.
    SubjectKind {
        /// Deals.
        Deal = "deal",
        /// Customers.
        Customer = "customer",
        /// Reps.
        Rep = "rep",
        /// Teams.
        Team = "team",
        /// Outcomes.
        Outcome = "outcome",
        /// Spans of the calendar.
        Span = "span",
    }
}

impl<H: Holes> Subject<H> {
    /// What kind of subject it is.
    #[must_use]
    pub const fn kind(&self) -> SubjectKind {
        match self {
            Self::Deal(_) => SubjectKind::Deal,
            Self::Customer => SubjectKind::Customer,
            Self::Rep => SubjectKind::Rep,
            Self::Team => SubjectKind::Team,
            Self::Outcome(_) => SubjectKind::Outcome,
            Self::Span { .. } => SubjectKind::Span,
        }
    }
}

impl Subject {
    fn outcomes_use(&self, field: &str) -> bool {
        match self {
            Self::Outcome(choices) => choices
                .iter()
                .all(|choice| Needs::of(choice.kind).uses(field)),
            Self::Deal(_) | Self::Customer | Self::Rep | Self::Team | Self::Span { .. } => false,
        }
    }

    /// Whether it is, or may be, somebody's: a rep is known; of a kind of outcome that names a customer and no rep the one
    /// in charge of that customer.
    #[must_use]
    pub fn knows_rep(&self) -> bool {
        match self {
            Self::Deal(_) | Self::Customer | Self::Rep | Self::Span { .. } => true,
            Self::Team => false,
            Self::Outcome(choices) => choices.iter().all(|choice| {
                let needs = Needs::of(choice.kind);
                needs.uses("rep") || needs.uses("customer")
            }),
        }
    }

    /// Whether a customer is known, or may be.
    #[must_use]
    pub fn knows_customer(&self) -> bool {
        matches!(self, Self::Deal(_) | Self::Customer) || self.outcomes_use("customer")
    }

    /// Whether a team is known.
    #[must_use]
    pub fn knows_team(&self) -> bool {
        matches!(self, Self::Team) || self.outcomes_use("team")
    }

    const fn is_outcome(&self) -> bool {
        matches!(self, Self::Outcome(_))
    }
}

impl<H: Holes> Receiver<H> {
    /// Whether the subject names such a receiver.
    #[must_use]
    pub fn suits(&self, subject: &Subject) -> bool {
        match self {
            Self::Rep => subject.knows_rep(),
            Self::Customer => subject.knows_customer(),
            Self::Referrer => subject.outcomes_use("referrer"),
            Self::Team(_) => subject.knows_team(),
        }
    }

    /// Whether it can be given things and measures: a pool is money that is shared.
    #[must_use]
    pub const fn takes_things(&self) -> bool {
        !matches!(self, Self::Team(_))
    }

    /// Whether it can be given several of an item: a benefit of a customer is one.
    #[must_use]
    pub const fn takes_several(&self) -> bool {
        !matches!(self, Self::Customer | Self::Referrer)
    }
}

impl<H: Holes> Measure<H> {
    /// Whether it can be taken of the subject.
    #[must_use]
    pub fn suits(&self, subject: &Subject) -> bool {
        match self {
            Self::Net => matches!(subject, Subject::Deal(_)),
            Self::Total | Self::Margin => matches!(
                subject,
                Subject::Customer | Subject::Rep | Subject::Span { .. }
            ),
            Self::Growth => matches!(subject, Subject::Customer | Subject::Rep),
            Self::TeamTotal | Self::TeamGrowth => matches!(subject, Subject::Team),
            Self::Score => subject.outcomes_use("score"),
            Self::Amount => subject.outcomes_use("amount"),
            Self::PerformanceBonus => subject.is_outcome() && subject.knows_rep(),
            Self::MeanScore(_)
            | Self::Tally(_)
            | Self::QualifyingCustomers(_)
            | Self::MissedSpans(_) => {
                matches!(subject, Subject::Rep)
            }
            Self::NewCustomers => matches!(subject, Subject::Span { .. }),
            Self::FirstNet
            | Self::Repurchases
            | Self::MeanMonthSales
            | Self::ReturnedShare
            | Self::OutcomeCount(_)
            | Self::IdleDays => {
                matches!(subject, Subject::Customer)
            }
        }
    }

    /// Whether it has a base in money that a rate can be taken of.
    #[must_use]
    pub const fn has_base(&self) -> bool {
        matches!(self.unit(), Unit::Money)
            || matches!(self, Self::Growth | Self::TeamGrowth | Self::Repurchases)
    }
}

impl Attribute {
    /// Whether the subject has it.
    #[must_use]
    pub fn suits(self, subject: &Subject) -> bool {
        match self {
            Self::Size | Self::Grade => subject.knows_customer(),
            Self::Severity => subject.outcomes_use("severity"),
            Self::Department | Self::Ordinal => subject.knows_rep(),
        }
    }
}

impl Target {
    /// Whether the ledger holds it for the subject.
    #[must_use]
    pub fn suits(self, subject: &Subject) -> bool {
        match self {
            Self::Goal => matches!(subject, Subject::Team),
            Self::Quarter | Self::Year | Self::TaskCustomers | Self::TaskSales => {
                subject.knows_rep()
            }
        }
    }

    /// The unit it is in.
    #[must_use]
    pub const fn unit(self) -> Unit {
        match self {
            Self::TaskCustomers => Unit::Count,
            Self::Quarter | Self::Year | Self::TaskSales | Self::Goal => Unit::Money,
        }
    }
}

impl Given {
    /// Whether it can be there, or not, for the subject.
    #[must_use]
    pub fn suits(self, subject: &Subject) -> bool {
        match self {
            Self::Rep => subject.outcomes_use("rep"),
            Self::Customer => subject.outcomes_use("customer"),
            Self::Referrer => subject.outcomes_use("referrer"),
            Self::Score => subject.outcomes_use("score"),
            Self::ExistingCustomers => subject.knows_rep(),
            Self::PriorSales => {
                matches!(
                    subject,
                    Subject::Deal(_) | Subject::Customer | Subject::Rep | Subject::Span { .. }
                )
            }
            Self::PriorTotal | Self::Goal => matches!(subject, Subject::Team),
            Self::QuarterTarget | Self::YearTarget | Self::TaskCustomers => subject.knows_rep(),
        }
    }
}

impl Whose {
    /// Whether the subject has somebody of whom it can be the first.
    #[must_use]
    pub fn suits(self, subject: &Subject) -> bool {
        match self {
            Self::Rep => subject.knows_rep(),
            Self::Customer => subject.knows_customer(),
        }
    }
}

impl<H: Holes> Test<H> {
    /// Whether it can be put to the subject, as far as its kind says: what it names is not looked at.
    #[must_use]
    pub fn suits(&self, subject: &Subject) -> bool {
        match self {
            Self::AtFault => subject.is_outcome(),
            Self::CustomerIs(_) | Self::HasDeal(_) => subject.knows_customer(),
            Self::Leader => matches!(subject, Subject::Span { .. }),
            Self::Sustained(_) => matches!(subject, Subject::Customer | Subject::Deal(_)),
            Self::Has(_) | Self::Is(_) | Self::FirstOf(_) | Self::Compare { .. } | Self::Any(_) => {
                true
            }
        }
    }
}
