//! What a rule measures, and in which unit its bounds are.

use super::attribute::By;
use super::hole::{Filled, Holes};
use super::kind::kinds;
use super::sustained::Sustained;
use super::target::Target;
use super::words::Text;
use crate::ledger::OutcomeKind;
use crate::number::Every;
use derive_where::derive_where;

/// The unit of a measure's gauge: what bands and bounds are held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Fen.
    Money,
    /// Millionths.
    Rate,
    /// A whole number.
    Count,
}

/// What bounds that are held against a measure may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoundKind {
    /// Yuan from zero on.
    Money,
    /// A rate, share or score, 0 to 1.
    Rate,
    /// A margin, -1 to 1.
    Margin,
    /// A growth, -1 to 1000.
    Growth,
    /// A whole number from zero on.
    Count,
}

/// What is measured. A measure has a gauge, held against bounds, and mostly a base in money that a rate is taken of.
#[derive_where(Clone, Debug, PartialEq, Eq)]
pub enum Measure<H: Holes = Filled> {
    /// The deal's net amount.
    Net,
    /// The net amount of the customer's first deal of the selection.
    FirstNet,
    /// The net of the selection's deals: of the customer, the rep, or the rep in the span.
    Total,
    /// Total less prior sales: gauge the growth rate, base the growth amount.
    Growth,
    /// The team's new-customer total, or the one given for it.
    TeamTotal,
    /// Its growth over last year: gauge the growth rate, base this period's total.
    TeamGrowth,
    /// The outcome's score.
    Score,
    /// The mean of the rep's scores in outcomes of a kind.
    MeanScore(H::Slot<OutcomeKind>),
    /// The outcome's amount; none counts as zero.
    Amount,
    /// The performance bonus of the outcome's month.
    PerformanceBonus,
    /// Counting deals after a new customer's first, all of an existing one: gauge their number, base their net.
    Repurchases,
    /// What the rules of a tally have paid the rep.
    Tally(Text),
    /// Customers of the selection whose first deal falls in the span.
    NewCustomers,
    /// Mean month sales in the window that the last `sustained` test found.
    MeanMonthSales,
    /// The rep's customers of the selection that pass.
    QualifyingCustomers(H::Slot<By<H::Slot<Sustained<H>>>>),
    /// Returned value among the amounts of the customer's deals of the period that are not cancelled.
    ReturnedShare,
    /// The customer's outcomes of a kind.
    OutcomeCount(H::Slot<OutcomeKind>),
    /// Days from the customer's last counting deal to the period's last day; without a deal more than any figure.
    IdleDays,
    /// Mean margin of the deals, weighted by net amount; none where one has no margin.
    Margin,
    /// The rep's calendar spans in which its total misses a target.
    MissedSpans(H::Slot<MissedSpans<H>>),
}

/// Spans in which a target is missed.
#[derive_where(Clone, Debug, PartialEq, Eq)]
pub struct MissedSpans<H: Holes = Filled> {
    /// How long a span is.
    pub every: H::Slot<Every>,
    /// The target.
    pub target: H::Slot<Target>,
}

kinds!(Measure {
    Self::Net => "net",
    Self::FirstNet => "first_net",
    Self::Total => "total",
    Self::Growth => "growth",
    Self::TeamTotal => "team_total",
    Self::TeamGrowth => "team_growth",
    Self::Score => "score",
    Self::MeanScore(_) => "mean_score",
    Self::Amount => "amount",
    Self::PerformanceBonus => "performance_bonus",
    Self::Repurchases => "repurchases",
    Self::Tally(_) => "tally",
    Self::NewCustomers => "new_customers",
    Self::MeanMonthSales => "mean_month_sales",
    Self::QualifyingCustomers(_) => "qualifying_customers",
    Self::ReturnedShare => "returned_share",
    Self::OutcomeCount(_) => "outcome_count",
    Self::IdleDays => "idle_days",
    Self::Margin => "margin",
    Self::MissedSpans(_) => "missed_spans",
});

/// What a measure is by its making.
enum Nature {
    /// Sales of deals: one more fen sold is one more fen of its base.
    Sales,
    /// Another sum of money, which is its own base.
    Sum,
    /// No sum of which a slice could be taken.
    Other,
}

impl<H: Holes> Measure<H> {
    /// The unit of its gauge.
    #[must_use]
    pub const fn unit(&self) -> Unit {
        match self {
            Self::Net
            | Self::FirstNet
            | Self::Total
            | Self::TeamTotal
            | Self::Amount
            | Self::PerformanceBonus
            | Self::Tally(_)
            | Self::MeanMonthSales => Unit::Money,
            Self::Growth
            | Self::TeamGrowth
            | Self::Score
            | Self::MeanScore(_)
            | Self::ReturnedShare
            | Self::Margin => Unit::Rate,
            Self::Repurchases
            | Self::NewCustomers
            | Self::QualifyingCustomers(_)
            | Self::OutcomeCount(_)
            | Self::IdleDays
            | Self::MissedSpans(_) => Unit::Count,
        }
    }

    /// What bounds held against it may be.
    #[must_use]
    pub const fn bounds(&self) -> BoundKind {
        match self {
            Self::Margin => BoundKind::Margin,
            Self::Growth | Self::TeamGrowth => BoundKind::Growth,
            Self::Net
            | Self::FirstNet
            | Self::Total
            | Self::TeamTotal
            | Self::Score
            | Self::MeanScore(_)
            | Self::Amount
            | Self::PerformanceBonus
            | Self::Repurchases
            | Self::Tally(_)
            | Self::NewCustomers
            | Self::MeanMonthSales
            | Self::QualifyingCustomers(_)
            | Self::ReturnedShare
            | Self::OutcomeCount(_)
            | Self::IdleDays
            | Self::MissedSpans(_) => match self.unit() {
                Unit::Money => BoundKind::Money,
                Unit::Rate => BoundKind::Rate,
                Unit::Count => BoundKind::Count,
            },
        }
    }

