//! What a rule is looked at for, one thing at a time.

use crate::ledger::{CustomerAt, DealAt, OutcomeAt, RepAt, TeamAt};
use crate::number::Span;

/// One thing that a rule is looked at for: what is known of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Candidate {
    /// The rep it would pay, or whose thing it is.
    pub rep: Option<RepAt>,
    /// The customer.
    pub customer: Option<CustomerAt>,
    /// The deal; of a new customer the first that the selection lets count.
    pub deal: Option<DealAt>,
    /// The outcome.
    pub outcome: Option<OutcomeAt>,
    /// The team.
    pub team: Option<TeamAt>,
    /// The span.
    pub span: Option<Span>,
}
