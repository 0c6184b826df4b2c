//! Where an entry stands among those of its rule.

use super::candidate::Candidate;
use crate::ledger::{CustomerAt, Ledger, TeamAt};
use crate::number::{Day, Month};

/// Where an entry stands among those of its rule: by the date and place of its deal, else of its outcome, else by its
/// month, which stands before all days of it; after these by the place of its customer, then of its team.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryOrder {
    /// It names a deal, an outcome or a month.
    Dated {
        /// The month it names, or that its day lies in.
        month: Month,
        /// The day of its deal or outcome.
        day: Option<Day>,
        /// The place of its deal or outcome; of a month that of its customer.
        place: usize,
    },
    /// It names none of these.
    Undated(Option<CustomerAt>, Option<TeamAt>),
}

impl EntryOrder {
    /// Where an entry about this candidate and this month stands.
    #[must_use]
    pub fn of(ledger: &Ledger, candidate: &Candidate, month: Option<Month>) -> Self {
        let deal = candidate
            .deal
            .and_then(|at| Some((ledger.deals.get(at.index())?.date, at.index())));
        let outcome = || {
            let at = candidate.outcome?;
            Some((ledger.outcomes.get(at.index())?.date, at.index()))
        };
        let customer = candidate.customer;
        match (deal.or_else(outcome), month) {
            (Some((day, place)), _) => Self::Dated {
                month: day.month(),
                day: Some(day),
                place,
            },
            (None, Some(month)) => Self::Dated {
                month,
                day: None,
                place: customer.map_or(0, CustomerAt::index),
            },
            (None, None) => Self::Undated(customer, candidate.team),
        }
    }
}
