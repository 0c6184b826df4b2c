//! What a measure means to whoever looks for holes: whether it is sales, adds up over a time, and whether more of it is good.

use crate::scheme::Measure;

/// What more of a measure is to the company.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum More {
    /// Something good, or neither good nor bad.
    Better,
    /// Something bad that is counted.
    Worse,
    /// Damage in money: a penalty that grows with it is the right way round.
    Damage,
}

/// What more of it is.
pub(super) const fn more(measure: &Measure) -> More {
    match measure {
        Measure::ReturnedShare
        | Measure::OutcomeCount(_)
        | Measure::IdleDays
        | Measure::MissedSpans(_) => More::Worse,
        Measure::Amount => More::Damage,
        Measure::Net
        | Measure::FirstNet
        | Measure::Total
        | Measure::Growth
        | Measure::TeamTotal
        | Measure::TeamGrowth
        | Measure::Score
        | Measure::MeanScore(_)
        | Measure::PerformanceBonus
        | Measure::Repurchases
        | Measure::Tally(_)
        | Measure::NewCustomers
        | Measure::MeanMonthSales
        | Measure::QualifyingCustomers(_)
        | Measure::Margin => More::Better,
    }
}

/// Whether sales of a time are added up, so that it matters how long the time is and on which side of its edge a deal lies.
pub(super) const fn adds_up(measure: &Measure) -> bool {
    match measure {
        Measure::Total | Measure::TeamTotal => true,
        Measure::Net
        | Measure::FirstNet
        | Measure::Growth
        | Measure::TeamGrowth
        | Measure::Score
        | Measure::MeanScore(_)
        | Measure::Amount
        | Measure::PerformanceBonus
        | Measure::Repurchases
        | Measure::Tally(_)
        | Measure::NewCustomers
        | Measure::MeanMonthSales
        | Measure::QualifyingCustomers(_)
        | Measure::ReturnedShare
        | Measure::OutcomeCount(_)
        | Measure::IdleDays
        | Measure::Margin
        | Measure::MissedSpans(_) => false,
    }
}

/// Whether goods that come back later would have made it less, where it is taken over a period.
pub(super) const fn falls_by_returns(measure: &Measure) -> bool {
    match measure {
        Measure::Net
        | Measure::FirstNet
        | Measure::Total
        | Measure::Growth
        | Measure::TeamTotal
        | Measure::TeamGrowth
        | Measure::Repurchases
        | Measure::NewCustomers
        | Measure::MeanMonthSales
        | Measure::QualifyingCustomers(_) => true,
        Measure::Score
        | Measure::MeanScore(_)
        | Measure::Amount
        | Measure::PerformanceBonus
        | Measure::Tally(_)
        | Measure::ReturnedShare
        | Measure::OutcomeCount(_)
        | Measure::IdleDays
        | Measure::Margin
        | Measure::MissedSpans(_) => false,
    }
}

/// Whether what is measured is sales, this year's or more than last year's.
pub(super) const fn measures_sales(measure: &Measure) -> bool {
    match measure {
        Measure::Net
        | Measure::FirstNet
        | Measure::Total
        | Measure::Growth
        | Measure::TeamTotal
        | Measure::TeamGrowth => true,
        Measure::Score
        | Measure::MeanScore(_)
        | Measure::Amount
        | Measure::PerformanceBonus
        | Measure::Repurchases
        | Measure::Tally(_)
        | Measure::NewCustomers
        | Measure::MeanMonthSales
        | Measure::QualifyingCustomers(_)
        | Measure::ReturnedShare
        | Measure::OutcomeCount(_)
        | Measure::IdleDays
        | Measure::Margin
        | Measure::MissedSpans(_) => false,
    }
}