    /// The name of the tally that it is.
    #[must_use]
    pub const fn tally(&self) -> Option<&Text> {
        match self {
            Self::Tally(name) => Some(name),
            Self::Net
            | Self::FirstNet
            | Self::Total
            | Self::Growth
            | Self::TeamTotal
            | Self::TeamGrowth
            | Self::Score
            | Self::MeanScore(_)
            | Self::Amount
            | Self::PerformanceBonus
            | Self::Repurchases
            | Self::NewCustomers
            | Self::MeanMonthSales
            | Self::QualifyingCustomers(_)
            | Self::ReturnedShare
            | Self::OutcomeCount(_)
            | Self::IdleDays
            | Self::Margin
            | Self::MissedSpans(_) => None,
        }
    }

    /// Whether it is a figure of the month that the outcome lies in.
    #[must_use]
    pub const fn is_of_a_month(&self) -> bool {
        match self {
            Self::PerformanceBonus => true,
            Self::Net
            | Self::FirstNet
            | Self::Total
            | Self::Growth
            | Self::TeamTotal
            | Self::TeamGrowth
            | Self::Score
            | Self::MeanScore(_)
            | Self::Amount
            | Self::Repurchases
            | Self::Tally(_)
            | Self::NewCustomers
            | Self::MeanMonthSales
            | Self::QualifyingCustomers(_)
            | Self::ReturnedShare
            | Self::OutcomeCount(_)
            | Self::IdleDays
            | Self::Margin
            | Self::MissedSpans(_) => false,
        }
    }

    /// Whether it comes to nothing that is known where a fact isn't given: last year's sales, a margin, a score, a target.
    #[must_use]
    pub const fn may_lack_a_fact(&self) -> bool {
        matches!(
            self,
            Self::Growth
                | Self::TeamGrowth
                | Self::Margin
                | Self::MissedSpans(_)
                | Self::Score
                | Self::MeanScore(_)
        )
    }

    /// Whether it is sales, so that a further sale of one fen raises its base by one fen.
    #[must_use]
    pub const fn is_sales(&self) -> bool {
        matches!(self.nature(), Nature::Sales)
    }

    /// Whether it is a growth over earlier sales: its gauge is in millionths over them.
    #[must_use]
    pub const fn is_growth(&self) -> bool {
        matches!(self.bounds(), BoundKind::Growth)
    }

    /// Whether it is a sum of sales that is its own gauge.
    #[must_use]
    pub const fn is_sum_of_sales(&self) -> bool {
        matches!((self.nature(), self.unit()), (Nature::Sales, Unit::Money))
    }

    /// The kind of outcome that it counts, or whose scores it takes the mean of.
    #[must_use]
    pub const fn outcome_kind(&self) -> Option<&H::Slot<OutcomeKind>> {
        match self {
            Self::MeanScore(kind) | Self::OutcomeCount(kind) => Some(kind),
            Self::Net
            | Self::FirstNet
            | Self::Total
            | Self::Growth
            | Self::TeamTotal
            | Self::TeamGrowth
            | Self::Score
            | Self::Amount
            | Self::PerformanceBonus
            | Self::Repurchases
            | Self::Tally(_)
            | Self::NewCustomers
            | Self::MeanMonthSales
            | Self::QualifyingCustomers(_)
            | Self::ReturnedShare
            | Self::IdleDays
            | Self::Margin
            | Self::MissedSpans(_) => None,
        }
    }

    /// Whether it is taken of the deals of the rule's selection.
    #[must_use]
    pub const fn is_of_deals(&self) -> bool {
        match self {
            Self::Net
            | Self::FirstNet
            | Self::Total
            | Self::Growth
            | Self::TeamTotal
            | Self::TeamGrowth
            | Self::Repurchases
            | Self::NewCustomers
            | Self::MeanMonthSales
            | Self::QualifyingCustomers(_)
            | Self::IdleDays
            | Self::Margin
            | Self::MissedSpans(_) => true,
            Self::Score
            | Self::MeanScore(_)
            | Self::Amount
            | Self::PerformanceBonus
            | Self::Tally(_)
            | Self::ReturnedShare
            | Self::OutcomeCount(_) => false,
        }
    }

    /// Whether its gauge is its base, or its base over a fixed figure, so that a band's slice is a slice of the base.
    #[must_use]
    pub const fn can_be_sliced(&self) -> bool {
        matches!(self.nature(), Nature::Sales | Nature::Sum)
    }

    const fn nature(&self) -> Nature {
        match self {
            Self::Net | Self::FirstNet | Self::Total | Self::Growth => Nature::Sales,
            Self::Amount | Self::PerformanceBonus | Self::Tally(_) | Self::TeamTotal => Nature::Sum,
            Self::TeamGrowth
            | Self::Score
            | Self::MeanScore(_)
            | Self::Repurchases
            | Self::NewCustomers
            | Self::MeanMonthSales
            | Self::QualifyingCustomers(_)
            | Self::ReturnedShare
            | Self::OutcomeCount(_)
            | Self::IdleDays
            | Self::Margin
            | Self::MissedSpans(_) => Nature::Other,
        }
    }
}
