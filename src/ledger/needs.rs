//! What each kind of outcome needs, and what it may name besides.

use super::{OutcomeKind, Severity};

/// Whether a kind of outcome looks at a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It has to be there.
    Required,
    /// It may be there.
    Optional,
    /// It is ignored.
    Unused,
}

impl Need {
    /// Whether the field is looked at where it is there.
    #[must_use]
    pub const fn is_used(self) -> bool {
        !matches!(self, Self::Unused)
    }
}

/// The fields of a kind of outcome, besides its id, its kind, its date and whether the rep was at fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Needs {
    /// The rep.
    pub rep: Need,
    /// The team.
    pub team: Need,
    /// The customer.
    pub customer: Need,
    /// How bad it was.
    pub severity: Need,
    /// The severities that it may have; of a kind that ignores them, all.
    pub severities: &'static [Severity],
    /// The score.
    pub score: Need,
    /// The amount.
    pub amount: Need,
    /// The referring customer.
    pub referrer: Need,
}

const MINOR_OR_SERIOUS: &[Severity] = &[Severity::Minor, Severity::Serious];

const NOTHING: Needs = Needs {
    rep: Need::Unused,
    team: Need::Unused,
    customer: Need::Unused,
    severity: Need::Unused,
    severities: Severity::ALL,
    score: Need::Unused,
    amount: Need::Unused,
    referrer: Need::Unused,
};

const REP: Needs = Needs { rep: Need::Required, ..NOTHING };
const REP_PERHAPS_CUSTOMER: Needs = Needs { customer: Need::Optional, ..REP };
const CUSTOMER: Needs = Needs { customer: Need::Required, ..NOTHING };

impl OutcomeKind {
    /// What an outcome of this kind needs.
    #[must_use]
    pub const fn needs(self) -> Needs {
        use Need::{Optional, Required};
        match self {
            Self::Satisfaction => Needs { score: Required, ..REP_PERHAPS_CUSTOMER },
            Self::Praise | Self::ServiceExcellence => REP_PERHAPS_CUSTOMER,
            Self::Renewal => Needs { customer: Required, amount: Optional, ..REP },
            Self::Referral => Needs { rep: Optional, referrer: Optional, ..CUSTOMER },
            Self::TeamProject => Needs { team: Required, ..NOTHING },
            Self::Trial => Needs { score: Optional, ..CUSTOMER },
            Self::Participation | Self::Feedback | Self::ContractBreach | Self::Appeal => CUSTOMER,
            Self::CustomerLoss => Needs { customer: Required, amount: Optional, severity: Optional, ..REP },
            Self::Complaint | Self::ServiceFailure => Needs { severity: Required, severities: MINOR_OR_SERIOUS, ..REP_PERHAPS_CUSTOMER },
            Self::Violation => Needs { severity: Required, ..REP },
            Self::Dishonesty | Self::Leak | Self::UnfairCompetition => REP,
        }
    }
}
