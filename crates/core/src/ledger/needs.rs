//! What each kind of outcome needs, by the contract's table.

use super::OutcomeKind;

/// What a kind of outcome needs and takes besides id, kind, date and at_fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Needs {
    /// Fields that it needs.
    pub needed: &'static [&'static str],
    /// Fields that it takes.
    pub optional: &'static [&'static str],
    /// The severities that it takes; none where it takes no severity.
    pub severities: &'static [&'static str],
}

impl Needs {
    /// What this kind needs.
    #[must_use]
    pub const fn of(kind: OutcomeKind) -> Self {
        const ALL: &[&str] = &["minor", "serious", "grave"];
        const UP_TO_SERIOUS: &[&str] = &["minor", "serious"];
        let (needed, optional, severities): (
            &'static [&'static str],
            &'static [&'static str],
            &'static [&'static str],
        ) = match kind {
            OutcomeKind::Satisfaction => (&["rep", "score"], &["customer"], &[]),
            OutcomeKind::Praise | OutcomeKind::ServiceExcellence => (&["rep"], &["customer"], &[]),
            OutcomeKind::Renewal => (&["rep", "customer"], &["amount"], &[]),
            OutcomeKind::Referral => (&["customer"], &["rep", "referrer"], &[]),
            OutcomeKind::TeamProject => (&["team"], &[], &[]),
            OutcomeKind::Trial => (&["customer"], &["score"], &[]),
            OutcomeKind::Participation
            | OutcomeKind::Feedback
            | OutcomeKind::ContractBreach
            | OutcomeKind::Appeal => (&["customer"], &[], &[]),
            OutcomeKind::CustomerLoss => (&["rep", "customer"], &["amount", "severity"], ALL),
            OutcomeKind::Complaint | OutcomeKind::ServiceFailure => {
                (&["rep", "severity"], &["customer"], UP_TO_SERIOUS)
            }
            OutcomeKind::Violation => (&["rep", "severity"], &[], ALL),
            OutcomeKind::Dishonesty | OutcomeKind::Leak | OutcomeKind::UnfairCompetition => {
                (&["rep"], &[], &[])
            }
        };
        Self {
            needed,
            optional,
            severities,
        }
    }

    /// Whether it uses the field.
    #[must_use]
    pub fn uses(self, name: &str) -> bool {
        self.needed.contains(&name) || self.optional.contains(&name)
    }
}

#[cfg(test)]
mod tests {
    use super::Needs;
    use crate::ledger::{OutcomeKind, Severity};

    #[test]
    fn a_kind_takes_severities_when_it_uses_the_field() {
        for kind in OutcomeKind::ALL {
            let needs = Needs::of(*kind);
            assert_eq!(
                needs.uses("severity"),
                !needs.severities.is_empty(),
                "{kind:?}"
            );
            assert!(
                needs
                    .severities
                    .iter()
                    .all(|word| Severity::of_word(word).is_some()),
                "{kind:?}"
            );
        }
    }
}
