//! Which rules give a rep what follows from that rep's own customers, deals and outcomes alone.

use super::considered::goes_rep_by_rep;
use crate::scheme::{Measure, Terms};

/// Whether what the rule gives a rep stays the same as long as the rep's own facts do. A monthly cap is of several rules, and
/// a tally may be of rules that look at others.
pub(super) fn is_own(terms: &Terms) -> bool {
    goes_rep_by_rep(terms) && terms.limits.monthly.is_none() && terms.measures().all(is_of_own)
}

fn is_of_own(measure: &Measure) -> bool {
    match measure {
        Measure::TeamTotal | Measure::TeamGrowth | Measure::Tally(_) => false,
        Measure::Net
        | Measure::FirstNet
        | Measure::Total
        | Measure::Growth
        | Measure::Score
        | Measure::MeanScore(_)
        | Measure::Amount
        | Measure::PerformanceBonus
        | Measure::Repurchases
        | Measure::NewCustomers
        | Measure::MeanMonthSales
        | Measure::QualifyingCustomers(_)
        | Measure::ReturnedShare
        | Measure::OutcomeCount(_)
        | Measure::IdleDays
        | Measure::Margin
        | Measure::MissedSpans(_) => true,
    }
}
